import { useCallback, useEffect, useRef, useState } from 'react';
import { tabConferenceText as words } from '../../cards/text/tab-conference.ts';
import type { Answers } from '../../domain/form.ts';
import type { FormView } from '../../domain/form-view.ts';
import type { TabAnswer } from '../../domain/tab-api.ts';
import { type Data, OfflineError } from '../api.ts';
import { nowMs } from '../now.ts';
import { useSession } from '../session.tsx';
import { withRowKept, withRowOpen, withRowRemoved, withValues } from './local-form.ts';

/** Something that was done here and that the bot has not heard yet. The same key makes telling it twice harmless. */
type Pending = { readonly verb: string; readonly data: Data; readonly key: string };

/** How long somebody may type before it is sent; and how often is tried while there is no line. */
const QUIET_MS = 3000;
const AGAIN_MS = 4000;

export type Conference = {
  /** What is shown: the page, or one row of it. */
  readonly view: FormView | undefined;
  readonly values: Answers;
  readonly waiting: number;
  readonly savedAt: number | undefined;
  readonly online: boolean;
  readonly busy: boolean;
  readonly trouble: string | undefined;
  readonly refused: TabAnswer | undefined;
  readonly done: boolean;
  readonly type: (id: string, value: string) => void;
  readonly press: (verb: string, data: Data) => void;
};

const valuesOf = (view: FormView): Answers =>
  Object.fromEntries(view.fields.map(({ id, value }) => [id, value ?? '']));

