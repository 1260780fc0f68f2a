import type { Logger } from 'pino';
import { standstillCard } from '../../cards/delivery.ts';
import { neutral } from '../../cards/text/common.ts';
import { faultOf } from '../fault.ts';
import type { Ports } from '../use-cases/ports.ts';
import type { Messenger } from './messenger.ts';

export type StandstillParts = {
  readonly ports: Ports;
  readonly messenger: Messenger;
  readonly log: Logger;
  readonly isAlive: () => boolean;
};

/** Stops watching. */
export type StopWatching = () => void;

/**
 * Tells the administrators, once, that the worker of this process stands still. Straight to Teams: the queue is just
 * what stands still. Told again only when it went on in between.
 */
export const watchStandstill = (parts: StandstillParts, everyMs: number): StopWatching => {
  const { isAlive, log } = parts;
  let told = false;
  const look = (): void => {
    if (isAlive()) {
      told = false;
      return;
    }
    if (told) return;
    told = true;
    log.error('the worker stands still: nothing is sent by itself any more');
    tell(parts).catch((error: unknown) => log.error(faultOf(error), 'the administrators were not told'));
  };
  const timer = setInterval(look, everyMs);
  timer.unref();
  return () => clearInterval(timer);
};

const tell = async ({ ports, messenger, log }: StandstillParts): Promise<void> => {
  const people = await ports.read.list('person', { id: [...ports.administrators] });
  await Promise.all(
    people.map(async ({ address, leftAt }) => {
      if (!address || leftAt) return;
      await messenger
        .post(address, standstillCard(), neutral())
        .catch((error: unknown) => log.error(faultOf(error), 'an administrator was not told'));
    }),
  );
};
