import { localDate } from '../../../domain/calendar.ts';
import { isPregnantNow } from '../../../domain/case.ts';
import type { Conference, Invitation } from '../../../domain/conference.ts';
import { evaluationDue } from '../../../domain/evaluation-due.ts';
import { type Letter, type LetterRole, lettersFor, whyNoLetter } from '../../../domain/letter.ts';
import type { Language, LetterKind } from '../../../domain/letter-given.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { isApproved, municipalityById, termsOf } from '../../../domain/region.ts';
import type { Channel } from '../../../domain/rights-form.ts';
import type { Ports } from '../ports.ts';
import { type FamilyFile, familyFile, safeFor } from '../privacy/family-of.ts';
import { maskFor } from '../referral/shown-referral.ts';
import { knownPlace } from './known-place.ts';

/** A conference with the family that letters about it are for. */
export type LetterFile = { readonly conference: Conference; readonly file: FamilyFile };

/** Loads it; refused when this family gets no letter now. */
export const letterFile = async (ports: Ports, conferenceId: string): Promise<LetterFile | Refusal> => {
  const conference = await ports.read.get('conference', conferenceId);
  const file = conference && (await familyFile(ports, conference.caseId));
  if (!conference || !file) return refuse('notFound');
  const why = whyNoLetter(file.family, file.members);
  return why ? refuse(why, { code: file.family.code }) : { conference, file };
};

/** The number the family calls: the municipality's, else the one of who makes the letter. */
export const phoneFor = async (
  ports: Ports,
  municipality: string,
  by: string,
): Promise<{ phone?: string; fixed: boolean }> => {
  const fixed = municipalityById(ports.region, municipality)?.phone;
  const phone = fixed ?? (await ports.read.get('person', by))?.profile.phone;
  return { phone, fixed: fixed !== undefined };
};

/** Which part somebody plays: as a partner of this municipality, else by profession, else by organisation. */
const roleOf = async (
  ports: Ports,
  personId: string,
  municipality: string,
  organisation: string,
): Promise<LetterRole> => {
  const { partnerTypes, professions } = ports.region;
  const [partners, person] = await Promise.all([
    ports.read.list('appointment', { personId, role: 'partner' }),
    ports.read.get('person', personId),
  ]);
  const here = partners.find((one) => one.municipality === municipality) ?? partners[0];
  return (
    partnerTypes.find(({ id }) => id === here?.partnerType) ??
    professions.find(({ id }) => id === person?.profile.profession && id !== 'other') ?? {
      label: organisation,
    }
  );
};

/** Who comes, or was there, by the part they play: who said no does not come. */
export const guestsOf = async (
  ports: Ports,
  { municipality, state, guests = [], present }: Conference,
  invitations: readonly Invitation[],
): Promise<LetterRole[]> => {
  const held = state === 'held';
  const coming = invitations.filter(
    ({ id, state: answer }) =>
      (held ? (present ? present.includes(id) : answer === 'accepted') : answer !== 'declined') &&
      answer !== 'withdrawn',
  );
  const roles = await Promise.all(
    coming.map(({ personId, organisation }) => roleOf(ports, personId, municipality, organisation)),
  );
  const outsiders = guests
    .filter(({ id }) => !held || present === undefined || present.includes(id))
    .map(
      ({ partnerType, organisation }): LetterRole =>
        ports.region.partnerTypes.find(({ id }) => id === partnerType) ?? { label: organisation },
    );
  return [...roles, ...outsiders].filter(({ label }) => label !== '');
};

/** R13, when it is somebody else than the coordinator and still works here. */
const firstContactOf = async (
  ports: Ports,
  { file, conference }: LetterFile,
): Promise<Letter['firstContact']> => {
  const id = file.family.familyContact;
  if (id === undefined || id === 'coordinator') return undefined;
  const person = await ports.read.get('person', id);
  const [invitation] = await ports.read.list('invitation', { caseId: file.family.id, personId: id });
  const name = person?.name || invitation?.name;
  if (!name || person?.leftAt) return undefined;
  const role = await roleOf(ports, id, conference.municipality, invitation?.organisation ?? '');
  return { name, role: role.label === '' ? undefined : role };
};

/**
 * Where it is: a place of the municipality's list was written as its name, its address and what was added, and stands
 * apart here with how accessible it is (G11); any other as it was typed.
 */
const placeOf = (ports: Ports, { municipality, place }: Conference): Letter['place'] => {
  const known = knownPlace(municipalityById(ports.region, municipality)?.places ?? [], place);
  if (!known) return { name: place, accessibility: [] };
  const { name, address, accessibility } = known.place;
  return { name: [name, known.added].filter(Boolean).join(', '), address, accessibility };
};

/** C18: "na de geboorte" is said as long as a birth is expected, and never after a loss (scenario 7). */
export const seenAfterBirth = ({ conference, file }: LetterFile): boolean | undefined =>
  (conference.followUpAfterBirth &&
    file.referrals.some(({ answers }) => isPregnantNow(file.family, answers))) ||
  undefined;

export type LetterChoice = {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly channel: Channel;
  /** Who makes it, and is called about it. */
  readonly by: string;
};

/**
 * What is filled in on a letter, made anew each time: nothing of it is kept (D3). Refused for a letter that makes no
 * sense any more, and for a way that is not safe (scenario 14).
 */
export const letterOf = async (
  ports: Ports,
  loaded: LetterFile,
  { kind, language, channel, by }: LetterChoice,
): Promise<Letter | Refusal> => {
  const { conference, file } = loaded;
  const { family, referrals } = file;
  const { phone } = await phoneFor(ports, conference.municipality, by);
  if (!lettersFor(conference).includes(kind) || !safeFor(file).includes(channel) || !phone)
    return refuse('cannotNow', { code: family.code });
  const [invitations, agreements, maker, firstContact, mask] = await Promise.all([
    ports.read.list('invitation', { conferenceId: conference.id }),
    kind === 'agreements' ? ports.read.list('agreement', { conferenceId: conference.id }) : [],
    ports.read.get('person', by),
    firstContactOf(ports, loaded),
    maskFor(ports, family),
  ]);
  return {
    kind,
    language,
    approved: isApproved(ports.region, language),
    code: family.code,
    madeOn: localDate(ports.now()),
    startsAt: conference.startsAt,
    durationMinutes: conference.durationMinutes,
    mode: conference.mode,
    place: placeOf(ports, conference),
    guests: await guestsOf(ports, conference, invitations),
    coordinator: { name: maker?.name ?? '', phone },
    // Wished for is enough: the conference cannot be held without it (C08).
    interpreter:
      conference.interpreter !== undefined ||
      referrals.some(({ answers }) => answers['interpreter'] === 'yes'),
    pregnant: referrals.some(({ answers }) => isPregnantNow(family, answers)),
    familyPresent: conference.familyPresent !== false,
    firstContact,
    agreements: agreements
      // What lapsed is no agreement; what they said no to stands there with their no (C17).
      .filter(({ state, familyAgrees }) => state !== 'cancelled' || !familyAgrees)
      .sort((a, b) => a.number - b.number)
      .map(({ number, what, organisation, ownerName, dueDate, familyAgrees }) => ({
        number,
        what: mask(what),
        organisation,
        who: mask(ownerName),
        dueDate,
        familyAgrees,
      })),
    followUpOn: conference.followUpOn,
    followUpAfterBirth: seenAfterBirth(loaded),
    evaluatedOn: evaluationDue(
      {},
      [conference],
      termsOf(ports.region, conference.municipality).evaluationWeeks,
    )?.on,
  };
};
