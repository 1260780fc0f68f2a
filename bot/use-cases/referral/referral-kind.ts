import { daysBetween, localDate } from '../../../domain/calendar.ts';
import type { Draft } from '../../../domain/draft.ts';
import { isUnsafeFamily } from '../../../domain/family.ts';
import { type Answers, chosen } from '../../../domain/form.ts';
import type { AboutView } from '../../../domain/form-view.ts';
import type { Referral } from '../../../domain/referral.ts';
import {
  deadlineBeforeBirth,
  inTargetGroup,
  levelFor,
  municipalityOf,
  type ReferralContext,
  routeFor,
} from '../../../domain/referral-answers.ts';
import { referralForm } from '../../../domain/referral-form.ts';
import { municipalityById, termsOf } from '../../../domain/region.ts';
import type { FormKind } from '../forms/form-kind.ts';
import type { Ports } from '../ports.ts';

/** The same for a referral that was sent: as it was on that day, so that nothing becomes wrong or gone by time alone. */
export const sentContext = (
  ports: Ports,
  { answers, submittedAt }: Pick<Referral, 'answers' | 'submittedAt'>,
): ReferralContext => ({
  ...referralContext(ports, { answers, page: '' }),
  today: localDate(submittedAt),
  // It was let in.
  entersFor: ports.region.municipalities.map(({ id }) => id),
});

/** F02–F06 were told before: that page is skipped. */
const profileKnown = (answers: Answers): boolean =>
  ['organisation', 'referrerName', 'profession', 'referrerEmail', 'referrerPhone'].every((id) => answers[id]);

/** What the referral form must know. What was known when it was begun stays so. */
export const referralContext = (ports: Ports, draft: Pick<Draft, 'answers' | 'page'>): ReferralContext => ({
  today: localDate(ports.now()),
  region: ports.region,
  accumulationThreshold: ports.region.terms.accumulationThreshold,
  profileKnown: profileKnown(draft.answers) && draft.answers['profileAsked'] !== 'yes',
  page: draft.page,
  recordsForOthers: draft.answers['recordsForOthers'] === 'yes' || draft.answers['onBehalf'] !== undefined,
  entersFor: chosen(draft.answers, 'entersFor'),
});

/** Care pathways for what plays, when that is one thing (G30); those of the municipality first. */
const pathwaysFor = ({ region }: Ports, answers: Answers): { label: string; url: string }[] => {
  const ticked = [...chosen(answers, 'urgentFactors'), ...chosen(answers, 'riskFactors')];
  if (ticked.length > 1) return [];
  const own = municipalityById(region, municipalityOf(answers, region) ?? '')?.carePathways ?? [];
  return [...own, ...region.carePathways]
    .filter(({ factor }) => !factor || ticked.includes(factor))
    .map(({ label, url }) => ({ label, url }));
};

/** The proposals with their rules and reasons, and what falls before the birth (A6, A7, F44). */
export const proposalView = (ports: Ports, answers: Answers): AboutView => {
  const { accumulationThreshold } = ports.region.terms;
  const proposal = levelFor(answers, accumulationThreshold);
  const route = routeFor(answers, accumulationThreshold);
  const names = new Map(
    [...ports.region.factors.urgent, ...ports.region.factors.nonUrgent].map(({ id, label }) => [id, label]),
  );
  const { deadlineDate, deadlineWhat, dueDate } = answers;
  return {
    kind: 'proposal',
    level: proposal.level,
    rule: proposal.rule,
    because: proposal.because.map((id) => names.get(id) ?? id),
    urgent: chosen(answers, 'urgentFactors').length > 0,
    sufficiency: answers['sufficiency'],
    violence: isUnsafeFamily(answers),
    route: { ...route, pathways: pathwaysFor(ports, answers) },
    urgentWithin: termsOf(ports.region, municipalityOf(answers, ports.region) ?? '')
      .urgentPlanningWorkingHours,
    outsideTargetGroup: !inTargetGroup(answers, localDate(ports.now())),
    deadline:
      deadlineBeforeBirth(answers) && deadlineDate && dueDate
        ? { what: deadlineWhat ?? '', date: deadlineDate, daysBefore: daysBetween(deadlineDate, dueDate) }
        : undefined,
  };
};

export const referralKind: FormKind<ReferralContext> = {
  form: referralForm,
  context: async (ports, draft) => referralContext(ports, draft),
  about: async (ports, draft) => (draft.page === 'level' ? proposalView(ports, draft.answers) : undefined),
  submit: 'referral.submit',
};