/** The conference as it is being recorded: everything typed stays here, and goes to the bot as soon as it can. */
export const useConference = (id: string): Conference => {
  const { api, show } = useSession();
  /** The page as the bot knows it, with what was done here since. */
  const [page, setPage] = useState<FormView>();
  const [row, setRow] = useState<FormView>();
  const [values, setValues] = useState<Answers>({});
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [savedAt, setSavedAt] = useState<number>();
  const [online, setOnline] = useState(true);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [refused, setRefused] = useState<TabAnswer>();
  const [done, setDone] = useState(false);
  /** Typed since it was last told. */
  const dirty = useRef(false);
  const flushing = useRef(false);
  const rowOpen = useRef(false);
  rowOpen.current = row !== undefined;

  const showForm = useCallback((form: FormView) => {
    if (form.row) setRow(form);
    else {
      setRow(undefined);
      setPage(form);
    }
    setValues(valuesOf(form));
    dirty.current = false;
  }, []);

  const take = useCallback(
    (answer: TabAnswer): void => {
      setOnline(true);
      setSavedAt(nowMs());
      if ('refused' in answer) setRefused(answer);
      else if (answer.form) showForm(answer.form);
      else if (answer.closed) setDone(true);
      else show(answer);
    },
    [show, showForm],
  );

  const isOpen = page !== undefined;
  useEffect(() => {
    if (isOpen) return undefined;
    const openIt = (): void => {
      api.act('conference.open', { conference: id }).then(take, () => setOnline(false));
    };
    openIt();
    const timer = setInterval(openIt, AGAIN_MS);
    return () => clearInterval(timer);
  }, [api, id, take, isOpen]);

  const queue = useCallback((verb: string, data: Data): void => {
    setPending((before) => [...before, { verb, data, key: crypto.randomUUID() }]);
    setSavedAt(nowMs());
  }, []);

  /** Tells the bot what was done here, in order; stops at the first that it does not get or does not take. */
  const flush = useCallback(async (): Promise<void> => {
    if (flushing.current) return;
    flushing.current = true;
    let left = pending;
    let rows: Pending | undefined;
    try {
      for (let next = left[0]; next; next = left[0]) {
        const answer = await api.act(next.verb, next.data, next.key);
        const told = next;
        left = left.slice(1);
        setPending((before) => before.filter(({ key }) => key !== told.key));
        setOnline(true);
        setSavedAt(nowMs());
        if ('refused' in answer) {
          setRefused(answer);
          return;
        }
        // A row that was kept here is not right: it comes back to be mended.
        if (next.verb === 'form.keepRow' && answer.form?.row) {
          showForm(answer.form);
          return;
        }
        if (next.verb !== 'form.save') rows = next;
      }
      // What was kept here is read back as the bot has it, unless somebody is in the middle of something.
      const { draft, page: of } = rows?.data ?? {};
      if (rows && !dirty.current && !rowOpen.current) {
        const answer = await api.act('form.show', { draft, page: of });
        if (!('refused' in answer) && answer.form && !dirty.current && !rowOpen.current)
          showForm(answer.form);
      }
    } catch {
      setOnline(false);
    } finally {
      flushing.current = false;
    }
  }, [api, pending, showForm]);

  useEffect(() => {
    if (pending.length === 0) return undefined;
    const again = (): void => void flush();
    const timer = setInterval(again, AGAIN_MS);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [pending, flush]);

  // What is typed on the page is told after a moment of quiet; a row is told when it is kept.
  useEffect(() => {
    if (!page || row || !dirty.current) return undefined;
    const timer = setTimeout(() => {
      dirty.current = false;
      setPending((before) => [
        ...before.filter((one) => one.verb !== 'form.save'),
        {
          verb: 'form.save',
          data: { ...values, ...page.target, page: page.page },
          key: crypto.randomUUID(),
        },
      ]);
      setSavedAt(nowMs());
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [values, page, row]);

  // Told at once when there is a line.
  useEffect(() => {
    if (pending.length > 0 && online) void flush();
  }, [pending, online, flush]);

  useEffect(() => {
    if (pending.length === 0 && !dirty.current) return undefined;
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [pending]);

  /** Does here what can be done without the bot; false: it cannot. */
  const doHere = (verb: string, data: Data): boolean => {
    if (!page) return false;
    const index = Number(data['row'] ?? 0);
    const typed = row ? page : withValues(page, values);
    const openAt = (from: FormView, at: number): void => {
      const opened = withRowOpen(from, at);
      setPage(from);
      setRow(opened);
      setValues(valuesOf(opened));
    };
    switch (verb) {
      case 'form.openRow':
        if (dirty.current) queue('form.save', { ...values, ...page.target, page: page.page });
        dirty.current = false;
        openAt(typed, index);
        return true;
      case 'form.keepRow': {
        queue(verb, { ...values, ...data });
        const kept = withRowKept(page, index, values);
        if (data['another'] === true) openAt(kept, index + 1);
        else showForm(kept);
        return true;
      }
      case 'form.removeRow':
        queue(verb, { ...data });
        showForm(withRowRemoved(page, index));
        return true;
      case 'form.show':
        showForm(page);
        return true;
      case 'form.save':
        queue(verb, { ...values, ...data });
        dirty.current = false;
        return true;
      default:
        return false;
    }
  };

  const press = (verb: string, data: Data): void => {
    setTrouble(undefined);
    const here = (): void => {
      if (!doHere(verb, data)) setTrouble(words.whenBack);
    };
    // What was done here comes first, in the order in which it was done.
    if (pending.length > 0) {
      here();
      return;
    }
    setBusy(true);
    api
      .act(verb, { ...values, ...data })
      .then(
        (answer) => {
          // Keeping it for later says so on a card; here the screen stays as it is.
          if (verb === 'form.save' && !('refused' in answer)) setSavedAt(nowMs());
          else take(answer);
        },
        (error: unknown) => {
          if (error instanceof OfflineError) setOnline(false);
          here();
        },
      )
      .finally(() => setBusy(false));
  };

  return {
    view: row ?? page,
    values,
    waiting: pending.length,
    savedAt,
    online,
    busy,
    trouble,
    refused,
    done,
    type: (field, value) => {
      dirty.current = true;
      setValues((before) => ({ ...before, [field]: value }));
    },
    press,
  };
};
