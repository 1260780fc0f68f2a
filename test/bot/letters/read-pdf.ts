import { getDocumentProxy } from 'unpdf';

type Node = { readonly role?: string; readonly children?: readonly unknown[] };

/** What a reader program finds in a PDF: the words, and per page the roles of its structure in reading order. */
export type ReadPdf = {
  readonly pages: number;
  readonly text: string;
  readonly roles: readonly string[];
  readonly title: unknown;
  readonly language: unknown;
};

const rolesOf = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap((child) => rolesOf(child as Node)),
];

/** Reads a PDF with pdf.js, so that what we assert is what another program sees. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  // pdf.js takes the bytes it is given away from us.
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const texts: string[] = [];
  const roles: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    const tree: Node | null = await page.getStructTree();
    if (tree) roles.push(...rolesOf(tree));
  }
  const { info } = await pdf.getMetadata();
  const { Title: title, Language: language } = info as { Title?: unknown; Language?: unknown };
  const pages = pdf.numPages;
  await pdf.loadingTask.destroy();
  return { pages, text: texts.join('\n'), roles, title, language };
};

/** The words only: without line ends and the invisible places where a long word may break. */
export const wordsOf = (text: string): string => text.replace(/[\s\u200B\u00AD]/g, '');
