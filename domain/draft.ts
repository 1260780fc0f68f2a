import { z } from 'zod';
import { Id, Instant, stored } from './stored.ts';

/** A form that somebody is filling in: kept after every page, erased when it is sent or too old (D3). */
export const Draft = z.object({
  ...stored,
  ownerId: Id,
  /** Id of the form, as in domain: referral, triage, conference … */
  form: z.string(),
  /** What it is about: a case for triage, a conference for the table, a thread for a held-back question. */
  subject: Id.optional(),
  municipality: Id.optional(),
  page: z.string(),
  answers: z.record(z.string(), z.string()),
  savedAt: Instant,
  expiresAt: Instant,
  /** The read-back was reached: a page that was changed goes back there. */
  readBackReached: z.boolean().optional(),
});
export type Draft = z.infer<typeof Draft>;
