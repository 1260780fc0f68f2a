import { cast, channels } from '../../scripts/local-teams/cast.ts';
import { inputsOf, type LocalTeamsClient } from '../../scripts/local-teams/client.ts';
import type { LocalPerson } from '../../scripts/local-teams/options.ts';
import {
  atTable,
  type Filled,
  fillPages,
  pressRow,
  shareList,
  toAgreements,
  toFinish,
} from '../../scripts/story/acts.ts';
import { codeIn, newest } from './reading.ts';

const { coordinator } = cast;

/** The partner channel of a municipality. */
export const channelOf = (municipality: 'landgraaf' | 'kerkrade' | 'vaals'): string => {
  const channel = channels.find(({ id }) => id.includes(municipality));
  if (!channel) throw new Error(`no channel for ${municipality}`);
  return channel.id;
};

const consented = {
  consentMother: 'yes',
  consentPartner: 'yes',
  consentTransfer: 'yes',
  consentRecorded: 'true',
} as const;

/** What the midwife entered (field.md F2). */
export const sophieForm = {
  consent: { ...consented, municipality: 'kerkrade', consentAskedOn: '2026-03-06' },
  referrer: {
    organisation: 'Verloskundigen Kerkrade',
    profession: 'midwife',
    referrerEmail: 'noor.lemmens@voorbeeld.invalid',
    referrerPhone: '045 555 02 34',
    attends: 'yes',
  },
  mother: {
    motherName: 'Sophie Bedacht',
    motherBirthDate: '2001-07-23',
    postcode: '6461 CD',
    houseNumber: '7',
    interpreter: 'no',
    pregnant: 'yes',
    household: 'nobody',
  },
  partner: { partnerName: 'Daan Fictief', partnerBirthDate: '1999-03-04', partnerSameAddress: 'yes' },
  family: {
    dueDate: '2026-06-01',
    pregnancyNumber: '1',
  },
  factors: {
    riskFactors: 'financial,psychosocial',
    protectiveFactors: 'acceptsHelp',
    sufficiency: 'insufficient',
    needFamily: 'Het groeit ons boven het hoofd en de rekeningen stapelen zich op.',
  },
  level: { level: 'vulnerable', purposes: 'hub', urgent: 'no' },
} as const;

/** What the JGZ coordinator entered on behalf of the GP (field.md F3). */
export const lisaForm = {
  consent: {
    ...consented,
    consentPartner: 'noPartner',
    municipality: 'vaals',
    consentAskedOn: '2026-03-10',
    onBehalf: 'yes',
  },
  behalf: {
    behalfOrganisation: 'Huisartsenpraktijk Vaals',
    behalfName: 'Dokter Bedenk',
    behalfProfession: 'gp',
    behalfEmail: 'praktijk@voorbeeld.invalid',
    behalfPhone: '043 555 07 89',
  },
  referrer: {
    organisation: 'JGZ Heuvelland',
    profession: 'youthHealth',
    referrerEmail: 'anja.dohmen@voorbeeld.invalid',
    referrerPhone: '043 555 03 45',
    attends: 'no',
  },
  mother: {
    motherName: 'Lisa Verdicht',
    motherBirthDate: '1997-12-01',
    postcode: '6291 EF',
    houseNumber: '31',
    interpreter: 'no',
    pregnant: 'no',
    household: 'children',
  },
  family: {},
  child: {
    name: 'Noah Verdicht',
    birthDate: '2025-09-09',
    sex: 'boy',
    livesIn: 'yes',
    custodyByInstitution: 'no',
  },
  factors: {
    riskFactors: 'financial,psychosocial',
    protectiveFactors: 'socialNetwork,acceptsHelp',
    sufficiency: 'insufficient',
    needFamily: 'Ik raak in paniek van alle regelzaken.',
  },
  level: { level: 'vulnerable', purposes: 'hub', urgent: 'no' },
} as const;

/** Every page of Sophie's form, in the order of the dialog. */
export const sophiePages: readonly Filled[] = [
  sophieForm.consent,
  sophieForm.mother,
  sophieForm.partner,
  sophieForm.family,
  sophieForm.factors,
  sophieForm.level,
];

/** The personal values of a form, and what was typed in free text. None may stand in a chat or channel. */
export const secretsOf = ({ mother, ...more }: typeof sophieForm | typeof lisaForm): string[] => [
  mother.motherName,
  mother.motherName.split(' ')[0] ?? '',
  mother.motherBirthDate,
  mother.postcode,
  more.factors.needFamily,
  more.referrer.referrerEmail,
  more.referrer.referrerPhone,
  ...('partner' in more ? [more.partner.partnerName, more.partner.partnerBirthDate] : []),
  ...('child' in more ? [more.child.name, more.child.birthDate] : []),
];

