import { agreementPostponeForm } from '../../../domain/agreement-form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { UseCase } from '../use-case.ts';
import { agreementRemindersOf } from './agreement-moments.ts';
import { agreementContext, agreementPage } from './agreement-page.ts';
import { eventOn, loadAgreement, whyNot } from './change-agreement.ts';
import type { SentAnswer } from './decline-agreement.ts';

const page = agreementPage(agreementPostponeForm, 'agreement.sendPostpone');

/** "Andere datum": which, and why. */
export const openPostpone: UseCase<'agreement.postpone', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    return whyNot(loaded, 'postpone') ?? { answer: await page(ports, actor, loaded) };
  };

/** A new date with its reason: the old one stays in the history, the reminders move along. */
export const postponeAgreement: UseCase<'agreement.sendPostpone', SentAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    const refusal = whyNot(loaded, 'postpone');
    if (refusal) return refusal;
    const { answers, problems } = filledIn(
      agreementPostponeForm,
      inputs,
      await agreementContext(ports, loaded),
    );
    if (problems.length > 0)
      return {
        answer: { see: 'form', form: await page(ports, actor, loaded, { answers, problems }) },
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
