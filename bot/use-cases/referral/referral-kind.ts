import { daysBetween, localDate } from '../../../domain/calendar.ts';
import type { Draft } from '../../../domain/draft.ts';
import { type Answers, chosen } from '../../../domain/form.ts';
import type { AboutView } from '../../../domain/form-view.ts';
import { deadlineBeforeBirth, levelFor, type ReferralContext } from '../../../domain/referral-answers.ts';
import { referralForm } from '../../../domain/referral-form.ts';
import type { FormKind } from '../forms/form-kind.ts';
import type { Ports } from '../ports.ts';

/** F02–F06 were told before: that page is skipped. */
const profileKnown = (answers: Answers): boolean =>
  ['organisation', 'referrerName', 'profession', 'referrerEmail', 'referrerPhone'].every((id) => answers[id]);

/** What the referral form must know. A page that was skipped stays so while its answers are there. */
export const referralContext = (ports: Ports, draft: Pick<Draft, 'answers' | 'page'>): ReferralContext => ({
  today: localDate(ports.now()),
  region: ports.region,
  accumulationThreshold: ports.region.terms.accumulationThreshold,
  profileKnown:
    draft.page !== 'referrer' && profileKnown(draft.answers) && draft.answers['profileAsked'] !== 'yes',
});

/** The proposal with its rule and reasons, and what falls before the birth (A6, F44). */
export const proposalView = (ports: Ports, answers: Answers): AboutView => {
  const proposal = levelFor(answers, ports.region.terms.accumulationThreshold);
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
