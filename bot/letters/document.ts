/** The languages letters are written in. */
export type Language = 'nl' | 'en' | 'ar' | 'pl';

/** One label with its value, as "Geboren: 12 januari". */
export type Fact = { readonly label: string; readonly value: string };

/** A part of a page. Every text is literal: no mark-up in it is ever run or rendered. */
export type Block =
  /** Level 1 stands right under the title. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
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
