import { addWorkingDays, addWorkingHours, localDate, toInstant } from '../../../domain/calendar.ts';
import { isPregnantNow } from '../../../domain/case.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { gestationalAge } from '../../../domain/pregnancy.ts';
import { redirectDecideForm } from '../../../domain/redirect-form.ts';
import { termsOf } from '../../../domain/region.ts';
import type { Actor } from '../../../domain/role.ts';
import { type Change, happened, type Message, type Put, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import { arrivalNews } from '../referral/arrival-news.ts';
import { joinedTo } from '../referral/referral-of.ts';
import type { UseCase } from '../use-case.ts';
import { loadOnItsWay, nameOf, type OnItsWay } from './redirect.ts';

const decidePage = (
  ports: Ports,
  { family, referral, transfer }: OnItsWay,
  answers: Answers = {},
  problems: Problem[] = [],
): FormView => {
  const due = isPregnantNow(family, referral.answers) ? referral.answers['dueDate'] : undefined;
  return onePageView(
    redirectDecideForm,
    {},
    {
      target: { case: family.id },
      submit: 'redirect.decide',
      about: {
        kind: 'redirect',
        code: family.code,
        from: nameOf(ports, family.municipality),
        to: nameOf(ports, transfer.to),
        reason: transfer.reason,
        urgent: referral.urgent,
        pregnancy: due ? gestationalAge(due, localDate(ports.now())) : undefined,
      },
      answers,
      problems,
    },
  );
};

/** "Bekijk" by the coordinator it is offered to: why and how far, without who. */
export const openOffer: UseCase<'redirect.open', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await loadOnItsWay(ports, data.case, 'offered');
    return 'refused' in loaded ? loaded : { answer: decidePage(ports, loaded) };
  };

export type OfferAnswer = { see: 'form'; form: FormView } | { see: 'takenOver' | 'notTaken'; code: string };

/** She takes it over or not: until then it is the sender's; from then on it is hers alone (scenario 1). */
export const decideOffer: UseCase<'redirect.decide', OfferAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await loadOnItsWay(ports, data.case, 'offered');
    if ('refused' in loaded) return loaded;
    const { answers, problems } = filledIn(redirectDecideForm, inputs, {});
    if (problems.length > 0)
      return { answer: { see: 'form', form: decidePage(ports, loaded, answers, problems) } };
    return answers['takes'] === 'yes'
      ? takenOver(ports, actor, loaded)
      : notTaken(ports, actor, loaded, answers['reason'] ?? '');
  };

const notTaken = (
  ports: Ports,
  actor: Actor,
  { family, transfer }: OnItsWay,
  reason: string,
): Change<OfferAnswer> => ({
  answer: { see: 'notTaken', code: family.code },
  // Why stands with the case, where locking and erasing find it; the sender reads it when she judges again.
  puts: [put('case', { ...family, transfer: { ...transfer, state: 'refused', refusal: reason } })],
  timeline: [happened(actor, family.id, ports.now(), 'redirect.refused')],
  messages: [
    {
      key: `redirect:${family.id}:${family.version}:refused`,
      to: { coordinatorOf: family.municipality },
      notice: { kind: 'redirect.refused', case: family.id, by: 'coordinator' },
    },
  ],
});

const takenOver = async (
  ports: Ports,
  actor: Actor,
  { family, referral, transfer }: OnItsWay,
): Promise<Change<OfferAnswer>> => {
  const municipality = transfer.to;
  const terms = termsOf(ports.region, municipality);
  const [consents, requests, drafts, joined] = await Promise.all([
    ports.read.list('consent', { caseId: family.id }),
    ports.read.list('rightsRequest', { caseId: family.id }),
    ports.read.list('draft', { form: 'triage', subject: family.id }),
    joinedTo(ports, family.id),
  ]);
  const shells = await ports.read.list('case', { id: joined.map(({ joinedFrom }) => joinedFrom) });
  const day = addWorkingDays(localDate(ports.now()), terms.triageDays, terms);
  const triageDueAt = referral.urgent
    ? addWorkingHours(ports.now(), terms.urgentPlanningWorkingHours, terms)
    : toInstant(day, terms.workingHours.to);
  return {
    answer: { see: 'takenOver', code: family.code },
    puts: [
      put('case', { ...family, municipality, transfer: undefined }),
      put('referral', { ...referral, municipality, state: 'submitted', triageDueAt }),
      // Referrals of others of the same family go along (scenario 4).
      ...joined.map((one): Put => put('referral', { ...one, municipality })),
      ...shells.map((one): Put => put('case', { ...one, municipality })),
      ...consents.map((one): Put => put('consent', { ...one, municipality })),
      ...requests.map((one): Put => put('rightsRequest', { ...one, municipality })),
    ],
    // What the sender had begun to judge is no longer hers.
    removals: drafts.map(({ id, version }) => ({ kind: 'draft', id, version })),
    timeline: [happened(actor, family.id, ports.now(), 'redirect.accepted')],
    access: [{ action: 'share', recordType: 'referral', recordId: referral.id, caseId: family.id }],
    messages: [
      ...arrivalNews(
        { id: family.id, municipality },
        referral,
        `redirect:${family.id}:${family.version}:arrived`,
      ),
      ...[{ ...referral, joinedFrom: family.id }, ...joined]
        .filter(({ state }) => state !== 'withdrawn')
        .map(
          ({ joinedFrom, referrerId }): Message => ({
            key: `redirect:${joinedFrom}:${family.version}:referrer`,
            to: { person: referrerId },
            notice: { kind: 'redirect.accepted', case: joinedFrom },
          }),
        ),
      {
        key: `redirect:${family.id}:${family.version}:sender`,
        to: { person: transfer.by },
        notice: { kind: 'redirect.accepted', case: family.id },
      },
    ],
    reminders: [
      {
        // The moment of the sender is replaced by this one.
        key: `triage:${referral.id}:due`,
        kind: referral.urgent ? 'triage.urgent' : 'triage.due',
        subject: family.id,
        dueAt: triageDueAt,
        content: {},
      },
    ],
  };
};
