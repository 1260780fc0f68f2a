import { localDate } from '../../../domain/calendar.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { appointForm, type PeopleContext } from '../../../domain/people-form.ts';
import { type Appointment, Role } from '../../../domain/person.ts';
import { postOn } from '../../../domain/post.ts';
import { refuse } from '../../../domain/refusal.ts';
import { termsOf } from '../../../domain/region.ts';
import { coversLeave } from '../../../domain/role.ts';
import type { PeopleView } from '../../../domain/view/people.ts';
import { put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { vacanciesAfter } from './vacancy.ts';

const overview = async (
  ports: Ports,
  changed: { now?: Appointment; gone?: string; only?: string } = {},
): Promise<PeopleView> => {
  const [stored, people] = await Promise.all([
    ports.read.list('appointment', {}),
    ports.read.list('person', {}),
  ]);
  const appointments = [
    ...stored.filter(({ id }) => id !== changed.now?.id && id !== changed.gone),
    ...(changed.now ? [changed.now] : []),
  ];
  const reachable = (id: string): boolean =>
    people.some((one) => one.id === id && one.address && !one.unreachableSince);
  return {
    only: changed.only,
    municipalities: ports.region.municipalities
      .filter(({ id }) => changed.only === undefined || changed.only === id)
      .map(({ id, name }) => ({
        id,
        name,
        people: appointments
          .filter(({ municipality }) => municipality === id)
          .map(({ id: appointment, role, name, partnerType, from, until, personId }) => ({
            appointment,
            role,
            name,
            partnerType: ports.region.partnerTypes.find((type) => type.id === partnerType)?.label,
            from,
            until,
            reachable: reachable(personId),
          })),
        post: postOn(
          appointments.filter(({ municipality }) => municipality === id),
          localDate(ports.now()),
        ),
      }))
      // One that lost its last person must still be seen: something is to be done there.
      .filter(({ id, people }) => people.length > 0 || id === changed.only),
    saved: changed.now !== undefined || changed.gone !== undefined || undefined,
  };
};

/** Choices of the administrator's and the coordinator's dialogs. */
export const peopleContext = (ports: Ports, people: PeopleContext['people'] = []): PeopleContext => ({
  municipalities: ports.region.municipalities.map(({ id, name }) => ({ value: id, label: name })),
  partnerTypes: ports.region.partnerTypes.map(({ id, label }) => ({ value: id, label })),
  people,
});

/** "Beheer": who has which role where, and who cannot be reached. No family's data. */
export const showPeople: UseCase<'people.show', PeopleView> =
  (ports) =>
  async (_actor, { data }) => ({ answer: await overview(ports, { only: data.municipality }) });

const appointPage = (ports: Ports, answers: Answers = {}, problems: Problem[] = []): FormView =>
  onePageView(appointForm, peopleContext(ports), {
    target: {},
    submit: 'people.sendAppoint',
    answers,
    problems,
  });

/** "Iemand toevoegen". */
export const openAppoint: UseCase<'people.appoint', FormView> =
  (ports) =>
  async (_actor, { data }) => ({
    answer: appointPage(ports, data.municipality ? { municipality: data.municipality } : {}),
  });

export type AppointAnswer = { see: 'form'; form: FormView } | ({ see: 'people' } & PeopleView);

/** The same person, role and municipality again changes the dates of what stands there. */
export const withAppointment = async (
  ports: Ports,
  wanted: Omit<Appointment, 'id' | 'version'>,
): Promise<Appointment> => {
  const { municipality, role, personId, from, until } = wanted;
  const there = await ports.read.list('appointment', { municipality, role, personId });
  // Cover for a leave stands beside a standing appointment; neither takes the place of the other.
  const { leaveCoverMaxDays } = termsOf(ports.region, municipality);
  const isCover = (one: Pick<Appointment, 'role' | 'from' | 'until'>): boolean =>
    coversLeave(one, leaveCoverMaxDays);
  const known =
    there.find((one) => one.from === from && one.until === until) ??
    there.find((one) => isCover(one) === isCover(wanted) && (!isCover(one) || one.from === from));
  return { ...wanted, id: known?.id ?? ports.newId(), version: known?.version ?? 0 };
};

/** Appoints somebody. */
export const appoint: UseCase<'people.sendAppoint', AppointAnswer> =
  (ports) =>
  async (actor, { inputs }) => {
    const { answers, problems } = filledIn(appointForm, inputs, peopleContext(ports));
    if (problems.length > 0) return { answer: { see: 'form', form: appointPage(ports, answers, problems) } };
    const personId = (answers['personId'] ?? '').toLowerCase();
    // Who hands out roles does not take one: an administrator sees no content (R30).
    if (personId === actor.id) return refuse('notYourself');
    const person = await ports.read.get('person', personId);
    const appointment = await withAppointment(ports, {
      municipality: answers['municipality'] ?? '',
      role: Role.parse(answers['role']),
      personId,
      name: answers['name'] ?? '',
      email: answers['email'] || undefined,
      partnerType: answers['role'] === 'partner' ? answers['partnerType'] : undefined,
      from: answers['from'] || undefined,
      until: answers['until'] || undefined,
    });
    return {
      answer: {
        see: 'people',
        ...(await overview(ports, { now: appointment, only: appointment.municipality })),
      },
      reminders: (await vacanciesAfter(ports, { now: [appointment] })).reminders,
      // Somebody who had left is let in again by being given a role.
      puts: [
        put('appointment', appointment),
        ...(person?.leftAt ? [put('person', { ...person, leftAt: undefined })] : []),
      ],
      access: [{ action: 'U', recordType: 'appointment', recordId: appointment.id }],
    };
  };

/** "Beëindig": the role ends at once (scenario 10). */
export const endAppointment: UseCase<'people.end', AppointAnswer> =
  (ports) =>
  async (_actor, { data }) => {
    const found = await ports.read.get('appointment', data.appointment);
    if (!found) return refuse('alreadyDone');
    return {
      answer: { see: 'people', ...(await overview(ports, { gone: found.id, only: found.municipality })) },
      removals: [{ kind: 'appointment', id: found.id, version: found.version }],
      reminders: (await vacanciesAfter(ports, { gone: [found] })).reminders,
      access: [{ action: 'D', recordType: 'appointment', recordId: found.id }],
    };
  };
