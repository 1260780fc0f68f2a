import { localDate } from '../../../domain/calendar.ts';
import { type Case, isPregnantNow } from '../../../domain/case.ts';
import type { Draft } from '../../../domain/draft.ts';
import { nextFixedConference } from '../../../domain/fixed-conference.ts';
import { type Answers, chosen, type Option } from '../../../domain/form.ts';
import { unfinishedPages } from '../../../domain/form-check.ts';
import type { AboutView } from '../../../domain/form-view.ts';
import { type Person, shortName } from '../../../domain/person.ts';
import { gestationalAge, weeksToGo } from '../../../domain/pregnancy.ts';
import type { Referral } from '../../../domain/referral.ts';
import { routeFor } from '../../../domain/referral-answers.ts';
import { referralForm } from '../../../domain/referral-form.ts';
import { corePartnersOf, municipalityById, termsOf } from '../../../domain/region.ts';
import { replanForm, type TriageContext, triageForm } from '../../../domain/triage-form.ts';
import { partnersToThinkOf } from '../../../domain/who-to-think-of.ts';
import type { FormKind } from '../forms/form-kind.ts';
import type { Ports } from '../ports.ts';
import { sentContext } from '../referral/referral-kind.ts';
import { referralOf } from '../referral/referral-of.ts';
import { shownReferral } from '../referral/shown-referral.ts';

const MOST_PEOPLE = 60;
/** More is no proposal. */
const MOST_TYPES = 5;

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

/** The next fixed conference of a municipality, with its place in words (G07). */
const fixedConferenceOf = (ports: Ports, municipalityId: string): TriageContext['fixed'] => {
  const municipality = municipalityById(ports.region, municipalityId);
  const rule = municipality?.fixedConference;
  const date =
    rule && nextFixedConference(rule, localDate(ports.now()), termsOf(ports.region, municipality.id));
  const place = municipality?.places.find(({ id }) => id === rule?.place)?.name;
  return rule && date ? { date, time: rule.time, ...(place ? { place } : {}) } : undefined;
};

/** Whom to think of (C04), with who of them is a partner of the municipality. */
const thinkOf = async (
  ports: Ports,
  municipality: string,
  answers: Answers,
): Promise<{ label: string; people: string[] }[]> => {
  const types = partnersToThinkOf(answers, ports.region, corePartnersOf(ports.region, municipality));
  if (types.length === 0) return [];
  const partners = await ports.read.list('appointment', { municipality, role: 'partner' });
  return types.slice(0, MOST_TYPES).map((type) => ({
    label: ports.region.partnerTypes.find(({ id }) => id === type)?.label ?? type,
    people: partners.filter(({ partnerType }) => partnerType === type).map(({ name }) => shortName(name)),
  }));
};

const context = async (ports: Ports, draft: Draft): Promise<TriageContext> => {
  const [referral, family] = await Promise.all([
    referralOf(ports, draft.subject ?? ''),
    ports.read.get('case', draft.subject ?? ''),
  ]);
  const municipality = municipalityById(ports.region, draft.municipality ?? '');
  return {
    today: localDate(ports.now()),
    urgent: referral?.urgent ?? false,
    pregnant: referral && family ? isPregnantNow(family, referral.answers) : false,
    people: await invitable(ports, draft.municipality ?? '', referral?.referrerId ?? ''),
    places: municipality?.places.map(({ name }) => name) ?? [],
    fixed: fixedConferenceOf(ports, draft.municipality ?? ''),
    elsewhere: ports.region.municipalities
      .filter(({ id, active }) => active && id !== draft.municipality)
      .map(({ id, name }) => ({ value: id, label: name })),
  };
};

/** Codes of cases that seem to be of the same mother (scenario 4): for the coordinator to look at, no more. */
const seemAlike = async (ports: Ports, referral: Referral): Promise<{ case: string; code: string }[]> => {
  const ids = await ports.read.casesAlike(referral);
  const cases = ids.length > 0 ? await ports.read.list('case', { id: ids }) : [];
  return cases.filter(({ state }) => state !== 'erased').map(({ id, code }) => ({ case: id, code }));
};

/** What the coordinator weighs (C01–C03): clock, deadline, level, whether it is complete. */
export const triageView = async (ports: Ports, stored: Referral, family: Case): Promise<AboutView> => {
  const { code } = family;
  const referral = shownReferral(family, stored);
  const { answers } = referral;
  const today = localDate(ports.now());
  const fixed = fixedConferenceOf(ports, family.municipality);
  const dueDate = isPregnantNow(family, answers) ? answers['dueDate'] : undefined;
  const labels = new Map(
    [...ports.region.factors.urgent, ...ports.region.factors.nonUrgent].map(({ id, label }) => [id, label]),
  );
  const factors = [...chosen(answers, 'urgentFactors'), ...chosen(answers, 'riskFactors')];
  return {
    kind: 'triage',
    code,
    pregnancy: dueDate
      ? { dueDate, today: gestationalAge(dueDate, today), toGo: weeksToGo(dueDate, today) }
      : undefined,
    deadline:
      answers['deadlineDate'] && answers['deadlineWhat']
        ? { what: answers['deadlineWhat'], date: answers['deadlineDate'] }
        : undefined,
    level: referral.level.chosen,
    proposed: referral.level.proposed,
    factors: factors.map((id) => labels.get(id) ?? id),
    missing: unfinishedPages(referralForm, answers, sentContext(ports, referral)).map(({ id }) => id),
    onBehalfOf: answers['behalfName']
      ? [answers['behalfName'], answers['behalfOrganisation']].filter(Boolean).join(', ')
      : undefined,
    fixed: fixed && {
      date: fixed.date,
      pregnancy: dueDate ? gestationalAge(dueDate, fixed.date) : undefined,
      tooLate: [answers['deadlineDate'], dueDate].some((date) => date !== undefined && date <= fixed.date),
    },
    routes: routeFor(
      family.pregnancyEnded ? { ...answers, pregnant: 'no' } : answers,
      ports.region.terms.accumulationThreshold,
    ).routes,
    // Of anything but a birth nothing is said, also not here.
    bornOn: family.pregnancyEnded?.on,
    notTaken: family.transfer?.refusal
      ? {
          by: municipalityById(ports.region, family.transfer.to)?.name ?? family.transfer.to,
          why: family.transfer.refusal,
        }
      : undefined,
    thinkOf: await thinkOf(ports, family.municipality, answers),
    urgent: referral.urgent,
    referrerAttends: answers['attends'] === 'yes',
    interpreter: answers['interpreter'] === 'yes' ? (answers['interpreterLanguage'] ?? '') : undefined,
    alike: await seemAlike(ports, referral),
    questions: referral.questions.map(({ text, answer }) => ({ text, answer })),
  };
};

export const triageKind: FormKind<TriageContext> = {
  form: triageForm,
  context,
  about: async (ports, draft) => {
    const [referral, around] = await Promise.all([
      referralOf(ports, draft.subject ?? ''),
      ports.read.get('case', draft.subject ?? ''),
    ]);
    return referral && around && draft.page === 'assess' ? triageView(ports, referral, around) : undefined;
  },
  submit: 'triage.decide',
  subject: 'case',
};

export const replanKind: FormKind<TriageContext> = { form: replanForm, context, submit: 'conference.move' };
