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

/** A referral that joined another case, with the case it was sent as. */
export type Joined = Referral & { readonly joinedFrom: string };

/** Referrals of others that joined a case: who sent them hears how it goes as well, by their own code. */
export const joinedTo = async (ports: Ports, caseId: string): Promise<Joined[]> =>
  (await ports.read.list('referral', { caseId })).flatMap((one) =>
    one.joinedFrom === undefined ? [] : [{ ...one, joinedFrom: one.joinedFrom }],
  );

/** Those of them that nobody took back: they are judged with the case, and told of it. */
export const goingOnWith = async (ports: Ports, caseId: string): Promise<Joined[]> =>
  (await joinedTo(ports, caseId)).filter(({ state }) => state !== 'withdrawn');
