import { z } from 'zod';
import { Id } from './stored.ts';

/**
 * What must be told to somebody other than who acted. Only ids: who receives it and what it says are
 * decided when it is sent, because roles, deputies and states may have changed by then.
 */
const Why = z.string();

export const Recipient = z.union([
  z.object({ person: Id }),
  /** Whoever is on duty for the municipality at the time of sending (R07, R08). */
  z.object({ coordinatorOf: Id }),
  /** Those who take over when who is on duty does not answer. */
  z.object({ standInOf: Id }),
  /** The project lead: when nobody coordinates (scenario 3). */
  z.object({ projectLeadOf: Id }),
  /** Who watches over privacy; whoever is on duty where nobody does. */
  z.object({ privacyOfficerOf: Id }),
  z.object({ channelOf: Id }),
]);
export type Recipient = z.infer<typeof Recipient>;

export const Notice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('consultation.thread'), consultation: Id, why: Why }),
  z.object({ kind: z.literal('consultation.answer'), consultation: Id }),
  z.object({ kind: z.literal('consultation.closed'), consultation: Id, by: Why }),
  z.object({ kind: z.literal('referral.receipt'), case: Id }),
  z.object({ kind: z.literal('referral.arrived'), case: Id, why: Why.optional() }),
  z.object({ kind: z.literal('referral.question'), case: Id }),
  z.object({ kind: z.literal('referral.answered'), case: Id }),
  z.object({ kind: z.literal('referral.decided'), case: Id }),
  z.object({ kind: z.literal('referral.succeeded'), case: Id }),
  z.object({ kind: z.literal('referral.added'), case: Id }),
  z.object({ kind: z.literal('referral.withdrawn'), case: Id }),
  z.object({ kind: z.literal('family.news'), case: Id }),
  z.object({ kind: z.literal('family.newsAsked'), case: Id }),
  z.object({ kind: z.literal('redirect.asked'), case: Id }),
  z.object({ kind: z.literal('redirect.offered'), case: Id }),
  z.object({ kind: z.literal('redirect.refused'), case: Id, by: Why }),
  z.object({ kind: z.literal('redirect.accepted'), case: Id }),
  z.object({ kind: z.literal('invitation'), invitation: Id, why: Why }),
  z.object({ kind: z.literal('invitation.withdrawn'), invitation: Id }),
  z.object({ kind: z.literal('attendance'), conference: Id, invitation: Id.optional() }),
  z.object({ kind: z.literal('agreement'), agreement: Id, why: Why }),
  z.object({ kind: z.literal('agreements'), conference: Id }),
  z.object({ kind: z.literal('cannot'), agreement: Id, at: Why }),
  z.object({ kind: z.literal('postponed'), agreement: Id, from: Why, to: Why }),
  z.object({ kind: z.literal('escalation'), agreement: Id }),
  z.object({ kind: z.literal('digest'), date: Why, reminders: z.array(z.string()) }),
  z.object({ kind: z.literal('workList'), date: Why }),
  z.object({ kind: z.literal('deadlineNear'), case: Id }),
  z.object({ kind: z.literal('returned'), municipalities: z.array(Id), from: Why, until: Why }),
  z.object({ kind: z.literal('case.closed'), case: Id, to: Why }),
  z.object({ kind: z.literal('case.reopened'), case: Id }),
  z.object({ kind: z.literal('case.stopped'), case: Id }),
  z.object({ kind: z.literal('case.resumed'), case: Id }),
  z.object({ kind: z.literal('rights.request'), request: Id, why: Why }),
  z.object({ kind: z.literal('rights.decided'), request: Id }),
  z.object({ kind: z.literal('accessAsked'), code: Why, who: Id }),
  z.object({ kind: z.literal('leaveGiven'), appointment: Id, by: Id }),
  z.object({ kind: z.literal('retentionFailed'), codes: z.array(z.string()) }),
  z.object({ kind: z.literal('leakBlocked'), municipality: Id }),
  /** A message that never came, or of which nobody knows: to whom it was, and about which case. */
  z.object({
    kind: z.literal('undelivered'),
    to: z.union([z.object({ person: Id }), z.object({ channelOf: Id })]),
    outcome: Why,
    code: Why.optional(),
    for: z.enum(['coordinator', 'administrator']),
  }),
  z.object({ kind: z.literal('personLeft'), person: Id, municipality: Id }),
  z.object({ kind: z.literal('postVacated'), municipality: Id }),
  z.object({ kind: z.literal('nobodyOnDuty'), municipality: Id, code: Why.optional(), urgent: z.boolean() }),
]);
export type Notice = z.infer<typeof Notice>;
export type NoticeKind = Notice['kind'];

/** One daily message per person per day: the key says whose and of which day. */
export const digestKey = (personId: string, date: string): string => `digest:${personId}:${date}`;
