import { type Case, isPregnantNow } from '../../../domain/case.ts';
import type { Conference } from '../../../domain/conference.ts';
import type { Option } from '../../../domain/form.ts';
import type { ConferenceContext } from '../../../domain/table-pages.ts';
import { leftAmong } from '../people/left-among.ts';
import type { Ports } from '../ports.ts';
import { referralOf } from '../referral/referral-of.ts';

/** Kinds of organisation an agreement can lie with, the family itself among them (A12). */
export const organisations = (ports: Ports): Option[] =>
  ports.region.partnerTypes.map(({ id, label }) => ({ value: id, label }));

const withOrganisation = (name: string, organisation: string): string =>
  organisation ? `${name} (${organisation})` : name;

/** Professionals invited to a case's conferences who still work here: by id, with name and organisation. */
export const atTheTable = async (ports: Ports, caseId: string): Promise<Option[]> => {
  const invitations = await ports.read.list('invitation', { caseId });
  const left = await leftAmong(
    ports,
    invitations.map(({ personId }) => personId),
  );
  const present = invitations.filter(({ state, personId }) => state !== 'withdrawn' && !left.has(personId));
  return [
    ...new Map(
      present.map(({ personId, name, organisation }) => [
        personId,
        { value: personId, label: withOrganisation(name, organisation) },
      ]),
    ).values(),
  ];
};

/** Everybody asked for one conference, by invitation or guest id, and who of them said that they come. */
export const askedFor = async (
  ports: Ports,
  { id, guests = [] }: Conference,
): Promise<Pick<ConferenceContext, 'asked' | 'coming'>> => {
  const invitations = (await ports.read.list('invitation', { conferenceId: id })).filter(
    ({ state }) => state !== 'withdrawn',
  );
  return {
    asked: [
      ...invitations.map(({ id: value, name, organisation }) => ({
        value,
        label: withOrganisation(name, organisation),
      })),
      ...guests.map(({ id: value, name, organisation }) => ({
        value,
        label: withOrganisation(name, organisation),
      })),
    ],
    coming: [
      ...invitations.filter(({ state }) => state === 'accepted').map(({ id: value }) => value),
      ...guests.map(({ id: value }) => value),
    ],
  };
};

/** The estimated due date, as long as nothing was told of a birth or a loss. */
export const birthExpectedOn = async (ports: Ports, family: Case): Promise<string | undefined> => {
  const answers = (await referralOf(ports, family.id))?.answers ?? {};
  return isPregnantNow(family, answers) ? answers['dueDate'] : undefined;
};
