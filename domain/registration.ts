import { z } from 'zod';
import { type DateOnly, daysBetween } from './calendar.ts';
import { type Answers, allRows } from './form.ts';
import { gestationalAge } from './pregnancy.ts';
import { Id, Instant } from './stored.ts';

/** Pregnant: which trimester; else the age band of the youngest. Never a date (D4.9). */
export const stages = [
  'trimester1',
  'trimester2',
  'trimester3',
  'under1',
  'under2',
  'older',
  'unknown',
] as const;
export type Stage = (typeof stages)[number];

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
  stage: z.enum(stages),
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

/** The quarter of a date: 2026-1 for 12 March 2026. */
export const quarterOf = (date: DateOnly): string =>
  `${date.slice(0, 4)}-${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** The trimesters begin at 0, 13 and 28 weeks. */
const trimesterAt = (weeks: number): Stage =>
  weeks < 13 ? 'trimester1' : weeks < 28 ? 'trimester2' : 'trimester3';

const DAYS_A_YEAR = 365.25;

/** The age band of the youngest on a day; unknown without a birth date on or before it. */
const bandOf = (births: readonly string[], on: DateOnly): Stage => {
  const youngest = births
    .filter((birth) => birth <= on)
    .sort()
    .at(-1);
  if (!youngest) return 'unknown';
  const years = daysBetween(youngest, on) / DAYS_A_YEAR;
  return years < 1 ? 'under1' : years < 2 ? 'under2' : 'older';
};

/**
 * How far a family was on the day of the conference: the trimester as long as the child was not born, then the age
 * band of the youngest. Of a pregnancy that ended otherwise nothing is told (scenario 7).
 */
export const stageOn = (
  answers: Answers,
  {
    pregnancyEnded,
  }: {
    readonly pregnancyEnded?: { readonly outcome: string; readonly on?: DateOnly | undefined } | undefined;
  },
  on: DateOnly,
): Stage => {
  const born = pregnancyEnded?.outcome === 'born' ? pregnancyEnded.on : undefined;
  const stillPregnant =
    answers['pregnant'] === 'yes' && (pregnancyEnded === undefined || (born !== undefined && born > on));
  if (stillPregnant && answers['dueDate']) return trimesterAt(gestationalAge(answers['dueDate'], on).weeks);
  const births = allRows(answers, 'child').flatMap(({ birthDate }) => birthDate ?? []);
  return bandOf(born ? [...births, born] : births, on);
};
