import type { ReactNode } from 'react';
import { tabClosed } from '../cards/text/tab.ts';

/** Why somebody does not get in, and what they can do. */
export const Closed = ({ code }: { readonly code: string }): ReactNode => {
  const words = tabClosed[code] ?? tabClosed['Broken'];
  return (
    <main className="closed">
      <h1>{words?.title}</h1>
      <p>{words?.what}</p>
      {words?.next && <p>{words.next}</p>}
    </main>
  );
};
