import type { Logger } from 'pino';
import type { Database } from '../store/database.ts';
import type { Ports } from '../use-cases/ports.ts';
import type { Messenger } from './messenger.ts';
import type { Pace } from './pace.ts';

/** What became of one try: it went, it is tried again, it was given up; or there was nothing to send. */
export type SendResult = 'sent' | 'again' | 'unknown' | 'unreachable' | 'givenUp' | 'nothing';

/** What delivery works with. */
export type DeliverParts = {
  readonly ports: Ports;
  readonly store: Database;
  readonly messenger: Messenger;
  /** How fast Teams may be called. */
  readonly pace: Pace;
  readonly log: Logger;
  /** Hears what became of each try. */
  readonly counted: (result: SendResult) => void;
  /** This process, among all that deliver. */
  readonly worker: string;
  /** Where Teams was last heard, for somebody who never wrote. */
  readonly lastHeard: () => Promise<{ serviceUrl: string; tenantId: string } | undefined>;
};

/** The moment so many seconds later. */
export const later = (now: string, seconds: number): string =>
  new Date(Date.parse(now) + seconds * 1000).toISOString();
