import { type Case, isSilent } from '../../../domain/case.ts';
import type { Consent } from '../../../domain/consent.ts';
import { isBeforeDecision, type Referral } from '../../../domain/referral.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { RightsRequest } from '../../../domain/rights.ts';
import type { ComparedReferral, CompareView } from '../../../domain/view/referral.ts';
import { happened, type Put, put, type Removal } from '../change.ts';
import type { Ports } from '../ports.ts';
import { referralOf } from '../referral/referral-of.ts';
import { shownReferral } from '../referral/shown-referral.ts';
import type { UseCase } from '../use-case.ts';

type Side = { readonly family: Case; readonly referral: Referral; readonly consents: readonly Consent[] };
type Pair = { readonly second: Side; readonly first: Side };

const sideOf = async (ports: Ports, caseId: string): Promise<Side | undefined> => {
  const [family, referral, consents] = await Promise.all([
    ports.read.get('case', caseId),
    referralOf(ports, caseId),
    ports.read.list('consent', { caseId }),
  ]);
  return family && referral ? { family, referral, consents } : undefined;
};

/** Two cases that seem to be of the same mother; refused when they do not, so that no other case is opened this way. */
const load = async (ports: Ports, caseId: string, otherId: string): Promise<Pair | Refusal> => {
  const [second, first] = await Promise.all([sideOf(ports, caseId), sideOf(ports, otherId)]);
  if (!second || !first) return refuse('notFound');
  const alike = await ports.read.casesAlike(second.referral);
  return alike.includes(first.family.id) ? { second, first } : refuse('notFound');
};

/** Every adult of the second referral still says yes to referring and to sharing (scenario 4: if consent covers it). */
const consentCovers = ({ consents }: Side): boolean => {
  const words = consents.filter(({ purpose }) => purpose !== 'monitoring');
  return words.length > 0 && words.every(({ status }) => status === 'given');
};

const whyNot = ({ second, first }: Pair): CompareView['mayNot'] => {
  if (second.family.linkedTo || !isBeforeDecision(second.referral.state) || isSilent(second.family.state))
    return 'judged';
  if (isSilent(first.family.state) || first.family.linkedTo) return 'closed';
  return consentCovers(second) ? undefined : 'consent';
};

const compared = (ports: Ports, { family, referral }: Side): ComparedReferral => {
  const { answers } = shownReferral(family, referral);
  const profession = ports.region.professions.find(({ id }) => id === answers['profession'])?.label;
  return {
    code: family.code,
    submittedAt: referral.submittedAt,
    caseState: family.state,
    state: referral.state,
    mother: answers['motherName'],
    birthDate: answers['motherBirthDate'],
    address: [answers['postcode'], answers['houseNumber']].filter(Boolean).join(' ') || undefined,
    dueDate: answers['dueDate'],
    partner: answers['partnerName'],
    referrer: [answers['referrerName'], profession, answers['organisation']].filter(Boolean).join(', '),
  };
};

/** "Vergelijk": both beside each other, for the coordinator of the municipality alone; both are read, and logged so. */
export const compareDuplicate: UseCase<'duplicate.compare', CompareView> =
  (ports) =>
  async (_actor, { data }) => {
    const pair = await load(ports, data.case, data.other);
    if ('refused' in pair) return pair;
    return {
      answer: {
        case: data.case,
        other: data.other,
        sides: [compared(ports, pair.second), compared(ports, pair.first)],
        mayNot: whyNot(pair),
      },
      access: [pair.second, pair.first].map(({ family, referral }) => ({
        action: 'R' as const,
        recordType: 'referral' as const,
        recordId: referral.id,
        caseId: family.id,
      })),
    };
  };

/**
 * "Koppel": the second referral goes on in the first case. Never by itself, and who sent it keeps their own code
 * and learns nothing of the other; both hear how it goes (scenario 4).
 */
export const linkDuplicate: UseCase<'duplicate.link', { code: string }> =
  (ports) =>
  async (actor, { data }) => {
    const pair = await load(ports, data.case, data.other);
    if ('refused' in pair) return pair;
    const { second, first } = pair;
    if (whyNot(pair)) return refuse('cannotNow', { code: second.family.code, detail: second.referral.state });
    const [drafts, requests] = await Promise.all([
      ports.read.list('draft', { form: 'triage', subject: second.family.id }),
      ports.read.list('rightsRequest', { caseId: second.family.id, state: 'open' }),
    ]);
    const moved = movedConsents(pair);
    const { restricted = [] } = second.family;
    return {
      answer: { code: first.family.code },
      puts: [
        put('case', {
          ...second.family,
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
        put('referral', {
          ...second.referral,
          caseId: first.family.id,
          joinedFrom: second.family.id,
          state: first.referral.state,
          place: first.referral.place,
        }),
        ...moved.puts,
      ],
      removals: [
        ...moved.removals,
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
    first.consents.some(({ member, purpose }) => member === one.member && purpose === one.purpose);
  return {
    puts: second.consents
      .filter((one) => !known(one))
      .map((one) => put('consent', { ...one, caseId: first.family.id })),
    removals: second.consents
      .filter(known)
      .map(({ id, version }): Removal => ({ kind: 'consent', id, version })),
  };
};
