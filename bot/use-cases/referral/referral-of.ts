import type { Case } from '../../../domain/case.ts';
import type { Referral } from '../../../domain/referral.ts';
import type { Ports } from '../ports.ts';

/** The referral a case began with; for a case that was linked to another, the referral that moved there. */
export const referralOf = async (ports: Ports, caseId: string): Promise<Referral | undefined> => {
  const own = await ports.read.list('referral', { caseId });
  const first = own.find(({ joinedFrom }) => joinedFrom === undefined);
  if (first) return first;
  const family = await ports.read.get('case', caseId);
  if (!family?.linkedTo) return undefined;
  const there = await ports.read.list('referral', { caseId: family.linkedTo });
  return there.find(({ joinedFrom }) => joinedFrom === caseId);
};

/** The case that goes on: itself, or the one it was linked to (scenario 4). */
export const homeOf = async (ports: Ports, family: Case): Promise<Case> =>
  (family.linkedTo ? await ports.read.get('case', family.linkedTo) : undefined) ?? family;

/** Referrals of others that joined a case: who sent them hears how it goes as well, by their own code. */
export const joinedTo = async (
  ports: Ports,
  caseId: string,
): Promise<(Referral & { readonly joinedFrom: string })[]> =>
  (await ports.read.list('referral', { caseId })).flatMap((one) =>
    one.joinedFrom === undefined ? [] : [{ ...one, joinedFrom: one.joinedFrom }],
  );
