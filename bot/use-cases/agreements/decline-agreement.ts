import { agreementLife } from '../../../domain/agreement.ts';
import { type AgreementContext, agreementDeclineForm } from '../../../domain/agreement-form.ts';
import { localDate } from '../../../domain/calendar.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { problemsWith, takeAnswers } from '../../../domain/form-check.ts';
import type { AboutView, FormView } from '../../../domain/form-view.ts';
import { can } from '../../../domain/life.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/role.ts';
import type { AgreementChangeView } from '../../../domain/view/agreement.ts';
import { organisations } from '../conference/conference-kind.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import { invitable } from '../triage/triage-kind.ts';
import type { UseCase } from '../use-case.ts';
import { eventOn, type Loaded, loadAgreement, onBehalf, whyNot } from './change-agreement.ts';

/** What stands above a form about an agreement. */
export const aboutAgreement = (actor: Actor, { agreement, family }: Loaded): AboutView => ({
  kind: 'agreement',
  code: family.code,
  number: agreement.number,
  what: agreement.what,
  dueDate: agreement.dueDate,
  organisation: agreement.organisation,
  onBehalfOf: onBehalf(actor, agreement),
});

/** Choices for changing an agreement. */
export const agreementContext = async (
  ports: Ports,
  { agreement, family }: Loaded,
): Promise<AgreementContext> => ({
  today: localDate(ports.now()),
  reasons: ports.region.agreementDeclineReasons.map(({ id, label }) => ({ value: id, label })),
  people: await invitable(ports, agreement.municipality, family.referrerId),
  organisations: organisations(ports),
});

/** "Lukt niet of later": which of the two. */
export const changeAgreement: UseCase<'agreement.change', AgreementChangeView> =
  (ports) =>
  async (_actor, { data }) => {
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
      },
      access: [{ action: 'R', subjectKind: 'agreement', subjectId: agreement.id, caseId: family.id }],
    };
  };

const page = async (
  ports: Ports,
  actor: Actor,
  loaded: Loaded,
  more: { answers?: Answers; problems?: Problem[] } = {},
): Promise<FormView> =>
  onePageView(agreementDeclineForm, await agreementContext(ports, loaded), {
    target: { agreement: loaded.agreement.id },
    submit: 'agreement.sendDecline',
    about: aboutAgreement(actor, loaded),
    ...more,
  });

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
    const fields = agreementDeclineForm.pages[0]?.fields ?? [];
    const answers = takeAnswers(fields, inputs);
    const problems = problemsWith(fields, answers, context);
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
