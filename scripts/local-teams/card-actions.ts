import { activityOf } from './activity.ts';
import type { Activity } from './activity-type.ts';
import type { Answer } from './bot-line.ts';
import type { Message } from './message.ts';
import type { LocalPerson } from './options.ts';
import { dialogEffect, type Effect, executeEffect, messageEffect, type Outcome } from './outcome.ts';
import type { World } from './world.ts';

const TURN_MS = 30_000;

/** What an action carries to the bot; `data` already holds the inputs, merged as Teams does. */
export type CardAction = { verb?: string; id?: string; title?: string; data: unknown };

/** Teams' name of the theme, as dialogs get it. */
export type DialogTheme = 'default' | 'dark' | 'contrast';

type Fields = { type: string; name?: string; value: unknown; replyToId?: string; id?: string };

async function send(
  world: World,
  person: LocalPerson,
  message: Message,
  fields: Fields,
  effectOf: (answer: Answer) => Effect,
): Promise<Outcome> {
  const place = world.conversations.place(message.conversation);
  if (place === undefined) throw new Error(`The conversation ${message.conversation} no longer exists.`);
  const inThread = place.kind === 'channel' ? { ...place, thread: message.thread ?? message.id } : place;
  return deliver(world, await activityOf(world, person, inThread, fields), effectOf);
}

/** Sends an activity as it is; used again when Teams resends one. */
export async function deliver(
  world: World,
  activity: Activity,
  effectOf: (answer: Answer) => Effect,
): Promise<Outcome> {
  const answer = await world.line.send(
    activity,
    activity.type === 'invoke' ? world.invokeTimeoutMs : TURN_MS,
  );
  return { activity, ...answer, effect: effectOf(answer) };
}

/** How the answer to this activity is read. */
export function effectReader(activity: Activity): (answer: Answer) => Effect {
  if (activity.name === 'adaptiveCard/action') return executeEffect;
  return activity.type === 'invoke' ? dialogEffect : messageEffect;
}

const withId = (id: string | undefined) => (id === undefined ? {} : { id });

/** Action.Submit: a message with a value; nothing appears in the chat. */
export function submit(
  world: World,
  person: LocalPerson,
  message: Message,
  data: unknown,
  activityId?: string,
) {
  const fields = { type: 'message', value: data, replyToId: message.id, ...withId(activityId) };
  return send(world, person, message, fields, messageEffect);
}

/** Action.Submit with `msteams.type: 'task/fetch'`: asks for a dialog. */
export function fetchDialog(
  world: World,
  person: LocalPerson,
  message: Message,
  data: unknown,
  theme: DialogTheme,
  activityId?: string,
) {
  const value = { data, context: { theme } };
  const fields = { type: 'invoke', name: 'task/fetch', value, replyToId: message.id, ...withId(activityId) };
  return send(world, person, message, fields, dialogEffect);
}

/** Action.Submit inside a dialog. `message` is the one the dialog was opened from. */
export function submitDialog(
  world: World,
  person: LocalPerson,
  message: Message,
  data: unknown,
  theme: DialogTheme,
  activityId?: string,
) {
  const value = { data, context: { theme } };
  const fields = { type: 'invoke', name: 'task/submit', value, ...withId(activityId) };
  return send(world, person, message, fields, dialogEffect);
}

/** Action.Execute; a card in the answer becomes what this person sees. */
export async function execute(
  world: World,
  person: LocalPerson,
  message: Message,
  action: CardAction,
  trigger: 'manual' | 'automatic' = 'manual',
  activityId?: string,
): Promise<Outcome> {
  const before = message.version;
  const value = { action: { type: 'Action.Execute', ...action }, trigger };
  const fields = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value,
    replyToId: message.id,
    ...withId(activityId),
  };
  const outcome = await send(world, person, message, fields, executeEffect);
  // An automatic answer to a version that was edited meanwhile is stale; the next one asks anew.
  const stale = trigger === 'automatic' && message.version !== before;
  if (outcome.effect.kind === 'card' && !stale)
    world.conversations.show(message, person, outcome.effect.card);
  return outcome;
}
