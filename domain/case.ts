import { z } from 'zod';
import type { Life } from './life.ts';
import { Id, Instant, stored } from './stored.ts';

/** A family's case, from the referral to the close. Everybody outside dialogs sees only its code. */
export const CaseState = z.enum(['open', 'planned', 'conferenceHeld', 'followUp', 'closed', 'frozen']);
export type CaseState = z.infer<typeof CaseState>;

export const Case = z.object({
  ...stored,
  /** `K-7F3QX`: random, without meaning (D5). */
  code: z.string(),
  municipality: Id,
  state: CaseState,
  referrerId: Id,
  createdAt: Instant,
  /** R11: who watches that agreements are kept; R12; R13. Set at the conference. */
  processLead: z.string().optional(),
  caseLead: z.string().optional(),
  familyContact: z.string().optional(),
  closedAt: Instant.optional(),
  closedBy: Id.optional(),
  closeReason: z.string().optional(),
});
export type Case = z.infer<typeof Case>;

export type CaseEvent =
  | 'plan'
  | 'hold'
  | 'followUp'
  | 'close'
  | 'freeze'
  | 'resume'
  | 'reopen'
  | 'cancelConference';

export const caseLife: Life<CaseState, CaseEvent> = {
  open: { plan: 'planned', close: 'closed', freeze: 'frozen' },
  planned: {
    plan: 'planned',
    hold: 'conferenceHeld',
    cancelConference: 'open',
    close: 'closed',
    freeze: 'frozen',
  },
  conferenceHeld: { followUp: 'followUp', plan: 'planned', close: 'closed', freeze: 'frozen' },
  followUp: { plan: 'planned', close: 'closed', freeze: 'frozen' },
  closed: { reopen: 'followUp' },
  frozen: { resume: 'open', close: 'closed' },
};

/** Closed and frozen cases are silent: nobody is reminded of anything about them. */
export const isSilent = (state: CaseState): boolean => state === 'closed' || state === 'frozen';
