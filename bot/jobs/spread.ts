import { localDate } from '../../domain/calendar.ts';
import type { Notice } from '../../domain/notice.ts';
import { commit } from '../store/commit.ts';
import * as outbox from '../store/outbox.ts';
import { postedKeys } from '../store/posted-cards.ts';
import type { Ports } from '../use-cases/ports.ts';
import { byItself } from './by-itself.ts';
import { type DeliverParts, later } from './deliver-parts.ts';
import { recipientsOf } from './recipients.ts';

const NOBODY_WAIT_S = 4 * 3600;
/** Between the key of a message for a role and which of its copies it is spread again for. */
const AGAIN = '>>';

/** The beginning of the names of the cards that a silent change edits; undefined for news. */
const shownAs = (notice: Notice): string | undefined => {
  if (notice.kind === 'consultation.thread' && notice.why === 'updated')
    return `consultation:${notice.consultation}:`;
  if (notice.kind === 'referral.arrived' && notice.why === 'updated') return `referral:${notice.case}:`;
  return undefined;
};

/** A role's message becomes one for each who has the role now (leave, deputies, leavers: field.md C2). */
export const spread = async (parts: DeliverParts, message: outbox.ClaimedMessage): Promise<void> => {
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
  const perDay = notice.kind === 'workList' ? `workList:${notice.date}` : message.key.split(AGAIN)[0];
  await outbox.expand(
    pool,
    message,
    worker,
    now,
    people.map((person) => ({ key: `${perDay}>${person}`, recipient: { person }, notice })),
  );
};

/**
 * What was for a role goes to who has it by now: between the spreading and the sending a leave ended, somebody left.
 * Who had it already does not get it twice. False for what was for this person by name.
 */
export const spreadAgain = async (parts: DeliverParts, message: outbox.ClaimedMessage): Promise<boolean> => {
  const { ports, store, worker } = parts;
  const role = await outbox.spreadFrom(store.pool, message.key);
  if (!role) return false;
  const again = {
    key: `${role.key}${AGAIN}${message.seq}`,
    recipient: role.recipient,
    notice: message.notice,
  };
  await outbox.expand(store.pool, message, worker, ports.now(), [again]);
  parts.counted('nothing');
  return true;
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
  if (waits) await outbox.postpone(pool, message.seq, worker, later(now, NOBODY_WAIT_S), 'nobody');
  else await outbox.finish(pool, message.seq, worker, now, 'nobody');
};

const isUrgent = async (ports: Ports, caseId: string): Promise<boolean> =>
  (await ports.read.list('referral', { caseId })).some(({ urgent }) => urgent);

const nobodyCoordinates = async (ports: Ports, municipality: string): Promise<boolean> =>
  (await recipientsOf(ports, { coordinatorOf: municipality })).length === 0;
