import * as outbox from '../store/outbox.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { failed, giveUp } from './failed.ts';
import { createGate } from './gate.ts';
import { send, type Try } from './send.ts';
import { spread } from './spread.ts';

/** As many lanes are looked at at the same time. */
const SIDE_BY_SIDE = 10;
/** As many new messages are on their way at once: so many may come twice when this process is killed. */
const ON_THEIR_WAY = 2;

/**
 * Sends what is due until nothing is; tells how many messages it handled. Lanes go side by side, a lane goes in
 * order: of each at most one message is under way, in whatever process. `gotOn` hears that it does not stand still.
 * When it is `stopping` nothing new is begun.
 */
export const deliverDue = async (
  parts: DeliverParts,
  gotOn: () => void,
  stopping: () => boolean = () => false,
): Promise<number> => {
  const { ports, store, worker } = parts;
  const underWay = new Set<Promise<void>>();
  const gate = createGate(ON_THEIR_WAY);
  let handled = 0;
  for (;;) {
    const room = SIDE_BY_SIDE - underWay.size;
    const claimed = stopping() ? [] : await outbox.claim(store.pool, worker, ports.now(), room);
    for (const message of claimed) {
      const one: Promise<void> = handle(parts, message, { begun: false, gate, stopping }).finally(() =>
        underWay.delete(one),
      );
      underWay.add(one);
    }
    handled += claimed.length;
    gotOn();
    if (underWay.size === 0) return handled;
    // What one of them leads to may be due now; asking again for every single one would cost more than it brings.
    do await Promise.race(underWay);
    while (underWay.size > SIDE_BY_SIDE / 2);
  }
};

const handle = async (parts: DeliverParts, message: outbox.ClaimedMessage, attempt: Try): Promise<void> => {
  try {
    // Sent, sent once more, and of neither is known what became of it: people decide.
    if (message.mayHaveArrived && message.repeated) return await giveUp(parts, message, 'unknown');
    const direct = 'person' in message.recipient || 'channelOf' in message.recipient;
    await (direct ? send(parts, message, attempt) : spread(parts, message));
  } catch (error) {
    await failed(parts, message, attempt, error);
  }
};
