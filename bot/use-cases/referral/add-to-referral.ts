import { type Case, isSilent } from '../../../domain/case.ts';
import { referralAddForm } from '../../../domain/case-form.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import type { Referral } from '../../../domain/referral.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { homeOf, referralOf } from './referral-of.ts';
import { whyOver } from './still-open.ts';

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

type Loaded = { readonly family: Case; readonly home: Case; readonly referral: Referral };

/** `home`: where the family goes on; who referred keeps their own code there (scenario 4). */
const load = async (ports: Ports, caseId: string): Promise<Loaded | Refusal> => {
  const family = await ports.read.get('case', caseId);
  const referral = await referralOf(ports, caseId);
  if (!family || !referral) return refuse('notFound');
  const home = await homeOf(ports, family);
  const over = whyOver(home, referral);
  if (over) return { ...over, code: family.code };
  return referral.state === 'withdrawn'
    ? refuse('cannotNow', { code: family.code, detail: referral.state })
    : { family, home, referral };
};

/** "Vul aan": who referred tells more, after it was sent. */
export const openAddition: UseCase<'referral.add', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await load(ports, data.case);
    return 'refused' in loaded ? loaded : { answer: page(loaded.family.id, loaded.family.code) };
  };

/** `addedByHand`: it goes along in the document; no coordinator reads it. */
export type AdditionAnswer = { see: 'form'; form: FormView } | { see: 'added' | 'addedByHand'; code: string };

/** It stands below the referral, with its day; the coordinator hears that there is more, by code alone. */
export const recordAddition: UseCase<'referral.sendAddition', AdditionAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.case);
    if ('refused' in loaded) return loaded;
    const { family, home, referral } = loaded;
    const { answers, problems } = filledIn(referralAddForm, inputs, {});
    if (problems.length > 0)
      return { answer: { see: 'form', form: page(family.id, family.code, answers, problems) } };
    const additions = [
      ...(referral.additions ?? []),
      { at: ports.now(), by: actor.id, text: answers['addition'] ?? '' },
    ];
    const byHand = isSilent(home.state);
    return {
      answer: { see: byHand ? 'addedByHand' : 'added', code: family.code },
      puts: [put('referral', { ...referral, additions })],
      timeline: [happened(actor, home.id, ports.now(), 'referral.added')],
      access: [{ action: 'U', recordType: 'referral', recordId: referral.id, caseId: home.id }],
      messages: byHand
        ? []
        : [
            {
              key: `referral:${referral.id}:added:${additions.length}`,
              to: { coordinatorOf: home.municipality },
              notice: { kind: 'referral.added', case: home.id },
            },
          ],
    };
  };
