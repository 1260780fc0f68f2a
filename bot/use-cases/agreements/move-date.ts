import type { AgreementEvent } from '../../../domain/agreement.ts';
import type { AgreementContext } from '../../../domain/agreement-form.ts';
import type { Form } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Input, UseCase } from '../use-case.ts';
import { agreementRemindersOf } from './agreement-moments.ts';
import { agreementContext, agreementPage } from './agreement-page.ts';
import { eventOn, type Loaded, loadAgreement, whyNot } from './change-agreement.ts';
import type { SentAnswer } from './decline-agreement.ts';

/** What an agreement goes through when its date moves, by where it stands. */
type Moves = (loaded: Loaded) => AgreementEvent;
type Opens = 'agreement.postpone' | 'agreement.progress' | 'agreement.hold';
type Sends = 'agreement.sendPostpone' | 'agreement.sendProgress' | 'agreement.sendHold';

/** Asks for another date and why. */
export const openNewDate =
  (form: Form<AgreementContext>, submit: Sends, moves: Moves): UseCase<Opens, FormView> =>
  (ports) =>
  async (actor, { data }: Input<Opens>) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    return (
      whyNot(loaded, moves(loaded)) ?? { answer: await agreementPage(form, submit)(ports, actor, loaded) }
    );
  };

/**
 * A new date with its reason: the old one stays in the history, the reminders move along. Whoever chose a day
 * chose that day: it no longer moves with a birth. The coordinator hears of it, unless she wrote it down herself.
 */
export const recordNewDate =
  (form: Form<AgreementContext>, submit: Sends, moves: Moves): UseCase<Sends, SentAnswer> =>
  (ports) =>
  async (actor, { data, inputs }: Input<Sends>) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    const event = moves(loaded);
    const refusal = whyNot(loaded, event);
    if (refusal) return refusal;
    const { answers, problems } = filledIn(form, inputs, await agreementContext(ports, loaded));
    if (problems.length > 0) {
      const page = agreementPage(form, submit);
      return { answer: { see: 'form', form: await page(ports, actor, loaded, { answers, problems }) } };
    }
    const { agreement, family } = loaded;
    const dueDate = answers['dueDate'] ?? agreement.dueDate;
    const { now, change } = eventOn(ports, actor, loaded, event, {
      note: answers['note'],
      dueBefore: agreement.dueDate,
      changes: { dueDate, dueAfterBirth: undefined, escalatedAt: undefined, calledAt: undefined },
    });
    return {
      answer: { see: 'sent', code: family.code },
      ...change,
      reminders: await agreementRemindersOf(ports, now),
      messages: [
        ...change.messages,
        ...(agreement.ownerId === actor.id
          ? [
              {
                key: `agreement:${agreement.id}:postponed:${agreement.version}`,
                to: { coordinatorOf: agreement.municipality },
                notice: { kind: 'postponed', agreement: agreement.id, from: agreement.dueDate, to: dueDate },
              } as const,
            ]
          : []),
      ],
    };
  };
