import { awaitsTelling } from '../../../domain/agreement.ts';
import { tellFamilyForm } from '../../../domain/agreement-form.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/role.ts';
import { put } from '../change.ts';
import { atTheTable } from '../conference/around-the-table.ts';
import { onePageView } from '../forms/form-view.ts';
import { whySilent } from '../oversight/silent.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { aboutAgreement, agreementContext } from './agreement-page.ts';
import { type Loaded, loadAgreement } from './change-agreement.ts';

/** Whom the family met comes first, then who else may know them. */
const contextOf = async (ports: Ports, loaded: Loaded) => {
  const [context, met] = await Promise.all([
    agreementContext(ports, loaded),
    atTheTable(ports, loaded.family.id),
  ]);
  const others = context.people.filter(({ value }) => met.every((one) => one.value !== value));
  const people = [...met, ...others];
  const { familyContact } = loaded.family;
  const known = familyContact === 'coordinator' || people.some(({ value }) => value === familyContact);
  return { ...context, people, contact: known ? familyContact : undefined };
};
type Context = Awaited<ReturnType<typeof contextOf>>;

const load = async (ports: Ports, id: string): Promise<(Loaded & { context: Context }) | Refusal> => {
  const loaded = await loadAgreement(ports, id);
  if (!loaded) return refuse('notFound');
  const silent = whySilent(loaded.family);
  if (silent) return silent;
  const { agreement, family } = loaded;
  if (!awaitsTelling(agreement))
    return refuse('alreadyDone', {
      code: family.code,
      who: agreement.familyTold?.by,
      at: agreement.familyTold?.at,
    });
  return { ...loaded, context: await contextOf(ports, loaded) };
};

const page = (
  actor: Actor,
  { context, ...loaded }: Loaded & { context: Context },
  answers: Answers = {},
  problems: Problem[] = [],
): FormView =>
  onePageView(tellFamilyForm, context, {
    target: { agreement: loaded.agreement.id },
    submit: 'agreement.sendTellFamily',
    about: { ...aboutAgreement(actor, loaded), onBehalfOf: undefined },
    answers,
    problems,
  });

/** "Gezin weet het": asks who told them, and when. */
export const openTellFamily: UseCase<'agreement.tellFamily', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await load(ports, data.agreement);
    return 'refused' in loaded ? loaded : { answer: page(actor, loaded) };
  };

export type ToldAnswer = { see: 'form'; form: FormView } | { see: 'familyTold'; code: string };

/** The family heard it from a person, never from the bot: who and when stays in the history (scenario 6). */
export const recordFamilyTold: UseCase<'agreement.sendTellFamily', ToldAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.agreement);
    if ('refused' in loaded) return loaded;
    const { agreement, family, context } = loaded;
    const { answers, problems } = filledIn(tellFamilyForm, inputs, context);
    if (problems.length > 0) return { answer: { see: 'form', form: page(actor, loaded, answers, problems) } };
    const by =
      answers['by'] === 'coordinator'
        ? actor.name
        : (context.people.find(({ value }) => value === answers['by'])?.label ?? '');
    const on = answers['on'] ?? context.today;
    return {
      answer: { see: 'familyTold', code: family.code },
      puts: [
        put('agreement', {
          ...agreement,
          familyTold: { by, on, at: ports.now() },
          history: [
            ...agreement.history,
            { at: ports.now(), by: actor.id, byName: actor.name, event: 'familyTold', told: { by, on } },
          ],
        }),
      ],
    };
  };
