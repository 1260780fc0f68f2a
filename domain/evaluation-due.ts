import { addDays, type DateOnly, localDate } from './calendar.ts';
import type { Case } from './case.ts';
import type { Conference } from './conference.ts';

type Held = Pick<Conference, 'state' | 'startsAt' | 'heldAt' | 'evaluationOn'>;

/** `evaluate`: with the family; `close`: they said that it can end, and it did not yet. */
export type EvaluationDue = { readonly on: DateOnly; readonly what: 'evaluate' | 'close' };

/**
 * When a case is looked at again with the family (P11): by what was said last. A conference says so by the day it
 * chose or else so many weeks after it, an evaluation and a reopening by their own next day. Before the first
 * conference there is nothing to look back on.
 */
export const evaluationDue = (
  { evaluations = [], reopenings = [] }: Pick<Case, 'evaluations' | 'reopenings'>,
  conferences: readonly Held[],
  weeks: number,
): EvaluationDue | undefined => {
  const said: ({ at: string } & EvaluationDue)[] = [
    ...conferences
      .filter(({ state }) => state === 'held')
      .map(({ heldAt, startsAt, evaluationOn }) => ({
        at: heldAt ?? startsAt,
        on: evaluationOn ?? addDays(localDate(startsAt), weeks * 7),
        what: 'evaluate' as const,
      })),
    ...evaluations.map(({ at, on, nextOn }) => ({
      at,
      on: nextOn ?? on,
      what: nextOn ? ('evaluate' as const) : ('close' as const),
    })),
    ...reopenings.map(({ at, lookOn }) => ({ at, on: lookOn, what: 'evaluate' as const })),
  ];
  const last = said.sort((a, b) => a.at.localeCompare(b.at)).at(-1);
  return last && { on: last.on, what: last.what };
};

/** When they looked back the family wanted to meet again, and no conference came of it yet (G24): since when. */
export const wantsConference = (
  { evaluations = [] }: Pick<Case, 'evaluations'>,
  conferences: readonly Held[],
): string | undefined => {
  if (conferences.some(({ state }) => state === 'planned' || state === 'invited')) return undefined;
  const last = evaluations.at(-1);
  const since = conferences.some(
    ({ heldAt }) => heldAt !== undefined && last !== undefined && heldAt > last.at,
  );
  return last?.outcome === 'newConference' && !since ? last.at : undefined;
};
