import {
  addDays,
  type DateOnly,
  daysBetween,
  type Instant,
  localDate,
  localTime,
  weekday,
} from '../../domain/calendar.ts';

const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

const dayName = (date: DateOnly): string => DAYS[weekday(date) - 1] ?? '';

/** "26 maart". */
export const dayMonth = (date: DateOnly): string =>
  `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`;
/** "14 augustus 2006". */
export const fullDate = (date: DateOnly): string => `${dayMonth(date)} ${date.slice(0, 4)}`;
/** "do 26 maart". */
export const shortDate = (date: DateOnly): string => `${dayName(date).slice(0, 2)} ${dayMonth(date)}`;
/** "donderdag 12 maart". */
export const longDate = (date: DateOnly): string => `${dayName(date)} ${dayMonth(date)}`;
/** The same with its year when it is not this one: "dinsdag 11 maart 2025". */
export const longDateFrom = (date: DateOnly, today: DateOnly): string =>
  date.slice(0, 4) === today.slice(0, 4) ? longDate(date) : `${longDate(date)} ${date.slice(0, 4)}`;

/** "vandaag", "gisteren", "morgen", or undefined. */
const nearDay = (date: DateOnly, today: DateOnly): string | undefined => {
  if (date === today) return 'vandaag';
  if (date === addDays(today, 1)) return 'morgen';
  return date === addDays(today, -1) ? 'gisteren' : undefined;
};

/** "vandaag", "morgen", "woensdag 4 maart". */
export const day = (date: DateOnly, today: DateOnly): string => nearDay(date, today) ?? longDate(date);

/** "vandaag om 16:00", "gisteren om 16:12", "do 26 maart om 10:00". */
export const moment = (instant: Instant, now: Instant): string => {
  const date = localDate(instant);
  return `${nearDay(date, localDate(now)) ?? shortDate(date)} om ${localTime(instant)}`;
};

/** The hour alone when it is today: "om 10:22". */
export const hour = (instant: Instant, now: Instant): string =>
  localDate(instant) === localDate(now) ? `om ${localTime(instant)}` : moment(instant, now);

/** "do 26 maart om 10:00", whatever day it is today. */
export const dateAndTime = (instant: Instant): string =>
  `${shortDate(localDate(instant))} om ${localTime(instant)}`;
/** "26 maart 2026 om 10:00": for what may be years ago. */
export const fullDateAndTime = (instant: Instant): string =>
  `${fullDate(localDate(instant))} om ${localTime(instant)}`;
/** "donderdag 12 maart om 14:00". */
export const longDateAndTime = (instant: Instant): string =>
  `${longDate(localDate(instant))} om ${localTime(instant)}`;

/** "donderdag 12 maart, 14:00–15:00". */
export const period = (startsAt: Instant, minutes: number): string => {
  const end = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
  return `${longDate(localDate(startsAt))}, ${localTime(startsAt)}–${localTime(end)}`;
};

const days = (n: number): string => (n === 1 ? '1 dag' : `${n} dagen`);
const span = (n: number): string => (n >= 14 ? `${Math.floor(n / 7)} weken` : days(n));

/** "over 3 dagen (do 26 maart)", "vandaag (do 26 maart)". */
export const ahead = (date: DateOnly, today: DateOnly): string => {
  const left = daysBetween(today, date);
  return `${left < 2 ? (nearDay(date, today) ?? longDate(date)) : `over ${span(left)}`} (${shortDate(date)})`;
};

/** "**3 dagen te laat** (vr 20 maart)". Calendar days. */
export const late = (date: DateOnly, today: DateOnly): string =>
  `**${days(daysBetween(date, today))} te laat** (${shortDate(date)})`;

/** How a due date stands today. */
export const due = (date: DateOnly, today: DateOnly): string =>
  date < today ? late(date, today) : ahead(date, today);

/** "Goedemorgen", by the hour. */
export const greeting = (now: Instant): string => {
  const time = localTime(now);
  if (time < '06:00' || time >= '18:00') return 'Goedenavond';
  return time < '12:00' ? 'Goedemorgen' : 'Goedemiddag';
};
