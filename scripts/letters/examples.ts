import type { Letter } from '../../domain/letter.ts';
import type { Language, LetterKind } from '../../domain/letter-given.ts';

/** Tim & Esmee, who do not exist (field.md F1): what is filled in on each of their letters. */
const base = {
  code: 'K-7F3QX',
  durationMinutes: 60,
  mode: 'physical',
  place: {
    name: 'Bibliotheek Landgraaf, zaal 2',
    address: 'Voorbeeldplein 1, 6371 AB Landgraaf',
    accessibility: ['rolstoel kan naar binnen', 'lift'],
  },
  guests: [
    { id: 'youthHealthNurse', label: 'Jeugdverpleegkundige (JGZ)' },
    { id: 'voorZorg', label: 'VoorZorg (JGZ)' },
    { id: 'socialWork', label: 'Maatschappelijk werk' },
  ],
  coordinator: { name: 'Marleen Custers', phone: '045 555 01 23' },
  pregnant: true,
  familyPresent: true,
  agreements: [],
} as const;

const agreements = [
  {
    number: 1,
    what: 'Samen steun zoeken bij een nieuwe woning',
    who: 'Bart Somers',
    organisation: 'Maatschappelijk werk',
    dueDate: '2026-04-02',
    familyAgrees: true,
  },
  {
    number: 2,
    what: 'VoorZorg blijft langskomen en vraagt hoe het gaat',
    who: 'Loes Peeters',
    organisation: 'VoorZorg (JGZ)',
    dueDate: '2026-04-09',
    familyAgrees: true,
  },
  {
    number: 3,
    what: 'Kijken of er langer kraamzorg kan komen',
    who: 'Ilse Kerckhoffs',
    organisation: 'Jeugdverpleegkundige (JGZ)',
    dueDate: '2026-03-26',
    familyAgrees: true,
  },
];

const ofKind: Readonly<Record<LetterKind, Partial<Letter> & Pick<Letter, 'madeOn' | 'startsAt'>>> = {
  invitation: { madeOn: '2026-03-04', startsAt: '2026-03-12T13:00:00Z' },
  // After summer time began.
  change: { madeOn: '2026-03-09', startsAt: '2026-03-31T08:30:00Z', durationMinutes: 90 },
  cancelled: { madeOn: '2026-03-10', startsAt: '2026-03-12T13:00:00Z' },
  agreements: {
    madeOn: '2026-03-12',
    startsAt: '2026-03-12T13:00:00Z',
    agreements,
    firstContact: { name: 'Loes Peeters', role: { id: 'voorZorg', label: 'VoorZorg (JGZ)' } },
    evaluatedOn: '2026-04-23',
  },
};

/** A letter of Tim & Esmee. In another language than Dutch an interpreter comes with it. */
export const exampleLetter = (kind: LetterKind, language: Language, more: Partial<Letter> = {}): Letter => ({
  ...base,
  kind,
  language,
  approved: language === 'nl',
  interpreter: language !== 'nl',
  ...ofKind[kind],
  ...more,
});
