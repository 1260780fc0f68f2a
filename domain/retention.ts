import { z } from 'zod';
import { Instant } from './stored.ts';

/** What one round of retention did (D3): codes and counts, no value of anybody. */
export const RetentionReport = z.object({
  at: Instant,
  /** Codes of what was erased: cases, sparring, requests. */
  erased: z.array(z.string()),
  /** Codes of what should have been, and was not. */
  failed: z.array(z.string()),
  drafts: z.number().int(),
  messages: z.number().int(),
  logLines: z.number().int(),
});
export type RetentionReport = z.infer<typeof RetentionReport>;
