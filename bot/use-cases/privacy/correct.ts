import { type Case, isHushed, isPregnantNow, lockedMembers } from '../../../domain/case.ts';
import type { Draft } from '../../../domain/draft.ts';
import { onlyMembers, withoutMembers } from '../../../domain/family.ts';
import { type Answers, READ_BACK } from '../../../domain/form.ts';
import { problemsOn, unfinishedPages } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { formerAfter } from '../../../domain/former-names.ts';
import { after } from '../../../domain/life.ts';
import { refuse } from '../../../domain/refusal.ts';
import { rightsLife } from '../../../domain/rights.ts';
import type { Actor } from '../../../domain/role.ts';
import { type Moved, moveWithBirth } from '../agreements/move-with-birth.ts';
import { happened, put } from '../change.ts';
import { newDraft, withInputs } from '../forms/draft.ts';
import { draftView } from '../forms/form-view.ts';
import { deadlineMoments } from '../oversight/deadline.ts';
import type { Ports } from '../ports.ts';
import { newsMoment } from '../referral/news-moment.ts';
import type { UseCase } from '../use-case.ts';
import { correctionForm, correctionKind } from './correction-kind.ts';
import { loadRequest } from './decide-request.ts';

/** "Corrigeer": the referral as it stands, each part with "Wijzig" (AVG 16). */
export const openCorrection: UseCase<'rights.correct', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await loadRequest(ports, data.rightsRequest);
    if ('refused' in loaded) return loaded;
    const { request, file } = loaded;
    const [referral] = file.referrals;
    if (request.kind !== 'correction' || request.state !== 'open' || !referral)
      return refuse('cannotNow', { code: request.code });
    const access = [
      { action: 'R', recordType: 'referral', recordId: referral.id, caseId: file.family.id },
    ] as const;
    const [going] = await ports.read.list('draft', {
      ownerId: actor.id,
      form: 'correction',
      subject: request.id,
    });
    if (going) return { answer: await draftView(ports, going), access };
    const draft: Draft = {
      ...newDraft(ports, actor.id, 'correction', {
        page: READ_BACK,
        subject: request.id,
        municipality: file.family.municipality,
        answers: withoutMembers(referral.answers, lockedMembers(file.family)),
      }),
      readBackReached: true,
    };
    return { answer: await draftView(ports, draft), puts: [put('draft', draft)], access };
  };

export type CorrectedAnswer = { see: 'form'; form: FormView } | { see: 'corrected'; code: string };

/**
 * The corrected answers take the place of the old ones. What they were is not kept, but for a name: that may stand
 * in what people wrote, and must be found there when it is to be made unreadable.
 */
export const recordCorrection: UseCase<'rights.sendCorrection', CorrectedAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const found = await ports.read.get('draft', data.draft);
    if (found?.form !== 'correction' || !found.subject) return refuse('draftGone');
    const loaded = await loadRequest(ports, found.subject);
    if ('refused' in loaded) return loaded;
    const { request, file } = loaded;
    const [referral] = file.referrals;
    const state = after(rightsLife, request.state, 'grant');
    if (!referral || !state) return refuse('alreadyDone', { code: request.code, at: request.decidedAt });
    const draft = await withInputs(ports, found, found.page, inputs);
    const unfinished = await unfinishedOf(ports, draft);
    if (unfinished) return unfinished;
    const locked = lockedMembers(file.family);
    // What is locked away or erased meanwhile was not there to be changed: it stays as it is.
    const answers = { ...withoutMembers(draft.answers, locked), ...onlyMembers(referral.answers, locked) };
    const moved = await movedDueDate(ports, actor, file.family, referral.answers, answers);
    return {
      answer: { see: 'corrected', code: request.code },
      puts: [
        put('referral', { ...referral, answers, formerNames: formerAfter(referral, answers) }),
        put('rightsRequest', { ...request, state, decidedBy: actor.id, decidedAt: ports.now() }),
        ...(moved?.puts ?? []),
      ],
      // A deadline that was wrong is looked at again on its own day.
      reminders: [
        ...(answers['deadlineDate'] === referral.answers['deadlineDate']
          ? []
          : deadlineMoments(ports, file.family, answers)),
        ...(moved?.reminders ?? []),
      ],
      messages: moved?.messages,
      removals: [{ kind: 'draft', id: draft.id, version: draft.version }],
      timeline: [
        happened(actor, file.family.id, ports.now(), 'rights.corrected', {
          content: { member: request.member },
        }),
        ...(moved?.timeline ?? []),
      ],
      access: [
        {
          action: 'U',
          recordType: 'referral',
          recordId: referral.id,
          caseId: file.family.id,
          personId: request.member,
        },
      ],
    };
  };

/** Expected on another day: dates that hang on the birth move, and it is asked for news by the right day (F2). */
const movedDueDate = async (
  ports: Ports,
  actor: Actor,
  family: Case,
  before: Answers,
  now: Answers,
): Promise<Moved | undefined> => {
  const { dueDate } = now;
  if (!dueDate || dueDate === before['dueDate'] || isHushed(family) || !isPregnantNow(family, now))
    return undefined;
  const moved = await moveWithBirth(ports, actor, family, { estimated: dueDate });
  return { ...moved, reminders: [...moved.reminders, ...newsMoment(ports, family, now)] };
};

const unfinishedOf = async (ports: Ports, draft: Draft) => {
  const context = await correctionKind.context(ports, draft);
  const [page] = unfinishedPages(correctionForm, draft.answers, context);
  if (!page) return undefined;
  const at = { ...draft, page: page.id };
  const problems = problemsOn(page, draft.answers, context);
  const form = await draftView(ports, at, { problems });
  return { answer: { see: 'form', form } as const, puts: [put('draft', at)] };
};
