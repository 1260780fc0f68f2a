import type { Logger } from 'pino';
import { neutral } from '../../cards/text/common.ts';
import { localDate } from '../../domain/calendar.ts';
import type { Notice } from '../../domain/notice.ts';
import { faultOf } from '../fault.ts';
import { commit } from '../store/commit.ts';
import type { Database } from '../store/database.ts';
import * as outbox from '../store/outbox.ts';
import { forgetPosted, postedCard, postedKeys, rememberPosted } from '../store/posted-cards.ts';
import { put } from '../use-cases/change.ts';
import { mayHear } from '../use-cases/may.ts';
import type { Ports } from '../use-cases/ports.ts';
import { byItself } from './by-itself.ts';
import { type Messenger, type Place, SendError } from './messenger.ts';
import type { Rendered } from './notices/rendered.ts';
import { render } from './notices.ts';
import { recipientsOf } from './recipients.ts';
import { isGivenUp, waitBefore } from './retry.ts';

export type DeliverParts = {
  readonly ports: Ports;
  readonly store: Database;
  readonly messenger: Messenger;
  readonly log: Logger;
  /** This process, among all that deliver. */
  readonly worker: string;
  /** Where Teams was last heard, for somebody who never wrote. */
  readonly lastHeard: () => Promise<{ serviceUrl: string; tenantId: string } | undefined>;
};

const AT_ONCE = 20;
/** Somebody who acts at this very moment changes the same row. */
const MARK_TRIES = 5;
const NOBODY_WAIT_S = 4 * 3600;

const later = (now: string, seconds: number): string =>
  new Date(Date.parse(now) + seconds * 1000).toISOString();

/** Sends what is due, once through; tells how many messages it handled. */
export const deliverDue = async (parts: DeliverParts): Promise<number> => {
  const claimed = await outbox.claim(parts.store.pool, parts.worker, parts.ports.now(), AT_ONCE);
  // One lane has at most one message here: lanes go side by side, a lane goes in order.
  await Promise.all(claimed.map((message) => handle(parts, message)));
  return claimed.length;
};

const handle = async (parts: DeliverParts, message: outbox.ClaimedMessage): Promise<void> => {
  try {
    const direct = 'person' in message.recipient || 'channelOf' in message.recipient;
    await (direct ? send(parts, message) : spread(parts, message));
  } catch (error) {
    await failed(parts, message, error);
  }
};

/** The beginning of the names of the cards that a silent change edits; undefined for news. */
const shownAs = (notice: Notice): string | undefined => {
  if (notice.kind === 'consultation.thread' && notice.why === 'updated')
    return `consultation:${notice.consultation}:`;
  if (notice.kind === 'referral.arrived' && notice.why === 'updated') return `referral:${notice.case}:`;
  return undefined;
};

/** A role's message becomes one for each who has the role now (leave, deputies, leavers: field.md C2). */
const spread = async (parts: DeliverParts, message: outbox.ClaimedMessage): Promise<void> => {
  const { ports, worker } = parts;
  const { pool } = parts.store;
  const { notice } = message;
  const now = ports.now();
  const shown = shownAs(notice);
  // What changed is changed for everybody who has the card, whoever is on duty today.
  const people = shown
    ? (await postedKeys(pool, shown)).map((key) => key.slice(shown.length))
    : await recipientsOf(ports, message.recipient);
  if (people.length === 0 && !shown) return nobody(parts, message);
  const perDay = notice.kind === 'workList' ? `workList:${notice.date}` : message.key;
  await outbox.expand(
    pool,
    message,
    worker,
    now,
    people.map((person) => ({ key: `${perDay}>${person}`, recipient: { person }, notice })),
  );
};

/** Nobody coordinates here today: the project lead hears it without content, and the message waits. */
const nobody = async (parts: DeliverParts, message: outbox.ClaimedMessage): Promise<void> => {
  const { ports, store, worker, log } = parts;
  const { pool } = store;
  const now = ports.now();
  const { recipient, notice } = message;
  const waits = 'coordinatorOf' in recipient;
  const municipality = waits
    ? recipient.coordinatorOf
    : 'standInOf' in recipient
      ? recipient.standInOf
      : undefined;
  const urgent = notice.kind === 'referral.arrived' && (await isUrgent(ports, notice.case));
  // An urgent referral also looks for a stand-in: that there is none matters only when nobody else has it.
  const alone = urgent && municipality && (await nobodyCoordinates(ports, municipality));
  if (municipality && (waits || alone || notice.kind === 'consultation.thread'))
    await commit(
      store,
      {
        answer: null,
        messages: [
          {
            // Once a day; what is urgent is told even when something else was told before.
            key: `nobody:${municipality}:${localDate(now)}${urgent ? ':urgent' : ''}`,
            to: { projectLeadOf: municipality },
            notice: { kind: 'nobodyOnDuty', municipality, urgent },
          },
        ],
      },
      byItself('deliver', now),
    );
  log.warn({ municipality, notice: notice.kind }, 'nobody to deliver to');
  if (waits) await outbox.postpone(pool, message.seq, worker, later(now, NOBODY_WAIT_S), 'nobody', true);
  else await outbox.finish(pool, message.seq, worker, now, 'nobody', false);
};

const isUrgent = async (ports: Ports, caseId: string): Promise<boolean> =>
  (await ports.read.list('referral', { caseId })).some(({ urgent }) => urgent);

