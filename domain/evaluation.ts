import { z } from 'zod';
import { DateOnly, Id, Instant } from './stored.ts';

/** P11, G24: what follows when the coordinator has spoken with the family. `stepUp` is heavier help. */
export const evaluationOutcomes = ['close', 'goOn', 'adjust', 'newConference', 'stepUp'] as const;
export type EvaluationOutcome = (typeof evaluationOutcomes)[number];

/** Looking back with the family on what was agreed. */
export const Evaluation = z.object({
  on: DateOnly,
  at: Instant,
  by: Id,
  /** The family was spoken to; without it, why not. */
  withFamily: z.boolean(),
  withoutBecause: z.string().optional(),
  outcome: z.enum(evaluationOutcomes),
  note: z.string().optional(),
  /** Which heavier help, and by whom. */
  heavierHelp: z.string().optional(),
  /** When it is looked at again, unless it ends here. */
  nextOn: DateOnly.optional(),
});
export type Evaluation = z.infer<typeof Evaluation>;
