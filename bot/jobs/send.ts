import { neutral } from '../../cards/text/common.ts';
import { localDate } from '../../domain/calendar.ts';
import { faultOf } from '../fault.ts';
import * as outbox from '../store/outbox.ts';
import { forgetPosted, type NamedCard, type PostedCard, postedCard } from '../store/posted-cards.ts';
import { mayHear } from '../use-cases/may.ts';
import { remembering } from '../use-cases/remembering.ts';
import type { DeliverParts } from './deliver-parts.ts';
import type { Gate } from './gate.ts';
import { type Place, SendError } from './messenger.ts';
import { editsOnly } from './notices/edits-only.ts';
import type { Rendered } from './notices/rendered.ts';
import { render } from './notices.ts';
import { channelFor, placeOf } from './place.ts';
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
  const { worker } = parts;
  const { pool } = parts.store;
  const ports = { ...parts.ports, read: remembering(parts.ports.read) };
  const done = async (outcome: string, posted?: NamedCard): Promise<void> => {
    await outbox.finish(pool, message.seq, worker, ports.now(), outcome, posted);
    parts.counted(outcome === 'sent' ? 'sent' : 'nothing');
  };
  if (isOver(message, ports.now())) {
    await outbox.remindAnew(pool, message, worker, ports.now());
    return parts.counted('nothing');
  }
  const to = 'person' in message.recipient ? message.recipient.person : '';
  // What stands nowhere, and can go nowhere, is not drawn.
  const channel = await channelFor(ports, message.recipient);
  if ('channelOf' in message.recipient && !channel) return done('no channel');
  const edited = editsOnly(message.notice, to);
  const standing = edited === undefined ? undefined : await postedCard(pool, edited);
  if (edited !== undefined && !standing) return done('nothing to edit');
  const rendered = await render(ports, message.notice, to);
  if (!rendered) return done('no longer matters');
  // An edit takes away what stands in their chat already; anything new is for who may hear it today.
  if (to && rendered.how !== 'edit' && !(await mayHear(ports, to, message.notice)))
    return (await spreadAgain(parts, message)) ? undefined : done('may not hear it');
  const posted = standing ?? (rendered.key ? await postedCard(pool, rendered.key) : undefined);
  if (rendered.how === 'edit' && !posted) return done('nothing to edit');
  const known = rendered.how === 'new' ? undefined : posted;
  const place = await placeOf({ ...parts, ports }, message, channel, known);
  const older = known?.conversationId === place.conversationId ? known : undefined;
  if (rendered.how === 'edit' && !older) return done('nothing to edit');
  const sending = { parts, message, attempt, place, rendered };
  const sent = (newly?: NamedCard): Promise<void> => done('sent', newly);
  try {
    if (older) {
      // What waited when this was claimed is in what was drawn since: it needs no edit of its own.
      await outbox.fold(pool, message.alike, ports.now());
      await editOrPost(sending, older, sent);
    } else {
      await post(sending, sent);
      await supersede(parts, place, rendered, posted);
    }
  } catch (error) {
    if (!(error instanceof ClaimLost)) throw error;
  }
};

/** Notes that it was sent, with where its card now stands when that is new. */
type Sent = (newly?: NamedCard) => Promise<void>;

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
const post = async ({ parts, message, attempt, place, rendered }: Sending, sent: Sent): Promise<void> => {
  const { store, ports, worker, pace, messenger } = parts;
  const { pool } = store;
  await attempt.gate(async () => {
    await pace(place);
    if (attempt.stopping() || !(await outbox.begin(pool, message.seq, worker, ports.now())))
      throw new ClaimLost();
    attempt.begun = true;
    const activityId = await messenger.post(place, rendered.card, neutral(rendered.code));
    const { key } = rendered;
    const { conversationId, serviceUrl } = place;
    await sent(key === undefined ? undefined : { key, conversationId, serviceUrl, activityId });
  });
};

/**
 * An edit may come twice without harm, so it is not noted beforehand. A shared card that is gone from its channel is
 * posted anew; another card that is gone stays gone.
 */
const editOrPost = async (sending: Sending, { activityId }: PostedCard, sent: Sent): Promise<void> => {
  const { parts, place, rendered } = sending;
  try {
    await parts.pace(place);
    await parts.messenger.edit(place, activityId, rendered.card, neutral(rendered.code));
  } catch (error) {
    if (!(error instanceof SendError) || error.code !== 'gone') throw error;
    if (rendered.key) await forgetPosted(parts.store.pool, rendered.key);
    if (rendered.how === 'either') return post(sending, sent);
  }
  await sent();
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
