import type { Language } from '../../domain/letter-given.ts';

/** One label with its value, as "Geboren: 12 januari". `lang`: of the value, when it is not the document's. */
export type Fact = { readonly label: string; readonly value: string; readonly lang?: Language };

/** A part of a page. Every text is literal: no mark-up in it is ever run or rendered. */
export type Block =
  /** Level 1 stands right under the title. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** `lang`: when it is not the document's. A reader says it, and a line breaks, by the rules of its language. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly lang?: Language }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** By column, where the rows are not in the document's language. */
      readonly langs?: readonly (Language | null)[];
    };

/** A letter or list as plain data; `createPdf` and `printHtml` both print it. */
export type PrintDocument = {
  readonly title: string;
  readonly lang: Language;
  readonly dir: 'ltr' | 'rtl';
  /** As people read it, such as "12 januari 2027". */
  readonly date?: string;
  /** Repeated at the foot of each page. Screen readers skip it: say nothing here that stands nowhere else. */
  readonly footer?: string;
  readonly blocks: readonly Block[];
};
