import { type Agreement, isOpen, isResting } from '../../../domain/agreement.ts';
import { localDate } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import { type BirthDay, dueAfterBirth } from '../../../domain/due-after-birth.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import type { Actor } from '../../../domain/role.ts';
import { happened, type Message, type Put, put } from '../change.ts';
import type { Ports } from '../ports.ts';
import { agreementRemindersOf } from './agreement-moments.ts';
import { editsOf } from './change-agreement.ts';

/** What changes when dates move with a birth. */
export type Moved = {
  readonly puts: Put[];
  readonly timeline: ReturnType<typeof happened>[];
  readonly messages: Message[];
  readonly reminders: Reminder[];
};

/**
 * The child was born, or is expected on another day than was thought: what was agreed for so many days after the birth
 * gets its new date, and its reminders move along (F2). The history says why. What rests until a day somebody chose stays there.
 */
export const moveWithBirth = async (
  ports: Ports,
  actor: Actor,
  family: Case,
  day: BirthDay,
): Promise<Moved> => {
  const agreements = await ports.read.list('agreement', { caseId: family.id });
  const moved = agreements.flatMap((one): Agreement[] => {
    if (one.dueAfterBirth === undefined || !isOpen(one.state)) return [];
    const dueDate = dueAfterBirth(one.dueAfterBirth, day) ?? one.dueDate;
    return dueDate === one.dueDate || isResting(one, localDate(ports.now()))
      ? []
      : [movedTo(ports, actor, one, dueDate)];
  });
  return {
    puts: moved.map((one) => put('agreement', one)),
    timeline: moved.map(({ number }) =>
      happened(actor, family.id, ports.now(), 'agreement.moved', { content: { number: String(number) } }),
    ),
    messages: moved.flatMap(editsOf),
    reminders: (await Promise.all(moved.map((one) => agreementRemindersOf(ports, one)))).flat(),
  };
};

const movedTo = (ports: Ports, actor: Actor, agreement: Agreement, dueDate: string): Agreement => ({
  ...agreement,
  dueDate,
  escalatedAt: undefined,
  calledAt: undefined,
  history: [
    ...agreement.history,
    {
      at: ports.now(),
      by: actor.id,
      byName: actor.name,
      event: 'moved',
      dueBefore: agreement.dueDate,
      dueAfter: dueDate,
    },
  ],
});
