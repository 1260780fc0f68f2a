import { addWorkingDays, localDate } from '../../../domain/calendar.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { reminderTimeForm } from '../../../domain/people-form.ts';
import { refuse } from '../../../domain/refusal.ts';
import { termsOf } from '../../../domain/region.ts';
import { dayBegins } from '../../../domain/reminder.ts';
import type { DigestView } from '../../../domain/view/oversight.ts';
import { loadAgreement, whyNot } from '../agreements/change-agreement.ts';
import { put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import { personOrNew } from '../people/actor.ts';
import type { UseCase } from '../use-case.ts';
import { digestView } from './digest.ts';

/** "Andere tijd": when the daily message comes. */
export const openReminderTime: UseCase<'reminder.time', FormView> = (ports) => async (actor) => {
  const person = await personOrNew(ports.read, actor.id, actor.name);
  return {
    answer: onePageView(
      reminderTimeForm,
      {},
      {
        target: {},
        submit: 'reminder.setTime',
        answers: { time: person.digestTime ?? ports.region.terms.digestHour },
      },
    ),
  };
};

export type TimeAnswer = { see: 'form'; form: FormView } | { see: 'saved'; time: string };

/** From the next message on. */
export const setReminderTime: UseCase<'reminder.setTime', TimeAnswer> =
  (ports) =>
  async (actor, { inputs }) => {
    const person = await personOrNew(ports.read, actor.id, actor.name);
    const { answers, problems } = filledIn(reminderTimeForm, inputs, {});
    if (problems.length > 0)
      return {
        answer: {
          see: 'form',
          form: onePageView(
            reminderTimeForm,
            {},
            { target: {}, submit: 'reminder.setTime', answers, problems },
          ),
        },
      };
    const digestTime = answers['time'] ?? ports.region.terms.digestHour;
    return { answer: { see: 'saved', time: digestTime }, puts: [put('person', { ...person, digestTime })] };
  };

export type SnoozeAnswer = ({ see: 'digest' } & DigestView) | { see: 'snoozed'; code: string; until: string };

/** "Herinner later": one reminder more, on the next working day. */
export const snooze: UseCase<'reminder.snooze', SnoozeAnswer> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    const refusal = whyNot(loaded, 'complete');
    if (refusal) return refusal;
    const { agreement, family } = loaded;
    const terms = termsOf(ports.region, agreement.municipality);
    const day = addWorkingDays(localDate(ports.now()), 1, terms);
    const digest = data.date ? await digestView(ports, actor.id, data.date) : undefined;
    const rest =
      digest?.items.filter((item) => item.kind !== 'agreement' || item.agreement !== agreement.id) ?? [];
    return {
      answer:
        digest && rest.length > 0
          ? { see: 'digest', ...digest, items: rest }
          : { see: 'snoozed', code: family.code, until: day },
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
