import type { IChoiceSetInput, ITextInput } from '@microsoft/teams.cards';
import { LONGEST_LINE } from '../domain/consultation.ts';
import type {
  ConsultationAnswerView,
  ConsultationClosedView,
  ConsultationRefusedView,
  ConsultationSentView,
  ConsultationStartView,
} from '../domain/view/consultation.ts';
import { lines } from './consultation-thread.ts';
import {
  type Card,
  card,
  type Element,
  execute,
  heading,
  inLine,
  line,
  open,
  subtle,
  text,
  typed,
} from './kit.ts';
import { commonText } from './text/common.ts';
import { consultationText as words } from './text/consultation.ts';
import { moment } from './text/dates.ts';

/** The only card with `isRequired`: it has one button, so nothing else is blocked. */
export const consultationStartCard = (view: ConsultationStartView): Card => {
  const municipality: IChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: 'municipality',
    label: words.municipality,
    wrap: true,
    placeholder: commonText.choose,
    choices: view.municipalities.map(({ value, label }) => ({ title: label ?? value, value })),
    ...(view.municipality ? { value: view.municipality } : {}),
  };
  const question: ITextInput = {
    type: 'Input.Text',
    id: 'question',
    label: words.question,
    isMultiline: true,
    maxLength: LONGEST_LINE,
    isRequired: true,
    errorMessage: words.questionMissing,
    placeholder: words.example,
    ...(view.question ? { value: view.question } : {}),
  };
  return card(
    [
      heading(words.title),
      line(words.ask),
      municipality,
      view.problem === 'municipality' ? problem(words.problems.municipality) : undefined,
      question,
      view.problem && view.problem !== 'municipality' ? problem(words.problems[view.problem]) : undefined,
    ],
    [execute(words.send, 'consultation.send', {}, { primary: true })],
  );
};

const problem = (sentence: string): Element => text(sentence, { weight: 'Bolder', spacing: 'Small' });

const sentTitle = ({ code, addition, nobodyYet }: ConsultationSentView): string => {
  if (nobodyYet) return words.kept(code);
  return addition ? words.added(code) : words.sent(code);
};

/** To who asked: it is sent, and what happens now. */
export const consultationSentCard = (view: ConsultationSentView): Card =>
  card([
    heading(sentTitle(view)),
    line(
      view.nobodyYet
        ? words.nobodyYet(inLine(view.municipality))
        : words.answersBy(inLine(view.municipality), moment(view.answerDueAt, view.now)),
    ),
    line(words.nothingToDo),
  ]);

/** To who asked: the answer. The next step is one tap away. */
export const consultationAnswerCard = (view: ConsultationAnswerView): Card => {
  const lastAsked = view.lines.findLastIndex(({ from }) => from === 'asker');
  const answers = view.lines.slice(lastAsked + 1);
  return card(
    [
      heading(words.answer(view.code)),
      ...lines(
        answers.length > 0 ? answers : view.lines.slice(-1),
        view.now,
        words.coordinatorOf(inLine(view.municipality)),
      ),
      subtle(words.typeOn, { spacing: 'Medium' }),
    ],
    [
      open(words.refer, 'referral.start', { consultation: view.consultation }, { primary: true }),
      execute(words.enough, 'consultation.enough', { consultation: view.consultation }),
    ],
  );
};

/** A question that seems to hold personal data: says what was seen, and gives words that do work. */
export const consultationRefusedCard = (view: ConsultationRefusedView): Card =>
  card(
    [
      heading(words.refused),
      line(view.draft ? words.seenMaybe(view.kinds) : words.seen(view.kinds)),
      line(words.better),
    ],
    [
      execute(
        words.again,
        'consultation.start',
        { question: view.masked, ...(view.municipality ? { municipality: view.municipality } : {}) },
        { primary: true },
      ),
      view.draft
        ? execute(words.isNot(view.kinds), 'consultation.confirm', { draft: view.draft })
        : undefined,
    ],
  );

/** How sparring ended: to who asked with the step that follows, to the coordinator in one line. */
export const consultationClosedCard = (view: ConsultationClosedView): Card => {
  if (view.to === 'coordinator') {
    return card([
      heading(words.closedTitle(view.code)),
      line(view.by === 'asker' ? words.askerDoneToCoordinator : words.coordinatorDone(view.outcome)),
    ]);
  }
  const refers = view.outcome === 'referral';
  return card(
    [
      heading(words.closedTitle(view.code)),
      view.by === 'asker' ? line(words.askerDone) : undefined,
      view.outcome ? line(words.forAsker(view.outcome)) : undefined,
      ...(view.note ? [subtle(words.note), typed(view.note, { spacing: 'None' })] : []),
      subtle(words.newQuestion, { spacing: 'Medium' }),
    ],
    [
      refers
        ? open(words.refer, 'referral.start', { consultation: view.consultation }, { primary: true })
        : undefined,
    ],
  );
};
