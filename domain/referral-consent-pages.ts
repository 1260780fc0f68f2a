import { askedLately } from './consent.ts';
import { type Answers, type Option, values } from './form.ts';
import { isMinor, type ReferralContext } from './referral-answers.ts';
import { consentGiven, entryHere, option, type ReferralField, type ReferralPage } from './referral-page.ts';
import type { Region } from './region.ts';

const municipalities = (region: Region): Option[] =>
  region.municipalities.filter((one) => one.active).map((one) => ({ value: one.id, label: one.name }));
const yesNo = values('yes', 'no');

/** What the family said, before anything about them is asked (G01–G03). */
export const consent: ReferralPage = {
  id: 'consent',
  fields: [
    {
      id: 'municipality',
      kind: 'list',
      source: 'F38',
      required: true,
      options: (c) => municipalities(c.region),
      check: entryHere,
    },
    {
      id: 'consentMother',
      kind: 'choice',
      source: 'F08',
      required: true,
      options: yesNo,
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
      options: yesNo,
      check: consentGiven,
    },
    {
      id: 'consentAskedOn',
      kind: 'date',
      source: 'F08',
      required: true,
      check: (value, _answers, { today }) => askedLately(value, today),
    },
    { id: 'consentRecorded', kind: 'tick', source: 'F10', required: true },
    {
      id: 'onBehalf',
      kind: 'yesNo',
      source: 'R16',
      required: true,
      options: yesNo,
      when: (_answers, context) => context.recordsForOthers,
    },
  ],
};

const onBehalf = (answers: Answers, context: ReferralContext): boolean =>
  context.recordsForOthers && answers['onBehalf'] === 'yes';

/** Who asked it and has no Teams: the form is theirs (P03, R16). */
export const behalf: ReferralPage = {
  id: 'behalf',
  when: onBehalf,
  fields: [
    { id: 'behalfOrganisation', kind: 'text', source: 'F02', required: true },
    { id: 'behalfName', kind: 'text', source: 'F03', required: true },
    {
      id: 'behalfProfession',
      kind: 'list',
      source: 'F04',
      required: true,
      options: (c) => c.region.professions.map(option),
    },
    { id: 'behalfEmail', kind: 'email', source: 'F05', required: true },
    { id: 'behalfPhone', kind: 'phone', source: 'F06', required: true },
  ],
};

const profile: readonly ReferralField[] = [
  { id: 'organisation', kind: 'text', source: 'F02', required: true },
  {
    id: 'profession',
    kind: 'list',
    source: 'F04',
    required: true,
    options: (c) => c.region.professions.map(option),
  },
  { id: 'referrerEmail', kind: 'email', source: 'F05', required: true },
  { id: 'referrerPhone', kind: 'phone', source: 'F06', required: true },
];
const attends: ReferralField = {
  id: 'attends',
  kind: 'yesNo',
  source: 'F07',
  required: true,
  options: yesNo,
};

/** Who refers; opened from the last page only, since Teams and the last referral told most of it. */
export const referrer: ReferralPage = {
  id: 'referrer',
  when: (_answers, context) => context.page === 'referrer',
  readBackAlways: true,
  fields: [{ id: 'referrerName', kind: 'text', source: 'F03', required: true }, ...profile, attends],
};

/** What of the referrer is not known yet stands on the last page, beside all that is read back. */
export const yourself: readonly ReferralField[] = [
  ...profile.map(
    (field): ReferralField => ({ ...field, when: (_answers, context) => !context.profileKnown }),
  ),
  attends,
];

const young =
  (who: 'mother' | 'partner') =>
  (answers: Answers, context: ReferralContext): boolean =>
    isMinor(answers, who, context.today);

/** For a parent under 16 a parent or guardian must agree as well (Jeugdwet 7.3.4, scenario 13). */
export const guardian: ReferralPage = {
  id: 'guardian',
  when: (answers, context) => young('mother')(answers, context) || young('partner')(answers, context),
  fields: (['mother', 'partner'] as const).flatMap((who): ReferralField[] => [
    {
      id: `${who}GuardianConsent`,
      kind: 'yesNo',
      source: 'F08',
      required: true,
      options: yesNo,
      check: consentGiven,
      when: young(who),
    },
    { id: `${who}Guardian`, kind: 'text', source: 'F08', required: true, when: young(who) },
  ]),
};
