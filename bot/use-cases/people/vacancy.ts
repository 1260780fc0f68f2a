import { addWorkingHours, localDate } from '../../../domain/calendar.ts';
import type { Appointment } from '../../../domain/person.ts';
import { isVacated, postOn } from '../../../domain/post.ts';
import { municipalityById, termsOf } from '../../../domain/region.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import type { Message } from '../change.ts';
import type { Ports } from '../ports.ts';

/** Appointments as they become, and those that go. */
type Changed = { readonly now?: readonly Appointment[]; readonly gone?: readonly Appointment[] };

/** A municipality where nobody is left. */
export type EmptyPost = { readonly id: string; readonly name: string };
type Vacancies = { readonly reminders: Reminder[]; readonly empty: EmptyPost[] };

const isUrgent = async (ports: Ports, municipality: string): Promise<boolean> =>
  (
    await ports.read.list('referral', { municipality, state: ['submitted', 'inTriage', 'needsInformation'] })
  ).some(({ urgent }) => urgent);

/**
 * What a change of appointments leaves without a coordinator, or without anybody (scenario 10). Whoever must hear it
 * is decided when it is told, which is at once in working hours, and at night only when something urgent lies there.
 */
export const vacanciesAfter = async (ports: Ports, { now = [], gone = [] }: Changed): Promise<Vacancies> => {
  const at = ports.now();
  const today = localDate(at);
  const changed = new Set([...now, ...gone].map(({ id }) => id));
  const reminders: Reminder[] = [];
  const empty: EmptyPost[] = [];
  for (const id of new Set([...now, ...gone].map(({ municipality }) => municipality))) {
    const before = await ports.read.list('appointment', { municipality: id });
    const after = [
      ...before.filter((one) => !changed.has(one.id)),
      ...now.filter(({ municipality }) => municipality === id),
    ];
    const post = postOn(after, today);
    if (!isVacated(postOn(before, today), post)) continue;
    if (post === 'empty') empty.push({ id, name: municipalityById(ports.region, id)?.name ?? id });
    const decent = addWorkingHours(at, 0, termsOf(ports.region, id));
    reminders.push({
      key: `post:${id}:${at}`,
      kind: 'post.vacated',
      subject: id,
      dueAt: (await isUrgent(ports, id)) ? at : decent,
      content: {},
    });
  }
  return { reminders, empty: empty.sort((a, b) => a.name.localeCompare(b.name, 'nl')) };
};

/** Who is told of a vacancy, as it is now: who stands in; without anybody the project lead and the administrators. */
export const vacancyNews = async (
  ports: Ports,
  { key, subject: municipality }: Pick<Reminder, 'key' | 'subject'>,
): Promise<Message[]> => {
  const today = localDate(ports.now());
  const post = postOn(await ports.read.list('appointment', { municipality }), today);
  if (post === 'filled') return [];
  if (post === 'deputised')
    return [{ key, to: { coordinatorOf: municipality }, notice: { kind: 'postVacated', municipality } }];
  const urgent = await isUrgent(ports, municipality);
  const notice = { kind: 'nobodyOnDuty', municipality, urgent } as const;
  // The same words once a day, also when something arrives that nobody receives: see `nobody` in jobs/spread.ts.
  const once = `nobody:${municipality}:${today}${urgent ? ':urgent' : ''}`;
  return [
    { key: once, to: { projectLeadOf: municipality }, notice },
    // By the key that they get it under where nobody leads the project: once.
    ...[...ports.administrators].map((person) => ({ key: `${once}>${person}`, to: { person }, notice })),
  ];
};
