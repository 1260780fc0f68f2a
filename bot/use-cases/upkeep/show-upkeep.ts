import { isOpen } from '../../../domain/agreement.ts';
import { localDate } from '../../../domain/calendar.ts';
import { nextFixedConference } from '../../../domain/fixed-conference.ts';
import type { Appointment, Person } from '../../../domain/person.ts';
import { postOn } from '../../../domain/post.ts';
import { type Municipality, termsOf } from '../../../domain/region.ts';
import { coordinates } from '../../../domain/role.ts';
import type { StaffView, UnreachableView, UpkeepView } from '../../../domain/view/upkeep.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';

const reachOf = (person: Person | undefined): Pick<StaffView, 'reach' | 'lostSince'> => {
  if (!person?.address) return { reach: 'new' };
  const { unreachableSince } = person;
  return unreachableSince ? { reach: 'lost', lostSince: unreachableSince } : { reach: 'reached' };
};

const fixedOf = (municipality: Municipality, ports: Ports, today: string) => {
  const rule = municipality.fixedConference;
  if (!rule) return undefined;
  return {
    next: nextFixedConference(rule, today, termsOf(ports.region, municipality.id)),
    week: rule.week,
    weekday: rule.weekday,
    time: rule.time,
    place: municipality.places.find(({ id }) => id === rule.place)?.name,
  };
};

const municipalityView = (
  ports: Ports,
  municipality: Municipality,
  appointments: readonly Appointment[],
  today: string,
): UpkeepView['municipalities'][number] => {
  const { id, name } = municipality;
  const terms = termsOf(ports.region, id);
  return {
    id,
    name,
    post: postOn(
      appointments.filter((one) => one.municipality === id),
      today,
    ),
    fixed: fixedOf(municipality, ports, today),
    places: municipality.places.map((place) => ({
      id: place.id,
      name: place.name,
      what: [place.address, ...place.accessibility].filter(Boolean).join(', '),
    })),
    terms: {
      triageDays: terms.triageDays,
      invitationLeadDays: terms.invitationLeadDays,
      shareListDays: terms.shareListDays,
      agreementReminders: terms.agreementReminders,
      escalationDays: terms.escalationDays,
      evaluationWeeks: terms.evaluationWeeks,
      workingHours: terms.workingHours,
      holidays: terms.holidays,
      extraDaysOff: terms.extraDaysOff,
    },
  };
};

/** Who cannot be reached, with what waits for them in these municipalities. */
const unreachableOf = async (
  ports: Ports,
  staff: readonly (StaffView & { personId: string })[],
  mine: readonly string[],
): Promise<UnreachableView[]> => {
  const lost = new Map(
    staff.filter(({ reach }) => reach !== 'reached').map((one) => [one.personId, one] as const),
  );
  if (lost.size === 0) return [];
  const ids = [...lost.keys()];
  const [agreements, invitations] = await Promise.all([
    ports.read.list('agreement', { ownerId: ids, municipality: mine }),
    ports.read.list('invitation', { personId: ids, state: 'pending' }),
  ]);
  return [...lost].map(([id, one]) => ({
    name: one.name,
    roles: staff
      .filter(({ personId }) => personId === id)
      .map(({ role, partnerType, municipality }) => ({ role, partnerType, municipality })),
    reach: one.reach === 'lost' ? 'lost' : 'new',
    since: one.lostSince,
    openAgreements: agreements.filter(({ ownerId, state }) => ownerId === id && isOpen(state)).length,
    openInvitations: invitations.filter(({ personId }) => personId === id).length,
  }));
};

/** "Beheer" in the tab: people, leave, fixed conferences, terms, and what cannot be delivered. No family's data. */
export const showUpkeep: UseCase<'upkeep.show', UpkeepView> = (ports) => async (actor) => {
  const today = localDate(ports.now());
  const own = coordinates(actor, today);
  const mine = actor.administrator ? ports.region.municipalities.map(({ id }) => id) : own;
  const [appointments, people] = await Promise.all([
    ports.read.list('appointment', { municipality: mine }),
    ports.read.list('person', {}),
  ]);
  const known = new Map(people.map((person) => [person.id, person]));
  const nameOf = new Map(ports.region.municipalities.map(({ id, name }) => [id, name]));
  const staff = appointments
    .filter(({ until, personId }) => (until === undefined || until >= today) && !known.get(personId)?.leftAt)
    .map(({ id, personId, name, role, partnerType, municipality, from, until }) => ({
      appointment: id,
      personId,
      name,
      role,
      partnerType: ports.region.partnerTypes.find((type) => type.id === partnerType)?.label,
      municipality: nameOf.get(municipality) ?? municipality,
      from,
      until,
      ...reachOf(known.get(personId)),
    }))
    .sort((a, b) => a.municipality.localeCompare(b.municipality) || a.name.localeCompare(b.name));
  return {
    answer: {
      today,
      municipalities: ports.region.municipalities
        .filter(
          ({ id }) =>
            mine.includes(id) && (own.includes(id) || appointments.some((one) => one.municipality === id)),
        )
        .map((municipality) => municipalityView(ports, municipality, appointments, today)),
      people: staff.map(({ personId: _, ...one }) => one),
      unreachable: await unreachableOf(ports, staff, mine),
      deadLetters: actor.administrator ? await ports.read.deadLettersByKind() : undefined,
      mayAppoint: actor.administrator,
      maySetTerms: actor.administrator,
      mayLeave: own.length > 0,
    },
  };
};
