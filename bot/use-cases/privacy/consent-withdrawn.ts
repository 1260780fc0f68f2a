import { localDate } from '../../../domain/calendar.ts';
import { type Case, caseLife, type Restriction } from '../../../domain/case.ts';
import type { Consent } from '../../../domain/consent.ts';
import { after } from '../../../domain/life.ts';
import type { Actor } from '../../../domain/role.ts';
import { type Change, type Message, type Put, put } from '../change.ts';
import { stopConferences } from '../conference/stop-conferences.ts';
import type { Ports } from '../ports.ts';
import { goingOnWith, type Joined } from '../referral/referral-of.ts';
import { erasureAsked } from './erasure-asked.ts';
import type { FamilyFile } from './family-of.ts';

/** `locked`: it was closed, so there was nothing to stop and nobody to tell. */
export type Withdrawn = { readonly see: 'frozen' | 'locked'; readonly code: string };

/** Everything stops until somebody decides: worked out in domain/consent.ts. */
export const afterWithdrawal = async (
  ports: Ports,
  actor: Actor,
  file: FamilyFile,
  consent: Consent,
): Promise<Change<Withdrawn>> => {
  const { family, consents } = file;
  const { member } = consent;
  const erasure = await erasureAsked(ports, actor, family, {
    member,
    receivedOn: consent.withdrawnOn ?? localDate(ports.now()),
    fromWithdrawal: true,
  });
  const stop = family.state === 'closed' ? undefined : await stopped(ports, actor, family);
  const lock: Restriction = { member, since: ports.now(), why: 'withdrawn' };
  // A lock for another reason stands on its own: it outlives what is given again.
  const others = (family.restricted ?? []).filter((one) => one.member !== member || one.why !== 'withdrawn');
  return {
    answer: { see: stop ? 'frozen' : 'locked', code: family.code },
    puts: [
      put('case', { ...family, ...stop?.now, restricted: [...others, lock] }),
      ...consents
        .filter((one) => one.member === member && isTiedTo(one) && one.status === 'given')
        .map((one) => put('consent', { ...one, status: 'withdrawn', withdrawnOn: consent.withdrawnOn })),
      ...(stop?.puts ?? []),
      ...(erasure?.puts ?? []),
    ],
    reminders: erasure?.reminders,
    messages: [...(stop?.messages ?? []), ...(erasure?.messages ?? [])],
  };
};

/** Ends with what it rests on: being counted, and going to one destination outside the Knooppunt. */
const isTiedTo = ({ purpose, to }: Consent): boolean => purpose === 'monitoring' || to !== undefined;

type Stop = { readonly now: Partial<Case>; readonly puts: Put[]; readonly messages: Message[] };

/** What goes on around the case stops, and who would have gone on with it hears so: now, and when it resumes. */
const stopped = async (ports: Ports, actor: Actor, family: Case): Promise<Stop> => {
  const { puts, guests, edits } = await stopConferences(ports, family);
  const agreements = await ports.read.list('agreement', { caseId: family.id });
  const joined = await goingOnWith(ports, family.id);
  const concerned = new Set([
    family.referrerId,
    ...agreements.flatMap(({ ownerId }) => ownerId ?? []),
    ...guests.map(({ personId }) => personId),
  ]);
  concerned.delete(actor.id);
  const told = [...concerned].map(
    (person): Message => ({
      key: `case:${family.id}:stopped:${family.version}:${person}`,
      to: { person },
      notice: { kind: 'case.stopped', case: family.id },
    }),
  );
  const state = after(caseLife, family.state, 'freeze');
  return {
    now: {
      ...(state ? { state, frozenAt: ports.now() } : {}),
      stoppedFor: [...new Set([...(family.stoppedFor ?? []), ...concerned])],
    },
    puts,
    messages: [...told, ...joined.map((one) => stoppedNews(family, one)), ...edits],
  };
};

/** Who referred the same family by a code of their own hears it by that (scenario 4). */
const stoppedNews = (family: Case, { joinedFrom, referrerId }: Joined): Message => ({
  key: `case:${joinedFrom}:stopped:${family.version}:${referrerId}`,
  to: { person: referrerId },
  notice: { kind: 'case.stopped', case: joinedFrom },
});
