import type { ReactNode } from 'react';

/** The names of the columns of a table. */
export const TableHead = ({ columns }: { readonly columns: readonly string[] }): ReactNode => (
  <thead>
    <tr>
      {columns.map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);
