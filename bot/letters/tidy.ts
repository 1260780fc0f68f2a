import { lettersText } from '../../cards/text/letters.ts';
import type { Block, PrintDocument } from './document.ts';
import { isBlank } from './plain-text.ts';

type Clean = (text: string) => string;

const filled = (row: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, column) => row[column] ?? '');

const tidyTable = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  langs: Extract<Block, { kind: 'table' }>['langs'],
): Block[] => {
  const kept = rows.filter((row) => !row.every(isBlank));
  if (kept.length === 0) return [];
  const width = Math.max(header.length, ...kept.map((row) => row.length));
  return [
    {
      kind: 'table',
      header: filled(header, width),
      rows: kept.map((row) => filled(row, width)),
      ...(langs && { langs }),
    },
  ];
};

/** A block without what cannot be seen; none when nothing is left. */
const tidyBlock = (block: Block, clean: Clean): Block[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph': {
      const text = clean(block.text);
      return isBlank(text) ? [] : [{ ...block, text }];
    }
    case 'list': {
      const items = block.items.map(clean).filter((item) => !isBlank(item));
      return items.length === 0 ? [] : [{ kind: 'list', items }];
    }
    case 'facts': {
      const facts = block.facts
        .map(({ label, value, ...more }) => ({ ...more, label: clean(label), value: clean(value) }))
        .filter(({ label, value }) => !isBlank(label) || !isBlank(value));
      return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
    }
    case 'table':
      return tidyTable(
        block.header.map(clean),
        block.rows.map((row) => row.map(clean)),
        block.langs,
      );
  }
};

/** PDF/UA-1 refuses a heading that skips a level; a reader with a screen reader would look for the missing one. */
const withoutSkippedLevels = (blocks: readonly Block[]): Block[] => {
  let above = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const level = block.level > above + 1 ? ((above + 1) as 1 | 2) : block.level;
    above = level;
    return { ...block, level };
  });
};

const seen = (text: string | undefined, clean: Clean): string | undefined => {
  const cleaned = clean(text ?? '');
  return isBlank(cleaned) ? undefined : cleaned;
};

/**
 * The same document with every text cleaned, without empty parts, rows as wide as their table and no heading
 * level skipped: what both printers can print without a question.
 */
export const tidy = (document: PrintDocument, clean: Clean): PrintDocument => {
  const date = seen(document.date, clean);
  const footer = seen(document.footer, clean);
  return {
    title: seen(document.title.replaceAll('\n', ' '), clean) ?? lettersText.untitled[document.lang],
    lang: document.lang,
    dir: document.dir,
    ...(date !== undefined && { date }),
    ...(footer !== undefined && { footer }),
    blocks: withoutSkippedLevels(document.blocks.flatMap((block) => tidyBlock(block, clean))),
  };
};
