import { localDate } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import type { Conference } from '../../../domain/conference.ts';
import { type Evaluation, evaluationOutcomes } from '../../../domain/evaluation.ts';
import { evaluationForm } from '../../../domain/evaluation-form.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/role.ts';
import type { EvaluatedView } from '../../../domain/view/oversight.ts';
import { happened, put } from '../change.ts';
import { latestHeld } from '../conference/latest-held.ts';
import { onePageView } from '../forms/form-view.ts';
import { whySilent } from '../oversight/silent.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { evaluationReminder } from './evaluation-moment.ts';

type Loaded = { readonly family: Case; readonly held: Conference };

/** There is something to look back on once a conference was held. */
const load = async (ports: Ports, caseId: string): Promise<Loaded | Refusal> => {
  const family = await ports.read.get('case', caseId);
  if (!family) return refuse('notFound');
  const silent = whySilent(family);
  if (silent) return silent;
  const held = latestHeld(await ports.read.list('conference', { caseId }));
  return held ? { family, held } : refuse('cannotNow', { code: family.code });
};

const page = (ports: Ports, { family }: Loaded, answers: Answers = {}, problems: Problem[] = []): FormView =>
  onePageView(
    evaluationForm,
    { today: localDate(ports.now()) },
    {
      target: { case: family.id },
      submit: 'evaluation.send',
      about: { kind: 'evaluation', code: family.code },
      answers,
      problems,
    },
  );

/** "Evalueren": what the coordinator heard from the family. */
export const openEvaluation: UseCase<'evaluation.open', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await load(ports, data.case);
    return 'refused' in loaded ? loaded : { answer: page(ports, loaded) };
  };

export type EvaluationAnswer = { see: 'form'; form: FormView } | ({ see: 'evaluated' } & EvaluatedView);

/**
 * What came of looking back (P11, G24): it stands in the case and on its timeline, and comes back on its next day.
 * What follows is a step of its own, which the answer offers: nothing closes or is planned by itself.
 */
export const recordEvaluation: UseCase<'evaluation.send', EvaluationAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.case);
    if ('refused' in loaded) return loaded;
    const { answers, problems } = filledIn(evaluationForm, inputs, { today: localDate(ports.now()) });
    if (problems.length > 0) return { answer: { see: 'form', form: page(ports, loaded, answers, problems) } };
    const { family, held } = loaded;
    const evaluation = evaluationOf(ports, actor, answers);
    const { outcome, nextOn } = evaluation;
    return {
      answer: {
        see: 'evaluated',
        case: family.id,
        code: family.code,
        conference: held.id,
        outcome,
        nextOn,
      },
      puts: [
        put('case', {
          ...family,
          evaluations: [...(family.evaluations ?? []), evaluation],
        }),
      ],
      timeline: [happened(actor, family.id, ports.now(), 'evaluation.held', { content: { outcome } })],
      access: [
        {
          action: 'U',
          recordType: 'case',
          recordId: family.id,
          caseId: family.id,
          fieldGroups: ['evaluation'],
        },
      ],
      reminders: nextOn ? [evaluationReminder(ports, family, ports.now(), nextOn)] : [],
    };
  };

const evaluationOf = (ports: Ports, actor: Actor, answers: Answers): Evaluation => {
  const withFamily = answers['withFamily'] === 'yes';
  const outcome = evaluationOutcomes.find((one) => one === answers['outcome']) ?? 'goOn';
  return {
    on: answers['on'] ?? localDate(ports.now()),
    at: ports.now(),
    by: actor.id,
    withFamily,
    // What was typed and no longer asked for is not kept.
    withoutBecause: withFamily ? undefined : answers['withoutBecause'],
    outcome,
    note: answers['note'] || undefined,
    heavierHelp: outcome === 'stepUp' ? answers['heavierHelp'] : undefined,
    nextOn: outcome === 'close' ? undefined : answers['nextOn'],
  };
};
