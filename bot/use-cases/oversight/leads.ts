import type { Case } from '../../../domain/case.ts';
import { leadsForm } from '../../../domain/case-form.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { type Lead, leadersOf, vacantLeads } from '../../../domain/lead.ts';
import type { LeadContext } from '../../../domain/lead-fields.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { happened, put } from '../change.ts';
import { atTheTable, organisations } from '../conference/around-the-table.ts';
import { invitable } from '../conference/invitable.ts';
import { onePageView } from '../forms/form-view.ts';
import { leftAmong } from '../people/left-among.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { whySilent } from './silent.ts';

type Context = LeadContext & { readonly vacant: readonly Lead[] };
type Loaded = { readonly family: Case; readonly context: Context };

const load = async (ports: Ports, id: string): Promise<Loaded | Refusal> => {
  const family = await ports.read.get('case', id);
  if (!family) return refuse('notFound');
  const silent = whySilent(family);
  if (silent) return silent;
  const vacant = vacantLeads(family, await leftAmong(ports, leadersOf(family)));
  // A colleague was first (scenario 15), or who left works here again.
  if (vacant.length === 0) return refuse('alreadyDone', { code: family.code });
  const [atTable, others] = await Promise.all([
    atTheTable(ports, family.id),
    invitable(ports, family.municipality, family.referrerId),
  ]);
  // Whom the family met comes first.
  const people = [...new Map([...atTable, ...others].map((one) => [one.value, one])).values()];
  return { family, context: { vacant, people, organisations: organisations(ports) } };
};

const page = ({ family, context }: Loaded, answers: Answers = {}, problems: Problem[] = []): FormView =>
  onePageView(leadsForm, context, {
    target: { case: family.id },
    submit: 'case.sendLeads',
    about: { kind: 'leads', code: family.code },
    answers,
    problems,
  });

/** "Kies iemand": who did something for the family has left, and nobody does it until somebody is chosen. */
export const openLeads: UseCase<'case.leads', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await load(ports, data.case);
    return 'refused' in loaded ? loaded : { answer: page(loaded) };
  };

export type LeadsAnswer = { see: 'form'; form: FormView } | { see: 'chosen'; code: string };

/**
 * Somebody else does it from now on, and stands on the list of agreements. It opens nothing for them: as at the table,
 * the coordinator tells them, and the family (scenario 10).
 */
export const recordLeads: UseCase<'case.sendLeads', LeadsAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.case);
    if ('refused' in loaded) return loaded;
    const { family, context } = loaded;
    const { answers, problems } = filledIn(leadsForm, inputs, context);
    if (problems.length > 0) return { answer: { see: 'form', form: page(loaded, answers, problems) } };
    const chosen = Object.fromEntries(context.vacant.map((lead) => [lead, answers[lead]]));
    return {
      answer: { see: 'chosen', code: family.code },
      puts: [put('case', { ...family, ...chosen })],
      timeline: [happened(actor, family.id, ports.now(), 'leads.chosen')],
    };
  };
