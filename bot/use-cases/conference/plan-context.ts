import { localDate } from '../../../domain/calendar.ts';
import { nextFixedConference } from '../../../domain/fixed-conference.ts';
import type { Answers } from '../../../domain/form.ts';
import type { PlanContext } from '../../../domain/plan-pages.ts';
import type { Referral } from '../../../domain/referral.ts';
import { corePartnersOf, municipalityById, termsOf } from '../../../domain/region.ts';
import type { Ports } from '../ports.ts';
import { organisations } from './around-the-table.ts';
import { invitable } from './invitable.ts';

/** The next fixed conference of a municipality, with the id of its place (G07). */
export const fixedConferenceOf = (ports: Ports, municipalityId: string): PlanContext['fixed'] => {
  const municipality = municipalityById(ports.region, municipalityId);
  const rule = municipality?.fixedConference;
  const date =
    rule && nextFixedConference(rule, localDate(ports.now()), termsOf(ports.region, municipality.id));
  return rule && date ? { date, time: rule.time, ...(rule.place ? { place: rule.place } : {}) } : undefined;
};

/** Partners of the municipality who sit at every conference (A12), and who referred when they wish to (F07). */
const corePeopleOf = async (
  ports: Ports,
  municipality: string,
  referral: Referral | undefined,
): Promise<string[]> => {
  const core = corePartnersOf(ports.region, municipality);
  const partners = await ports.read.list('appointment', { municipality, role: 'partner' });
  return [
    ...new Set([
      ...partners
        .filter(({ partnerType }) => partnerType !== undefined && core.includes(partnerType))
        .map(({ personId }) => personId),
      ...(referral?.answers['attends'] === 'yes' ? [referral.referrerId] : []),
    ]),
  ];
};

/** What planning a conference of a case must know. */
export const planContext = async (
  ports: Ports,
  municipalityId: string,
  referral: Referral | undefined,
): Promise<PlanContext> => {
  const municipality = municipalityById(ports.region, municipalityId);
  const terms = termsOf(ports.region, municipalityId);
  const answers: Answers = referral?.answers ?? {};
  return {
    today: localDate(ports.now()),
    urgent: referral?.urgent ?? false,
    invitationLeadDays: terms.invitationLeadDays,
    calendar: terms,
    people: await invitable(ports, municipalityId, referral?.referrerId ?? ''),
    corePeople: await corePeopleOf(ports, municipalityId, referral),
    organisations: organisations(ports),
    places: (municipality?.places ?? []).map(({ id, name, address, accessibility }) => ({
      value: id,
      label: [name, address, ...accessibility].filter(Boolean).join(', '),
    })),
    fixed: fixedConferenceOf(ports, municipalityId),
    interpreterLanguage:
      answers['interpreter'] === 'yes' ? (answers['interpreterLanguage'] ?? '') : undefined,
  };
};
