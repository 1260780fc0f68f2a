import { type Case, lockedMembers } from '../../../domain/case.ts';
import { freeTexts, maskNames, withoutMembers } from '../../../domain/family.ts';
import { type Named, namesOf } from '../../../domain/former-names.ts';
import type { Referral } from '../../../domain/referral.ts';
import type { Ports } from '../ports.ts';

/** Makes the names of who is locked away unreadable in what anybody wrote about the family (AVG 18). */
export type Masked = (text: string) => string;

const maskOf = (family: Case, referrals: readonly Named[]): Masked => {
  const locked = lockedMembers(family);
  const names = referrals.flatMap((referral) => locked.flatMap((member) => namesOf(referral, member)));
  return (text) => maskNames(text, names);
};

/** A referral as it may be read now: without the answers of who is locked away, and without their name elsewhere. */
export const shownReferral = (family: Case, referral: Referral): Referral => {
  const locked = lockedMembers(family);
  if (locked.length === 0) return referral;
  const mask = maskOf(family, [referral]);
  const { answers, level, questions, placeReason, additions, withdrawnBecause } = referral;
  return {
    ...referral,
    answers: Object.fromEntries(
      Object.entries(withoutMembers(answers, locked)).map(([field, value]) => [
        field,
        freeTexts.some((one) => one === field) ? mask(value) : value,
      ]),
    ),
    level: { ...level, reason: level.reason && mask(level.reason) },
    questions: questions.map((one) => ({
      ...one,
      text: mask(one.text),
      answer: one.answer && mask(one.answer),
    })),
    additions: additions?.map((one) => ({ ...one, text: mask(one.text) })),
    withdrawnBecause: withdrawnBecause && mask(withdrawnBecause),
    placeReason: placeReason && mask(placeReason),
  };
};

/** The same for what stands beside the referral: agreements, notes of a conference. */
export const maskFor = async (ports: Ports, family: Case): Promise<Masked> =>
  lockedMembers(family).length === 0
    ? (text) => text
    : maskOf(family, await ports.read.list('referral', { caseId: family.id }));
