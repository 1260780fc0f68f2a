import { localDate } from '../../../domain/calendar.ts';
import { type Answers, chosen, type Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { ownLastDay } from '../../../domain/leave.ts';
import { leaveForm, type PeopleContext } from '../../../domain/people-form.ts';
import type { Appointment } from '../../../domain/person.ts';
import { type Actor, coordinates, holds, rolesIn } from '../../../domain/role.ts';
import { type Message, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import { returnMoment } from '../oversight/returned.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { peopleContext } from './appoint.ts';

const leaveContext = async (ports: Ports, actor: Actor): Promise<PeopleContext> => {
  const today = localDate(ports.now());
  const mine = coordinates(actor, today);
  const colleagues = await ports.read.list('appointment', { role: ['coordinator', 'deputyCoordinator'] });
  const people = new Map(
    colleagues.filter(({ personId }) => personId !== actor.id).map(({ personId, name }) => [personId, name]),
  );
  return {
    ...peopleContext(
      ports,
      [...people].map(([value, label]) => ({ value, label })),
    ),
    municipalities: ports.region.municipalities
      .filter(({ id }) => mine.includes(id))
      .map(({ id, name }) => ({ value: id, label: name })),
    // Longer than this it would not count as a leave: see onDuty in domain/role.ts.
    longestLeaveDays: ports.region.terms.leaveCoverMaxDays,
    ownLastDays: Object.fromEntries(
      mine.flatMap((id) => {
        const last = ownLastDay(actor, id, today);
        return last ? [[id, last]] : [];
      }),
    ),
  };
};

const page = (choices: PeopleContext, answers: Answers, problems: Problem[] = []): FormView =>
  onePageView(leaveForm, choices, { target: {}, submit: 'people.sendLeave', answers, problems });

/** "Verlof of waarnemer": a coordinator names who stands in (R08), for all her municipalities at once. */
export const openLeave: UseCase<'people.leave', FormView> = (ports) => async (actor) => {
  const choices = await leaveContext(ports, actor);
  const mine = choices.municipalities.map(({ value }) => value).join(',');
  return { answer: page(choices, { municipality: mine }) };
};

export type LeaveAnswer =
  | { see: 'form'; form: FormView }
  | { see: 'saved'; name: string; from: string; until: string };

/**
 * A deputy who passes the work on does so for somebody else: the coordinators hear it, also while they are on leave
 * themselves; without any, the administrators do.
 */
const passedOn = async (ports: Ports, actor: Actor, cover: Appointment): Promise<Message[]> => {
  const { id, municipality } = cover;
  const today = localDate(ports.now());
  if (rolesIn(actor, municipality, today).includes('coordinator')) return [];
  const coordinators = (await ports.read.list('appointment', { municipality, role: 'coordinator' }))
    .filter((one) => holds(one, today))
    .map(({ personId }) => personId);
  const told = coordinators.length > 0 ? new Set(coordinators) : ports.administrators;
  return [...told].map((person) => ({
    key: `leave:${id}:${person}`,
    to: { person },
    notice: { kind: 'leaveGiven', appointment: id, by: actor.id },
  }));
};

/** From the first day, 00:00, everything for the coordinator goes to who stands in (scenario 3). */
export const recordLeave: UseCase<'people.sendLeave', LeaveAnswer> =
  (ports) =>
  async (actor, { inputs }) => {
    const choices = await leaveContext(ports, actor);
    const { answers, problems } = filledIn(leaveForm, inputs, choices);
    if (problems.length > 0) return { answer: { see: 'form', form: page(choices, answers, problems) } };
    const { deputy = '', from = '', until = '' } = answers;
    const name = choices.people.find(({ value }) => value === deputy)?.label ?? '';
    const covers = chosen(answers, 'municipality').map(
      (municipality): Appointment => ({
        id: ports.newId(),
        version: 0,
        municipality,
        role: 'deputyCoordinator',
        personId: deputy,
        name,
        from,
        until,
      }),
    );
    return {
      answer: { see: 'saved', name, from, until },
      puts: covers.map((cover) => put('appointment', cover)),
      // Her own leave: when she is back she hears what happened. A deputy who passes it on is not away.
      reminders: returnMoment(
        ports,
        actor,
        covers.filter(({ municipality }) =>
          rolesIn(actor, municipality, localDate(ports.now())).includes('coordinator'),
        ),
      ),
      messages: (await Promise.all(covers.map((cover) => passedOn(ports, actor, cover)))).flat(),
      access: covers.map(({ id }) => ({ action: 'C', recordType: 'appointment', recordId: id })),
    };
  };
