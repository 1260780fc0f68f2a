import { type Case, isPregnantNow, lockedMembers } from '../../../domain/case.ts';
import type { Conference } from '../../../domain/conference.ts';
import { type DisclosureWay, disclosureWays } from '../../../domain/disclosure.ts';
import { memberName, membersIn } from '../../../domain/family.ts';
import { allRows } from '../../../domain/form.ts';
import {
  type Around,
  type Contact,
  LEAD_RECIPIENT,
  recipientsOf,
  stillToGet,
} from '../../../domain/recipients.ts';
import type { Referral } from '../../../domain/referral.ts';
import { safeChannels } from '../../../domain/safe-contact.ts';
import type { ShareContext } from '../../../domain/share-form.ts';
import { leftAmong } from '../people/left-among.ts';
import type { Ports } from '../ports.ts';

/** Professions and partner types that lead the care for a pregnancy (R14), and those that come after the birth (R15). */
const LEADS_MATERNITY: ReadonlySet<string> = new Set(['midwife', 'gynaecologist']);
const MATERNITY_CARE = 'maternityCare';

type LeadMaternity = NonNullable<Case['leadMaternity']>;
type Loaded = { readonly family: Case; readonly conference: Conference };

/**
 * Who referred, or took that over since (scenario 10), and in whose name it was entered (R16). Somebody who left gets
 * nothing: it waits until a successor was chosen.
 */
const referrerContacts = async (ports: Ports, { id, referrerId, answers }: Referral): Promise<Contact[]> => {
  const person = await ports.read.get('person', referrerId);
  return [
    ...(answers['behalfName']
      ? [
          {
            id: `behalf:${id}`,
            name: answers['behalfName'],
            organisation: answers['behalfOrganisation'] ?? '',
          },
        ]
      : []),
    ...(person?.leftAt
      ? []
      : [
          {
            id: referrerId,
            name: person?.name ?? answers['referrerName'] ?? '',
            organisation: answers['organisation'] ?? '',
          },
        ]),
  ];
};

/** Who leads the care, as far as somebody told: the referrer's own profession, or a helper that was named. */
const leadFrom = (referrals: readonly Referral[]): LeadMaternity | undefined => {
  for (const { answers, referrerId } of referrals) {
    if (LEADS_MATERNITY.has(answers['profession'] ?? ''))
      return {
        name: answers['referrerName'] ?? '',
        organisation: answers['organisation'] ?? '',
        contact: answers['referrerEmail'] || answers['referrerPhone'] || '',
        personId: referrerId,
      };
    const helper = allRows(answers, 'helper').find(
      ({ type, name }) => LEADS_MATERNITY.has(type ?? '') && Boolean(name),
    );
    if (helper)
      return {
        name: helper['name'] ?? '',
        organisation: helper['function'] ?? '',
        contact: helper['email'] || helper['phone'] || '',
      };
  }
  return undefined;
};

/** Ways of the family's own channels; by word of mouth and in person there is no letter to be found. */
const safeWaysFor = (referrals: readonly Referral[]): DisclosureWay[] => {
  const safe = (channel: 'post' | 'email'): boolean =>
    referrals.every(({ answers }) => safeChannels(answers).includes(channel));
  return disclosureWays.filter(
    (way) => (way !== 'secureMail' || safe('email')) && (way !== 'print' || safe('post')) && way !== 'phone',
  );
};

const atThisConference = async (
  ports: Ports,
  { id, present, guests = [] }: Conference,
): Promise<{ contacts: Contact[]; maternityCare: Contact[] }> => {
  const invitations = (await ports.read.list('invitation', { conferenceId: id })).filter(
    ({ state }) => state !== 'withdrawn',
  );
  const invited = invitations.map(({ id: key, personId, name, organisation, partnerType, state }) => ({
    contact: { id: personId, name, organisation },
    partnerType,
    // Of conferences before it was asked who was there, those who said they would come.
    there: present ? present.includes(key) : state === 'accepted',
  }));
  const others = guests.map((guest) => ({
    contact: { id: guest.id, name: guest.name, organisation: guest.organisation },
    partnerType: guest.partnerType,
    there: present ? present.includes(guest.id) : true,
  }));
  const all = [...invited, ...others];
  return {
    contacts: all.filter(({ there }) => there).map(({ contact }) => contact),
    maternityCare: all
      .filter(({ partnerType }) => partnerType === MATERNITY_CARE)
      .map(({ contact }) => contact),
  };
};

/** Maternity care that was named in the referral, or at least that somebody must find out who it will be (G20). */
const maternityCareOf = (known: readonly Contact[], unknown: string): Contact[] =>
  known.length > 0 ? [...known] : [{ id: MATERNITY_CARE, name: unknown, organisation: '' }];

/**
 * Who gets what of a conference, looked up now: roles, the pregnancy and who was there may have changed since
 * (G16–G20). Without those who have it already.
 */
export const whoGetsWhat = async (ports: Ports, { family, conference }: Loaded): Promise<ShareContext> => {
  const referrals = await ports.read.list('referral', { caseId: family.id });
  const first = referrals.find(({ joinedFrom }) => joinedFrom === undefined) ?? referrals[0];
  const pregnant = first ? isPregnantNow(family, first.answers) : false;
  const lead = family.leadMaternity ?? leadFrom(referrals);
  const locked = lockedMembers(family);
  const adults = first
    ? membersIn(first.answers)
        .filter((member) => !locked.includes(member))
        .map((member) => memberName(first.answers, member))
    : [];
  const { contacts, maternityCare } = await atThisConference(ports, conference);
  const unknownCare =
    ports.region.partnerTypes.find(({ id }) => id === MATERNITY_CARE)?.label ?? MATERNITY_CARE;
  const left = await leftAmong(ports, [family.referrerId]);
  const around: Around = {
    family: adults.filter(Boolean).join(', '),
    present: contacts,
    referrers: (await Promise.all(referrals.map((one) => referrerContacts(ports, one)))).flat(),
    leadMaternity: lead && {
      id: lead.personId ?? LEAD_RECIPIENT,
      name: lead.name,
      organisation: lead.organisation,
    },
    maternityCare: maternityCareOf(maternityCare, unknownCare),
    pregnancy: pregnant ? 'pregnant' : family.pregnancyEnded?.outcome === 'born' ? 'born' : 'none',
  };
  return {
    recipients: stillToGet(recipientsOf(around), conference.disclosures),
    referrerLeft: left.has(family.referrerId),
    safeWays: safeWaysFor(referrals),
    pregnant,
    lead,
  };
};
