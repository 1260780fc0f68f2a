import { type Agreement, isOpen, needsReplacement, unreplaced } from '../../../domain/agreement.ts';
import { type Case, caseLife } from '../../../domain/case.ts';
import { type CloseContext, caseCloseForm } from '../../../domain/case-form.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { can } from '../../../domain/life.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { eventOn } from '../agreements/change-agreement.ts';
import { happened, type Message, put } from '../change.ts';
import { stopConferences } from '../conference/stop-conferences.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import { goingOnWith } from '../referral/referral-of.ts';
import type { UseCase } from '../use-case.ts';

type Closing = {
  readonly family: Case;
  /** Not done, or could not be done. */
  readonly lines: readonly Agreement[];
  /** What could not be done, with nothing in its place. */
  readonly without: readonly Agreement[];
};

const load = async (ports: Ports, caseId: string): Promise<Closing | Refusal> => {
  const family = await ports.read.get('case', caseId);
  if (!family) return refuse('notFound');
  if (!can(caseLife, family.state, 'close'))
    return refuse('alreadyDone', { code: family.code, at: family.closedAt });
  const [agreements, conferences] = await Promise.all([
    ports.read.list('agreement', { caseId }),
    ports.read.list('conference', { caseId }),
  ]);
  return {
    family,
    lines: agreements
      .filter(({ state }) => isOpen(state) || needsReplacement(state))
      .sort((a, b) => a.number - b.number),
    without: unreplaced(agreements, conferences),
  };
};

const contextOf = ({ lines, without }: Closing): CloseContext => ({
  openAgreements: lines.length,
  unreplaced: without.length,
});

const page = (closing: Closing, answers: Answers = {}, problems: Problem[] = []): FormView =>
  onePageView(caseCloseForm, contextOf(closing), {
    target: { case: closing.family.id },
    submit: 'case.sendClose',
    about: {
      kind: 'case',
      code: closing.family.code,
      lines: closing.lines.map(({ number, organisation, state }) => ({ number, organisation, state })),
    },
    answers,
    problems,
  });

/** "Sluit af": asks why, and names what is not done. */
export const openClose: UseCase<'case.close', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const closing = await load(ports, data.case);
    return 'refused' in closing ? closing : { answer: page(closing) };
  };

export type CloseAnswer = { see: 'form'; form: FormView } | { see: 'closed'; code: string };

/**
 * Closing a case silences everything about it: reminders that fall due later see a closed case and say
 * nothing. Owners of open agreements and who referred hear it, by code only (G19). What could not be done lapses
 * with the reason why nothing came in its place (scenario 6).
 */
export const closeCase: UseCase<'case.sendClose', CloseAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const closing = await load(ports, data.case);
    if ('refused' in closing) return closing;
    const { answers, problems } = filledIn(caseCloseForm, inputs, contextOf(closing));
    if (problems.length > 0) return { answer: { see: 'form', form: page(closing, answers, problems) } };
    const { family, lines, without } = closing;
    const closed: Case = {
      ...family,
      state: 'closed',
      closedAt: ports.now(),
      closedBy: actor.id,
      closeReason: [answers['reason'], answers['note']].filter(Boolean).join(': '),
    };
    const [stopped, joined] = await Promise.all([
      stopConferences(ports, family),
      goingOnWith(ports, family.id),
    ]);
    const lapsed = without.map(
      (agreement) =>
        eventOn(ports, actor, { agreement, family }, 'cancel', {
          reason: 'notReplaced',
          note: answers['notReplaced'],
        }).change,
    );
    const told = new Set([
      ...lines.flatMap(({ ownerId }) => ownerId ?? []),
      ...stopped.guests.map(({ personId }) => personId),
    ]);
    told.delete(family.referrerId);
    const tell = (person: string, to: string): Message => ({
      key: `case:${family.id}:closed:${family.version}:${person}`,
      to: { person },
      notice: { kind: 'case.closed', case: family.id, to },
    });
    return {
      answer: { see: 'closed', code: family.code },
      puts: [put('case', closed), ...stopped.puts, ...lapsed.flatMap(({ puts }) => puts ?? [])],
      timeline: [
        ...lapsed.flatMap(({ timeline }) => timeline ?? []),
        happened(actor, family.id, ports.now(), 'case.closed', {
          content: { reason: answers['reason'] ?? '' },
        }),
      ],
      access: [
        { action: 'U', recordType: 'case', recordId: family.id, caseId: family.id },
        ...lapsed.flatMap(({ access }) => access ?? []),
      ],
      messages: [
        tell(family.referrerId, 'referrer'),
        ...[...told].map((person) => tell(person, 'participant')),
        ...joined.map(
          ({ referrerId, joinedFrom }): Message => ({
            key: `case:${joinedFrom}:closed:${family.version}:${referrerId}`,
            to: { person: referrerId },
            notice: { kind: 'case.closed', case: joinedFrom, to: 'referrer' },
          }),
        ),
        ...stopped.edits,
      ],
    };
  };
