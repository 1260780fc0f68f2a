import { type Answers, chosen } from './form.ts';
import type { Region } from './region.ts';

/**
 * Partner types to think of by what plays (C04, G37): a proposal to the coordinator, who decides with who referred.
 * Those that several factors point to come first. Who sits at every conference is not among them.
 */
export const partnersToThinkOf = (
  answers: Answers,
  region: Region,
  corePartners: readonly string[],
): string[] => {
  const ticked = new Set([...chosen(answers, 'urgentFactors'), ...chosen(answers, 'riskFactors')]);
  const pointed = [...region.factors.urgent, ...region.factors.nonUrgent]
    .filter(({ id }) => ticked.has(id))
    .flatMap(({ partners }) => partners)
    .filter((type) => !corePartners.includes(type));
  const times = new Map(pointed.map((type) => [type, pointed.filter((one) => one === type).length]));
  return [...new Set(pointed)].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
};
