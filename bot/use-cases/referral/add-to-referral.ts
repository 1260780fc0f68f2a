import { referralAddForm } from '../../../domain/case-form.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { refuse } from '../../../domain/refusal.ts';
import { happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import { whySilent } from '../oversight/silent.ts';
import type { UseCase } from '../use-case.ts';
import { referralOf } from './referral-of.ts';

const page = (caseId: string, code: string, answers: Answers = {}, problems: Problem[] = []): FormView =>
  onePageView(
    referralAddForm,
    {},
    {
      target: { case: caseId },
      submit: 'referral.sendAddition',
      about: { kind: 'referral', code },
      answers,
      problems,
    },
  );

/** "Vul aan": who referred tells more, after it was sent. */
export const openAddition: UseCase<'referral.add', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const family = await ports.read.get('case', data.case);
    if (!family) return refuse('notFound');
    return whySilent(family) ?? { answer: page(family.id, family.code) };
  };

export type AdditionAnswer = { see: 'form'; form: FormView } | { see: 'added'; code: string };

/** It stands below the referral, with its day; the coordinator hears that there is more, by code alone. */
export const recordAddition: UseCase<'referral.sendAddition', AdditionAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const family = await ports.read.get('case', data.case);
    const referral = await referralOf(ports, data.case);
    if (!family || !referral) return refuse('notFound');
    const silent = whySilent(family);
    if (silent) return silent;
    const { answers, problems } = filledIn(referralAddForm, inputs, {});
    if (problems.length > 0)
      return { answer: { see: 'form', form: page(family.id, family.code, answers, problems) } };
    const additions = [
      ...(referral.additions ?? []),
      { at: ports.now(), by: actor.id, text: answers['addition'] ?? '' },
    ];
    return {
      answer: { see: 'added', code: family.code },
      puts: [put('referral', { ...referral, additions })],
      timeline: [happened(actor, family.id, ports.now(), 'referral.added')],
      access: [{ action: 'U', recordType: 'referral', recordId: referral.id, caseId: family.id }],
      messages: [
        {
          key: `referral:${referral.id}:added:${additions.length}`,
          to: { coordinatorOf: family.municipality },
          notice: { kind: 'referral.added', case: family.id },
        },
      ],
    };
  };
