import { agreementReassignForm } from '../../../domain/agreement-form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { refuse } from '../../../domain/refusal.ts';
import { ownerOf } from '../conference/agreements-made.ts';
import type { UseCase } from '../use-case.ts';
import { agreementRemindersOf } from './agreement-moments.ts';
import { agreementContext, agreementPage } from './agreement-page.ts';
import { eventOn, loadAgreement, whyNot } from './change-agreement.ts';
import type { SentAnswer } from './decline-agreement.ts';

const page = agreementPage(agreementReassignForm, 'agreement.sendReassign');

/** "Andere oplossing": another owner. */
export const openReassign: UseCase<'agreement.reassign', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    return whyNot(loaded, 'reassign') ?? { answer: await page(ports, actor, loaded) };
  };

/** The line goes to somebody else, named (C12); who had it hears no more of it. */
export const reassignAgreement: UseCase<'agreement.sendReassign', SentAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await loadAgreement(ports, data.agreement);
    if (!loaded) return refuse('notFound');
    const refusal = whyNot(loaded, 'reassign');
    if (refusal) return refusal;
    const { answers, problems } = filledIn(
      agreementReassignForm,
      inputs,
      await agreementContext(ports, loaded),
    );
    if (problems.length > 0)
      return {
        answer: { see: 'form', form: await page(ports, actor, loaded, { answers, problems }) },
      };
    const { agreement, family } = loaded;
    const owner = await ownerOf(ports, family.id, answers);
    const dueDate = answers['dueDate'] ?? agreement.dueDate;
    const { now, change } = eventOn(ports, actor, loaded, 'reassign', {
      dueBefore: agreement.dueDate,
      changes: {
        ...owner,
        ownerId: owner.ownerId,
        dueDate,
        // Whoever chose another day chose that day: it no longer moves with a birth (F2).
        ...(dueDate === agreement.dueDate ? {} : { dueAfterBirth: undefined }),
        escalatedAt: undefined,
        calledAt: undefined,
      },
    });
    return {
      answer: { see: 'sent', code: family.code },
      ...change,
      reminders: await agreementRemindersOf(ports, now),
      messages: [
        ...change.messages,
        ...(now.ownerId
          ? [
              {
                key: `agreement:${now.id}:reassigned:${agreement.version}`,
                to: { person: now.ownerId },
                notice: { kind: 'agreement', agreement: now.id, why: 'reassigned' },
              } as const,
            ]
          : []),
      ],
    };
  };
