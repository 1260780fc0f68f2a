import { localDate } from '../../../domain/calendar.ts';
import type { Member } from '../../../domain/family.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { refuse } from '../../../domain/refusal.ts';
import { termsOf } from '../../../domain/region.ts';
import { lastDayFor, locks, RightsKind } from '../../../domain/rights.ts';
import { requestForm } from '../../../domain/rights-form.ts';
import { happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { erasureAsked } from './erasure-asked.ts';
import { type FamilyFile, familyFile, memberOptions } from './family-of.ts';
import { newRequest } from './new-request.ts';

const context = (ports: Ports, file: FamilyFile) => ({
  today: localDate(ports.now()),
  members: memberOptions(file),
});

const page = (ports: Ports, file: FamilyFile, answers: Answers, problems: Problem[] = []): FormView =>
  onePageView(requestForm, context(ports, file), {
    target: { case: file.family.id },
    submit: 'rights.record',
    about: { kind: 'request', code: file.family.code },
    answers,
    problems,
  });

/** "Verzoek van het gezin": who asks what. */
export const openRequest: UseCase<'rights.open', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const file = await familyFile(ports, data.case);
    if (!file || file.members.length === 0) return refuse('notFound');
    return { answer: page(ports, file, { receivedOn: localDate(ports.now()) }) };
  };

/** `joined`: it was asked already, and what was said now stands with it. */
export type RecordedAnswer = { see: 'form'; form: FormView } | { see: 'recorded' | 'joined'; code: string };

/**
 * Writes down what somebody of the family asks: the term runs from the day it came in. Who asks to restrict or
 * objects is not shown any more from this moment, until it is decided (AVG 18, 21).
 */
export const recordRequest: UseCase<'rights.record', RecordedAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const file = await familyFile(ports, data.case);
    if (!file) return refuse('notFound');
    const { answers, problems } = filledIn(requestForm, inputs, context(ports, file));
    if (problems.length > 0) return { answer: { see: 'form', form: page(ports, file, answers, problems) } };
    const { family } = file;
    const kind = RightsKind.parse(answers['kind']);
    const member = answers['member'] as Member;
    const receivedOn = answers['receivedOn'] ?? localDate(ports.now());
    const parts = { member, receivedOn, note: answers['note'] || undefined };
    const asked =
      (kind === 'erasure' && (await erasureAsked(ports, actor, family, parts))) ||
      newRequest(ports, actor, family, {
        ...parts,
        kind,
        dueOn: lastDayFor(kind, receivedOn, termsOf(ports.region, family.municipality)),
      });
    const { request, puts, reminders, messages } = asked;
    const lock = {
      member,
      since: ports.now(),
      why: kind === 'objection' ? kind : 'restriction',
      request: request.id,
    } as const;
    return {
      answer: { see: request.version > 0 ? 'joined' : 'recorded', code: request.code },
      puts: [
        ...puts,
        ...(locks(kind)
          ? [put('case', { ...family, restricted: [...(family.restricted ?? []), lock] })]
          : []),
      ],
      reminders,
      messages,
      timeline: [happened(actor, family.id, ports.now(), 'rights.requested', { content: { kind, member } })],
      access: [
        {
          action: 'C',
          recordType: 'rightsRequest',
          recordId: request.id,
          caseId: family.id,
          personId: member,
        },
      ],
    };
  };
