import { addWorkingHours, type Instant } from '../../../domain/calendar.ts';
import type { Reminder, ReminderKind } from '../../../domain/reminder.ts';
import type { Ports } from '../ports.ts';

/** These are told at any hour: somebody waits who cannot. */
const AT_ANY_HOUR: readonly ReminderKind[] = ['triage.urgent', 'post.vacated'];
/** What is as late as this was missed: the bot was away. */
const MISSED_MS = 3_600_000;

/**
 * Until when a reminder waits whose own moment was missed: the bot that comes back at night or in a weekend tells it
 * when people work again. Undefined when it need not wait.
 */
export const waitsUntil = (
  { now, region }: Pick<Ports, 'now' | 'region'>,
  { kind, dueAt }: Pick<Reminder, 'kind' | 'dueAt'>,
): Instant | undefined => {
  const at = Date.parse(now());
  if (AT_ANY_HOUR.includes(kind) || at - Date.parse(dueAt) < MISSED_MS) return undefined;
  const decent = addWorkingHours(now(), 0, region.terms);
  return Date.parse(decent) > at ? decent : undefined;
};
