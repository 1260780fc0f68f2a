import type { Block, PrintDocument } from '../../../bot/letters/document.ts';

/** All texts of a part of a page, in reading order. */
export const textsIn = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [...block.header, ...block.rows.flat()];
  }
};

/** All that stands in a document, a text each. */
export const textsOf = ({ title, date, footer, blocks }: PrintDocument): string[] => [
  title,
  date ?? '',
  footer ?? '',
  ...blocks.flatMap(textsIn),
];
