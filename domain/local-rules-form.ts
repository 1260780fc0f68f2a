import { type Answers, chosen, type Field, type Form, type Option, values } from './form.ts';
import { type Terms, TermsOverride } from './terms.ts';

const monthly = ({ meets }: Answers): boolean => meets === 'monthly';

/** G07: on which day of the month a municipality meets, and where. */
export const fixedForm: Form<{ readonly places: readonly Option[] }> = {
  id: 'fixedConference',
  pages: [
    {
      id: 'fixed',
      fields: [
        { id: 'meets', kind: 'choice', source: 'G07', required: true, options: values('monthly', 'none') },
        { id: 'week', kind: 'list', required: monthly, options: values('1', '2', '3', '4'), beside: 'day' },
        {
          id: 'weekday',
          kind: 'list',
          required: monthly,
          options: values('monday', 'tuesday', 'wednesday', 'thursday', 'friday'),
          beside: 'day',
        },
        { id: 'time', kind: 'time', required: monthly },
        {
          id: 'place',
          kind: 'list',
          source: 'G10',
          when: (_answers, { places }) => places.length > 0,
          options: ({ places }) => places,
        },
      ],
    },
  ],
  readBack: false,
};

/** G10, G11: a place to meet, with what it has for who finds it hard to come in. */
export const placeForm: Form<{ readonly known: boolean }> = {
  id: 'place',
  pages: [
    {
      id: 'place',
      fields: [
        {
          id: 'what',
          kind: 'choice',
          when: (_answers, { known }) => known,
          required: true,
          options: values('keep', 'remove'),
          initial: () => 'keep',
        },
        { id: 'name', kind: 'text', source: 'G10', required: true, maxLength: 80 },
        { id: 'address', kind: 'text', maxLength: 120 },
        { id: 'accessibility', kind: 'text', source: 'G11', maxLength: 200 },
      ],
    },
  ],
  readBack: false,
};

/** The terms that are one number, in the order of the process. */
export const numberTerms = [
  'triageDays',
  'invitationLeadDays',
  'shareListDays',
  'escalationDays',
  'evaluationWeeks',
] as const;

const fits = (terms: Partial<Terms>): boolean => TermsOverride.safeParse(terms).success;

const numberOf = (id: (typeof numberTerms)[number]): Field<unknown> => ({
  id,
  kind: 'number',
  required: true,
  check: (value) => (fits({ [id]: Number(value) }) ? undefined : 'termRange'),
});

/** Whole numbers of days, as people write a row of them; NaN for what is none. */
export const daysIn = (text: string): number[] =>
  text
    .split(/[,;]|\s+en\s+|\s+(?=[-+\d])/)
    .map((part) => part.replace(/\s/g, '').replace('−', '-'))
    .filter((part) => part !== '')
    .map((part) => (/^[-+]?\d+$/.test(part) ? Number(part) : Number.NaN));

/** Dates as people write them, `8-2-2027`, as ISO text; anything else stays as it is. */
export const datesIn = (text: string): string[] =>
  text
    .split(/[,;\n]|\s+en\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(part) ?? [];
      return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : part;
    });

/** How long everything may take in one municipality, and on which days nobody works there. */
export const termsForm: Form<unknown> = {
  id: 'terms',
  pages: [
    {
      id: 'terms',
      fields: [
        ...numberTerms.map(numberOf),
        {
          id: 'agreementReminders',
          kind: 'text',
          required: true,
          maxLength: 60,
          check: (value) => (fits({ agreementReminders: daysIn(value) }) ? undefined : 'reminderDays'),
        },
        { id: 'holidays', kind: 'choices', options: values('liberationDay', 'goodFriday') },
        {
          id: 'extraDaysOff',
          kind: 'text',
          maxLength: 400,
          check: (value) => (fits({ extraDaysOff: datesIn(value) }) ? undefined : 'daysOff'),
        },
      ],
    },
  ],
  readBack: false,
};

/** What was filled in, as terms. */
export const termsFrom = (answers: Answers): Partial<Terms> => {
  const off = chosen(answers, 'holidays');
  return {
    ...Object.fromEntries(numberTerms.map((id) => [id, Number(answers[id])])),
    agreementReminders: daysIn(answers['agreementReminders'] ?? ''),
    holidays: { goodFriday: off.includes('goodFriday'), liberationDay: off.includes('liberationDay') },
    extraDaysOff: datesIn(answers['extraDaysOff'] ?? '').sort(),
  };
};

const dutchDate = (date: string): string => date.split('-').reverse().map(Number).join('-');

/** Terms as the form shows them. */
export const answersOf = (terms: Terms): Answers => ({
  ...Object.fromEntries(numberTerms.map((id) => [id, String(terms[id])])),
  agreementReminders: terms.agreementReminders.join(', '),
  holidays: [
    ...(terms.holidays.liberationDay ? ['liberationDay'] : []),
    ...(terms.holidays.goodFriday ? ['goodFriday'] : []),
  ].join(','),
  extraDaysOff: terms.extraDaysOff.map(dutchDate).join(', '),
});
