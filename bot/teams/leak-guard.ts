import type { Activity, Middleware, TurnContext } from 'botbuilder';
import { SendError } from '../jobs/messenger.ts';

/** Something personal was about to leave for a chat or channel. It was not sent. */
export class LeakError extends SendError {
  constructor() {
    super('never', 'LEAK_BLOCKED', { known: true });
    this.name = 'LeakError';
  }
}

/** Keys of cards and activities whose values are ours, not words: names of types, colours, verbs. */
const OURS = new Set([
  'type',
  'version',
  '$schema',
  'style',
  'size',
  'weight',
  'spacing',
  'color',
  'width',
  'height',
  'horizontalAlignment',
  'verticalContentAlignment',
  'contentType',
  'verb',
  'id',
  'serviceUrl',
  'conversation',
  'from',
  'recipient',
  'channelId',
  'replyToId',
  'localTimezone',
  'timestamp',
  'userIds',
]);

/** Every text of something that leaves, hidden data included. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (OURS.has(key) ? [] : textsIn(inner)));
};

/** What of an activity stays in a chat or channel; a dialog opens for who may, and is not kept (D5). */
const staying = (activity: Partial<Activity>): unknown => {
  if (activity.type !== 'invokeResponse') return activity;
  const body: unknown = activity.value?.body;
  return typeof body === 'object' && body !== null && 'task' in body ? undefined : body;
};

/**
 * The scan of everything that leaves, as middleware: answers, messages the bot sends by itself, edits. What
 * holds a stored personal value is not sent; who waits for it hears that something went wrong.
 */
export const leakGuard = (mayLeave: (texts: readonly string[]) => Promise<boolean>): Middleware => {
  const check = async (activities: readonly Partial<Activity>[]): Promise<void> => {
    const texts = activities.flatMap((activity) => textsIn(staying(activity)));
    if (texts.length > 0 && !(await mayLeave(texts))) throw new LeakError();
  };
  return {
    onTurn: async (context: TurnContext, next: () => Promise<void>): Promise<void> => {
      context.onSendActivities(async (_context, activities, send) => {
        await check(activities);
        return send();
      });
      context.onUpdateActivity(async (_context, activity, update) => {
        await check([activity]);
        return update();
      });
      await next();
    },
  };
};