const nobodyCoordinates = async (ports: Ports, municipality: string): Promise<boolean> =>
  (await recipientsOf(ports, { coordinatorOf: municipality })).length === 0;

const send = async (parts: DeliverParts, message: outbox.ClaimedMessage): Promise<void> => {
  const { ports, worker } = parts;
  const { pool } = parts.store;
  const to = 'person' in message.recipient ? message.recipient.person : '';
  const rendered = await render(ports, message.notice, to);
  const done = (outcome: string): Promise<void> =>
    outbox.finish(pool, message.seq, worker, ports.now(), outcome, message.mayHaveArrived);
  if (!rendered) return done('no longer matters');
  // An edit takes away what stands in their chat already; anything new is for who may hear it today.
  if (to && rendered.how !== 'edit' && !(await mayHear(ports, to, message.notice)))
    return done('may not hear it');
  const posted = rendered.key ? await postedCard(pool, rendered.key) : undefined;
  if (rendered.how === 'edit' && !posted) return done('nothing to edit');
  const place =
    posted && rendered.how !== 'new' ? await placeOf(parts, message, posted) : await placeOf(parts, message);
  if (!place) return done('no channel');
  if (!(await outbox.begin(pool, message.seq, worker, ports.now()))) return;
  const words = neutral(rendered.code);
  if (posted && rendered.how !== 'new') {
    await editOrPost(parts, place, posted.activityId, rendered, words);
  } else {
    await post(parts, place, rendered, words);
    if (posted && rendered.superseded)
      await parts.messenger
        .edit({ ...place, ...posted }, posted.activityId, rendered.superseded, words)
        .catch((error: unknown) => parts.log.info(faultOf(error), 'older card stays as it is'));
  }
  await done('sent');
};

const post = async (parts: DeliverParts, place: Place, rendered: Rendered, words: string): Promise<void> => {
  const activityId = await parts.messenger.post(place, rendered.card, words);
  if (rendered.key)
    await rememberPosted(
      parts.store.pool,
      rendered.key,
      { conversationId: place.conversationId, serviceUrl: place.serviceUrl, activityId },
      parts.ports.now(),
    );
};

/** A shared card that is gone from its channel is posted anew; another card that is gone stays gone. */
const editOrPost = async (
  parts: DeliverParts,
  place: Place,
  activityId: string,
  rendered: Rendered,
  words: string,
): Promise<void> => {
  try {
    await parts.messenger.edit(place, activityId, rendered.card, words);
  } catch (error) {
    if (!(error instanceof SendError) || error.code !== 'never') throw error;
    if (rendered.key) await forgetPosted(parts.store.pool, rendered.key);
    if (rendered.how === 'either') await post(parts, place, rendered, words);
  }
};

const placeOf = async (
  parts: DeliverParts,
  message: outbox.ClaimedMessage,
  posted?: { conversationId: string; serviceUrl: string },
): Promise<Place | undefined> => {
  const { read } = parts.ports;
  if ('channelOf' in message.recipient) {
    const [channel] = await read.list('channel', { municipality: message.recipient.channelOf });
    return (
      channel && {
        conversationId: posted?.conversationId ?? channel.id,
        serviceUrl: channel.serviceUrl,
        tenantId: channel.tenantId,
      }
    );
  }
  const personId = 'person' in message.recipient ? message.recipient.person : '';
  const person = await read.get('person', personId);
  if (person?.address) return { ...person.address, ...posted };
  const heard = await parts.lastHeard();
  if (!heard) throw new SendError('later', 'Teams was never heard from', { known: true });
  return {
    ...heard,
    conversationId: await parts.messenger.openChat(personId, heard.serviceUrl, heard.tenantId),
  };
};

const failed = async (parts: DeliverParts, message: outbox.ClaimedMessage, error: unknown): Promise<void> => {
  const { ports, store, worker, log } = parts;
  const { pool } = store;
  const now = ports.now();
  const send = error instanceof SendError ? error : undefined;
  log.warn(
    {
      seq: message.seq,
      notice: message.notice.kind,
      code: send?.code,
      attempt: message.attempts,
      fault: faultOf(error),
    },
    'not delivered',
  );
  if (send?.code === 'unreachable') {
    // In this order: who writes in between is marked afterwards, so that their next word revives it.
    await outbox.bury(pool, message.seq, worker, now, 'unreachable');
    return markUnreachable(parts, message, now);
  }
  if (isGivenUp(message.attempts, send?.code))
    return outbox.bury(pool, message.seq, worker, now, send?.code ?? 'failed');
  const wait = waitBefore(message.attempts, send?.retryAfter, Math.random());
  await outbox.postpone(
    pool,
    message.seq,
    worker,
    later(now, wait),
    send?.code ?? 'failed',
    send?.known ?? false,
  );
};

/** Shown to the coordinator until they write or install the bot again. */
const markUnreachable = async (
  parts: DeliverParts,
  message: outbox.ClaimedMessage,
  now: string,
): Promise<void> => {
  if (!('person' in message.recipient)) return;
  for (let attempt = 0; attempt < MARK_TRIES; attempt += 1) {
    const person = await parts.ports.read.get('person', message.recipient.person);
    if (!person || person.unreachableSince) return;
    const change = { answer: null, puts: [put('person', { ...person, unreachableSince: now })] };
    if ((await commit(parts.store, change, byItself('deliver', now))) === 'done') return;
  }
};
