import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { TabAnswer, TabDialog } from '../domain/tab-api.ts';
import { type Api, ClosedError, type Data, OfflineError } from './api.ts';
import { Dialog, type Shown } from './dialog.tsx';

/** What every page can do: ask the bot, and open what it answers in a dialog. */
export type Session = {
  readonly api: Api;
  /** Does or shows something; what there is to see of it opens in a dialog. */
  readonly open: (verb: string, data?: Data) => Promise<void>;
  /** Shows an answer that is at hand already. */
  readonly show: (answer: TabAnswer) => void;
  /** Grows with everything that was done here: who shows something looks again. */
  readonly changes: number;
  /** The bot answers at the moment. */
  readonly online: boolean;
};
const SessionContext = createContext<Session | undefined>(undefined);

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a page outside the session');
  return session;
};

/** Holds the one dialog there is at a time, and the line to the bot. */
export const SessionProvider = ({
  api,
  onClosed,
  children,
}: {
  readonly api: Api;
  readonly onClosed: (code: string) => void;
  readonly children: ReactNode;
}): ReactNode => {
  const [shown, setShown] = useState<Shown>();
  const [changes, setChanges] = useState(0);
  const [online, setOnline] = useState(true);

  const act = useCallback<Api['act']>(
    async (...asked) => {
      try {
        const answer = await api.act(...asked);
        setOnline(true);
        return answer;
      } catch (error) {
        if (error instanceof ClosedError) onClosed(error.code);
        if (error instanceof OfflineError) setOnline(false);
        throw error;
      }
    },
    [api, onClosed],
  );

  const show = useCallback((answer: TabAnswer) => {
    setChanges((before) => before + 1);
    const { dialog } = answer;
    setShown((before) => (dialog ? { dialog, nth: (before?.nth ?? 0) + 1 } : undefined));
  }, []);

  const session = useMemo<Session>(
    () => ({
      api: { ...api, act },
      show,
      open: async (verb, data) => act(verb, data).then(show, () => undefined),
      changes,
      online,
    }),
    [api, act, show, changes, online],
  );

  return (
    <SessionContext value={session}>
      {children}
      {shown && <Dialog shown={shown} act={act} onAnswer={show} onClose={() => setShown(undefined)} />}
    </SessionContext>
  );
};

/** What a page shows: the last answer that was good, and whether it is being asked again or cannot be. */
export type Loaded<T> = {
  readonly view: T | undefined;
  readonly refused: TabDialog | undefined;
  readonly failed: boolean;
  readonly again: () => void;
};

/** The answer to a verb as a page shows it, asked anew after everything that was done. */
export const useView = <T,>(verb: string, data: Data, check: (answer: unknown) => T): Loaded<T> => {
  const { api, changes } = useSession();
  const [state, setState] = useState<Omit<Loaded<T>, 'again'>>({
    view: undefined,
    refused: undefined,
    failed: false,
  });
  const [tries, setTries] = useState(0);
  const asked = JSON.stringify(data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` and `tries` are why it asks again
  useEffect(() => {
    let stale = false;
    api.act(verb, JSON.parse(asked)).then(
      (answer) => {
        if (stale) return;
        if ('refused' in answer) setState({ view: undefined, refused: answer.dialog, failed: false });
        else setState({ view: check(answer.answer), refused: undefined, failed: false });
      },
      () => !stale && setState((before) => ({ ...before, failed: true })),
    );
    return () => {
      stale = true;
    };
  }, [api, verb, asked, changes, tries, check]);
  return { ...state, again: () => setTries((before) => before + 1) };
};
