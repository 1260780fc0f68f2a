import { type DateOnly, daysBetween } from './calendar.ts';

/** A pregnancy lasts 40 weeks and 0 days up to the estimated due date. */
const TERM_DAYS = 280;
/** F18: a due date may lie two weeks back at most, and 42 weeks ahead. */
const WEEKS_BACK = 2;
const WEEKS_AHEAD = 42;

/** Whole weeks and the days over (0 to 6), written 30+1. Weeks are negative before week 0. */
export type WeeksAndDays = { readonly weeks: number; readonly days: number };

/** Why a due date cannot be true. */
export type DueDateProblem = 'dueDate.tooLongAgo' | 'dueDate.tooFarAhead';

const inWeeks = (total: number): WeeksAndDays => {
  const weeks = Math.floor(total / 7);
  return { weeks, days: total - weeks * 7 };
};

/** Gestational age on a day; the estimated due date is 40+0 (F1: 11 May 2026 is 30+0 on 2 March). */
export const gestationalAge = (estimatedDueDate: DateOnly, on: DateOnly): WeeksAndDays =>
  inWeeks(TERM_DAYS - daysBetween(on, estimatedDueDate));

/** Weeks and days from a day to the estimated due date; 0+0 on that date and after it. */
export const weeksToGo = (estimatedDueDate: DateOnly, on: DateOnly): WeeksAndDays =>
  inWeeks(Math.max(0, daysBetween(on, estimatedDueDate)));

/** F18: why a due date cannot be true on a day; undefined from two weeks before to 42 weeks after it. */
export const plausibleDueDate = (estimatedDueDate: DateOnly, on: DateOnly): DueDateProblem | undefined => {
  const ahead = daysBetween(on, estimatedDueDate);
  if (ahead < -7 * WEEKS_BACK) return 'dueDate.tooLongAgo';
  return ahead > 7 * WEEKS_AHEAD ? 'dueDate.tooFarAhead' : undefined;
};

/** Whether somebody can still be pregnant on a day, as far as her due date tells: not from two weeks after it (F18). */
export const canStillBePregnant = (estimatedDueDate: DateOnly, on: DateOnly): boolean =>
  daysBetween(on, estimatedDueDate) > -7 * WEEKS_BACK;
