import { isOpen } from '../../../domain/agreement.ts';
import { localDate } from '../../../domain/calendar.ts';
import { type Case, caseLife } from '../../../domain/case.ts';
import { caseReopenForm } from '../../../domain/case-form.ts';
import { agreeing } from '../../../domain/consent.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after } from '../../../domain/life.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { agreementRemindersOf } from '../agreements/agreement-moments.ts';
import { happened, type Message, put } from '../change.ts';
import { evaluationReminder } from '../evaluation/evaluation-moment.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import { goingOnWith } from '../referral/referral-of.ts';
import type { UseCase } from '../use-case.ts';

/**
 * Why a case cannot go on: it is not closed, or there is no family to go on with. What was linked goes on there; what
 * was taken back, opened by mistake or is erased is referred anew, with consent asked anew.
 */
export const whyNotReopen = async (ports: Ports, family: Case): Promise<Refusal | undefined> => {
  const { code } = family;
  if (!after(caseLife, family.state, 'reopen')) return refuse('alreadyDone', { code });
  if (family.linkedTo || family.voided) return refuse('cannotNow', { code });
  const [referrals, consents] = await Promise.all([
    ports.read.list('referral', { caseId: family.id }),
    ports.read.list('consent', { caseId: family.id }),
  ]);
  if (referrals.every(({ state }) => state === 'withdrawn' || state === 'void'))
    return refuse('cannotNow', { code });
  return agreeing(consents).length === 0 ? refuse('nobodyAgrees', { code }) : undefined;
};

const page = (ports: Ports, family: Case, answers: Answers = {}, problems: Problem[] = []): FormView =>
  onePageView(
    caseReopenForm,
    { today: localDate(ports.now()) },
    {
      target: { case: family.id },
      submit: 'case.sendReopen',
      about: { kind: 'referral', code: family.code },
      answers,
      problems,
    },
  );

/** "Weer openen": asks why, and whether the family wants it. */
export const openReopen: UseCase<'case.reopen', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const family = await ports.read.get('case', data.case);
    if (!family) return refuse('notFound');
    return (await whyNotReopen(ports, family)) ?? { answer: page(ports, family) };
  };

export type ReopenAnswer = { see: 'form'; form: FormView } | { see: 'reopened'; code: string };

/**
 * A closed case goes on: open agreements count again, with the moments that are still to come; whoever heard that it
 * closed and still has something to do hears that it goes on, by code only. Conferences that were off stay off, and
 * what is locked stays locked.
 */
export const reopenCase: UseCase<'case.sendReopen', ReopenAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const family = await ports.read.get('case', data.case);
    if (!family) return refuse('notFound');
    const refusal = await whyNotReopen(ports, family);
    if (refusal) return refusal;
    const { answers, problems } = filledIn(caseReopenForm, inputs, { today: localDate(ports.now()) });
    if (problems.length > 0) return { answer: { see: 'form', form: page(ports, family, answers, problems) } };
    const lookOn = answers['lookOn'] ?? localDate(ports.now());
    const { closeReason, closedAt: _closedAt, closedBy: _closedBy, ...kept } = family;
    const going: Case = {
      ...kept,
      state: after(caseLife, family.state, 'reopen') ?? family.state,
      reopenings: [
        ...(family.reopenings ?? []),
        {
          at: ports.now(),
          by: actor.id,
          reason: answers['reason'] ?? '',
          lookOn,
          closedBecause: closeReason,
        },
      ],
    };
    const [agreements, joined] = await Promise.all([
      ports.read.list('agreement', { caseId: family.id }),
      goingOnWith(ports, family.id),
    ]);
    const open = agreements.filter(({ state }) => isOpen(state));
    const moments = await Promise.all(open.map((one) => agreementRemindersOf(ports, one)));
    const owners = new Set(open.flatMap(({ ownerId }) => ownerId ?? []));
    owners.delete(family.referrerId);
    const tell = (person: string, caseId: string): Message => ({
      key: `case:${caseId}:reopened:${family.version}:${person}`,
      to: { person },
      notice: { kind: 'case.reopened', case: caseId },
    });
    return {
      answer: { see: 'reopened', code: family.code },
      puts: [put('case', going)],
      timeline: [happened(actor, family.id, ports.now(), 'case.reopened')],
      access: [{ action: 'U', recordType: 'case', recordId: family.id, caseId: family.id }],
      messages: [
        tell(family.referrerId, family.id),
        ...[...owners].map((person) => tell(person, family.id)),
        ...joined.map(({ referrerId, joinedFrom }) => tell(referrerId, joinedFrom)),
        ...[...new Set(agreements.map(({ conferenceId }) => conferenceId))].map(
          (conference): Message => ({
            key: `agreements:${conference}:reopened:${family.version}`,
            to: { channelOf: family.municipality },
            notice: { kind: 'agreements', conference },
          }),
        ),
      ],
      reminders: [...moments.flat(), evaluationReminder(ports, family, ports.now(), lookOn)],
    };
  };
