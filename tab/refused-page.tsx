import { type ReactNode, useState } from 'react';
import { tabText } from '../cards/text/tab.ts';
import type { TabDialog } from '../domain/tab-api.ts';
import { CardStateProvider, CardView } from './card/card-view.tsx';
import { Card } from './card/elements.ts';
import { addressOf } from './page-name.ts';
import { useSession } from './session.tsx';

const NO_LINES: ReadonlySet<string> = new Set();

/** Instead of a page: why it is not shown, in the words the chat has for it, and without confirming that it exists. */
export const RefusedPage = ({ dialog }: { readonly dialog: TabDialog }): ReactNode => {
  const { open } = useSession();
  const [card] = useState(() => {
    const { body, actions } = Card.parse(dialog.card);
    // There is nothing to close here.
    return { body, actions: actions.filter(({ data }) => data?.['verb'] !== 'dialog.close') };
  });
  return (
    <>
      <p>
        <a href={addressOf('work')}>‹ {tabText.back}</a>
      </p>
      <h1>{dialog.title}</h1>
      <CardStateProvider
        value={{
          values: {},
          onChange: () => undefined,
          onPress: ({ data = {} }) => {
            const { verb, ...rest } = data;
            void open(String(verb), rest);
          },
          busy: false,
          lines: NO_LINES,
        }}
      >
        <CardView card={card} />
      </CardStateProvider>
    </>
  );
};
