import ICAL from 'ical.js';
import { calendarText } from '../../cards/text/calendar.ts';

/** One appointment, as a calendar takes it. */
export type CalendarEvent = {
  readonly uid: string;
  readonly code: string;
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly place: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  /** This moment. */
  readonly stamp: string;
};

/** The rules of Europe/Amsterdam since 1996, as RFC 5545 wants them beside the times. */
const ZONE = `BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

/** Addresses that cannot exist (RFC 2606): a calendar needs them, and nobody is mailed at them. */
const NOBODY = 'knooppunt.invalid';

/** Who asks and who is asked, as RFC 5546 (3.2.2) wants it of a request; no person, and no answer is asked by mail. */
const parties = (uid: string): [name: string, address: string, parameters: Record<string, string>][] => [
  ['organizer', `mailto:bot@${NOBODY}`, { cn: calendarText.organiser }],
  [
    'attendee',
    `mailto:${uid.split('@')[0] ?? uid}@${NOBODY}`,
    { cn: calendarText.invitee, role: 'REQ-PARTICIPANT', partstat: 'NEEDS-ACTION', rsvp: 'FALSE' },
  ],
];

/**
 * A calendar file with the code only: no name stands in anybody's diary (D5). The same uid with a higher sequence
 * replaces what stood there; a cancelled one takes it out (RFC 5546: REQUEST, CANCEL).
 */
export const calendarFile = (event: CalendarEvent): string => {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('prodid', '-//Knooppunt Kansrijke Start//NL');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('method', event.cancelled ? 'CANCEL' : 'REQUEST');
  const zone = new ICAL.Component(ICAL.parse(ZONE.replaceAll('\n', '\r\n')));
  calendar.addSubcomponent(zone);
  const item = new ICAL.Component('vevent');
  const timezone = new ICAL.Timezone(zone);
  const at = (instant: string): ICAL.Time =>
    ICAL.Time.fromJSDate(new Date(instant), true).convertToZone(timezone);
  const set = (name: string, time: ICAL.Time): void => {
    const property = new ICAL.Property(name, item);
    property.setValue(time);
    property.setParameter('tzid', 'Europe/Amsterdam');
    item.addProperty(property);
  };
  item.updatePropertyWithValue('uid', event.uid);
  item.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(event.stamp), true));
  for (const [name, address, parameters] of parties(event.uid)) {
    const property = new ICAL.Property(name, item);
    property.setValue(address);
    for (const [key, value] of Object.entries(parameters)) property.setParameter(key, value);
    item.addProperty(property);
  }
  set('dtstart', at(event.startsAt));
  set('dtend', at(new Date(Date.parse(event.startsAt) + event.durationMinutes * 60_000).toISOString()));
  item.updatePropertyWithValue('summary', calendarText.summary(event.code));
  item.updatePropertyWithValue('location', event.place);
  item.updatePropertyWithValue('sequence', event.sequence);
  item.updatePropertyWithValue('status', event.cancelled ? 'CANCELLED' : 'CONFIRMED');
  calendar.addSubcomponent(item);
  return `${calendar.toString()}\r\n`;
};
