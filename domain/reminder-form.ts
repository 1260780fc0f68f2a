import { type DateOnly, daysBetween } from './calendar.ts';
import type { Form } from './form.ts';
import { inFuture } from './form-check.ts';

/** What the forms about reminders must know beside their answers. */
export type ReminderContext = { readonly today: DateOnly };

/** Calendar days for which reminders may rest: longer would be a way never to hear anything. */
const LONGEST_REST_DAYS = 60;

const soon = (value: string, _answers: unknown, { today }: ReminderContext): string | undefined => {
  if (!inFuture(value, today)) return 'date.inPast';
  return daysBetween(today, value) > LONGEST_REST_DAYS ? 'date.tooFarAhead' : undefined;
};

/** The hour of the daily message, and a pause of it. */
export const reminderTimeForm: Form<ReminderContext> = {
  id: 'reminderTime',
  pages: [
    {
      id: 'time',
      fields: [
        {
          id: 'time',
          kind: 'list',
          required: true,
          options: () =>
            ['07:30', '08:00', '08:30', '09:00', '10:00', '12:00', '13:00', '16:00'].map((value) => ({
              value,
              label: value,
            })),
        },
        { id: 'pausedUntil', kind: 'date', check: soon },
      ],
    },
  ],
  readBack: false,
};

/** On which day somebody wants to hear of an agreement again. */
export const snoozeForm: Form<ReminderContext> = {
  id: 'snooze',
  pages: [{ id: 'snooze', fields: [{ id: 'day', kind: 'date', required: true, check: soon }] }],
  readBack: false,
};
