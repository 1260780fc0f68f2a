import { localDate } from '../../../domain/calendar.ts';
import { type Case, isPregnantNow } from '../../../domain/case.ts';
import type { Draft } from '../../../domain/draft.ts';
import { type Answers, chosen } from '../../../domain/form.ts';
import { unfinishedPages } from '../../../domain/form-check.ts';
import type { AboutView } from '../../../domain/form-view.ts';
import { shortName } from '../../../domain/person.ts';
import type { PlanContext } from '../../../domain/plan-pages.ts';
import { gestationalAge, weeksToGo } from '../../../domain/pregnancy.ts';
import type { Referral } from '../../../domain/referral.ts';
import { routeFor } from '../../../domain/referral-answers.ts';
import { referralForm } from '../../../domain/referral-form.ts';
import { corePartnersOf, municipalityById } from '../../../domain/region.ts';
import { replanForm, type TriageContext, triageForm } from '../../../domain/triage-form.ts';
import { partnersToThinkOf } from '../../../domain/who-to-think-of.ts';
import { fixedConferenceOf, planContext } from '../conference/plan-context.ts';
import type { FormKind } from '../forms/form-kind.ts';
import type { Ports } from '../ports.ts';
import { sentContext } from '../referral/referral-kind.ts';
import { referralOf } from '../referral/referral-of.ts';
import { shownReferral } from '../referral/shown-referral.ts';

/** More is no proposal. */
const MOST_TYPES = 5;

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
  return {
    ...(await planContext(ports, draft.municipality ?? '', referral)),
    pregnant: referral && family ? isPregnantNow(family, referral.answers) : false,
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

export const replanKind: FormKind<PlanContext> = {
  form: replanForm,
  context: async (ports, draft) => {
    const referral = await referralOf(ports, draft.subject ?? '');
    const known = await planContext(ports, draft.municipality ?? '', referral);
    const planned = await ports.read.get('conference', draft.answers['conference'] ?? '');
    return {
      ...known,
      plannedOn: planned && localDate(planned.startsAt),
      // Who is asked already stands there; nobody is added by itself.
      corePeople: [],
    };
  },
  submit: 'conference.move',
};
