import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { isVerb } from '../domain/actions.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Act } from './act.ts';
import type { SendResult } from './jobs/deliver-parts.ts';

/** What is read off the store whenever somebody looks: never whose, always how many. */
export type Levels = {
  readonly waiting: number;
  /** Seconds that the oldest waiting message is late. */
  readonly oldestSeconds: number;
  readonly dead: number;
  readonly remindersDue: number;
  readonly unreachable: number;
};

export type Metrics = {
  /** The same doing, counted and timed. */
  readonly watched: (act: Act) => Act;
  readonly sent: (result: SendResult) => void;
  /** All of it, in the words of Prometheus. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

const BUCKETS_S = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Counters and levels of one process. No label ever holds what somebody typed, or who. */
export const createMetrics = (levels: () => Promise<Levels>, secondsSinceRound: () => number): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'knooppunt_turns_total',
    help: 'Actions by verb and outcome.',
    labelNames: ['verb', 'outcome'],
    registers,
  });
  const latency = new Histogram({
    name: 'knooppunt_turn_seconds',
    help: 'How long an action took, from the router to its answer.',
    labelNames: ['outcome'],
    buckets: BUCKETS_S,
    registers,
  });
  const sends = new Counter({
    name: 'knooppunt_sends_total',
    help: 'Messages to others, by what became of the try.',
    labelNames: ['result'],
    registers,
  });
  const level = (name: string, help: string): Gauge => new Gauge({ name, help, registers });
  const waiting = level('knooppunt_outbox_depth', 'Messages that should have gone and did not yet.');
  const oldest = level('knooppunt_outbox_oldest_seconds', 'How late the oldest of them is.');
  const dead = level('knooppunt_outbox_dead', 'Messages that were given up and not sent again.');
  const due = level('knooppunt_reminders_due', 'Reminders whose moment came and that were not dealt with.');
  const unreachable = level('knooppunt_unreachable_people', 'People who cannot be written to.');
  const round = level(
    'knooppunt_worker_seconds_since_round',
    'Since the worker of this process last got on.',
  );

  const note = (verb: string, outcome: string, from: number): void => {
    turns.inc({ verb: isVerb(verb) ? verb : 'unknown', outcome });
    latency.observe({ outcome }, (performance.now() - from) / 1000);
  };
  return {
    watched: (act) => async (action) => {
      const from = performance.now();
      try {
        const acted = await act(action);
        note(action.verb, acted !== 'closed' && isRefusal(acted) ? 'refused' : 'done', from);
        return acted;
      } catch (error) {
        note(action.verb, 'broken', from);
        throw error;
      }
    },
    sent: (result) => sends.inc({ result }),
    text: async () => {
      const now = await levels();
      waiting.set(now.waiting);
      oldest.set(now.oldestSeconds);
      dead.set(now.dead);
      due.set(now.remindersDue);
      unreachable.set(now.unreachable);
      round.set(secondsSinceRound());
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
};
