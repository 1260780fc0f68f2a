import type { LetterKind } from '../../../domain/letter-given.ts';

/**
 * Parts people play that a letter can name in every language: the region's partner types (A12) and professions (A1)
 * by their ids. Another region may have more: those stand in Dutch.
 */
export const namedRoles = [
  'municipalAccess',
  'youthConsultant',
  'youthTeam',
  'wmo',
  'workAndIncome',
  'debtCounselling',
  'housing',
  'midwife',
  'gynaecologist',
  'paediatrician',
  'maternityCare',
  'gp',
  'hospital',
  'adultMentalHealth',
  'healthInsurer',
  'youthHealthNurse',
  'youthHealthDoctor',
  'youthHealthCoordinator',
  'voorZorg',
  'stevigOuderschap',
  'youthCare',
  'certifiedInstitution',
  'socialWork',
  'medicalSocialWork',
  'clientSupport',
  'welfare',
  'childcare',
  'wmoProvider',
  'informalSupport',
  'veiligThuis',
  'childProtectionBoard',
  'gpPracticeNurse',
  'maternityCareAssistant',
  'municipalWorker',
  'socialWorker',
  'medicalSocialWorker',
  'youthHealth',
  'mentalHealth',
  'youthProtection',
] as const;
export type NamedRole = (typeof namedRoles)[number];

/**
 * Every sentence of a family's letter, in one language. Each language has a file of this shape, so that one that is
 * missing does not compile. What is filled in: dates, hours, places, parts, names of contacts, telephone numbers.
 */
export type LetterWords = {
  /** Stands on top until people who know the language found it right. */
  readonly unchecked: string;
  readonly title: Readonly<Record<LetterKind, string>>;
  /** Nobody's name, and no word for what they are: a letter can come at a bad moment. */
  readonly greeting: string;
  readonly intro: Readonly<Record<LetterKind, readonly string[]>>;
  readonly heldOn: (day: string) => string;
  readonly notThere: string;
  readonly headings: {
    readonly when: string;
    readonly whenWas: string;
    readonly who: string;
    readonly bring: string;
    readonly about: string;
    readonly choice: string;
    readonly sees: string;
    readonly contact: string;
    readonly agreements: string;
    readonly firstContact: string;
    readonly next: string;
  };
  readonly facts: {
    readonly day: string;
    readonly time: string;
    readonly duration: string;
    readonly place: string;
    readonly address: string;
    readonly access: string;
    readonly call: string;
  };
  readonly hours: (from: string, until: string) => string;
  readonly duration: (minutes: number) => string;
  readonly online: string;
  readonly link: (coordinator: string) => string;
  readonly you: string;
  readonly chair: (coordinator: string) => string;
  readonly interpreterComes: string;
  readonly notThem: (coordinator: string) => string;
  readonly bring: readonly string[];
  readonly interpreter: { readonly comes: readonly string[]; readonly ask: readonly string[] };
  readonly about: readonly string[];
  readonly choice: readonly string[];
  readonly elsewhere: string;
  readonly sees: readonly string[];
  readonly seesAfter: readonly string[];
  readonly midwife: string;
  readonly cancelled: readonly string[];
  readonly table: {
    readonly number: string;
    readonly what: string;
    readonly who: string;
    readonly by: string;
    readonly agree: string;
    readonly yes: string;
    readonly no: string;
    readonly none: string;
    /** What was agreed was typed in Dutch: who reads it to them (`contact`). */
    readonly inDutch: (contact: string) => string;
  };
  /** A name with the part somebody plays. */
  readonly named: (name: string, role: string) => string;
  readonly coordinator: string;
  readonly firstContact: string;
  readonly next: {
    readonly conference: (day: string) => string;
    readonly noConference: string;
    readonly afterBirth: string;
    readonly evaluation: (day: string) => string;
  };
  readonly wrong: readonly string[];
  readonly roles: Readonly<Record<NamedRole, string>>;
};
