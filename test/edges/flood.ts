import { cast } from '../../scripts/local-teams/cast.ts';
import type { LocalTeamsClient } from '../../scripts/local-teams/client.ts';
import type { Server } from '../journeys/stage.ts';
import { onTheWire } from './hostile-text.ts';
import type { Submit } from './submits.ts';
import type { Answered } from './tally.ts';

/** Longer than any answer takes, also on a machine that does other things: then it hangs. */
const HUNG_MS = 20_000;

type Parts = Readonly<Record<string, unknown>>;

/** One activity to the server, as bytes, or what the tab asks as `inTab`; waits for the answer. */
export const knock = async (server: Server, sent: unknown, inTab?: string): Promise<Answered> => {
  const began = performance.now();
  const answer = await fetch(`${server.url}/api/${inTab === undefined ? 'messages' : 'tab/act'}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(inTab === undefined ? {} : { authorization: `Local ${inTab}` }),
    },
    body: onTheWire(sent),
    signal: AbortSignal.timeout(HUNG_MS),
  }).catch(() => undefined);
  const text = (await answer?.text().catch(() => undefined)) ?? '';
  return { status: answer?.status ?? 0, text, ms: performance.now() - began };
};

/** Activities of everybody of the cast as Teams sends them, to be answered at `serviceUrl`. */
export const templatesOf = async (teams: LocalTeamsClient, serviceUrl: string): Promise<Parts[]> => {
  const all: Parts[] = [];
  for (const { key } of Object.values(cast)) {
    const { activity } = await teams.person(key).say('begin');
    all.push({ ...activity, serviceUrl, text: undefined });
  }
  return all;
};

let ids = 0;
const nextId = (): string => {
  ids += 1;
  return `f:flood-${ids}`;
};

/** A stranger of Teams, in their own chat. */
export const stranger = (key: string, serviceUrl: string): Parts => ({
  type: 'message',
  id: nextId(),
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:${key}`, name: key, aadObjectId: key },
  recipient: { id: '28:knooppunt', name: 'Knooppunt' },
  conversation: { id: `a:${key}`, conversationType: 'personal', tenantId: 't' },
});

/** The same of this person, as the tab asks it. */
export const asTab = ({ verb, data }: Submit): Parts => ({ verb, data, key: nextId() });

/** Who somebody is, by what Teams sends of them. */
export const idOf = (who: Parts): string =>
  String((who['from'] as { aadObjectId?: string } | undefined)?.aadObjectId ?? '').toLowerCase();

/** A press or submit as Teams sends it of this person. */
export const asActivity = (who: Parts, { verb, by, data }: Submit): Parts => {
  const sent = { ...who, id: nextId() };
  if (by === 'message') return { ...sent, type: 'message', value: data };
  const action = { type: 'Action.Execute', verb, data };
  const value = by === 'adaptiveCard/action' ? { action, trigger: 'manual' } : { data };
  return { ...sent, type: 'invoke', name: by, value };
};
