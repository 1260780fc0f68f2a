import { useCallback, useEffect, useRef, useState } from 'react';
import type { WorkOverviewView } from '../../domain/view/work-overview.ts';
import { useSession } from '../session.tsx';

/** So often the list is asked for while somebody looks; the answer is mostly that nothing changed. */
const EVERY_MS = 10_000;

export type Work = {
  readonly view: WorkOverviewView | undefined;
  /** It could not be asked for since then: what is shown is of that moment. */
  readonly failedSince: string | undefined;
  readonly again: () => void;
};

/** The work list, followed as long as the tab is looked at. */
export const useWork = (): Work => {
  const { api, changes } = useSession();
  const [view, setView] = useState<WorkOverviewView>();
  const [failed, setFailed] = useState(false);
  const known = useRef<WorkOverviewView>(undefined);

  const look = useCallback(async (): Promise<void> => {
    try {
      const answer = await api.work(known.current !== undefined);
      setFailed(false);
      if (!answer || 'refused' in answer) return;
      // The bot made it with the type it is read as; its own tests hold that.
      known.current = answer.answer as WorkOverviewView;
      setView(known.current);
    } catch {
      setFailed(true);
    }
  }, [api]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again after everything that was done
  useEffect(() => {
    void look();
    const whenSeen = (): void => {
      if (document.visibilityState === 'visible') void look();
    };
    const timer = setInterval(whenSeen, EVERY_MS);
    document.addEventListener('visibilitychange', whenSeen);
    addEventListener('online', whenSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', whenSeen);
      removeEventListener('online', whenSeen);
    };
  }, [look, changes]);

  return { view, failedSince: failed ? view?.now : undefined, again: () => void look() };
};
