import { z } from 'zod';
import { postMessage } from './connector-messages.ts';
import { HttpFault, readBody } from './http.ts';
import type { World } from './world.ts';

const parametersSchema = z.object({
  isGroup: z.boolean().nullish(),
  members: z.array(z.object({ id: z.string() })).nullish(),
  channelData: z.object({ channel: z.object({ id: z.string() }).optional() }).nullish(),
  activity: z.unknown().optional(),
});

/** POST /v3/conversations: the chat with one person, or a new thread in a channel. */
export async function newConversation(
  world: World,
  body: unknown,
): Promise<{ status: number; body: unknown; activityId?: string }> {
  const { isGroup, members, channelData, activity } = readBody(parametersSchema, body);
  const channelId = channelData?.channel?.id;
  if (isGroup === true || channelId !== undefined) return newThread(world, channelId ?? '', activity);
  const wanted = members?.[0]?.id;
  if (members?.length !== 1 || wanted === undefined) {
    throw new HttpFault(400, 'BadSyntax', 'Incorrect conversation creation parameters');
  }
  const person = world.people.find(
    ({ teamsId, aadObjectId }) => teamsId === wanted || aadObjectId === wanted,
  );
  if (person === undefined) {
    throw new HttpFault(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  const place = world.conversations.chatOf(person);
  const first =
    activity === undefined || activity === null ? undefined : await postMessage(world, place, activity);
  return {
    status: 201,
    body: { id: place.id, ...(first?.id === undefined ? {} : { activityId: first.id }) },
  };
}

async function newThread(world: World, channelId: string, activity: unknown) {
  const place = world.conversations.place(channelId);
  if (place?.kind !== 'channel') throw new HttpFault(404, 'ConversationNotFound', 'Conversation not found.');
  const thread = world.conversations.nextId();
  const id = `${place.id};messageid=${thread}`;
  if (activity === undefined || activity === null) return { status: 201, body: { id } };
  await postMessage(world, { ...place, thread }, activity);
  return { status: 201, body: { id, activityId: thread }, activityId: thread };
}
