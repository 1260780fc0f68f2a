import { attendanceCard, conferenceDialog } from '../../cards/conference.ts';
import { invitationCard, invitationDialog } from '../../cards/invitation.ts';
import { InvitationState } from '../../domain/conference.ts';
import type { AttendanceView, ConferenceView, InvitationView } from '../../domain/view/conference.ts';
import type { Sample } from './sample.ts';

const invitation: InvitationView = {
  invitation: 'invitation1',
  code: 'K-7F3QX',
  municipality: 'Landgraaf',
  startsAt: '2026-03-12T13:00:00Z',
  durationMinutes: 60,
  mode: 'physical',
  place: 'Bibliotheek Landgraaf, zaal 2',
  answerBy: '2026-03-06',
  reminderOn: '2026-03-10',
  state: 'pending',
  changed: false,
  cancelled: false,
  icsUrl: 'https://knooppunt.voorbeeld.nl/agenda/invitation1.ics',
  sequence: 0,
};
const conference: ConferenceView = {
  conference: 'conference1',
  case: 'case1',
  code: 'K-7F3QX',
  startsAt: invitation.startsAt,
  durationMinutes: 60,
  mode: 'physical',
  place: invitation.place,
  answerBy: invitation.answerBy,
  invitees: InvitationState.options.map((state, index) => ({
    name: ['L. Peeters', 'R. Dohmen', 'M. Janssen', 'P. Baggen', 'K. Smeets'][index] ?? '',
    organisation: ['VoorZorg', 'Maatschappelijk werk', 'JGZ', 'MEE', 'Kraamzorg'][index] ?? '',
    state,
    reachable: state !== 'pending',
    ...(state === 'otherMoment' ? { note: 'Liever vrijdag 13 maart, na 10:00.' } : {}),
  })),
  guests: [],
  open: { place: false, interpreter: false, toTell: 0 },
  cancelled: false,
  mayWrite: true,
  familyInvited: false,
  mayRecord: false,
  mayChange: true,
  mayCancel: true,
  agreements: false,
  mayShare: false,
};
const attendance: AttendanceView = {
  conference: 'conference1',
  case: 'case1',
  code: 'K-7F3QX',
  startsAt: invitation.startsAt,
  accepted: 2,
  declined: 1,
  otherMoment: 1,
  pending: 1,
  last: { organisation: 'maatschappelijk werk', state: 'declined' },
};

const states = InvitationState.options.flatMap((state): [string, Sample][] => [
  [`invitation-${state}`, invitationCard({ ...invitation, state })],
  [`invitation-${state}-dialog`, invitationDialog({ ...invitation, state })],
]);

export const meetingSamples: Record<string, Sample> = {
  ...Object.fromEntries(states),
  'invitation-accepted-without-mandate': invitationCard({ ...invitation, state: 'accepted', mandate: false }),
  'invitation-changed': invitationCard({ ...invitation, changed: true }),
  'invitation-digital': invitationCard({ ...invitation, mode: 'digital', place: 'link volgt per mail' }),
  'invitation-digital-no-place': invitationCard({ ...invitation, mode: 'digital', place: '' }),
  'invitation-cancelled': invitationCard({ ...invitation, state: 'accepted', cancelled: true }),
  'invitation-cancelled-dialog': invitationDialog({ ...invitation, state: 'accepted', cancelled: true }),
  'conference-planned': conferenceDialog(conference),
  'conference-much-open': conferenceDialog({
    ...conference,
    invitees: conference.invitees.slice(1, 2).map((one) => ({ ...one, mandateWith: 'Teamleider P. Baggen' })),
    guests: [
      { name: 'W. Ploum', organisation: 'Kraamzorg Zuid', told: false },
      { name: 'T. Voorbeeld', organisation: 'Huisarts of POH', told: true },
    ],
    familyBrings: 'haar moeder',
    interpreter: { language: 'Arabisch', kind: 'professional' },
    open: { place: true, interpreter: true, toTell: 1 },
  }),
  'conference-cancelled': conferenceDialog({
    ...conference,
    invitees: [],
    cancelled: true,
    mayChange: false,
    mayCancel: false,
  }),
  'conference-held': conferenceDialog({
    ...conference,
    invitees: [],
    agreements: true,
    mayList: true,
    familyInvited: undefined,
    mayShare: true,
    mayChange: false,
    mayCancel: false,
  }),
  'conference-on-its-day': conferenceDialog({
    ...conference,
    mayRecord: true,
    familyInvited: true,
    letters: [
      { kind: 'invitation', language: 'nl', how: 'inPerson', on: '2026-03-04' },
      { kind: 'change', language: 'pl', how: 'post', on: '2026-03-09' },
    ],
  }),
  'conference-for-invitee': conferenceDialog({
    ...conference,
    mode: 'digital',
    mayChange: false,
    mayWrite: false,
    familyInvited: undefined,
    invitees: [],
  }),
  'attendance-declined': attendanceCard(attendance),
  'attendance-all': attendanceCard({
    ...attendance,
    accepted: 4,
    declined: 0,
    otherMoment: 0,
    pending: 0,
    last: { organisation: 'JGZ', state: 'accepted' },
  }),
  'attendance-first': attendanceCard({
    ...attendance,
    accepted: 1,
    declined: 0,
    otherMoment: 0,
    pending: 3,
    last: { organisation: 'VoorZorg', state: 'accepted' },
  }),
  'attendance-none': attendanceCard({
    ...attendance,
    accepted: 0,
    declined: 0,
    otherMoment: 2,
    pending: 2,
    last: { organisation: 'MEE', state: 'otherMoment' },
  }),
};
