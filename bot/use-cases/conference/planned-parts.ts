import type { Conference } from '../../../domain/conference.ts';
import { type Answers, allRows } from '../../../domain/form.ts';
import { everTold, type Guest } from '../../../domain/guest.ts';
import { interpreterKinds } from '../../../domain/interpreter.ts';
import { OTHER_PLACE } from '../../../domain/plan-pages.ts';
import { municipalityById } from '../../../domain/region.ts';
import type { Ports } from '../ports.ts';
import { referralOf } from '../referral/referral-of.ts';

/** A place of the municipality with its address, or what was typed (G11). */
export const placeOf = ({ region }: Ports, municipality: string, answers: Answers): string => {
  const { mode, placeId, location } = answers;
  if (mode === 'digital' || !placeId || placeId === OTHER_PLACE) return location ?? '';
  const place = municipalityById(region, municipality)?.places.find(({ id }) => id === placeId);
  return place ? [place.name, place.address, location].filter(Boolean).join(', ') : (location ?? '');
};

/** Professionals without Teams, in the order they were written down; `known` keep their id. */
const guestsOf = (ports: Ports, answers: Answers, known: readonly Guest[]): Guest[] =>
  allRows(answers, 'guest').map(({ name = '', organisation = '', practice }) => {
    const label = ports.region.partnerTypes.find(({ id }) => id === organisation)?.label ?? organisation;
    const guest = { name, organisation: practice || label, partnerType: organisation };
    const before = known.find((one) => one.name === name && one.partnerType === organisation);
    return { id: before?.id ?? ports.newId(), ...guest };
  });

/** Who was told to come and is not on the list any more: somebody must tell them (scenario 11). */
const noLonger = (
  { guests = [], formerGuests = [], told = [] }: Conference,
  now: readonly Guest[],
): Guest[] =>
  [...formerGuests, ...everTold(guests, told)].filter(({ id }) => now.every((one) => one.id !== id));

/** C05, C08, G12: what is planned beside the moment, the place and the invitations. */
export const plannedParts = async (
  ports: Ports,
  caseId: string,
  answers: Answers,
  before?: Conference,
): Promise<
  Pick<
    Conference,
    'placeReserved' | 'guests' | 'formerGuests' | 'interpreter' | 'familyBrings' | 'soonReason'
  >
> => {
  const referral = await referralOf(ports, caseId);
  const kind = interpreterKinds.find((one) => one === answers['interpreterKind']);
  const guests = guestsOf(ports, answers, [...(before?.guests ?? []), ...(before?.formerGuests ?? [])]);
  return {
    placeReserved: answers['placeReserved'] === 'true' || undefined,
    guests: guests.length > 0 ? guests : undefined,
    formerGuests: before && noLonger(before, guests),
    interpreter: kind && { kind, language: referral?.answers['interpreterLanguage'] ?? '' },
    familyBrings: answers['familyBrings'] || undefined,
    soonReason: answers['soonReason'] || undefined,
  };
};
