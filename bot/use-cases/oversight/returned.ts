import { addDays, localDate, nextWorkingDay, toInstant } from '../../../domain/calendar.ts';
import type { Appointment } from '../../../domain/person.ts';
import { municipalityById, termsOf } from '../../../domain/region.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import { type Actor, coordinates } from '../../../domain/role.ts';
import type { ReturnedView } from '../../../domain/view/oversight.ts';
import type { Message } from '../change.ts';
import type { Ports } from '../ports.ts';

/** A coordinator who is back hears on the first working day, in one message, what happened meanwhile (scenario 3). */
export const returnMoment = (
  ports: Ports,
  actor: Pick<Actor, 'id'>,
  covers: readonly Appointment[],
): Reminder[] => {
  const [first] = covers;
  if (!first?.from || !first.until) return [];
  const terms = termsOf(ports.region, first.municipality);
  const day = nextWorkingDay(addDays(first.until, 1), terms);
  return [
    {
      key: `returned:${first.id}`,
      kind: 'leave.ended',
      subject: first.id,
      dueAt: toInstant(day, terms.digestHour),
      content: { who: actor.id, until: first.until, covers: covers.map(({ id }) => id).join(',') },
    },
  ];
};

/** Told where the leave went as planned: one that was ended or changed by hand is known to who did that. */
export const returnNews = async (
  ports: Ports,
  { key, content }: Reminder,
): Promise<Message[] | undefined> => {
  const { who = '', until = '', covers = '' } = content;
  const [planned, held] = await Promise.all([
    ports.read.list('appointment', { id: covers.split(',') }),
    ports.read.list('appointment', { personId: who }),
  ]);
  const today = localDate(ports.now());
  const hers = coordinates({ id: who, name: '', appointments: held, administrator: false }, today);
  const over = planned.filter((one) => one.until === until && hers.includes(one.municipality));
  const from = over[0]?.from;
  if (!from) return undefined;
  const municipalities = over.map(({ municipality }) => municipality);
  return [{ key, to: { person: who }, notice: { kind: 'returned', municipalities, from, until } }];
};

/** What happened in these municipalities between two days, both included, by case; never what it was about. */
export const returnedView = async (
  ports: Ports,
  { municipalities, from, until }: { municipalities: readonly string[]; from: string; until: string },
): Promise<ReturnedView> => {
  const begin = toInstant(from, '00:00');
  const end = toInstant(addDays(until, 1), '00:00');
  const cases = await ports.read.list('case', { municipality: municipalities });
  const told = await Promise.all(
    cases.map(async (family) => ({
      code: family.code,
      events: (await ports.read.timeline(family.id))
        .filter(({ at }) => Date.parse(at) >= Date.parse(begin) && Date.parse(at) < Date.parse(end))
        .map(({ kind }) => kind),
    })),
  );
  return {
    municipalities: municipalities.map((id) => municipalityById(ports.region, id)?.name ?? id),
    from,
    until,
    cases: told
      .filter(({ events }) => events.length > 0)
      .map(({ code, events }) => ({ code, events: [...new Set(events)] }))
      .sort((a, b) => b.events.length - a.events.length || a.code.localeCompare(b.code)),
  };
};
