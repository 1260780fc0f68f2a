import type { Agreement } from '../../../domain/agreement.ts';
import { localDate } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import type { Conference } from '../../../domain/conference.ts';
import type { Answers } from '../../../domain/form.ts';
import { stageOn } from '../../../domain/registration.ts';
import type { Ports } from '../ports.ts';
import { referralOf } from '../referral/referral-of.ts';

/** The partner type of an organisation by its own name; what is not in the list is among the rest. */
const OTHER = 'other';
const typeOf = (ports: Ports, organisation: string): string =>
  ports.region.partnerTypes.find(({ label }) => label === organisation)?.id ?? OTHER;

/** Partner types of a conference's agreements, one for each (M04). */
export const agreementTypes = (ports: Ports, agreements: readonly Agreement[]): string[] =>
  agreements.map(({ partnerType, organisation }) => partnerType ?? typeOf(ports, organisation));

/** Partner types of the professionals who were at the table; before that was recorded, of those who would come. */
const participantsOf = async (ports: Ports, conference: Conference): Promise<string[]> => {
  const { present, guests = [] } = conference;
  const invitations = await ports.read.list('invitation', { conferenceId: conference.id });
  const came = invitations.filter(({ id, state }) => (present ? present.includes(id) : state === 'accepted'));
  const partners = await ports.read.list('appointment', {
    personId: came.map(({ personId }) => personId),
    role: 'partner',
  });
  const types = came.map(
    ({ personId, organisation }) =>
      partners.find((one) => one.personId === personId)?.partnerType ?? typeOf(ports, organisation),
  );
  const guestTypes = guests
    .filter(({ id }) => !present || present.includes(id))
    .map(({ partnerType, organisation }) => partnerType ?? typeOf(ports, organisation));
  return [...new Set([...types, ...guestTypes])];
};

/** C08: who interpreted at the table; before that was asked, who was arranged. */
const wasInterpreted = ({ interpretedBy, notInterpretedBecause, interpreter }: Conference): boolean =>
  interpretedBy !== undefined || (notInterpretedBecause === undefined && interpreter !== undefined);

const yesNo = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no');

/** All that is known of what is registered: facts that were recorded before, so that little is left to fill in. */
export const registrationKnown = async (
  ports: Ports,
  family: Case,
  conference: Conference,
): Promise<Answers> => {
  const referral = await referralOf(ports, family.id);
  const answers = referral?.answers ?? {};
  const profession = ports.region.professions.find(({ id }) => id === answers['profession'])?.id;
  return {
    ...(profession ? { referrerProfession: profession } : {}),
    stage: stageOn(answers, family, localDate(conference.startsAt)),
    ...(referral ? { level: referral.level.chosen } : {}),
    themes: (conference.lifeDomains ?? []).join(','),
    interpreter: yesNo(wasInterpreted(conference)),
    participants: (await participantsOf(ports, conference)).join(','),
    caseLead: yesNo(family.caseLead !== undefined && family.caseLead !== 'none'),
    // "Dat bepalen we na de geboorte" is neither yet.
    ...(conference.followUpAfterBirth ? {} : { followUp: yesNo(conference.followUpOn !== undefined) }),
  };
};
