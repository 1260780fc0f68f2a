import type { Case } from '../../../domain/case.ts';
import { termsOf } from '../../../domain/region.ts';
import { lastDayFor, type RightsRequest, timeToDecide } from '../../../domain/rights.ts';
import type { Actor } from '../../../domain/role.ts';
import { put } from '../change.ts';
import type { Ports } from '../ports.ts';
import { type NewRequest, newRequest, requestMoments } from './new-request.ts';

/** Who asks it, since which day, in whose words, and whether it follows from a withdrawal. */
type Asked = Pick<RightsRequest, 'member' | 'receivedOn' | 'note' | 'fromWithdrawal'>;

/**
 * One question about erasing for each adult, however it came: who withdrew and asks it as well, or the other way
 * round, gets one answer, by the earlier last day. Undefined when it stood there just so.
 */
export const erasureAsked = async (
  ports: Ports,
  actor: Actor,
  family: Case,
  asked: Asked,
): Promise<NewRequest | undefined> => {
  const dueOn = lastDayFor('erasure', asked.receivedOn, termsOf(ports.region, family.municipality));
  const open = await ports.read.list('rightsRequest', { caseId: family.id, kind: 'erasure', state: 'open' });
  const standing = open.find(({ member }) => member === asked.member);
  if (standing) return joined(ports, standing, asked, dueOn);
  const decideUntil = asked.fromWithdrawal ? timeToDecide(dueOn, ports.now()) : undefined;
  return newRequest(ports, actor, family, { ...asked, kind: 'erasure', dueOn, decideUntil });
};

const joined = (
  ports: Ports,
  standing: RightsRequest,
  asked: Asked,
  dueOn: string,
): NewRequest | undefined => {
  const isEarlier = dueOn < standing.dueOn;
  const isWithdrawn = !standing.fromWithdrawal && asked.fromWithdrawal;
  if (!isEarlier && !isWithdrawn && asked.fromWithdrawal) return undefined;
  const request: RightsRequest = {
    ...standing,
    dueOn: isEarlier ? dueOn : standing.dueOn,
    fromWithdrawal: standing.fromWithdrawal || asked.fromWithdrawal,
    asked: standing.asked || !standing.fromWithdrawal || !asked.fromWithdrawal,
    note: [standing.note, asked.note].filter(Boolean).join('\n') || undefined,
  };
  if (request.fromWithdrawal && (isEarlier || isWithdrawn))
    request.decideUntil = timeToDecide(request.dueOn, ports.now());
  return {
    request,
    puts: [put('rightsRequest', request)],
    reminders: requestMoments(ports, request).filter(({ dueAt }) => dueAt > ports.now()),
    messages: [
      {
        key: `rights:${request.id}:more:${request.version}`,
        to: { privacyOfficerOf: request.municipality },
        notice: { kind: 'rights.request', request: request.id, why: 'more' },
      },
    ],
  };
};
