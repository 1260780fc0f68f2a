import { type DateOnly, daysBetween } from './calendar.ts';
import type { Appointment, Role } from './person.ts';
import type { Region } from './region.ts';

/** How somebody stands to what they want to see or do. Deny by default: no relation, no way in. */
export type Relation =
  | 'professional'
  | 'asker'
  | 'referrer'
  | 'invitee'
  | 'owner'
  | 'author'
  | 'coordinator'
  /** Coordinates the municipality that a case is offered to (scenario 1). */
  | 'receiver'
  | 'projectLead'
  | 'privacyOfficer'
  | 'administrator';

/** Who stands around a case, conference, agreement, sparring thread or draft. */
export type Circle = {
  readonly municipality?: string;
  /** The family's case it belongs to. */
  readonly caseId?: string;
  /** The one adult of the family whom it is about. */
  readonly personId?: string;
  readonly askerId?: string;
  /** The municipality it is offered to, once the family agreed. */
  readonly offeredTo?: string;
  readonly referrerId?: string;
  readonly inviteeIds?: readonly string[];
  readonly ownerIds?: readonly string[];
  readonly authorId?: string;
  /** The draft is a coordinator's work: it is its author's as long as they coordinate (scenario 10). */
  readonly authorCoordinates?: boolean;
  /** The draft belongs to whoever coordinates: a deputy goes on with it. */
  readonly sharedDraft?: boolean;
};

/** Who acts, with all that is known of them at this moment. */
export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly appointments: readonly Appointment[];
  readonly administrator: boolean;
  /** Left the organisation (scenario 10). */
  readonly left?: boolean;
};

/** Whether an appointment holds on a date; both ends are included. */
export const holds = (appointment: Appointment, on: DateOnly): boolean =>
  (appointment.from === undefined || appointment.from <= on) &&
  (appointment.until === undefined || on <= appointment.until);

/**
 * Whether a deputy's appointment covers a leave: it ends, and lasts no longer than a leave does.
 * Any other deputy stands behind the coordinator and takes over what is left unanswered (R08).
 */
export const coversLeave = (
  appointment: Pick<Appointment, 'role' | 'from' | 'until'>,
  longestLeaveDays: number,
): boolean =>
  appointment.role === 'deputyCoordinator' &&
  appointment.from !== undefined &&
  appointment.until !== undefined &&
  daysBetween(appointment.from, appointment.until) < longestLeaveDays;

/** Roles somebody has in a municipality on a date. */
export const rolesIn = (actor: Actor, municipality: string, on: DateOnly): Role[] =>
  actor.appointments
    .filter((appointment) => appointment.municipality === municipality && holds(appointment, on))
    .map((appointment) => appointment.role);

/** Municipalities in which somebody has one of these roles on a date. */
export const municipalitiesAs = (actor: Actor, as: readonly Role[], on: DateOnly): string[] => [
  ...new Set(
    actor.appointments
      .filter((appointment) => as.includes(appointment.role) && holds(appointment, on))
      .map(({ municipality }) => municipality),
  ),
];

/**
 * Municipalities for which somebody enters what others without Teams ask (R07, R16): those they coordinate, and for the
 * youth health coordinator every one of the subregion (A7).
 */
export const municipalitiesEnteredFor = (
  actor: Pick<Actor, 'appointments'>,
  { municipalities }: Pick<Region, 'municipalities'>,
  on: DateOnly,
): string[] => {
  const held = actor.appointments.filter((appointment) => holds(appointment, on));
  const subregionOf = (id: string) => municipalities.find((one) => one.id === id)?.subregion;
  return municipalities
    .filter(({ id, subregion }) =>
      held.some(({ role, municipality, partnerType }) =>
        partnerType === 'youthHealthCoordinator'
          ? subregionOf(municipality) === subregion
          : municipality === id && (role === 'coordinator' || role === 'deputyCoordinator'),
      ),
    )
    .map(({ id }) => id);
};

/** Municipalities somebody coordinates on a date, as coordinator or deputy. */
export const coordinates = (actor: Actor, on: DateOnly): string[] =>
  municipalitiesAs(actor, ['coordinator', 'deputyCoordinator'], on);

/**
 * Who receives what is meant for the coordinator of a municipality (R07, R08, scenario 3): who covers
 * a leave; else the coordinators; else the standing deputies. Empty when nobody is there.
 */
export const onDuty = (
  appointments: readonly Appointment[],
  on: DateOnly,
  longestLeaveDays: number,
): readonly Appointment[] => {
  const now = appointments.filter((appointment) => holds(appointment, on));
  const cover = now.filter((appointment) => coversLeave(appointment, longestLeaveDays));
  const coordinators = now.filter(({ role }) => role === 'coordinator');
  const deputies = now.filter(({ role }) => role === 'deputyCoordinator');
  return [cover, coordinators, deputies].find((group) => group.length > 0) ?? [];
};

/** Who takes over when those on duty do not answer: the other coordinators and deputies of that day. */
export const standIns = (
  appointments: readonly Appointment[],
  on: DateOnly,
  longestLeaveDays: number,
): readonly Appointment[] => {
  const first = new Set(onDuty(appointments, on, longestLeaveDays).map(({ personId }) => personId));
  const covered = appointments.some((one) => holds(one, on) && coversLeave(one, longestLeaveDays));
  return appointments.filter(
    (one) =>
      holds(one, on) &&
      !first.has(one.personId) &&
      (one.role === 'deputyCoordinator' || (one.role === 'coordinator' && !covered)),
  );
};

/**
 * All relations of somebody to a circle on a date. Everybody who writes is a professional, until they leave: then
 * they stand in no relation to anything (scenario 10).
 */
export const relationsTo = (actor: Actor, circle: Circle, on: DateOnly): Set<Relation> => {
  if (actor.left) return new Set();
  const relations = new Set<Relation>(['professional']);
  if (actor.administrator) relations.add('administrator');
  if (circle.askerId === actor.id) relations.add('asker');
  if (circle.referrerId === actor.id) relations.add('referrer');
  if (circle.inviteeIds?.includes(actor.id)) relations.add('invitee');
  if (circle.ownerIds?.includes(actor.id)) relations.add('owner');
  const held = circle.municipality
    ? rolesIn(actor, circle.municipality, on)
    : actor.appointments.filter((appointment) => holds(appointment, on)).map(({ role }) => role);
  if (held.includes('coordinator') || held.includes('deputyCoordinator')) relations.add('coordinator');
  if (circle.offeredTo && coordinates(actor, on).includes(circle.offeredTo)) relations.add('receiver');
  if (circle.authorId === actor.id && (!circle.authorCoordinates || relations.has('coordinator')))
    relations.add('author');
  if (circle.sharedDraft && relations.has('coordinator')) relations.add('author');
  if (held.includes('projectLead')) relations.add('projectLead');
  if (held.includes('privacyOfficer')) relations.add('privacyOfficer');
  return relations;
};
