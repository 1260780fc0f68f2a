import { answerCoordinatorForm, askReferrerForm } from '../../../domain/case-form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after } from '../../../domain/life.ts';
import { referralLife } from '../../../domain/referral.ts';
import { refuse } from '../../../domain/refusal.ts';
import { happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import { whySilent } from '../oversight/silent.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { referralOf } from './referral-of.ts';

const load = async (ports: Ports, caseId: string) => {
  const family = await ports.read.get('case', caseId);
  const referral = await referralOf(ports, caseId);
  return family && referral ? { family, referral } : undefined;
};

export type AskAnswer = { see: 'form'; form: FormView } | { see: 'sent'; code: string };

/** The coordinator asks who referred for more (P04). */
export const openQuestion: UseCase<'triage.ask', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await load(ports, data.case);
    if (!loaded) return refuse('notFound');
    return {
      answer: onePageView(
        askReferrerForm,
        {},
        { target: { case: data.case }, submit: 'triage.sendQuestion' },
      ),
    };
  };

/** Sends the question: who referred gets the code; the words stand in a dialog. */
export const sendQuestionToReferrer: UseCase<'triage.sendQuestion', AskAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.case);
    if (!loaded) return refuse('notFound');
    const { family, referral } = loaded;
    const { answers, problems } = filledIn(askReferrerForm, inputs, {});
    if (problems.length > 0) {
      const form = onePageView(
        askReferrerForm,
        {},
        { target: { case: data.case }, submit: 'triage.sendQuestion', answers, problems },
      );
      return { answer: { see: 'form', form } };
    }
    const silent = whySilent(family);
    if (silent) return silent;
    const state = after(referralLife, referral.state, 'askReferrer');
    if (!state) return refuse('cannotNow', { code: family.code, detail: referral.state });
    const questions = [
      ...referral.questions,
      { at: ports.now(), by: actor.id, text: answers['question'] ?? '' },
    ];
    return {
      answer: { see: 'sent', code: family.code },
      puts: [put('referral', { ...referral, state, questions })],
      timeline: [happened(actor, family.id, ports.now(), 'referral.questionAsked')],
      access: [{ action: 'U', recordType: 'referral', recordId: referral.id, caseId: family.id }],
      messages: [
        {
          key: `referral:${referral.id}:question:${questions.length}`,
          to: { person: referral.referrerId },
          notice: { kind: 'referral.question', case: family.id },
        },
      ],
    };
  };

/** Opens the question for who referred. */
export const openAnswer: UseCase<'referral.answer', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await load(ports, data.case);
    const question = loaded?.referral.questions.find(({ answer }) => answer === undefined);
    if (!loaded) return refuse('notFound');
    if (!question) return refuse('alreadyDone', { code: loaded.family.code });
    return {
      answer: onePageView(
        answerCoordinatorForm,
        {},
        {
          target: { case: data.case },
          submit: 'referral.sendAnswer',
          about: { kind: 'question', code: loaded.family.code, text: question.text },
        },
      ),
      access: [{ action: 'R', recordType: 'referral', recordId: loaded.referral.id, caseId: data.case }],
    };
  };

/** The answer goes back to the coordinator. */
export const sendAnswer: UseCase<'referral.sendAnswer', AskAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.case);
    if (!loaded) return refuse('notFound');
    const { family, referral } = loaded;
    const index = referral.questions.findIndex(({ answer }) => answer === undefined);
    const question = referral.questions[index];
    if (!question) return refuse('alreadyDone', { code: family.code });
    const { answers, problems } = filledIn(answerCoordinatorForm, inputs, {});
    if (problems.length > 0) {
      const form = onePageView(
        answerCoordinatorForm,
        {},
        {
          target: { case: data.case },
          submit: 'referral.sendAnswer',
          about: { kind: 'question', code: family.code, text: question.text },
          answers,
          problems,
        },
      );
      return { answer: { see: 'form', form } };
    }
    const questions = referral.questions.map((one, at) =>
      at === index ? { ...one, answer: answers['answer'], answeredAt: ports.now() } : one,
    );
    const open = questions.some(({ answer }) => answer === undefined);
    const state = (!open && after(referralLife, referral.state, 'answer')) || referral.state;
    return {
      answer: { see: 'sent', code: family.code },
      puts: [put('referral', { ...referral, state, questions })],
      timeline: [happened(actor, family.id, ports.now(), 'referral.questionAnswered')],
      access: [{ action: 'U', recordType: 'referral', recordId: referral.id, caseId: family.id }],
      messages: [
        {
          key: `referral:${referral.id}:answer:${index}`,
          to: { coordinatorOf: family.municipality },
          notice: { kind: 'referral.answered', case: family.id },
        },
      ],
    };
  };
