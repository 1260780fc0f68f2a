import { neutral } from '../../cards/text/common.ts';
import { localDate } from '../../domain/calendar.ts';
import { faultOf } from '../fault.ts';
import * as outbox from '../store/outbox.ts';
import { forgetPosted, type PostedCard, postedCard, rememberPosted } from '../store/posted-cards.ts';
import { mayHear } from '../use-cases/may.ts';
import type { DeliverParts } from './deliver-parts.ts';
import type { Gate } from './gate.ts';
import { type Place, SendError } from './messenger.ts';
import type { Rendered } from './notices/rendered.ts';
import { render } from './notices.ts';
import { placeOf } from './place.ts';
import { spreadAgain } from './spread.ts';

/**
 * How far one try to send came: once a new message is on its way, its outcome may stay unknown. Through the gate only
 * few are on their way at the same time; a process that stops lets nothing more through.
 */
export type Try = { begun: boolean; readonly gate: Gate; readonly stopping: () => boolean };

/** Its claim is another process's now, or is about to be given back: that one sends it. */
class ClaimLost extends Error {}

/** Sends a message to its person or channel, as it is true now. Throws what keeps it from going. */
export const send = async (
  parts: DeliverParts,
  message: outbox.ClaimedMessage,
  attempt: Try,
): Promise<void> => {
  const { ports, worker } = parts;
  const { pool } = parts.store;
  const done = async (outcome: string): Promise<void> => {
    await outbox.finish(pool, message.seq, worker, ports.now(), outcome);
    parts.counted(outcome === 'sent' ? 'sent' : 'nothing');
  };
  if (isOver(message, ports.now())) {
    await outbox.remindAnew(pool, message, worker, ports.now());
    return parts.counted('nothing');
  }
  const to = 'person' in message.recipient ? message.recipient.person : '';
  const alike = await outbox.waitingAlike(pool, message);
  const rendered = await render(ports, message.notice, to);
  if (!rendered) return done('no longer matters');
  // An edit takes away what stands in their chat already; anything new is for who may hear it today.
  if (to && rendered.how !== 'edit' && !(await mayHear(ports, to, message.notice)))
    return (await spreadAgain(parts, message)) ? undefined : done('may not hear it');
  const posted = rendered.key ? await postedCard(pool, rendered.key) : undefined;
  if (rendered.how === 'edit' && !posted) return done('nothing to edit');
  const known = rendered.how === 'new' ? undefined : posted;
  const place = await placeOf(parts, message, known);
  if (!place) return done('no channel');
  const older = known?.conversationId === place.conversationId ? known : undefined;
  if (rendered.how === 'edit' && !older) return done('nothing to edit');
  try {
    if (older) {
      // What waited when this was rendered is in it: it needs no edit of its own.
      await outbox.fold(pool, alike, ports.now());
      await editOrPost({ parts, message, attempt, place, rendered }, older);
    } else {
      await post({ parts, message, attempt, place, rendered }, () => done('sent'));
      return await supersede(parts, place, rendered, posted);
    }
  } catch (error) {
    if (error instanceof ClaimLost) return undefined;
    throw error;
  }
  return done('sent');
};

/** A message of a day that is past; one that may have arrived is left to be repeated, and its row says so. */
const isOver = ({ notice, mayHaveArrived }: outbox.ClaimedMessage, now: string): boolean =>
  notice.kind === 'digest' && notice.date < localDate(now) && !mayHaveArrived;

type Sending = {
  readonly parts: DeliverParts;
  readonly message: outbox.ClaimedMessage;
  readonly attempt: Try;
  readonly place: Place;
  readonly rendered: Rendered;
};

/** Noted, sent, noted again, with nothing in between that can wait. */
const post = async (
  { parts, message, attempt, place, rendered }: Sending,
  done: () => Promise<void>,
): Promise<void> => {
  const { store, ports, worker, pace, messenger } = parts;
  const { pool } = store;
  await attempt.gate(async () => {
    await pace(place);
    if (attempt.stopping() || !(await outbox.begin(pool, message.seq, worker, ports.now())))
      throw new ClaimLost();
    attempt.begun = true;
    const activityId = await messenger.post(place, rendered.card, neutral(rendered.code));
    if (rendered.key)
      await rememberPosted(
        pool,
        rendered.key,
        { conversationId: place.conversationId, serviceUrl: place.serviceUrl, activityId },
        ports.now(),
      );
    await done();
  });
};

/**
 * An edit may come twice without harm, so it is not noted beforehand. A shared card that is gone from its channel is
 * posted anew; another card that is gone stays gone.
 */
const editOrPost = async (sending: Sending, { activityId }: PostedCard): Promise<void> => {
  const { parts, place, rendered } = sending;
  try {
    await parts.pace(place);
    await parts.messenger.edit(place, activityId, rendered.card, neutral(rendered.code));
  } catch (error) {
    if (!(error instanceof SendError) || error.code !== 'gone') throw error;
    if (rendered.key) await forgetPosted(parts.store.pool, rendered.key);
    if (rendered.how === 'either') await post(sending, async () => undefined);
  }
};

/** The older card says that a newer one stands below it; when that fails, it stays as it was. */
const supersede = async (
  { pace, messenger, log }: DeliverParts,
  place: Place,
  { superseded, code }: Rendered,
  posted: PostedCard | undefined,
): Promise<void> => {
  if (!posted || !superseded) return;
  try {
    const there = { ...place, ...posted };
    await pace(there);
    await messenger.edit(there, posted.activityId, superseded, neutral(code));
  } catch (error) {
    log.info(faultOf(error), 'older card stays as it is');
  }
};
