import type { Person } from '../../domain/person.ts';
import { faultOf } from '../fault.ts';
import { commit } from '../store/commit.ts';
import * as outbox from '../store/outbox.ts';
import { put } from '../use-cases/change.ts';
import { undelivered } from '../use-cases/oversight/undelivered.ts';
import type { Reader } from '../use-cases/ports.ts';
import { byItself } from './by-itself.ts';
import { type DeliverParts, later } from './deliver-parts.ts';
import { SendError } from './messenger.ts';
import { isGivenUp, type Outcome, waitBefore } from './retry.ts';
import type { Try } from './send.ts';

/** Somebody who acts at this very moment changes the same row. */
const MARK_TRIES = 5;

/** What becomes of a message that did not go: another time, or given up for people to see. */
export const failed = async (
  parts: DeliverParts,
  message: outbox.ClaimedMessage,
  { begun }: Try,
  error: unknown,
): Promise<void> => {
  const { ports, store, worker, log, counted } = parts;
  const now = ports.now();
  const send = error instanceof SendError ? error : undefined;
  const known = send?.known ?? false;
  const outcome: Outcome = begun && !known ? 'unknown' : (send?.code ?? 'failed');
  const attempts = outcome === 'failed' && message.outcome !== 'failed' ? 1 : message.attempts;
  log.warn(
    {
      seq: message.seq,
      notice: message.notice.kind,
      code: outcome,
      attempt: message.attempts,
      fault: faultOf(error),
    },
    'not delivered',
  );
  if (isGivenUp(attempts, outcome, message.mayHaveArrived || message.repeated)) {
    // In this order: who writes in between is marked afterwards, so that their next word revives it.
    await giveUp(parts, message, outcome, begun && known);
    counted(outcome === 'unreachable' ? 'unreachable' : 'givenUp');
    if (outcome === 'unreachable') await markUnreachable(parts, message, now);
    return;
  }
  counted(outcome === 'unknown' ? 'unknown' : 'again');
  const wait = waitBefore(attempts, outcome, send?.retryAfter, Math.random());
  await outbox.postpone(store.pool, message.seq, worker, later(now, wait), outcome, begun && known);
};

/** It stands as a dead letter, and whoever can do something about it hears it. `known`: it certainly did not arrive. */
export const giveUp = async (
  { ports, store, worker, log }: DeliverParts,
  message: outbox.ClaimedMessage,
  outcome: string,
  known = false,
): Promise<void> => {
  const now = ports.now();
  try {
    // First told, then buried: killed in between, it is told once, by its key.
    await commit(store, await undelivered(ports, { ...message, outcome }), byItself('deliver', now));
  } catch (error) {
    log.error({ seq: message.seq, ...faultOf(error) }, 'nobody was told of a dead letter');
  }
  await outbox.bury(store.pool, message.seq, worker, now, outcome, known);
};

/** Somebody who never wrote is known by name from their role, when they have one. */
const personOrNamed = async (read: Reader, id: string): Promise<Person | undefined> => {
  const known = await read.get('person', id);
  const [held] = known ? [] : await read.list('appointment', { personId: id });
  return known ?? (held && { id, version: 0, name: held.name, profile: {} });
};

/** Shown to the coordinator until they write or install the bot again. */
const markUnreachable = async (
  parts: DeliverParts,
  message: outbox.ClaimedMessage,
  now: string,
): Promise<void> => {
  if (!('person' in message.recipient)) return;
  for (let attempt = 0; attempt < MARK_TRIES; attempt += 1) {
    const person = await personOrNamed(parts.ports.read, message.recipient.person);
    if (!person || person.unreachableSince) return;
    const change = { answer: null, puts: [put('person', { ...person, unreachableSince: now })] };
    if ((await commit(parts.store, change, byItself('deliver', now))) === 'done') return;
  }
};
