import type { Evaluation } from '../../../domain/evaluation.ts';
import type { EvaluationView } from '../../../domain/view/oversight.ts';

/** An evaluation as it may be read: with the names of who is locked away or somebody else made unreadable. */
export const evaluationView = (
  { on, withFamily, withoutBecause, outcome, note, heavierHelp, nextOn }: Evaluation,
  mask: (text: string) => string,
): EvaluationView => ({
  on,
  withFamily,
  withoutBecause: withoutBecause && mask(withoutBecause),
  outcome,
  note: note && mask(note),
  heavierHelp: heavierHelp && mask(heavierHelp),
  nextOn,
});
