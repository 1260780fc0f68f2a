import { z } from 'zod';

const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as '09:00'");
const days = (most: number) => z.number().int().min(0).max(most);
const workingHours = (most: number) => z.number().positive().max(most);

const fields = {
  /** Working hours until a consultation is answered; after it the deputy has it. */
  consultationAnswerWorkingHours: workingHours(80),
  /** Working hours the deputy then has. */
  consultationDeputyWorkingHours: workingHours(80),
  /** Working days for the coordinator to triage a referral. */
  triageDays: days(30),
  /** Working hours in which an urgent referral is planned; then it escalates (F4.5). */
  urgentPlanningWorkingHours: workingHours(80),
  /** Working days between the invitation and the conference, at least. */
  invitationLeadDays: days(30),
  /** Working days before the conference by which an invitation is answered. */
  invitationAnswerDays: days(30),
  /** Working days before the conference at which everybody is reminded. */
  conferenceReminderDays: days(30),
  /** Working days after the conference by which the action list is shared. */
  shareListDays: days(30),
  /** Calendar days around an agreement's due date, moved to a working day; negative is before it (F1, F2). */
  agreementReminders: z.array(z.number().int().min(-60).max(60)).min(1),
  /** Working days after an agreement's due date at which it goes to the coordinator. */
  escalationDays: days(60),
  /** Weeks from conference to evaluation. */
  evaluationWeeks: z.number().int().min(1).max(52),
  /** Calendar days after the estimated due date at which the coordinator is asked for news (F1). */
  birthNewsDays: days(60),
  /** Calendar days before a deadline of the family's (F44) at which the coordinator hears what is still open. */
  deadlineDays: days(60),
  /** Calendar days a deputy appointment may last and still be cover for leave. */
  leaveCoverMaxDays: days(366),
  /** From this many non-urgent factors on, accumulation is asked (A6). */
  accumulationThreshold: z.number().int().min(1).max(20),
  /** When the daily message is sent, on working days. */
  digestHour: LocalTime,
  /** Calendar days after the last activity at which a draft is erased (D3). */
  draftDays: days(366),
  /** Calendar days after the last line at which a consultation is erased (D3). */
  consultationRetentionDays: days(366),
  /** Calendar days after closing at which a case is exported and erased here (D3). */
  closedCaseDays: days(3660),
  /** Calendar months within which a request of the family is answered (AVG 12.3). */
  rightsMonths: z.number().int().min(1).max(1),
  /** Calendar days before that at which the privacy officer is reminded. */
  rightsReminderDays: days(60),
  /** Calendar months within which data is erased after consent is withdrawn, at most (D3). */
  withdrawnErasureMonths: z.number().int().min(0).max(3),
  /** Years an access log line is kept (D3). */
  accessLogYears: z.number().int().min(1).max(30),
  workingHours: z
    .strictObject({ from: LocalTime, to: LocalTime })
    .refine(({ from, to }) => from < to, "'from' must come before 'to'"),
  /** The two days that are a day off in one place and not in another. */
  holidays: z.strictObject({ goodFriday: z.boolean(), liberationDay: z.boolean() }),
  extraDaysOff: z.array(z.iso.date()),
};

/**
 * The terms of the process: all ours to propose and theirs to change, as no source names them (A14.11). Days are
 * working days unless said otherwise. The last three make up the work calendar.
 */
export const Terms = z.strictObject(fields);
export type Terms = z.infer<typeof Terms>;

/** What a municipality sets for itself; what it leaves out is the region's. */
export const TermsOverride = Terms.partial();