/** Opens an empty referral form from the home card. */
export const openForm = async (teams: LocalTeamsClient, who: LocalPerson): Promise<void> => {
  const person = teams.person(who.key);
  await person.say('begin');
  await person.press('Aanmelden');
};

/** What of the referrer is asked on the last page: the second time only whether they come. */
export const stillAsked = (teams: LocalTeamsClient, who: LocalPerson, referrer: Filled): Filled => {
  const ids = new Set(inputsOf(teams.person(who.key).dialog()?.card ?? {}).map(({ id }) => id));
  return Object.fromEntries(Object.entries(referrer).filter(([id]) => ids.has(id)));
};

/** Fills in the form and sends it; gives the code of the family. */
export const refer = async (
  teams: LocalTeamsClient,
  who: LocalPerson,
  pages: readonly Filled[],
  referrer: Filled = sophieForm.referrer,
): Promise<string> => {
  await openForm(teams, who);
  await fillPages(teams.person(who.key), pages);
  await teams.person(who.key).press('Verstuur aanmelding', stillAsked(teams, who, referrer));
  await teams.clock.advance('PT1M');
  return codeIn((await newest(teams, who, 'Aanmelding verstuurd')).text);
};

export type Planned = {
  readonly date: string;
  readonly time?: string;
  readonly people: readonly LocalPerson[];
};

/** Where it is and how long it takes: the same in every story. */
export const momentFields = ({ date, time = '10:00' }: Planned): Filled => ({
  date,
  time,
  duration: '60',
  mode: 'physical',
  location: 'Wijkcentrum, zaal 1',
  placeReserved: 'true',
});

/** Who joins. */
export const guestFields = ({ people }: Pick<Planned, 'people'>): Filled => ({
  people: people.map(({ aadObjectId }) => aadObjectId).join(','),
  withReferrer: 'true',
  familyInvited: 'true',
});

/** Fills in both pages of an open plan, and sends it with its last button. */
export const fillPlan = async (
  teams: LocalTeamsClient,
  planned: Planned,
  send: 'Plan het overleg' | 'Verzet het overleg',
  who: LocalPerson = coordinator,
): Promise<void> => {
  await teams.person(who.key).press('Verder', momentFields(planned));
  await teams.person(who.key).press(send, guestFields(planned));
};

/** The coordinator judges the referral and plans the conference. */
export const planConference = async (
  teams: LocalTeamsClient,
  code: string,
  planned: Planned,
): Promise<void> => {
  const marleen = teams.person(coordinator.key);
  await marleen.press({ title: 'Beoordeel', within: code });
  // Only where there is a fixed conference to wait for, it is asked whether it can.
  const asked = inputsOf(marleen.dialog()?.card ?? {}).some(({ id }) => id === 'canWait');
  await marleen.press('Verder', { place: 'hub', ...(asked ? { canWait: 'no' } : {}) });
  await fillPlan(teams, planned, 'Plan het overleg');
  await teams.clock.advance('PT1M');
};

/** Opens a line of the coordinator's work list that names this case. */
export const openWork = async (teams: LocalTeamsClient, words: string): Promise<void> => {
  const marleen = teams.person(coordinator.key);
  marleen.closeDialog();
  await marleen.say('werklijst');
  await pressRow(marleen, words);
};

/** Opens the record of a conference, up to where agreements are written down. */
export const openTable = async (teams: LocalTeamsClient, code: string): Promise<void> => {
  await openWork(teams, `Overleg vastleggen · ${code}`);
  await toAgreements(teams.person(coordinator.key));
};

/** Ends the open conference dialog from its agreements on: what must be said before it can be finished. */
export const finishConference = async (
  teams: LocalTeamsClient,
  familyContact: LocalPerson,
): Promise<void> => {
  const marleen = teams.person(coordinator.key);
  await toFinish(marleen, familyContact.aadObjectId);
  await marleen.press('Rond het overleg af', { ...atTable.finish });
  await teams.clock.advance('PT1M');
};

/** The list went to everybody who should have it, by secure mail; to the family in person. */
export const shareWithAll = async (teams: LocalTeamsClient, code: string): Promise<void> => {
  await openWork(teams, `Afsprakenlijst delen · ${code}`);
  await shareList(teams.person(coordinator.key));
};
