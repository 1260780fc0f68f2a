import type { Consent } from '../../../domain/consent.ts';
import { isBeforeDecision, type Referral } from '../../../domain/referral.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import type { RightsRequest } from '../../../domain/rights.ts';
import { happened, type Message, type Put, put, type Removal } from '../change.ts';
import { arrivalNews } from '../referral/arrival-news.ts';
import { type Joined, joinedTo } from '../referral/referral-of.ts';
import type { UseCase } from '../use-case.ts';
import { loadPair, type Pair, type Side, whyNotLinked } from './duplicate.ts';

/**
 * "Koppel": the second referral goes on in the first case, with those that had joined it. Never by itself, and who
 * sent it keeps their own code and learns nothing of the other; both hear how it goes (scenario 4).
 */
export const linkDuplicate: UseCase<'duplicate.link', { code: string }> =
  (ports) =>
  async (actor, { data }) => {
    const pair = await loadPair(ports, data.case, data.other);
    if ('refused' in pair) return pair;
    const { second, first } = pair;
    if (whyNotLinked(pair))
      return refuse('cannotNow', { code: second.family.code, detail: second.referral.state });
    const [drafts, requests, joined] = await Promise.all([
      ports.read.list('draft', { form: 'triage', subject: second.family.id }),
      ports.read.list('rightsRequest', { caseId: second.family.id, state: 'open' }),
      joinedTo(ports, second.family.id),
    ]);
    const shells = await ports.read.list('case', { id: joined.map(({ joinedFrom }) => joinedFrom) });
    const words = movedConsents(pair);
    const urgency = urgencyOf(pair);
    const { restricted = [] } = second.family;
    const arriving = [
      { ...second.referral, joinedFrom: second.family.id },
      ...joined.filter(({ state }) => state !== 'withdrawn'),
    ];
    return {
      answer: { code: first.family.code },
      puts: [
        put('case', {
          ...second.family,
          transfer: undefined,
          linkedTo: first.family.id,
          state: 'closed',
          closedAt: ports.now(),
          closedBy: actor.id,
          closeReason: 'linked',
        }),
        // What was locked stays locked, and what somebody asked is decided where the family goes on (AVG 18).
        ...(restricted.length > 0
          ? [
              put('case', {
                ...first.family,
                restricted: [...(first.family.restricted ?? []), ...restricted],
              }),
            ]
          : []),
        ...requests.map((one): Put => put('rightsRequest', { ...one, ...caseOf(first) })),
        ...arriving.map(
          (one): Put => put('referral', { ...one, caseId: first.family.id, ...stoodAs(first) }),
        ),
        ...joined
          .filter(({ state }) => state === 'withdrawn')
          .map((one): Put => put('referral', { ...one, caseId: first.family.id })),
        ...shells.map((one): Put => put('case', { ...one, linkedTo: first.family.id })),
        ...urgency.puts,
        ...words.puts,
      ],
      removals: [
        ...words.removals,
        ...drafts.map(({ id, version }): Removal => ({ kind: 'draft', id, version })),
      ],
      timeline: [second, first].map(({ family }) =>
        happened(actor, family.id, ports.now(), 'case.linked', {
          content: { code: (family === second.family ? first : second).family.code },
        }),
      ),
      access: [second, first].map(({ family, referral }) => ({
        action: 'merge' as const,
        recordType: 'referral' as const,
        recordId: referral.id,
        caseId: family.id,
      })),
      messages: [...urgency.messages, ...(isBeforeDecision(first.referral.state) ? [] : arriving.map(told))],
      reminders: urgency.reminders,
    };
  };

/** Judged with the first: nothing is asked of who sent it but what was asked of them. */
const stoodAs = ({ referral }: Side): Pick<Referral, 'state' | 'place' | 'placeReason'> => ({
  state: referral.state === 'needsInformation' ? 'inTriage' : referral.state,
  place: referral.place,
  placeReason: referral.placeReason,
});

/** The first was judged already: who sent this one hears it too, as they were promised (scenario 4). */
const told = ({ id, referrerId, joinedFrom }: Joined): Message => ({
  key: `referral:${id}:decided`,
  to: { person: referrerId },
  notice: { kind: 'referral.decided', case: joinedFrom },
});

type Urgency = {
  readonly puts: readonly Put[];
  readonly messages: readonly Message[];
  readonly reminders: readonly Reminder[];
};

/** One urgent referral makes the family's case urgent, by the earliest moment that was promised (G06). */
const urgencyOf = ({ second, first }: Pair): Urgency => {
  if (!second.referral.urgent) return { puts: [], messages: [], reminders: [] };
  const { referral, family } = first;
  const triageDueAt = [referral.triageDueAt, second.referral.triageDueAt].sort()[0] ?? referral.triageDueAt;
  const waits = isBeforeDecision(referral.state);
  const now = { ...referral, urgent: true, ...(waits ? { triageDueAt } : {}) };
  return {
    puts: [put('referral', now)],
    messages:
      waits && !referral.urgent
        ? arrivalNews(family, now, `referral:${referral.id}:urgentBy:${second.referral.id}`)
        : [],
    reminders: waits
      ? [
          {
            key: `triage:${referral.id}:due`,
            kind: 'triage.urgent',
            subject: family.id,
            dueAt: triageDueAt,
            content: {},
          },
        ]
      : [],
  };
};

/** By what a request names its case. */
const caseOf = ({ family }: Side): Pick<RightsRequest, 'caseId' | 'caseCode'> => ({
  caseId: family.id,
  caseCode: family.code,
});

/** What an adult said goes along; what the first case holds of the same adult and purpose already stands there. */
const movedConsents = ({ second, first }: Pair): { puts: Put[]; removals: Removal[] } => {
  const known = (one: Consent): boolean =>
    first.consents.some(
      ({ member, purpose, to }) => member === one.member && purpose === one.purpose && to === one.to,
    );
  return {
    puts: second.consents
      .filter((one) => !known(one))
      .map((one) => put('consent', { ...one, caseId: first.family.id })),
    removals: second.consents
      .filter(known)
      .map(({ id, version }): Removal => ({ kind: 'consent', id, version })),
  };
};
