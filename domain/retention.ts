import { z } from 'zod';
import { Id, Instant } from './stored.ts';

/** Something whose term is over, by its code. */
const Gone = z.object({ code: z.string(), municipality: Id });

/** What one round of retention did (D3): codes and counts, no value of anybody. */
export const RetentionReport = z.object({
  at: Instant,
  /** What was erased: cases, sparring, requests. */
  erased: z.array(Gone),
  /** What should have been, and was not. */
  failed: z.array(Gone),
  drafts: z.number().int(),
  messages: z.number().int(),
  logLines: z.number().int(),
  /** Rows that could not be read, so that nobody knows whether their term is over. */
  unreadable: z.number().int().optional(),
});
export type RetentionReport = z.infer<typeof RetentionReport>;
