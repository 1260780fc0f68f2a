import { addWorkingDays, localDate, toInstant } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import type { Conference } from '../../../domain/conference.ts';
import { planFollowUpOn } from '../../../domain/follow-up.ts';
import type { Answers } from '../../../domain/form.ts';
import { termsOf } from '../../../domain/region.ts';
import type { WorkItemView } from '../../../domain/view/oversight.ts';
import { type Known, openFor } from '../conference/arrange-conference.ts';
import type { Ports } from '../ports.ts';

/** What a coordinator's work is gathered from: the cases that are spoken of, and how municipalities are called. */
export type Around = { ports: Ports; cases: readonly Case[]; name: (municipality: string) => string };

type Base = Pick<WorkItemView, 'code' | 'municipality' | 'urgent' | 'data' | 'since'>;

/** C18: whether they meet again was to be seen after the birth. Since when, until somebody looked at it with them. */
const bornSince = (
  { followUpAfterBirth }: Conference,
  { pregnancyEnded, evaluations = [] }: Case,
): string | undefined => {
  if (!followUpAfterBirth || pregnancyEnded?.outcome !== 'born') return undefined;
  const { at } = pregnancyEnded;
  return evaluations.some((one) => one.at > at) ? undefined : at;
};

/** After a conference: the list goes out (C21), and a follow-up that was agreed on is planned (C18). */
const afterwards = (
  ports: Ports,
  conference: Conference,
  all: readonly Conference[],
  family: Case,
  base: Base,
): WorkItemView[] => {
  const terms = termsOf(ports.region, conference.municipality);
  const heldOn = localDate(conference.heldAt ?? conference.startsAt);
  const { followUpOn, caseId, number } = conference;
  const later = all.some((one) => one.caseId === caseId && one.number > number && one.state !== 'cancelled');
  const planOn = followUpOn && planFollowUpOn(followUpOn, heldOn, terms);
  const born = later ? undefined : bornSince(conference, family);
  if (conference.sharedAt && conference.registration && !planOn && !born) return [];
  const dueAt = toInstant(addWorkingDays(heldOn, terms.shareListDays, terms), terms.workingHours.to);
  return [
    ...(conference.sharedAt
      ? []
      : [
          {
            ...base,
            kind: 'share' as const,
            verb: 'conference.share',
            dueAt,
          },
        ]),
    // C22: it stands here until it is done, and is not reminded of.
    ...(conference.registration
      ? []
      : [{ ...base, kind: 'register' as const, verb: 'registration.open', dueAt }]),
    ...(planOn && !later && planOn <= localDate(ports.now())
      ? [
          {
            ...base,
            kind: 'followUp' as const,
            verb: 'conference.again',
            data: { case: caseId },
            dueAt: toInstant(followUpOn, terms.workingHours.to),
          },
        ]
      : []),
    ...(born
      ? [
          {
            ...base,
            kind: 'afterBirth' as const,
            verb: 'conference.again',
            data: { case: caseId },
            since: born,
            dueAt: born,
          },
        ]
      : []),
  ];
};

/** Before a conference: who did not say yes yet, and what must still be arranged (C05, C08). */
const beforehand = (ports: Ports, conference: Conference, known: Known, base: Base): WorkItemView[] => {
  const asked = known.invitations.filter(
    ({ conferenceId, state }) => conferenceId === conference.id && state !== 'withdrawn',
  );
  const open = asked.filter(({ state }) => state !== 'accepted');
  const { placeOpen, interpreterOpen, toTell, toTellOff } = openFor(conference, known);
  const count = Number(placeOpen) + Number(interpreterOpen) + toTell.length + toTellOff.length;
  const dueAt = toInstant(conference.answerBy, ports.region.terms.workingHours.to);
  return [
    ...(open.length > 0
      ? [
          {
            ...base,
            kind: 'invitationsOpen' as const,
            verb: 'conference.show',
            dueAt,
            count: open.length,
            of: asked.length,
          },
        ]
      : []),
    ...(count > 0 ? [{ ...base, kind: 'arrange' as const, verb: 'conference.arrange', dueAt, count }] : []),
  ];
};

/** Called off: until its day, who would still come and hears it from her alone (scenario 11). */
const calledOff = (conference: Conference, known: Known, base: Base): WorkItemView[] => {
  const { length: count } = openFor(conference, known).toTellOff;
  return count > 0
    ? [{ ...base, kind: 'arrange', verb: 'conference.arrange', dueAt: conference.startsAt, count }]
    : [];
};

/** What waits for the coordinator around conferences. */
export const conferenceWork = async ({ ports, cases, name }: Around): Promise<WorkItemView[]> => {
  const ids = cases.map(({ id }) => id);
  const [conferences, invitations, referrals] = await Promise.all([
    ports.read.list('conference', { caseId: ids }),
    ports.read.list('invitation', { caseId: ids }),
    ports.read.list('referral', { caseId: ids }),
  ]);
  const guests = [...new Set(invitations.map(({ personId }) => personId))];
  const people = await ports.read.list('person', { id: guests });
  const referralAnswers = (id: string): Answers =>
    referrals.find(({ caseId, joinedFrom }) => caseId === id && joinedFrom === undefined)?.answers ?? {};
  return conferences.flatMap((conference): WorkItemView[] => {
    const family = cases.find(({ id }) => id === conference.caseId);
    if (!family) return [];
    const base: Base = {
      code: family.code,
      municipality: name(family.municipality),
      urgent: false,
      data: { conference: conference.id },
      since: conference.startsAt,
    };
    if (conference.state === 'held') return afterwards(ports, conference, conferences, family, base);
    const answers = referralAnswers(family.id);
    if (conference.state === 'cancelled' && localDate(conference.startsAt) >= localDate(ports.now()))
      return calledOff(conference, { invitations, people, answers }, base);
    if (conference.state !== 'invited') return [];
    if (localDate(conference.startsAt) <= localDate(ports.now()))
      return [{ ...base, kind: 'record', verb: 'conference.open', dueAt: conference.startsAt }];
    return beforehand(ports, conference, { invitations, people, answers }, base);
  });
};
