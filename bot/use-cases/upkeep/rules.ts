import type { FormView } from '../../../domain/form-view.ts';
import type { LocalRules } from '../../../domain/local-rules.ts';
import { type Municipality, municipalityById } from '../../../domain/region.ts';
import { type Change, put } from '../change.ts';
import type { Ports } from '../ports.ts';

/** A dialog of upkeep: the form with what is wrong, or what was set where. */
export type RulesAnswer = { see: 'form'; form: FormView } | { see: 'set'; municipality: string };

/** A municipality as it is now, with what it set for itself; undefined when the region has no such municipality. */
export const rulesOf = async (
  ports: Ports,
  id: string,
): Promise<{ municipality: Municipality; rules: LocalRules } | undefined> => {
  const municipality = municipalityById(ports.region, id);
  if (!municipality) return undefined;
  const rules = (await ports.read.get('localRules', id)) ?? { id, version: 0, municipality: id };
  return { municipality, rules };
};

/** What a municipality sets for itself from now on; what is planned already stays as it is. */
export const setRules = (municipality: Municipality, rules: LocalRules): Change<RulesAnswer> => ({
  answer: { see: 'set', municipality: municipality.name },
  puts: [put('localRules', rules)],
});
