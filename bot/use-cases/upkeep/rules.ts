import type { DataOf, Verb } from '../../../domain/actions.ts';
import type { FormView } from '../../../domain/form-view.ts';
import type { LocalRules } from '../../../domain/local-rules.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { type Municipality, municipalityById } from '../../../domain/region.ts';
import { type Change, put } from '../change.ts';
import type { Ports } from '../ports.ts';
import type { Input, UseCase } from '../use-case.ts';

/** A dialog of upkeep: the form with what is wrong, or what was set where. */
export type RulesAnswer = { see: 'form'; form: FormView } | { see: 'set'; municipality: string };

/** A municipality as it is now, with what it set for itself. */
type Found = { readonly municipality: Municipality; readonly rules: LocalRules };
type RulesVerb = Extract<Verb, `municipality.${string}`>;

/** A use case about what one municipality sets for itself; a municipality that is not there is not found. */
export const ofMunicipality =
  <V extends RulesVerb, A>(
    use: (found: Found, turn: Input<V>, ports: Ports) => Change<A> | Refusal,
  ): UseCase<V, A> =>
  (ports) =>
  async (_actor, turn) => {
    // Every verb of it names the municipality.
    const id = (turn.data as DataOf<RulesVerb>).municipality;
    const municipality = municipalityById(ports.region, id);
    if (!municipality) return refuse('notFound');
    const rules = (await ports.read.get('localRules', id)) ?? { id, version: 0, municipality: id };
    return use({ municipality, rules }, turn, ports);
  };

/** What a municipality sets for itself from now on; what is planned already stays as it is. */
export const setRules = (municipality: Municipality, rules: LocalRules): Change<RulesAnswer> => ({
  answer: { see: 'set', municipality: municipality.name },
  puts: [put('localRules', rules)],
});
