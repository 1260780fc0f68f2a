/** Words on every printed page, in the languages a family can read. */
export const lettersText = {
  /** Stands between the page and the number of pages: "1 van 2". */
  pageOf: { nl: 'van', en: 'of', ar: 'من', pl: 'z' },
  /** For a document whose title was left empty: without a title a screen reader reads a file name. */
  untitled: { nl: 'Zonder titel', en: 'Untitled', ar: 'بدون عنوان', pl: 'Bez tytułu' },
} as const;
