import type { Put } from '../../bot/use-cases/change.ts';
import type { RegistrationRecord } from '../../domain/registration.ts';
import type { TimelineEntry } from '../../domain/timeline.ts';
import { cast } from '../../scripts/local-teams/cast.ts';
import type { LocalPerson } from '../../scripts/local-teams/options.ts';
import { region } from './bot.ts';
import { a, person, role } from './nouns.ts';

const { coordinator, deputy, socialWorker, youthNurse, voorzorg, projectLead, mee } = cast;
const somebody = ({ aadObjectId, name }: LocalPerson, more: Parameters<typeof person>[1] = {}): Put =>
  person(aadObjectId, { name, ...more });
const as = (
  { aadObjectId, name }: LocalPerson,
  what: Parameters<typeof role>[1],
  more: Parameters<typeof role>[2] = {},
): Put =>
  role(aadObjectId, what, {
    id: `${aadObjectId}:${what}:${more.municipality ?? 'landgraaf'}`,
    name,
    ...more,
  });

/** When the coordinator of these families begins her day: a Thursday (field.md F1). */
/** A conference of which nothing is left to write down. */
export const registered: RegistrationRecord = {
  at: '2026-03-12T15:30:00Z',
  by: 'marleen',
  municipality: 'landgraaf',
  quarter: '2026-1',
  stage: 'trimester3',
  level: 'vulnerable',
  themes: ['housing'],
  participants: ['voorZorg'],
  interpreter: false,
  agreements: ['socialWork'],
  caseLead: false,
  followUp: false,
};

export const MORNING = '2026-03-26T08:05:00Z';

/** The professionals around the families of the tab: who coordinates, who helps, who only counts. */
export const professionals = (): Put[] => [
  ...[coordinator, deputy, socialWorker, youthNurse, voorzorg, projectLead].map((one) => somebody(one)),
  somebody(mee, { unreachableSince: '2026-03-20T08:00:00Z' }),
  as(coordinator, 'coordinator'),
  as(coordinator, 'coordinator', { municipality: 'kerkrade' }),
  as(deputy, 'deputyCoordinator', { from: '2026-04-06', until: '2026-04-24' }),
  ...region.municipalities.slice(0, 7).map(({ id }) => as(projectLead, 'projectLead', { municipality: id })),
  as(socialWorker, 'partner', { partnerType: 'socialWork' }),
  as(youthNurse, 'partner', { partnerType: 'youthHealthNurse' }),
  as(mee, 'partner', { partnerType: 'clientSupport' }),
];

const consents = (caseId: string): Put[] =>
  (['mother', 'partner'] as const).flatMap((member) =>
    (['referral', 'transfer', 'monitoring'] as const).map((purpose) =>
      a('consent', { id: `${caseId}:${member}:${purpose}`, caseId, member, purpose }),
    ),
  );

/** Tim and Esmee after their conference: three agreements, one of which is too late. */
export const timAndEsmee = (): Put[] => [
  a('case', {
    id: 'tim',
    code: 'K-7F3QX',
    referrerId: voorzorg.aadObjectId,
    processLead: 'coordinator',
    caseLead: 'none',
    familyContact: voorzorg.aadObjectId,
    state: 'followUp',
  }),
  a('referral', {
    id: 'tim',
    caseId: 'tim',
    referrerId: voorzorg.aadObjectId,
    state: 'accepted',
    answers: {
      motherName: 'Esmee Voorbeeld',
      motherBirthDate: '2006-08-14',
      consentMother: 'yes',
      consentPartner: 'yes',
      partnerName: 'Tim Verzonnen',
      pregnant: 'yes',
      dueDate: '2026-05-11',
      riskFactors: 'psychosocial,financial',
      protectiveFactors: 'motivation,socialNetwork',
      sufficiency: 'insufficient',
      deadlineWhat: 'De woning stopt',
      deadlineDate: '2026-05-02',
      needFamily: 'Een plek om te wonen.',
    },
  }),
  ...consents('tim'),
  a('conference', { id: 'tim', caseId: 'tim', sharedAt: '2026-03-12T15:20:00Z', registration: registered }),
  ...(
    [
      [1, 'Steun zoeken bij huisvesting', 'Maatschappelijk werk', socialWorker, '2026-03-19'],
      [2, 'VoorZorg blijft betrokken en kijkt hoe het gaat', 'VoorZorg', voorzorg, '2026-04-09'],
      [3, 'Gezin volgen; verlengde kraamzorg bekijken', 'Jeugdgezondheidszorg', youthNurse, '2026-03-26'],
    ] as const
  ).map(([number, what, organisation, owner, dueDate]) =>
    a('agreement', {
      id: `tim-${number}`,
      caseId: 'tim',
      conferenceId: 'tim',
      number,
      what,
      organisation,
      ownerName: owner.name,
      ownerId: owner.aadObjectId,
      dueDate,
      ...(number === 1 ? { escalatedAt: '2026-03-26T07:00:00Z' } : {}),
    }),
  ),
];

