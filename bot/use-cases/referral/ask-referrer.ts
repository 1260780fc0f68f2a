import type { Case } from '../../../domain/case.ts';
import { answerCoordinatorForm, askReferrerForm } from '../../../domain/case-form.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after } from '../../../domain/life.ts';
import { type Referral, referralLife } from '../../../domain/referral.ts';
import { refuse } from '../../../domain/refusal.ts';
import { happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import { whySilent } from '../oversight/silent.ts';
import type { Ports } from '../ports.ts';
import { keptTriage } from '../triage/kept-triage.ts';
import type { UseCase } from '../use-case.ts';
import { homeOf, referralOf } from './referral-of.ts';

type Question = Referral['questions'][number];

const load = async (ports: Ports, caseId: string) => {
  const family = await ports.read.get('case', caseId);
  const referral = await referralOf(ports, caseId);
  return family && referral ? { family, referral } : undefined;
};

export type AskAnswer = { see: 'form'; form: FormView } | { see: 'sent'; code: string };

/** The coordinator asks who referred for more (P04). */
export const openQuestion: UseCase<'triage.ask', FormView> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.case);
    if (!loaded) return refuse('notFound');
    return {
      answer: onePageView(
        askReferrerForm,
        {},
        { target: { case: data.case }, submit: 'triage.sendQuestion' },
      ),
      puts: await keptTriage(ports, actor, data.case, inputs),
      access: [{ action: 'R', recordType: 'case', recordId: data.case, caseId: data.case }],
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

/** What who referred was asked, where the family goes on: a case that lies still asks and takes nothing (scenario 2). */
const loadAsked = async (ports: Ports, caseId: string) => {
  const loaded = await load(ports, caseId);
  if (!loaded) return refuse('notFound');
  const home = await homeOf(ports, loaded.family);
  const silent = whySilent(home);
  return silent ? { ...silent, code: loaded.family.code } : { ...loaded, home };
};

const questionPage = (
  { family }: { readonly family: Case },
  { at, text }: Question,
  more: { answers?: Answers; problems?: Problem[] } = {},
): FormView =>
  onePageView(
    answerCoordinatorForm,
    {},
    {
      target: { case: family.id, at },
      submit: 'referral.sendAnswer',
      about: { kind: 'question', code: family.code, text },
      ...more,
    },
  );

/** Opens the question for who referred. */
export const openAnswer: UseCase<'referral.answer', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await loadAsked(ports, data.case);
    if ('refused' in loaded) return loaded;
    const question = loaded.referral.questions.find(({ answer }) => answer === undefined);
    if (!question) return refuse('alreadyDone', { code: loaded.family.code });
    return {
      answer: questionPage(loaded, question),
      access: [{ action: 'R', recordType: 'referral', recordId: loaded.referral.id, caseId: loaded.home.id }],
    };
  };

/** The answer goes back to the coordinator, to the question it was typed below and to no other. */
export const sendAnswer: UseCase<'referral.sendAnswer', AskAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await loadAsked(ports, data.case);
    if ('refused' in loaded) return loaded;
    const { family, home, referral } = loaded;
    const index = referral.questions.findIndex(
      ({ at, answer }) => answer === undefined && (data.at === undefined || at === data.at),
    );
    const question = referral.questions[index];
    if (!question) return refuse('alreadyDone', { code: family.code });
    const { answers, problems } = filledIn(answerCoordinatorForm, inputs, {});
    if (problems.length > 0)
      return { answer: { see: 'form', form: questionPage(loaded, question, { answers, problems }) } };
    const questions = referral.questions.map((one, at) =>
      at === index ? { ...one, answer: answers['answer'], answeredAt: ports.now() } : one,
    );
    const open = questions.some(({ answer }) => answer === undefined);
    const state = (!open && after(referralLife, referral.state, 'answer')) || referral.state;
    return {
      answer: { see: 'sent', code: family.code },
      puts: [put('referral', { ...referral, state, questions })],
      timeline: [happened(actor, home.id, ports.now(), 'referral.questionAnswered')],
      access: [{ action: 'U', recordType: 'referral', recordId: referral.id, caseId: home.id }],
      messages: [
        {
          key: `referral:${referral.id}:answer:${index}`,
          to: { coordinatorOf: home.municipality },
          notice: { kind: 'referral.answered', case: home.id },
        },
      ],
    };
  };
