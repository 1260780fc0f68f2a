import { addWorkingDays, type DateOnly, localDate, nextWorkingDay } from '../../../domain/calendar.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { refuse } from '../../../domain/refusal.ts';
import { termsOf } from '../../../domain/region.ts';
import { dayBegins } from '../../../domain/reminder.ts';
import { snoozeForm } from '../../../domain/reminder-form.ts';
import { type Loaded, loadAgreement, whyNot } from '../agreements/change-agreement.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';

const page = (ports: Ports, { agreement }: Loaded, answers: Answers, problems: Problem[] = []): FormView =>
  onePageView(
    snoozeForm,
    { today: localDate(ports.now()) },
    { target: { agreement: agreement.id }, submit: 'reminder.snooze', answers, problems },
  );

/** "Herinner later": on which day; the next working day stands there already. */
export const openSnooze: UseCase<'reminder.later', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    const refusal = whyNot(loaded, 'complete');
    if (refusal) return refusal;
    const day = addWorkingDays(
      localDate(ports.now()),
      1,
      termsOf(ports.region, loaded.agreement.municipality),
    );
    return { answer: page(ports, loaded, { day }) };
  };

export type SnoozeAnswer =
  | { see: 'form'; form: FormView }
  | { see: 'snoozed'; code: string; until: DateOnly };

/** One reminder more on that day, or the first working day after it. What was agreed with others stays as it is. */
export const snooze: UseCase<'reminder.snooze', SnoozeAnswer> =
  (ports) =>
  async (_actor, { data, inputs }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    const refusal = whyNot(loaded, 'complete');
    if (refusal) return refusal;
    const today = localDate(ports.now());
    const { answers, problems } = filledIn(snoozeForm, inputs, { today });
    if (problems.length > 0) return { answer: { see: 'form', form: page(ports, loaded, answers, problems) } };
    const { agreement, family } = loaded;
    const day = nextWorkingDay(answers['day'] ?? today, termsOf(ports.region, agreement.municipality));
    return {
      answer: { see: 'snoozed', code: family.code, until: day },
      reminders: [
        {
          key: `agreement:${agreement.id}:snoozed:${day}`,
          kind: 'agreement.reminder',
          subject: agreement.id,
          dueAt: dayBegins(day),
          content: { dueDate: agreement.dueDate },
        },
      ],
    };
  };
