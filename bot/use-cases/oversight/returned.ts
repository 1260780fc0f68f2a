import { addDays, localDate, nextWorkingDay, toInstant } from '../../../domain/calendar.ts';
import type { Appointment } from '../../../domain/person.ts';
import { municipalityById, termsOf } from '../../../domain/region.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import { type Actor, coordinates } from '../../../domain/role.ts';
import type { ReturnedView } from '../../../domain/view/oversight.ts';
import type { Message } from '../change.ts';
import type { Ports } from '../ports.ts';

/** A coordinator who is back hears on the first working day what happened meanwhile (scenario 3). */
export const returnMoment = (ports: Ports, actor: Pick<Actor, 'id'>, cover: Appointment): Reminder[] => {
  const { id, municipality, from, until } = cover;
  if (!from || !until) return [];
  const terms = termsOf(ports.region, municipality);
  const day = nextWorkingDay(addDays(until, 1), terms);
  return [
    {
      key: `returned:${id}`,
      kind: 'leave.ended',
      subject: id,
      dueAt: toInstant(day, terms.digestHour),
      content: { who: actor.id, until },
    },
  ];
};

/** Told when the leave went as planned: one that was ended or changed by hand is known to who did that. */
export const returnNews = async (
  ports: Ports,
  { key, subject, content }: Reminder,
): Promise<Message[] | undefined> => {
  const cover = await ports.read.get('appointment', subject);
  const { who = '', until } = content;
  const stillMine = await ports.read.list('appointment', { personId: who });
  const today = localDate(ports.now());
  const back = coordinates({ id: who, name: '', appointments: stillMine, administrator: false }, today);
  if (!cover?.from || !cover.until || cover.until !== until || !back.includes(cover.municipality))
    return undefined;
  return [
    {
      key,
      to: { person: who },
      notice: { kind: 'returned', municipality: cover.municipality, from: cover.from, until: cover.until },
    },
  ];
};

/** What happened in a municipality between two days, both included, by case; never what it was about. */
export const returnedView = async (
  ports: Ports,
  { municipality, from, until }: { municipality: string; from: string; until: string },
): Promise<ReturnedView> => {
  const begin = toInstant(from, '00:00');
  const end = toInstant(addDays(until, 1), '00:00');
  const cases = await ports.read.list('case', { municipality });
  const told = await Promise.all(
    cases.map(async (family) => ({
      code: family.code,
      events: (await ports.read.timeline(family.id))
        .filter(({ at }) => Date.parse(at) >= Date.parse(begin) && Date.parse(at) < Date.parse(end))
        .map(({ kind }) => kind),
    })),
  );
  return {
    municipality: municipalityById(ports.region, municipality)?.name ?? municipality,
    from,
    until,
    cases: told
      .filter(({ events }) => events.length > 0)
      .map(({ code, events }) => ({ code, events: [...new Set(events)] }))
      .sort((a, b) => b.events.length - a.events.length || a.code.localeCompare(b.code)),
  };
};
