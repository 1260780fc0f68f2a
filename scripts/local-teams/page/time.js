const ZONE = 'Europe/Amsterdam';
const format = (options) => new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, ...options });
const clockFormat = format({ hour: '2-digit', minute: '2-digit' });
const longFormat = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const dayFormat = format({ weekday: 'long', day: 'numeric', month: 'long' });
const shortFormat = format({ weekday: 'short' });
const dateFormat = format({ day: 'numeric', month: 'short' });
const partsFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** 10:05 */
export const hour = (iso) => clockFormat.format(new Date(iso));

/** dinsdag 3 maart 2026 10:05 */
export const fullTime = (iso) => `${longFormat.format(new Date(iso))} ${hour(iso)}`;

/** 2026-03-03 in the Netherlands. */
export const dayKey = (iso) => partsFormat.format(new Date(iso)).slice(0, 10);

/** vandaag, or dinsdag 3 maart. */
export function dayName(iso, now) {
  return dayKey(iso) === dayKey(now) ? 'vandaag' : dayFormat.format(new Date(iso));
}

/** For a list: the hour today, else the weekday within a week, else the date. */
export function shortTime(iso, now) {
  if (dayKey(iso) === dayKey(now)) return hour(iso);
  const days = Math.abs(new Date(now) - new Date(iso)) / 86_400_000;
  return days < 6 ? shortFormat.format(new Date(iso)) : dateFormat.format(new Date(iso));
}

/** The instant of a Dutch date and time (2026-03-03, 10:05). */
export function instantOf(date, time) {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) {
    const shown = Date.parse(`${partsFormat.format(guess).replace(' ', 'T')}Z`);
    guess += wanted - shown;
  }
  return new Date(guess).toISOString();
}
