import type { Consent } from '../../../domain/consent.ts';
import type { RightsRequest } from '../../../domain/rights.ts';
import { type Put, put } from '../change.ts';
import type { Ports } from '../ports.ts';
import type { FamilyFile } from './family-of.ts';

/**
 * Given again: what was locked for this reason is open again, and nobody need erase it, unless they asked that
 * themselves. The case stays still until the coordinator resumes it.
 */
export const afterGivenAgain = async (
  ports: Ports,
  { family, consents }: FamilyFile,
  consent: Consent,
): Promise<Put[]> => {
  const { member } = consent;
  const now = consents.map((one) => (one.id === consent.id ? consent : one));
  const still = now.some(
    (one) => one.member === member && one.purpose !== 'monitoring' && !one.to && one.status === 'withdrawn',
  );
  if (still) return [];
  const open = await ports.read.list('rightsRequest', { caseId: family.id, kind: 'erasure', state: 'open' });
  const theirs = open.filter((one) => one.fromWithdrawal && one.member === member);
  const restricted = (family.restricted ?? []).filter(
    (one) => one.member !== member || one.why !== 'withdrawn',
  );
  return [
    put('case', { ...family, restricted }),
    ...theirs.map((one) => put('rightsRequest', withoutWithdrawal(ports, one))),
  ];
};

const withoutWithdrawal = (ports: Ports, request: RightsRequest): RightsRequest =>
  request.asked
    ? { ...request, fromWithdrawal: undefined, decideUntil: undefined }
    : { ...request, state: 'dropped', decidedAt: ports.now() };
