/** The words of one input. */
export type FieldWords = {
  readonly label: string;
  /** Named in one or two words: in the list of problems and when read back. */
  readonly short?: string;
  readonly placeholder?: string;
  /** A quiet line below the input. */
  readonly hint?: string;
  /** Starts a part of the page. */
  readonly heading?: string;
  /** The words beside a tick. */
  readonly tick?: string;
  /** How the answer reads, where the words above it do not stand beside it. */
  readonly reads?: (value: string) => string;
  /** Words of options that have none of their own. */
  readonly options?: Readonly<Record<string, string>>;
};

/** The words of one page. */
export type PageWords = {
  readonly heading: string;
  readonly hint?: string;
  /** Its name when everything is read back. */
  readonly section?: string;
  /** What could be told here, when the page was skipped. */
  readonly optional?: string;
  /** Stands below the questions. */
  readonly foot?: string;
  /** To be read aloud to the family. */
  readonly readAloud?: { readonly how: string; readonly words: string };
  /** The last button, when this page has its own. */
  readonly submit?: string;
};

/** The words of rows that repeat. */
export type RowsWords = {
  readonly title?: string;
  readonly none: string;
  readonly add: string;
  readonly newHeading: string;
  readonly editHeading: (number: number) => string;
  readonly hint?: string;
  /** What a row is called, for who cannot see it: "afspraak 2". */
  readonly one: (number: number) => string;
  readonly problem: string;
  /** Fields that make up the bold line and the quiet line of a row. */
  readonly bold: readonly string[];
  readonly quiet: readonly string[];
  readonly fields: Readonly<Record<string, FieldWords>>;
};

/** The words of one form. */
export type FormWords = {
  /** In the bar of the dialog. */
  readonly title: string;
  readonly submit: string;
  readonly pages: Readonly<Record<string, PageWords>>;
  readonly fields: Readonly<Record<string, FieldWords>>;
  readonly rows?: Readonly<Record<string, RowsWords>>;
};

/** The family as the owner of an agreement. */
export const familyOrNetwork = 'Het gezin of iemand uit het netwerk';
/** Options of a question that is answered with yes or no. */
export const yesNo = { yes: 'Ja', no: 'Nee' };

/** Who does it, by when: the same words where an agreement is made and where it changes hands. */
export const ownerFields = {
  organisation: {
    label: 'Welke organisatie?',
    short: 'Organisatie',
    placeholder: 'Kies',
    options: { family: familyOrNetwork },
  },
  owner: {
    label: 'Wie doet het?',
    short: 'Wie',
    placeholder: 'Kies',
    options: { other: 'Iemand die hier niet staat' },
  },
  ownerName: {
    label: 'Naam',
    hint: 'Alleen als de naam hierboven niet staat. U houdt deze afspraak dan zelf bij.',
  },
  dueDate: { label: 'Uiterlijk' },
};
