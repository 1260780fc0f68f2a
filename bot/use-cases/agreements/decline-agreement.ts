import { agreementLife } from '../../../domain/agreement.ts';
import { agreementDeclineForm } from '../../../domain/agreement-form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { can } from '../../../domain/life.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { AgreementChangeView } from '../../../domain/view/agreement.ts';
import type { UseCase } from '../use-case.ts';
import { agreementContext, agreementPage } from './agreement-page.ts';
import { eventOn, loadAgreement, onBehalf, whyNot } from './change-agreement.ts';

/** "Lukt niet of later": how it stands, by what can happen to it now. */
export const changeAgreement: UseCase<'agreement.change', AgreementChangeView> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    const refusal = whyNot(loaded, 'complete');
    if (refusal) return refusal;
    const { agreement, family } = loaded;
    return {
      answer: {
        agreement: agreement.id,
        number: agreement.number,
        code: family.code,
        what: agreement.what,
        dueDate: agreement.dueDate,
        state: agreement.state,
        onBehalfOf: onBehalf(actor, agreement),
      },
      access: [{ action: 'R', recordType: 'agreement', recordId: agreement.id, caseId: family.id }],
    };
  };

const page = agreementPage(agreementDeclineForm, 'agreement.sendDecline');

/** "Lukt niet": asks why. */
export const openDecline: UseCase<'agreement.decline', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    const refusal = whyNot(loaded, 'complete');
    return refusal ?? { answer: await page(ports, actor, loaded) };
  };

export type SentAnswer = { see: 'form'; form: FormView } | { see: 'sent'; code: string };

/** The coordinator hears it at once and looks for another way (scenario 6); its owner hears no more. */
export const declineAgreement: UseCase<'agreement.sendDecline', SentAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    const event = can(agreementLife, loaded.agreement.state, 'decline') ? 'decline' : 'fail';
    const refusal = whyNot(loaded, event);
    if (refusal) return refusal;
    const context = await agreementContext(ports, loaded);
    const { answers, problems } = filledIn(agreementDeclineForm, inputs, context);
    if (problems.length > 0)
      return { answer: { see: 'form', form: await page(ports, actor, loaded, { answers, problems }) } };
    const { change } = eventOn(ports, actor, loaded, event, {
      reason: answers['reason'],
      note: answers['note'] || undefined,
    });
    const { agreement, family } = loaded;
    return {
      answer: { see: 'sent', code: family.code },
      ...change,
      messages: [
        ...change.messages,
        {
          key: `agreement:${agreement.id}:cannot:${agreement.version}`,
          to: { coordinatorOf: agreement.municipality },
          notice: { kind: 'cannot', agreement: agreement.id, at: ports.now() },
        },
      ],
    };
  };
