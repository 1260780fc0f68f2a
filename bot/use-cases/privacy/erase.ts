import { freeTexts, type Member, maskNames, withoutMembers } from '../../../domain/family.ts';
import type { Answers } from '../../../domain/form.ts';
import { formerWithout, namesOf } from '../../../domain/former-names.ts';
import { type Put, put } from '../change.ts';
import type { Ports } from '../ports.ts';
import { closedRequests } from './closed-requests.ts';
import { draftsOf, type Erasure, eraseCase } from './erase-case.ts';
import type { FamilyFile } from './family-of.ts';
import { maskedConference } from './masked-conference.ts';

/**
 * Erases one adult: their own answers go, their name is made unreadable in what others wrote. With the last of
 * them the whole case goes. `deciding`: the request that is stored along with it.
 */
export const eraseMember = async (
  ports: Ports,
  file: FamilyFile,
  member: Member,
  deciding?: string,
): Promise<Erasure> => {
  const left = file.members.filter((one) => one !== member);
  if (left.length === 0) return eraseCase(ports, file, deciding);
  const { family, referrals } = file;
  const names = referrals.flatMap((referral) => namesOf(referral, member));
  const [agreements, conferences, invitations, drafts, requests] = await Promise.all([
    ports.read.list('agreement', { caseId: family.id }),
    ports.read.list('conference', { caseId: family.id }),
    ports.read.list('invitation', { caseId: family.id }),
    draftsOf(ports, file),
    ports.read.list('rightsRequest', { caseId: family.id }),
  ]);
  const masked = (text: string | undefined): string | undefined => text && maskNames(text, names);
  const puts: Put[] = [
    put('case', {
      ...family,
      erased: [...(family.erased ?? []), member],
      restricted: (family.restricted ?? []).filter((one) => one.member !== member),
      closeReason: masked(family.closeReason),
      evaluations: family.evaluations?.map((one) => ({
        ...one,
        note: masked(one.note),
        withoutBecause: masked(one.withoutBecause),
        heavierHelp: masked(one.heavierHelp),
      })),
      reopenings: family.reopenings?.map((one) => ({
        ...one,
        reason: maskNames(one.reason, names),
        closedBecause: masked(one.closedBecause),
      })),
      voided: family.voided && { ...family.voided, reason: maskNames(family.voided.reason, names) },
      transfer: family.transfer && {
        ...family.transfer,
        reason: maskNames(family.transfer.reason, names),
        refusal: masked(family.transfer.refusal),
      },
      // How her pregnancy ended is hers alone.
      pregnancyEnded: member === 'mother' ? undefined : family.pregnancyEnded,
    }),
    ...closedRequests(
      ports,
      requests.filter((one) => one.member === member && one.id !== deciding),
    ),
    ...referrals.map((one) =>
      put('referral', {
        ...one,
        answers: maskedAnswers(withoutMembers(one.answers, [member]), names),
        formerNames: formerWithout(one, member),
        questions: one.questions.map((question) => ({
          ...question,
          text: maskNames(question.text, names),
          answer: masked(question.answer),
        })),
        placeReason: masked(one.placeReason),
        additions: one.additions?.map((addition) => ({ ...addition, text: maskNames(addition.text, names) })),
        withdrawnBecause: masked(one.withdrawnBecause),
        level: { ...one.level, reason: masked(one.level.reason) },
      }),
    ),
    ...agreements.map((one) =>
      put('agreement', {
        ...one,
        what: maskNames(one.what, names),
        goal: masked(one.goal),
        ownerName: one.ownerId ? one.ownerName : maskNames(one.ownerName, names),
        history: one.history.map((moment) => ({ ...moment, note: masked(moment.note) })),
      }),
    ),
    ...conferences.map((one) => put('conference', maskedConference(one, names))),
    ...invitations
      .filter(({ note }) => note)
      .map((one) => put('invitation', { ...one, note: masked(one.note) })),
  ];
  return {
    puts,
    removals: drafts,
    // They may name who is erased.
    forgetAnswers: [family.id],
    access: [{ action: 'D', recordType: 'referral', caseId: family.id, personId: member }],
  };
};

/** F-fields in people's own words, and the rows of helpers, without these names. */
const maskedAnswers = (answers: Answers, names: readonly string[]): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([field, value]) => [
      field,
      freeTexts.some((one) => one === field) ? maskNames(value, names) : value,
    ]),
  );
