import { type Option, values } from './form.ts';
import { plausibleDueDate } from './pregnancy.ts';
import { hasPartner, isPregnant } from './referral-answers.ts';
import { birthDate, consentGiven, notInFuture, option, type ReferralPage } from './referral-page.ts';
import type { Region } from './region.ts';

const municipalities = (region: Region): Option[] =>
  region.municipalities.filter((one) => one.active).map((one) => ({ value: one.id, label: one.name }));

export const consent: ReferralPage = {
  id: 'consent',
  fields: [
    {
      id: 'municipality',
      kind: 'list',
      source: 'F38',
      required: true,
      options: (c) => municipalities(c.region),
    },
    {
      id: 'consentMother',
      kind: 'choice',
      source: 'F08',
      required: true,
      options: values('yes', 'no'),
      check: consentGiven,
    },
    {
      id: 'consentPartner',
      kind: 'choice',
      source: 'F08',
      required: true,
      options: values('yes', 'no', 'noPartner'),
      check: consentGiven,
    },
    {
      id: 'consentTransfer',
      kind: 'choice',
      source: 'F09',
      required: true,
      options: values('yes', 'no'),
      check: consentGiven,
    },
    { id: 'consentAskedOn', kind: 'date', source: 'F08', required: true, check: notInFuture },
    { id: 'consentRecorded', kind: 'tick', source: 'F10', required: true },
  ],
};

export const referrer: ReferralPage = {
  id: 'referrer',
  when: (_answers, context) => !context.profileKnown,
  fields: [
    { id: 'organisation', kind: 'text', source: 'F02', required: true },
    { id: 'referrerName', kind: 'text', source: 'F03', required: true },
    {
      id: 'profession',
      kind: 'list',
      source: 'F04',
      required: true,
      options: (c) => c.region.professions.map(option),
    },
    { id: 'referrerEmail', kind: 'email', source: 'F05', required: true },
    { id: 'referrerPhone', kind: 'phone', source: 'F06', required: true },
  ],
};

export const mother: ReferralPage = {
  id: 'mother',
  fields: [
    { id: 'motherName', kind: 'text', source: 'F11', required: true },
    { id: 'motherBirthDate', kind: 'date', source: 'F12', required: true, check: birthDate },
    { id: 'postcode', kind: 'postcode', source: 'F13', required: true, beside: 'address' },
    { id: 'houseNumber', kind: 'text', source: 'F13', required: true, maxLength: 10, beside: 'address' },
    { id: 'motherPhone', kind: 'phone', source: 'F14' },
    { id: 'interpreter', kind: 'yesNo', source: 'F36', required: true, options: values('yes', 'no') },
    { id: 'pregnant', kind: 'yesNo', source: 'F18', required: true, options: values('yes', 'no') },
  ],
};

export const partner: ReferralPage = {
  id: 'partner',
  when: hasPartner,
  fields: [
    { id: 'partnerName', kind: 'text', source: 'F17', required: true },
    { id: 'partnerBirthDate', kind: 'date', source: 'F17', check: birthDate },
    { id: 'partnerSameAddress', kind: 'yesNo', source: 'F17', options: values('yes', 'no') },
    { id: 'partnerPhone', kind: 'phone', source: 'F17' },
  ],
};

export const family: ReferralPage = {
  id: 'family',
  fields: [
    {
      id: 'dueDate',
      kind: 'date',
      source: 'F18',
      required: true,
      when: isPregnant,
      check: (value, _answers, context) => plausibleDueDate(value, context.today),
    },
    { id: 'pregnancyNumber', kind: 'number', source: 'F19', required: true, when: isPregnant, maxLength: 2 },
    { id: 'composition', kind: 'text', source: 'F21', required: true, maxLength: 200 },
    { id: 'hasChildren', kind: 'yesNo', source: 'F22', required: true, options: values('yes', 'no') },
    { id: 'hasHelpers', kind: 'yesNo', source: 'F27', required: true, options: values('yes', 'no') },
    {
      id: 'deadlineWhat',
      kind: 'text',
      source: 'F44',
      beside: 'deadline',
      required: (a) => Boolean(a['deadlineDate']),
    },
    {
      id: 'deadlineDate',
      kind: 'date',
      source: 'F44',
      beside: 'deadline',
      required: (a) => Boolean(a['deadlineWhat']),
    },
  ],
};

export const children: ReferralPage = {
  id: 'children',
  when: (answers) => answers['hasChildren'] === 'yes',
  fields: [],
  rows: {
    id: 'child',
    max: 12,
    fields: [
      { id: 'name', kind: 'text', source: 'F22', required: true },
      { id: 'birthDate', kind: 'date', source: 'F23', required: true, check: notInFuture },
      { id: 'sex', kind: 'list', source: 'F24', options: values('girl', 'boy', 'other', 'unknown') },
      { id: 'livesIn', kind: 'yesNo', source: 'F25', required: true, options: values('yes', 'no') },
      {
        id: 'custodyByInstitution',
        kind: 'yesNo',
        source: 'F26',
        required: true,
        options: values('yes', 'no'),
      },
    ],
  },
};

export const helpers: ReferralPage = {
  id: 'helpers',
  when: (answers) => answers['hasHelpers'] === 'yes',
  fields: [],
  rows: {
    id: 'helper',
    max: 12,
    fields: [
      {
        id: 'type',
        kind: 'list',
        source: 'F27',
        required: true,
        options: (c) => c.region.helperTypes.map(option),
      },
      { id: 'name', kind: 'text', source: 'F28' },
      { id: 'function', kind: 'text', source: 'F29' },
      { id: 'email', kind: 'email', source: 'F30' },
      { id: 'phone', kind: 'phone', source: 'F31' },
    ],
  },
};