/** What happened around Tim and Esmee, in the order in which it did. */
export const timAndEsmeeStory = (): TimelineEntry[] =>
  (
    [
      ['2026-03-02T09:26:00Z', voorzorg, 'referral.submitted', {}],
      ['2026-03-03T08:40:00Z', coordinator, 'triage.decided', { place: 'hub' }],
      ['2026-03-03T08:41:00Z', coordinator, 'conference.planned', { startsAt: '2026-03-12T13:00:00Z' }],
      ['2026-03-12T13:58:00Z', coordinator, 'conference.held', { agreements: '3' }],
      ['2026-03-12T15:20:00Z', coordinator, 'list.shared', {}],
      ['2026-03-13T08:12:00Z', socialWorker, 'agreement.accept', { number: '1' }],
    ] as const
  ).map(([at, who, kind, content]) => ({
    caseId: 'tim',
    at,
    actorId: who.aadObjectId,
    actorName: who.name,
    kind,
    content,
  }));

/** Families in other steps: to be judged, to meet today, waiting for an answer to a spar question. */
export const otherFamilies = (): Put[] => [
  a('case', {
    id: 'demir',
    code: 'K-4HD8W',
    state: 'open',
    municipality: 'kerkrade',
    createdAt: '2026-03-20T09:00:00Z',
  }),
  a('referral', {
    id: 'demir',
    caseId: 'demir',
    municipality: 'kerkrade',
    submittedAt: '2026-03-20T09:00:00Z',
    triageDueAt: '2026-03-24T16:00:00Z',
    answers: { motherName: 'Elif Demir' },
  }),
  a('case', { id: 'sophie', code: 'K-B8T4S', state: 'planned', municipality: 'kerkrade' }),
  a('referral', {
    id: 'sophie',
    caseId: 'sophie',
    municipality: 'kerkrade',
    state: 'accepted',
    answers: {
      motherName: 'Sophie Bedacht',
      pregnant: 'yes',
      dueDate: '2026-06-01',
      consentPartner: 'noPartner',
    },
  }),
  a('conference', {
    id: 'sophie',
    caseId: 'sophie',
    municipality: 'kerkrade',
    state: 'invited',
    startsAt: '2026-03-26T13:00:00Z',
    answerBy: '2026-03-23',
    place: 'Wijkcentrum Kerkrade',
  }),
  ...[socialWorker, youthNurse].map(({ aadObjectId, name }) =>
    a('invitation', {
      id: `sophie-${aadObjectId}`,
      conferenceId: 'sophie',
      caseId: 'sophie',
      personId: aadObjectId,
      name,
      organisation: name === youthNurse.name ? 'Jeugdverpleegkundige (JGZ)' : 'Maatschappelijk werk',
    }),
  ),
  a('consultation', {
    askerId: voorzorg.aadObjectId,
    answerDueAt: '2026-03-26T16:00:00Z',
    takeOverAt: '2026-03-27T11:00:00Z',
    lines: [{ from: 'asker', personId: voorzorg.aadObjectId, at: '2026-03-26T07:30:00Z', text: 'Past dit?' }],
  }),
];
