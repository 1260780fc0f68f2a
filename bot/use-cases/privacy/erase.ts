import { caseLife } from '../../../domain/case.ts';
import { freeTexts, type Member, maskNames, withoutMembers } from '../../../domain/family.ts';
import type { Answers } from '../../../domain/form.ts';
import { formerWithout, namesOf } from '../../../domain/former-names.ts';
import { after } from '../../../domain/life.ts';
import { countCase } from '../../../domain/statistics.ts';
import { type Change, type Put, put, type Removal } from '../change.ts';
import type { Ports } from '../ports.ts';
import { closedRequests } from './closed-requests.ts';
import type { FamilyFile } from './family-of.ts';

type Erasure = Omit<Change<unknown>, 'answer'>;

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
        level: { ...one.level, reason: masked(one.level.reason) },
      }),
    ),
    ...agreements.map((one) =>
      put('agreement', {
        ...one,
        what: maskNames(one.what, names),
        ownerName: one.ownerId ? one.ownerName : maskNames(one.ownerName, names),
        history: one.history.map((moment) => ({ ...moment, note: masked(moment.note) })),
      }),
    ),
    ...conferences
      .filter(({ familyAbsentReason }) => familyAbsentReason)
      .map((one) => put('conference', { ...one, familyAbsentReason: masked(one.familyAbsentReason) })),
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

/** Drafts a coordinator has about this case, a conference of it, or a request about it. */
const draftsOf = async (ports: Ports, { family }: FamilyFile): Promise<Removal[]> => {
  const [conferences, requests] = await Promise.all([
    ports.read.list('conference', { caseId: family.id }),
    ports.read.list('rightsRequest', { caseId: family.id }),
  ]);
  const subjects = [family, ...conferences, ...requests].map(({ id }) => id);
  const drafts = await ports.read.list('draft', { subject: subjects });
  return drafts.map(({ id, version }) => ({ kind: 'draft', id, version }));
};

/**
 * Erases a case whole: what is left is its code, its municipality and its dates, so that a number in the access
 * log still means something. Messages and reminders about it are forgotten as well.
 */
export const eraseCase = async (ports: Ports, file: FamilyFile, deciding?: string): Promise<Erasure> => {
  const { family, referrals, consents } = file;
  const [conferences, invitations, agreements, drafts, requests] = await Promise.all([
    ports.read.list('conference', { caseId: family.id }),
    ports.read.list('invitation', { caseId: family.id }),
    ports.read.list('agreement', { caseId: family.id }),
    draftsOf(ports, file),
    ports.read.list('rightsRequest', { caseId: family.id }),
  ]);
  const state = after(caseLife, family.state, 'erase');
  if (!state) throw new RangeError(`a case that is ${family.state} cannot be erased`);
  const gone = <K extends Removal['kind']>(kind: K, all: readonly { id: string; version: number }[]) =>
    all.map(({ id, version }): Removal => ({ kind, id, version }));
  return {
    puts: [
      put('case', {
        id: family.id,
        version: family.version,
        code: family.code,
        municipality: family.municipality,
        createdAt: family.createdAt,
        closedAt: family.closedAt,
        state,
        referrerId: ERASED,
        counted: countCase(
          family.createdAt,
          consents,
          conferences.filter(({ state: held }) => held === 'held'),
        ),
        erasedAt: ports.now(),
      }),
      ...closedRequests(
        ports,
        requests.filter(({ id }) => id !== deciding),
      ),
    ],
    removals: [
      ...gone('referral', referrals),
      ...gone('consent', consents),
      ...gone('conference', conferences),
      ...gone('invitation', invitations),
      ...gone('agreement', agreements),
      ...drafts,
    ],
    forget: {
      caseId: family.id,
      subjects: [family, ...conferences, ...invitations, ...agreements].map(({ id }) => id),
    },
    access: [{ action: 'D', recordType: 'case', recordId: family.id, caseId: family.id }],
  };
};

/** Stands for a referrer whose case is erased. */
const ERASED = 'erased';
