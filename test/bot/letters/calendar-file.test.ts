import ICAL from 'ical.js';
import * as nodeIcal from 'node-ical';
import { type CalendarEvent, calendarFile } from '../../../bot/letters/calendar-file.ts';

const event: CalendarEvent = {
  uid: 'invitation1@knooppunt',
  code: 'K-7F3QX',
  startsAt: '2026-03-12T13:00:00Z',
  durationMinutes: 60,
  place: 'Bibliotheek Landgraaf, zaal 2',
  sequence: 0,
  cancelled: false,
  stamp: '2026-03-03T08:30:00Z',
};

/** What a calendar program reads in a file. */
const read = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const item = calendar.getFirstSubcomponent('vevent');
  if (!item) throw new Error('no appointment');
  const { uid, sequence, summary, location, startDate, endDate } = new ICAL.Event(item);
  const start = item.getFirstProperty('dtstart');
  const address = (name: string) => String(item.getFirstPropertyValue(name));
  return {
    method: calendar.getFirstPropertyValue('method'),
    status: item.getFirstPropertyValue('status'),
    uid,
    sequence,
    summary,
    location,
    zone: start?.getParameter('tzid'),
    local: startDate.toString(),
    begins: startDate.toJSDate().toISOString(),
    ends: endDate.toJSDate().toISOString(),
    organiser: address('organizer'),
    invitee: address('attendee'),
  };
};

/** A diary as RFC 5546 has it: the highest sequence of a uid counts, and a cancelled one is not there. */
const diaryAfter = (files: readonly string[]): { uid: string; begins: string }[] => {
  const kept = new Map<string, ReturnType<typeof read>>();
  for (const one of files.map(read)) {
    const before = kept.get(one.uid);
    if (!before || one.sequence > before.sequence) kept.set(one.uid, one);
  }
  return [...kept.values()]
    .filter(({ method }) => method !== 'CANCEL')
    .map(({ uid, begins }) => ({ uid, begins }));
};

describe('a calendar file', () => {
  it.each([
    ['in winter', '2026-03-12T13:00:00Z', '2026-03-12T14:00:00'],
    ['in summer', '2026-04-09T12:00:00Z', '2026-04-09T14:00:00'],
    ['on the day summer time begins', '2026-03-29T12:00:00Z', '2026-03-29T14:00:00'],
    ['on the day it ends', '2026-10-25T13:00:00Z', '2026-10-25T14:00:00'],
  ])('shows the hour on the clock in Amsterdam, %s', (_when, startsAt, local) => {
    const found = read(calendarFile({ ...event, startsAt }));
    expect(found).toMatchObject({ zone: 'Europe/Amsterdam', local });
    // By the rules in the file itself: nothing else was told to the parser.
    expect([found.begins, found.ends].map((at) => Date.parse(at))).toEqual([
      Date.parse(startsAt),
      Date.parse(startsAt) + 60 * 60_000,
    ]);
  });

  it('is a request, which an update replaces and a cancellation takes away', () => {
    const first = calendarFile(event);
    const moved = calendarFile({ ...event, startsAt: '2026-04-09T12:00:00Z', sequence: 1 });
    const off = calendarFile({ ...event, startsAt: '2026-04-09T12:00:00Z', sequence: 2, cancelled: true });
    expect([first, moved, off].map((file) => read(file).method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(read(off).status).toBe('CANCELLED');
    expect(new Set([first, moved, off].map((file) => read(file).uid)).size).toBe(1);
    expect(diaryAfter([first])).toHaveLength(1);
    expect(diaryAfter([first, moved])).toEqual([{ uid: event.uid, begins: '2026-04-09T12:00:00.000Z' }]);
    expect(diaryAfter([first, moved, off])).toEqual([]);
    // Opened in another order, or twice, nothing old comes back.
    expect(diaryAfter([off, moved, first, first])).toEqual([]);
  });

  it('names nobody: a code, and addresses that cannot exist', () => {
    const file = calendarFile(event);
    expect(read(file)).toMatchObject({
      summary: 'Knooppuntoverleg K-7F3QX',
      organiser: 'mailto:bot@knooppunt.invalid',
      invitee: 'mailto:invitation1@knooppunt.invalid',
    });
    expect(file).toContain('RSVP=FALSE');
    expect(file).not.toMatch(/DESCRIPTION|COMMENT|CONTACT/);
  });

  it('keeps a place with commas, semicolons and line ends in one line', () => {
    const place = 'Zaal 2; eerste verdieping, links\nEND:VEVENT';
    const file = calendarFile({ ...event, place });
    expect(read(file).location).toBe(place);
    expect(file.match(/^END:VEVENT/gm)).toHaveLength(1);
    // RFC 5545: lines end with CR LF and hold at most 75 octets.
    expect(file.endsWith('\r\n')).toBe(true);
    expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});

/** Another reader than the library that wrote the file. */
describe('read by a program of somebody else', () => {
  const appointment = (file: string) => {
    const found = Object.values(nodeIcal.sync.parseICS(file)).find((one) => one?.type === 'VEVENT');
    if (found?.type !== 'VEVENT') throw new Error('no appointment');
    return found;
  };
  it.each([
    ['in winter', '2026-03-12T13:00:00.000Z'],
    ['in summer', '2026-04-09T12:00:00.000Z'],
    ['on the day summer time begins', '2026-03-29T12:00:00.000Z'],
    ['on the day it ends', '2026-10-25T13:00:00.000Z'],
  ])('it is at the same moment, %s', (_when, startsAt) => {
    const found = appointment(calendarFile({ ...event, startsAt }));
    expect(found.start.toISOString()).toBe(startsAt);
    expect(found.end?.toISOString()).toBe(
      new Date(Date.parse(startsAt) + event.durationMinutes * 60_000).toISOString(),
    );
  });

  it('a change and a cancellation are of the same appointment, each later than the one before', () => {
    const files = [
      calendarFile(event),
      calendarFile({ ...event, startsAt: '2026-04-09T12:00:00Z', sequence: 1 }),
      calendarFile({ ...event, startsAt: '2026-04-09T12:00:00Z', sequence: 2, cancelled: true }),
    ].map(appointment);
    expect(files.map(({ uid }) => uid)).toEqual([event.uid, event.uid, event.uid]);
    expect(files.map(({ sequence }) => Number(sequence))).toEqual([0, 1, 2]);
    expect(files.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
  });
});
