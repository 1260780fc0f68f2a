import { z } from 'zod';
import type { Life } from './life.ts';
import { Id, Instant, stored } from './stored.ts';

/** Sparring (P01): a question without a family's data, and its answers, in one thread. */
export const ConsultationState = z.enum(['open', 'answered', 'closed']);
export type ConsultationState = z.infer<typeof ConsultationState>;

/** How sparring ends (P01). */
export const outcomes = ['noAction', 'referral', 'carePathway', 'ozks', 'veiligThuisAdvice'] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

export const ConsultationLine = z.object({
  from: z.enum(['asker', 'coordinator']),
  personId: Id,
  at: Instant,
  text: z.string(),
});
export type ConsultationLine = z.infer<typeof ConsultationLine>;

export const Consultation = z.object({
  ...stored,
  /** `S-4TB2`: random, without meaning. */
  code: z.string(),
  municipality: Id,
  askerId: Id,
  askerProfession: z.string().optional(),
  state: ConsultationState,
  lines: z.array(ConsultationLine),
  /** When an answer is due, and when the stand-in takes over, counted in working hours. */
  answerDueAt: Instant,
  takeOverAt: Instant,
  /** Handed to the stand-in, by the coordinator or by the clock. */
  handedOverAt: Instant.optional(),
  outcome: Outcome.optional(),
  outcomeNote: z.string().optional(),
  closedBy: Id.optional(),
  closedAt: Instant.optional(),
});
export type Consultation = z.infer<typeof Consultation>;

export type ConsultationEvent = 'ask' | 'reply' | 'handOver' | 'close';

export const consultationLife: Life<ConsultationState, ConsultationEvent> = {
  open: { ask: 'open', reply: 'answered', handOver: 'open', close: 'closed' },
  answered: { ask: 'open', reply: 'answered', handOver: 'answered', close: 'closed' },
  closed: {},
};

/** The longest question or answer, in characters. */
export const LONGEST_LINE = 1000;
