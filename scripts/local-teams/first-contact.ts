import { activityOf } from './activity.ts';
import type { Answer } from './bot-line.ts';
import type { LocalPerson } from './options.ts';
import type { World } from './world.ts';

const TURN_MS = 30_000;
const arrived = (answer: Answer) => answer.status >= 200 && answer.status < 300;

/** Opens the chat with the bot; the first time the bot hears of it, as Teams tells it on installing. */
export async function openChat(world: World, person: LocalPerson): Promise<void> {
  if (world.conversations.isOpened(person.key)) return;
  world.conversations.markOpened(person.key);
  const place = world.conversations.chatOf(person);
  const installed = await activityOf(world, person, place, { type: 'installationUpdate', action: 'add' });
  const added = await activityOf(world, person, place, {
    type: 'conversationUpdate',
    membersAdded: [{ id: world.bot.id }],
  });
  await world.line.send(installed, TURN_MS);
  await world.line.send(added, TURN_MS);
}

/** Adds the bot to every team it does not know yet. False when the bot did not answer. */
export async function joinTeams(world: World): Promise<boolean> {
  const actor = world.people[0];
  if (actor === undefined) return true;
  for (const channel of world.channels) {
    if (world.conversations.isOpened(channel.teamId)) continue;
    const place = { kind: 'channel', id: channel.id, channel } as const;
    const added = await activityOf(world, actor, place, {
      type: 'conversationUpdate',
      membersAdded: [{ id: world.bot.id }],
      channelData: { eventType: 'teamMemberAdded' },
    }).catch(() => undefined);
    if (added === undefined || !arrived(await world.line.send(added, TURN_MS))) return false;
    const installed = await activityOf(world, actor, place, { type: 'installationUpdate', action: 'add' });
    await world.line.send(installed, TURN_MS);
    world.conversations.markOpened(channel.teamId);
  }
  return true;
}
