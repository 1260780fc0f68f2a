import type { Case } from '../../../domain/case.ts';
import { successorForm } from '../../../domain/case-form.ts';
import type { Answers, Option, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { happened, put } from '../change.ts';
import { invitable } from '../conference/invitable.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { whySilent } from './silent.ts';

type Loaded = { readonly family: Case; readonly people: readonly Option[] };

const load = async (ports: Ports, id: string): Promise<Loaded | Refusal> => {
  const family = await ports.read.get('case', id);
  if (!family) return refuse('notFound');
  const silent = whySilent(family);
  if (silent) return silent;
  const referrer = await ports.read.get('person', family.referrerId);
  if (!referrer?.leftAt) return refuse('alreadyDone', { code: family.code });
  return { family, people: await invitable(ports, family.municipality, family.referrerId) };
};

const page = ({ family, people }: Loaded, answers: Answers = {}, problems: Problem[] = []): FormView =>
  onePageView(
    successorForm,
    { people },
    {
      target: { case: family.id },
      submit: 'case.sendSuccessor',
      about: { kind: 'successor', code: family.code },
      answers,
      problems,
    },
  );

/** "Wie neemt het over?": who referred has left, and feedback goes to nobody until somebody is chosen. */
export const openSuccessor: UseCase<'case.successor', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await load(ports, data.case);
    return 'refused' in loaded ? loaded : { answer: page(loaded) };
  };

export type SuccessorAnswer = { see: 'form'; form: FormView } | { see: 'succeeded'; code: string };

/** The successor stands in the referrer's place: what was entered, questions, and how it ends (scenario 10). */
export const recordSuccessor: UseCase<'case.sendSuccessor', SuccessorAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.case);
    if ('refused' in loaded) return loaded;
    const { answers, problems } = filledIn(successorForm, inputs, { people: loaded.people });
    if (problems.length > 0) return { answer: { see: 'form', form: page(loaded, answers, problems) } };
    const { family } = loaded;
    const referrerId = answers['successor'] ?? family.referrerId;
    const referrals = await ports.read.list('referral', { caseId: family.id, referrerId: family.referrerId });
    return {
      answer: { see: 'succeeded', code: family.code },
      puts: [
        put('case', { ...family, referrerId }),
        ...referrals.map((one) => put('referral', { ...one, referrerId })),
      ],
      timeline: [happened(actor, family.id, ports.now(), 'referrer.succeeded')],
      messages: [
        {
          key: `successor:${family.id}:${family.version}`,
          to: { person: referrerId },
          notice: { kind: 'referral.succeeded', case: family.id },
        },
      ],
    };
  };
