import { refuse } from '../../../domain/refusal.ts';
import type {
  AgreementListView,
  AgreementsView,
  AgreementView,
  MyAgreementsView,
} from '../../../domain/view/agreement.ts';
import { put } from '../change.ts';
import type { UseCase } from '../use-case.ts';
import { agreementListView, agreementsView, agreementView, myAgreementsView } from './agreement-views.ts';
import { loadAgreement, whyNot } from './change-agreement.ts';

/** "Mijn afspraken", with their content: in a dialog, logged as reading. */
export const myAgreements: UseCase<'agreements.mine', MyAgreementsView> = (ports) => async (actor) => {
  const answer = await myAgreementsView(ports, actor.id);
  return {
    answer,
    access: [...answer.items, ...answer.done].map(({ agreement, case: caseId }) => ({
      action: 'R',
      recordType: 'agreement',
      recordId: agreement,
      caseId,
    })),
  };
};

/** "Bekijk" on the shared card: all lines for the coordinator, their own for owners. */
export const showAgreements: UseCase<'agreements.show', AgreementListView> =
  (ports) =>
  async (actor, { data, relations }) => {
    const answer = await agreementListView(ports, data.conference, actor.id, relations.has('coordinator'));
    if (!answer) return refuse('notFound');
    return {
      answer,
      access: [{ action: 'R', recordType: 'conference', recordId: data.conference, caseId: answer.case }],
    };
  };

/** The shared card as this person sees it: buttons at their own lines. It edits nothing. */
export const refreshAgreements: UseCase<'agreements.refresh', AgreementsView> =
  (ports) =>
  async (actor, { data }) => {
    const answer = await agreementsView(ports, data.conference, actor.id);
    return answer ? { answer } : refuse('notFound');
  };

/** "Bekijk" on one agreement. */
export const showAgreement: UseCase<'agreement.show', AgreementView> =
  (ports) =>
  async (actor, { data, relations }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    const { agreement, family } = loaded;
    return {
      answer: await agreementView(ports, agreement, family, actor.id, relations.has('coordinator')),
      access: [{ action: 'R', recordType: 'agreement', recordId: agreement.id, caseId: family.id }],
    };
  };

/** "Ik heb al gebeld": the coordinator spoke to the owner; this date does not escalate again. */
export const ownerCalled: UseCase<'agreement.called', { agreement: string }> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    const refusal = whyNot(loaded, 'complete');
    if (refusal) return refusal;
    const { agreement, family } = loaded;
    if (agreement.calledAt) return { answer: { agreement: agreement.id } };
    const called = {
      ...agreement,
      calledAt: ports.now(),
      history: [...agreement.history, { at: ports.now(), by: actor.id, byName: actor.name, event: 'called' }],
    };
    return {
      answer: { agreement: agreement.id },
      puts: [put('agreement', called)],
      access: [{ action: 'U', recordType: 'agreement', recordId: agreement.id, caseId: family.id }],
    };
  };
