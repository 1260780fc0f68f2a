import { activityOf } from './activity.ts';
import type { Place } from './conversations.ts';
import { openChat } from './first-contact.ts';
import type { LocalPerson } from './options.ts';
import { messageEffect, type Outcome } from './outcome.ts';
import type { World } from './world.ts';

const TURN_MS = 30_000;

/** A typed message. In a channel it mentions the bot, and begins a thread unless the place names one. */
export async function say(
  world: World,
  person: LocalPerson,
  to: Place,
  text: string,
  activityId?: string,
): Promise<Outcome> {
  if (to.kind === 'personal') await openChat(world, person);
  const at = await world.clock.now();
  const id = world.conversations.nextId();
  const place = to.kind === 'channel' && to.thread === undefined ? { ...to, thread: id } : to;
  const name = world.bot.name;
  const written = place.kind === 'channel' ? `<at>${name}</at> ${text}` : text;
  world.conversations.add({
    id,
    conversation: place.id,
    ...(place.kind === 'channel' && place.thread !== undefined ? { thread: place.thread } : {}),
    author: person.key,
    text: place.kind === 'channel' ? `${name} ${text}` : text,
    markdown: false,
    at,
  });
  const activity = await activityOf(world, person, place, {
    id: activityId ?? id,
    type: 'message',
    text: written,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${escaped(written)}</p>` }],
  });
  if (place.kind === 'channel') {
    const mention = { type: 'mention', mentioned: world.bot, text: `<at>${name}</at>` };
    activity.entities = [mention, ...(Array.isArray(activity.entities) ? activity.entities : [])];
  }
  const answer = await world.line.send(activity, TURN_MS);
  return { activity, ...answer, effect: messageEffect(answer) };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
