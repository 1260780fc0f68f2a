import { awaitsTelling, lastRefusal } from '../../../domain/agreement.ts';
import { agreementDropForm } from '../../../domain/agreement-form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { AgreementReplaceView } from '../../../domain/view/agreement.ts';
import { latestHeld } from '../conference/latest-held.ts';
import { maskFor } from '../referral/shown-referral.ts';
import type { UseCase } from '../use-case.ts';
import { agreementContext, agreementPage } from './agreement-page.ts';
import { eventOn, loadAgreement, whyNot } from './change-agreement.ts';
import type { SentAnswer } from './decline-agreement.ts';

/** "Zoek andere oplossing": another person, another agreement, another conference, or nothing and why (scenario 6). */
export const replaceAgreement: UseCase<'agreement.replace', AgreementReplaceView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    // What can be dropped waits for something in its place.
    const refusal = whyNot(loaded, 'cancel') ?? whyNot(loaded, 'reassign');
    if (refusal) return refusal;
    const { agreement, family } = loaded;
    const [mask, conferences] = await Promise.all([
      maskFor(ports, family),
      ports.read.list('conference', { caseId: family.id }),
    ]);
    const { reason, note } = lastRefusal(agreement) ?? {};
    return {
      answer: {
        agreement: agreement.id,
        case: family.id,
        conference: latestHeld(conferences)?.id ?? agreement.conferenceId,
        number: agreement.number,
        code: family.code,
        what: mask(agreement.what),
        organisation: agreement.organisation,
        reason: ports.region.agreementDeclineReasons.find(({ id }) => id === reason)?.label ?? reason,
        note: note && mask(note),
        mustTell: awaitsTelling(agreement),
        mayPlan: conferences.every(({ state }) => state !== 'planned' && state !== 'invited'),
      },
      access: [{ action: 'R', recordType: 'agreement', recordId: agreement.id, caseId: family.id }],
    };
  };

const page = agreementPage(agreementDropForm, 'agreement.sendDrop');

/** "Niets in de plaats": asks why. */
export const openDrop: UseCase<'agreement.drop', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    return whyNot(loaded, 'cancel') ?? { answer: await page(ports, actor, loaded) };
  };

/** Nothing comes in its place: never silently, the reason stays in its history. */
export const dropAgreement: UseCase<'agreement.sendDrop', SentAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    const refusal = whyNot(loaded, 'cancel');
    if (refusal) return refusal;
    const { answers, problems } = filledIn(agreementDropForm, inputs, await agreementContext(ports, loaded));
    if (problems.length > 0)
      return { answer: { see: 'form', form: await page(ports, actor, loaded, { answers, problems }) } };
    const { change } = eventOn(ports, actor, loaded, 'cancel', {
      reason: 'notReplaced',
      note: answers['note'],
    });
    return { answer: { see: 'sent', code: loaded.family.code }, ...change };
  };
