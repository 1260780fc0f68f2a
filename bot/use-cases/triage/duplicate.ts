import { type Case, isSilent } from '../../../domain/case.ts';
import type { Consent } from '../../../domain/consent.ts';
import { isBeforeDecision, type Referral } from '../../../domain/referral.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { ComparedReferral, CompareView } from '../../../domain/view/referral.ts';
import type { Ports } from '../ports.ts';
import { referralOf } from '../referral/referral-of.ts';
import { shownReferral } from '../referral/shown-referral.ts';
import type { UseCase } from '../use-case.ts';
import { keptTriage } from './kept-triage.ts';

/** A case with its referral and what its adults said. */
export type Side = {
  readonly family: Case;
  readonly referral: Referral;
  readonly consents: readonly Consent[];
};
/** A referral that came later, and the one that was there. */
export type Pair = { readonly second: Side; readonly first: Side };

const sideOf = async (ports: Ports, caseId: string): Promise<Side | undefined> => {
  const [family, referral, consents] = await Promise.all([
    ports.read.get('case', caseId),
    referralOf(ports, caseId),
    ports.read.list('consent', { caseId }),
  ]);
  return family && referral ? { family, referral, consents } : undefined;
};

/** Two cases that seem to be of the same mother; refused when they do not, so that no other case is opened this way. */
export const loadPair = async (ports: Ports, caseId: string, otherId: string): Promise<Pair | Refusal> => {
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

/** Why the second cannot go on in the case of the first; undefined when it can. */
export const whyNotLinked = ({ second, first }: Pair): CompareView['mayNot'] => {
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
    urgent: referral.urgent,
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
  async (actor, { data, inputs }) => {
    const pair = await loadPair(ports, data.case, data.other);
    if ('refused' in pair) return pair;
    return {
      answer: {
        case: data.case,
        other: data.other,
        sides: [compared(ports, pair.second), compared(ports, pair.first)],
        mayNot: whyNotLinked(pair),
      },
      puts: await keptTriage(ports, actor, data.case, inputs),
      access: [pair.second, pair.first].map(({ family, referral }) => ({
        action: 'R' as const,
        recordType: 'referral' as const,
        recordId: referral.id,
        caseId: family.id,
      })),
    };
  };
