import type { Option } from '../../../domain/form.ts';
import type { Person } from '../../../domain/person.ts';
import type { Ports } from '../ports.ts';

const MOST_PEOPLE = 60;

/** What somebody is, in a word: their organisation, else their profession. */
export const organisationOf = (ports: Ports, person: Person, partnerType?: string): string => {
  const type = ports.region.partnerTypes.find(({ id }) => id === partnerType)?.label;
  const profession = ports.region.professions.find(({ id }) => id === person.profile.profession)?.label;
  return person.profile.organisation ?? type ?? profession ?? '';
};

/**
 * Professionals who can be invited: partners of the municipality first, then who referred, then others known. Nobody
 * who left (scenario 10).
 */
export const invitable = async (
  ports: Ports,
  municipality: string,
  referrerId: string,
): Promise<Option[]> => {
  const [partners, people] = await Promise.all([
    ports.read.list('appointment', { municipality, role: 'partner' }),
    ports.read.list('person', {}),
  ]);
  const known = new Map(people.map((person) => [person.id, person]));
  const partnerOptions = partners.map((partner) => {
    const person = known.get(partner.personId) ?? {
      id: partner.personId,
      version: 0,
      name: partner.name,
      profile: {},
    };
    return {
      id: partner.personId,
      name: partner.name,
      organisation: organisationOf(ports, person, partner.partnerType),
    };
  });
  const referrer = known.get(referrerId);
  const others = people
    .filter((person) => person.municipality === municipality || people.length <= MOST_PEOPLE)
    .map((person) => ({ id: person.id, name: person.name, organisation: organisationOf(ports, person) }));
  const gone = new Set(people.filter(({ leftAt }) => leftAt).map(({ id }) => id));
  const all = [
    ...partnerOptions,
    ...(referrer
      ? [{ id: referrer.id, name: referrer.name, organisation: organisationOf(ports, referrer) }]
      : []),
    ...others,
  ].filter(({ id }) => !gone.has(id));
  const once = [...new Map(all.reverse().map((one) => [one.id, one])).values()].reverse();
  return once.slice(0, MOST_PEOPLE).map(({ id, name, organisation }) => ({
    value: id,
    label: organisation ? `${name} (${organisation})` : name,
  }));
};
