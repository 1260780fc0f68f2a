import { randomUUID } from 'node:crypto';
import type { Activity } from './activity-type.ts';
import type { Place } from './conversations.ts';
import type { LocalPerson } from './options.ts';
import type { World } from './world.ts';

/** The wire id of a place; in a channel it names the thread. */
export function wireId(place: Place): string {
  if (place.kind === 'personal' || place.thread === undefined) return place.id;
  return `${place.id};messageid=${place.thread}`;
}

function channelData(world: World, place: Place): Record<string, unknown> {
  const tenant = { id: world.tenantId };
  if (place.kind === 'personal') return { tenant };
  const { id, name, teamId, teamName } = place.channel;
  return { tenant, team: { id: teamId, name: teamName }, channel: { id, name } };
}

/**
 * An activity of this person, with all Teams sends along. `fields` come on top: at least the type.
 * The timestamp is the bot's own clock, so that the bot never sees two times.
 */
export async function activityOf(
  world: World,
  person: LocalPerson,
  place: Place,
  fields: {
    type: string;
    id?: string | undefined;
    channelData?: Record<string, unknown>;
    [key: string]: unknown;
  },
): Promise<Activity> {
  const now = await world.clock.now();
  const personal = place.kind === 'personal';
  const { id, channelData: extra, ...rest } = fields;
  return {
    timestamp: now,
    localTimestamp: now,
    localTimezone: 'Europe/Amsterdam',
    channelId: 'msteams',
    serviceUrl: world.serviceUrl,
    from: { id: person.teamsId, name: person.name, aadObjectId: person.aadObjectId },
    recipient: world.bot,
    conversation: {
      id: wireId(place),
      conversationType: place.kind,
      tenantId: world.tenantId,
      ...(personal ? {} : { isGroup: true }),
    },
    locale: 'nl-NL',
    entities: [
      { type: 'clientInfo', locale: 'nl-NL', country: 'NL', platform: 'Web', timezone: 'Europe/Amsterdam' },
    ],
    channelData: { ...channelData(world, place), ...extra },
    ...rest,
    id: id ?? `f:${randomUUID()}`,
  };
}
