import type { EvaluatedView } from '../domain/view/oversight.ts';
import { type Button, card, close, type Dialog, dialog, heading, line, submit } from './kit.ts';
import { fullDate } from './text/dates.ts';
import { doneTitle } from './text/done.ts';
import { evaluationText as words } from './text/evaluation.ts';

/** The step that what was decided asks for; the coordinator takes it, nothing happens by itself (G24). */
const nextSteps = ({ outcome, case: family, conference }: EvaluatedView): Button[] => {
  const add = (primary: boolean): Button =>
    submit(words.addAgreement, 'agreement.add', { conference }, { primary });
  switch (outcome) {
    case 'close':
      return [submit(words.close, 'case.close', { case: family }, { primary: true })];
    case 'goOn':
      return [];
    case 'adjust':
      return [add(true), submit(words.agreements, 'agreements.show', { conference })];
    case 'newConference':
      return [submit(words.plan, 'conference.again', { case: family }, { primary: true })];
    case 'stepUp':
      return [add(true)];
  }
};

/** What came of looking back with the family, and the step that follows from it. */
export const evaluatedDialog = (view: EvaluatedView): Dialog =>
  dialog(
    doneTitle,
    card(
      [
        heading(words.done(view.code)),
        line(words.follows[view.outcome]),
        view.nextOn ? line(words.next(fullDate(view.nextOn))) : undefined,
      ],
      [...nextSteps(view), close()],
    ),
  );
