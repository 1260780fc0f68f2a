import { agreementPostponeForm, agreementReassignForm } from '../../../domain/agreement-form.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { problemsWith, takeAnswers } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/role.ts';
import { ownerOf } from '../conference/record-conference.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { agreementRemindersOf } from './agreement-moments.ts';
import { eventOn, type Loaded, loadAgreement, whyNot } from './change-agreement.ts';
import { aboutAgreement, agreementContext, type SentAnswer } from './decline-agreement.ts';

const forms = {
  postpone: { form: agreementPostponeForm, submit: 'agreement.sendPostpone' },
  reassign: { form: agreementReassignForm, submit: 'agreement.sendReassign' },
} as const;

const page = async (
  ports: Ports,
  actor: Actor,
  which: keyof typeof forms,
  loaded: Loaded,
  more: { answers?: Answers; problems?: Problem[] } = {},
): Promise<FormView> =>
  onePageView(forms[which].form, await agreementContext(ports, loaded), {
    target: { agreement: loaded.agreement.id },
    submit: forms[which].submit,
    about: aboutAgreement(actor, loaded),
    ...more,
  });

/** "Andere datum": which, and why. */
export const openPostpone: UseCase<'agreement.postpone', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    return whyNot(loaded, 'postpone') ?? { answer: await page(ports, actor, 'postpone', loaded) };
  };

/** A new date with its reason: the old one stays in the history, the reminders move along. */
export const postponeAgreement: UseCase<'agreement.sendPostpone', SentAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    const refusal = whyNot(loaded, 'postpone');
    if (refusal) return refusal;
    const fields = agreementPostponeForm.pages[0]?.fields ?? [];
    const answers = takeAnswers(fields, inputs);
    const problems = problemsWith(fields, answers, await agreementContext(ports, loaded));
    if (problems.length > 0)
      return {
        answer: { see: 'form', form: await page(ports, actor, 'postpone', loaded, { answers, problems }) },
      };
    const { agreement, family } = loaded;
    const dueDate = answers['dueDate'] ?? agreement.dueDate;
    const { now, change } = eventOn(ports, actor, loaded, 'postpone', {
      note: answers['note'],
      dueBefore: agreement.dueDate,
      changes: { dueDate, escalatedAt: undefined, calledAt: undefined },
    });
    return {
      answer: { see: 'sent', code: family.code },
      ...change,
      reminders: await agreementRemindersOf(ports, now),
      messages: [
        ...change.messages,
        {
          key: `agreement:${agreement.id}:postponed:${agreement.version}`,
          to: { coordinatorOf: agreement.municipality },
          notice: { kind: 'postponed', agreement: agreement.id, from: agreement.dueDate, to: dueDate },
        },
      ],
    };
  };

/** "Andere oplossing": another owner. */
export const openReassign: UseCase<'agreement.reassign', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    return whyNot(loaded, 'reassign') ?? { answer: await page(ports, actor, 'reassign', loaded) };
  };

/** The line goes to somebody else, named (C12); who had it hears no more of it. */
export const reassignAgreement: UseCase<'agreement.sendReassign', SentAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    const refusal = whyNot(loaded, 'reassign');
    if (refusal) return refusal;
    const fields = agreementReassignForm.pages[0]?.fields ?? [];
    const answers = takeAnswers(fields, inputs);
    const problems = problemsWith(fields, answers, await agreementContext(ports, loaded));
    if (problems.length > 0)
      return {
        answer: { see: 'form', form: await page(ports, actor, 'reassign', loaded, { answers, problems }) },
      };
    const { agreement, family } = loaded;
    const owner = await ownerOf(ports, family.id, answers);
    const { now, change } = eventOn(ports, actor, loaded, 'reassign', {
      dueBefore: agreement.dueDate,
      changes: {
        ...owner,
        ownerId: owner.ownerId,
        dueDate: answers['dueDate'] ?? agreement.dueDate,
        escalatedAt: undefined,
        calledAt: undefined,
      },
    });
    return {
      answer: { see: 'sent', code: family.code },
      ...change,
      reminders: await agreementRemindersOf(ports, now),
      messages: [
        ...change.messages,
        ...(now.ownerId
          ? [
              {
                key: `agreement:${now.id}:reassigned:${agreement.version}`,
                to: { person: now.ownerId },
                notice: { kind: 'agreement', agreement: now.id, why: 'reassigned' },
              } as const,
            ]
          : []),
      ],
    };
  };
