import { tables } from '../tables.ts';

/** A column whose every value is sealed, and the column that names its row. */
export type SealedColumn = { readonly table: string; readonly row: string; readonly column: string };

/** All of them: whatever people typed, and every name of a person. */
export const sealedColumns: readonly SealedColumn[] = [
  ...Object.values(tables).map(({ name }) => ({ table: name, row: 'id', column: 'content' })),
  { table: 'TimelineEntry', row: 'id', column: 'content' },
  { table: 'ActionKey', row: 'key', column: 'answer' },
];
