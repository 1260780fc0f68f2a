import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { problemLine } from '../cards/form-field.ts';
import { tabText as words } from '../cards/text/tab.ts';
import type { TabAnswer, TabDialog } from '../domain/tab-api.ts';
import { type Api, OfflineError } from './api.ts';
import { CardStateProvider, CardView } from './card/card-view.tsx';
import { allElements, Card, type CardAction, valuesOf } from './card/elements.ts';

/** The dialog to show; `nth` grows with each one, so that the same page again begins anew. */
export type Shown = { readonly dialog: TabDialog; readonly nth: number };

const CLOSE = 'dialog.close';

/** What a button asks for: its verb, and its data without what only Teams needs. */
const askedBy = ({ verb, data = {} }: CardAction): { verb: string; data: Record<string, unknown> } => {
  const { verb: inData, msteams: _, ...rest } = data;
  return { verb: verb ?? String(inData ?? ''), data: rest };
};

const focusable = 'input, select, textarea, button, a[href]';

/** A dialog of the bot: one page at a time, and what was typed stays when the line is gone. */
export const Dialog = ({
  shown,
  act,
  onAnswer,
  onClose,
}: {
  readonly shown: Shown;
  readonly act: Api['act'];
  readonly onAnswer: (answer: TabAnswer) => void;
  readonly onClose: () => void;
}): ReactNode => {
  const title = useId();
  const element = useRef<HTMLDialogElement>(null);
  const { dialog, nth } = shown;
  const card = useMemo(() => Card.parse(dialog.card), [dialog]);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  /** The same press again, when the line was gone, is the same action. */
  const keys = useRef(new Map<string, string>());

  useEffect(() => {
    const before = document.activeElement;
    element.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const lines = useMemo(
    () =>
      new Set(allElements(card.body).flatMap((one) => (one.type === 'TextBlock' && one.id ? [one.id] : []))),
    [card],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page begins anew
  useEffect(() => {
    setValues(valuesOf(card));
    setTrouble(undefined);
    keys.current.clear();
    const wrong = Object.keys(valuesOf(card)).find((id) => lines.has(problemLine(id)));
    const place = wrong === undefined ? undefined : document.getElementById(wrong);
    const control = place?.matches(focusable) ? place : place?.querySelector<HTMLElement>(focusable);
    if (control) control.focus();
    else element.current?.querySelector<HTMLElement>('[data-begin]')?.focus();
    element.current?.querySelector('.page')?.scrollTo(0, 0);
  }, [card, nth]);

  const press = (action: CardAction): void => {
    const { verb, data } = askedBy(action);
    if (verb === CLOSE) {
      onClose();
      return;
    }
    const all = { ...values, ...data };
    const what = JSON.stringify([verb, all]);
    const key = keys.current.get(what) ?? crypto.randomUUID();
    keys.current.set(what, key);
    setBusy(true);
    act(verb, all, key)
      .then(onAnswer, (error: unknown) =>
        setTrouble(error instanceof OfflineError ? words.offline : words.failed),
      )
      .finally(() => setBusy(false));
  };

  return (
    <dialog ref={element} aria-labelledby={title} onClose={onClose} className="dialog">
      <header>
        <h2 id={title} tabIndex={-1} data-begin>
          {dialog.title || words.pages.work}
        </h2>
        <Button appearance="subtle" onClick={onClose} aria-label={words.close}>
          ✕
        </Button>
      </header>
      <div className="page">
        <CardStateProvider
          value={{
            values,
            onChange: (id, value) => setValues((before) => ({ ...before, [id]: value })),
            onPress: press,
            busy,
            lines,
          }}
        >
          <CardView card={card} />
        </CardStateProvider>
        <p role="status" className="trouble">
          {trouble}
        </p>
      </div>
    </dialog>
  );
};
