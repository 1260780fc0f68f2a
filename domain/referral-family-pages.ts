import { type Answers, chosen, values } from './form.ts';
import { plausibleDueDate } from './pregnancy.ts';
import { hasChildren, hasPartner, isPregnant, municipalityElsewhere } from './referral-answers.ts';
import {
  birthDate,
  entryHere,
  notInFuture,
  option,
  parentDetails,
  type ReferralPage,
} from './referral-page.ts';
import { isOutsideRegion } from './region.ts';

/** F21: nobody else, and at the same time somebody. */
const nobodyAlone = (_value: string, answers: Answers): string | undefined => {
  const household = chosen(answers, 'household');
  return household.includes('nobody') && household.length > 1 ? 'household.nobody' : undefined;
};

export const mother: ReferralPage = {
  id: 'mother',
  fields: [
    { id: 'motherName', kind: 'text', source: 'F11', required: true },
    { id: 'motherBirthDate', kind: 'date', source: 'F12', required: true, check: birthDate },
    {
      id: 'postcode',
      kind: 'postcode',
      source: 'F13',
      required: true,
      beside: 'address',
      // Scenario 1: outside the region there is nobody to send it to.
      check: (value, _answers, { region }) =>
        isOutsideRegion(region, value) ? (['outsideRegion', region.name] as const) : undefined,
    },
    { id: 'houseNumber', kind: 'text', source: 'F13', required: true, maxLength: 10, beside: 'address' },
    {
      id: 'whereTo',
      kind: 'choice',
      source: 'F38',
      required: true,
      when: (answers, { region }) => municipalityElsewhere(answers, region) !== undefined,
      options: ({ region }, answers) =>
        region.municipalities
          .filter(
            ({ id, active }) =>
              active && (id === answers['municipality'] || id === municipalityElsewhere(answers, region)?.id),
          )
          .map(({ id, name }) => ({ value: id, label: name })),
      check: entryHere,
    },
    { id: 'interpreter', kind: 'yesNo', source: 'F36', required: true, options: values('yes', 'no') },
    { id: 'pregnant', kind: 'yesNo', source: 'F18', required: true, options: values('yes', 'no') },
    {
      id: 'household',
      kind: 'choices',
      source: 'F21',
      required: true,
      options: values('children', 'adults', 'nobody'),
      check: nobodyAlone,
    },
  ],
  extra: parentDetails('mother'),
};

/** R03: the partner, when there is one who agreed. */
export const partner: ReferralPage = {
  id: 'partner',
  when: hasPartner,
  fields: [
    { id: 'partnerName', kind: 'text', source: 'F17', required: true },
    { id: 'partnerBirthDate', kind: 'date', source: 'F17', check: birthDate },
    { id: 'partnerSameAddress', kind: 'yesNo', source: 'F17', options: values('yes', 'no') },
    {
      id: 'partnerAddress',
      kind: 'text',
      source: 'F17',
      required: true,
      when: (answers) => answers['partnerSameAddress'] === 'no',
    },
    {
      id: 'partnerEducation',
      kind: 'list',
      source: 'F17',
      options: (c) => c.region.educationLevels.map(option),
    },
    { id: 'partnerChildNumber', kind: 'number', source: 'F17', maxLength: 2 },
  ],
  extra: parentDetails('partner'),
};

/** The pregnancy, and the help there is already. */
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
  ],
  rows: {
    id: 'helper',
    max: 12,
    inline: 'optional',
    fields: [
      {
        id: 'type',
        kind: 'list',
        source: 'F27',
        required: true,
        options: (c) => c.region.helperTypes.map(option),
      },
      { id: 'name', kind: 'text', source: 'F28', beside: 'who' },
      { id: 'function', kind: 'text', source: 'F29', beside: 'who' },
      { id: 'email', kind: 'email', source: 'F30', beside: 'reach' },
      { id: 'phone', kind: 'phone', source: 'F31', beside: 'reach' },
    ],
  },
};

export const children: ReferralPage = {
  id: 'children',
  when: hasChildren,
  fields: [],
  rows: {
    id: 'child',
    max: 12,
    inline: 'required',
    fields: [
      { id: 'name', kind: 'text', source: 'F22', required: true },
      { id: 'birthDate', kind: 'date', source: 'F23', required: true, check: notInFuture },
      {
        id: 'sex',
        kind: 'list',
        source: 'F24',
        required: true,
        options: values('girl', 'boy', 'other', 'unknown'),
      },
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
