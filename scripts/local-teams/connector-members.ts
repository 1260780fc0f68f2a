import { HttpFault } from './http.ts';
import type { LocalPerson } from './options.ts';
import type { World } from './world.ts';

/** A member as Teams describes one. */
function described(world: World, person: LocalPerson): Record<string, unknown> {
  const [givenName = person.name, ...rest] = person.name.split(' ');
  return {
    id: person.teamsId,
    name: person.name,
    objectId: person.aadObjectId,
    aadObjectId: person.aadObjectId,
    givenName,
    surname: rest.join(' '),
    email: `${person.key}@proef.example`,
    userPrincipalName: `${person.key}@proef.example`,
    tenantId: world.tenantId,
    userRole: 'user',
  };
}

function peopleIn(world: World, conversation: string): readonly LocalPerson[] {
  const place = world.conversations.place(conversation);
  if (place?.kind === 'personal') return [place.person];
  // A team's id serves as a conversation id in member calls.
  const isTeam = world.channels.some((channel) => channel.teamId === conversation);
  if (place === undefined && !isTeam) {
    throw new HttpFault(404, 'ConversationNotFound', 'Conversation not found.');
  }
  return world.people;
}

/** GET members or pagedmembers; everything fits in one page. */
export function membersOf(world: World, conversation: string, paged: boolean): unknown {
  const members = peopleIn(world, conversation).map((person) => described(world, person));
  return paged ? { members } : members;
}

/** GET one member, by Teams id or AAD object id. */
export function memberOf(world: World, conversation: string, id: string): unknown {
  const found = peopleIn(world, conversation).find(
    ({ teamsId, aadObjectId }) => teamsId === id || aadObjectId === id,
  );
  if (found !== undefined) return described(world, found);
  throw new HttpFault(404, 'MemberNotFoundInConversation', 'The member is not part of the conversation.');
}
