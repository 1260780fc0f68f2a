import type { Put } from '../../bot/use-cases/change.ts';
import type { NounKind, Nouns } from '../../bot/use-cases/ports.ts';

/** One valid noun of every kind; a test says only what matters to it. */
export const nouns: { readonly [K in NounKind]: Nouns[K] } = {
  person: {
    id: 'owner',
    version: 0,
    name: 'Bart Somers',
    profile: {},
    address: { conversationId: 'chat:owner', serviceUrl: 'https://teams', tenantId: 't', teamsId: '29:o' },
  },
  appointment: {
    id: 'appointment',
    version: 0,
    municipality: 'landgraaf',
    role: 'coordinator',
    personId: 'coordinator',
    name: 'Marleen Custers',
  },
  channel: {
    id: '19:partners',
    version: 0,
    municipality: 'landgraaf',
    serviceUrl: 'https://teams',
    tenantId: 't',
    linkedBy: 'coordinator',
  },
  draft: {
    id: 'draft',
    version: 0,
    ownerId: 'referrer',
    form: 'referral',
    page: 'consent',
    answers: {},
    savedAt: '2026-03-02T08:00:00Z',
    expiresAt: '2026-12-31T22:59:00Z',
  },
  consultation: {
    id: 'thread',
    version: 0,
    code: 'S-4TB2',
    municipality: 'landgraaf',
    askerId: 'owner',
    state: 'open',
    lines: [{ from: 'asker', personId: 'owner', at: '2026-03-02T08:00:00Z', text: 'Past dit?' }],
    answerDueAt: '2026-03-02T12:00:00Z',
    takeOverAt: '2026-03-02T16:00:00Z',
  },
  case: {
    id: 'case',
    version: 0,
    code: 'K-7F3QX',
    municipality: 'landgraaf',
    state: 'conferenceHeld',
    referrerId: 'referrer',
    createdAt: '2026-03-02T08:00:00Z',
  },
  referral: {
    id: 'referral',
    version: 0,
    caseId: 'case',
    municipality: 'landgraaf',
    referrerId: 'referrer',
    state: 'submitted',
    answers: { motherName: 'Esmee' },
    level: { proposed: 'vulnerable', rule: 3, because: ['financial'], chosen: 'vulnerable' },
    urgent: false,
    submittedAt: '2026-03-02T08:00:00Z',
    triageDueAt: '2026-03-04T16:00:00Z',
    questions: [],
  },
  conference: {
    id: 'conference',
    version: 0,
    caseId: 'case',
    municipality: 'landgraaf',
    number: 1,
    state: 'held',
    startsAt: '2026-03-12T13:00:00Z',
    durationMinutes: 60,
    mode: 'physical',
    place: 'Bibliotheek',
    answerBy: '2026-03-09',
    sequence: 0,
  },
  invitation: {
    id: 'invitation',
    version: 0,
    conferenceId: 'conference',
    caseId: 'case',
    personId: 'owner',
    name: 'Bart Somers',
    organisation: 'Maatschappelijk werk',
    state: 'accepted',
  },
  agreement: {
    id: 'agreement',
    version: 0,
    caseId: 'case',
    conferenceId: 'conference',
    municipality: 'landgraaf',
    number: 1,
    what: 'steun zoeken bij huisvesting',
    organisation: 'Maatschappelijk werk',
    ownerName: 'Bart Somers',
    ownerId: 'owner',
    dueDate: '2026-03-26',
    familyAgrees: true,
    state: 'accepted',
    history: [{ at: '2026-03-12T13:30:00Z', by: 'coordinator', byName: 'Marleen Custers', event: 'agree' }],
  },
  consent: {
    id: 'consent',
    version: 0,
    caseId: 'case',
    municipality: 'landgraaf',
    member: 'mother',
    purpose: 'referral',
    status: 'given',
    on: '2026-02-27',
    recordedBy: 'referrer',
    recordedAt: '2026-03-02T08:00:00Z',
  },
  monitoringRelease: {
    id: 'landgraaf:2025',
    version: 0,
    municipality: 'landgraaf',
    year: 2025,
    at: '2026-01-05T08:00:00Z',
    referrals: 7,
    conferences: 6,
    notCounted: 5,
  },
  localRules: { id: 'landgraaf', version: 0, municipality: 'landgraaf' },
  rightsRequest: {
    id: 'request',
    version: 0,
    code: 'V-4TB2Q',
    caseId: 'case',
    caseCode: 'K-7F3QX',
    municipality: 'landgraaf',
    member: 'mother',
    kind: 'access',
    state: 'open',
    receivedOn: '2026-03-10',
    dueOn: '2026-04-10',
    recordedBy: 'coordinator',
    recordedAt: '2026-03-10T08:00:00Z',
  },
};

/** A noun to store, with what this test says of it. */
export const a = <K extends NounKind>(kind: K, more: Partial<Nouns[K]> = {}): Put =>
  ({ kind, now: { ...nouns[kind], ...more } }) as Put;

/** Somebody with a chat of their own. */
export const person = (id: string, more: Partial<Nouns['person']> = {}): Put =>
  a('person', {
    id,
    name: `Naam ${id}`,
    address: {
      conversationId: `chat:${id}`,
      serviceUrl: 'https://teams',
      tenantId: 't',
      teamsId: `29:${id}`,
    },
    ...more,
  });

/** Somebody's role in Landgraaf. */
export const role = (
  personId: string,
  what: Nouns['appointment']['role'],
  more: Partial<Nouns['appointment']> = {},
): Put =>
  a('appointment', { id: `${personId}:${what}`, role: what, personId, name: `Naam ${personId}`, ...more });

/** A case with a conference that was held, one agreement, its owner and the coordinator. */
export const household = (): Put[] => [
  person('owner'),
  person('coordinator'),
  person('referrer'),
  role('coordinator', 'coordinator'),
  a('case'),
  a('referral', { state: 'accepted' }),
  a('conference'),
  a('invitation'),
  a('agreement'),
];
