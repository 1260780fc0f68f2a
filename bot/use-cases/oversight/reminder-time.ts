import { localDate } from '../../../domain/calendar.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { reminderTimeForm } from '../../../domain/reminder-form.ts';
import { put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import { personOrNew } from '../people/actor.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';

const page = (ports: Ports, answers: Answers, problems: Problem[] = []): FormView =>
  onePageView(
    reminderTimeForm,
    { today: localDate(ports.now()) },
    { target: {}, submit: 'reminder.setTime', answers, problems },
  );

/** "Andere tijd": when the daily message comes, and a pause of it. */
export const openReminderTime: UseCase<'reminder.time', FormView> = (ports) => async (actor) => {
  const person = await personOrNew(ports.read, actor.id, actor.name);
  const { digestTime: time = ports.region.terms.digestHour, pausedUntil = '' } = person;
  const paused = pausedUntil > localDate(ports.now());
  return { answer: page(ports, paused ? { time, pausedUntil } : { time }) };
};

export type TimeAnswer =
  | { see: 'form'; form: FormView }
  | { see: 'saved'; time: string; pausedUntil?: string };

/** From the next message on. A pause holds until its day, and hides nothing from the coordinator. */
export const setReminderTime: UseCase<'reminder.setTime', TimeAnswer> =
  (ports) =>
  async (actor, { inputs }) => {
    const person = await personOrNew(ports.read, actor.id, actor.name);
    const today = localDate(ports.now());
    const { answers, problems } = filledIn(reminderTimeForm, inputs, { today });
    if (problems.length > 0) return { answer: { see: 'form', form: page(ports, answers, problems) } };
    const digestTime = answers['time'] ?? ports.region.terms.digestHour;
    const pausedUntil = answers['pausedUntil'] || undefined;
    return {
      answer: { see: 'saved', time: digestTime, ...(pausedUntil ? { pausedUntil } : {}) },
      puts: [put('person', { ...person, digestTime, pausedUntil })],
    };
  };
