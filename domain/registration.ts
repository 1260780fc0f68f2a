import { z } from 'zod';
import { Id, Instant } from './stored.ts';

/**
 * What is registered of a conference (A9, C22): kinds and counts, never a name, a date or free text. It counts in
 * figures only when every adult said yes to monitoring (G25).
 */
export const RegistrationRecord = z.object({
  at: Instant,
  by: Id,
  municipality: Id,
  /** E.g. 2026-1. */
  quarter: z.string(),
  referrerProfession: Id.optional(),
  /** Pregnant: which trimester; else the age band of the youngest. */
  stage: z.enum(['trimester1', 'trimester2', 'trimester3', 'under1', 'under2', 'older', 'unknown']),
  level: z.string(),
  /** M03: life domains. */
  themes: z.array(Id),
  /** M11: partner types at the table. */
  participants: z.array(Id),
  interpreter: z.boolean(),
  /** M04, M05: partner types of the agreements, one for each. */
  agreements: z.array(Id),
  caseLead: z.boolean(),
  followUp: z.boolean(),
});
export type RegistrationRecord = z.infer<typeof RegistrationRecord>;
