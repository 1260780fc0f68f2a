import type { ITextInput } from '@microsoft/teams.cards';
import { LONGEST_LINE } from '../domain/consultation.ts';
import type { ConsultationLineView, ConsultationThreadView } from '../domain/view/consultation.ts';
import {
  type Button,
  type Card,
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  execute,
  group,
  heading,
  inLine,
  open,
  submit,
  subtle,
  text,
  typed,
} from './kit.ts';
import { consultationText as words } from './text/consultation.ts';
import { hour, moment } from './text/dates.ts';

/** A card stays under 28 KB: older lines of a long thread are left out, and it says so. */
const MOST_CHARACTERS = 8000;

const whoSaid = (one: ConsultationLineView, coordinator: string): string => {
  if (one.mine) return words.you;
  return one.from === 'coordinator' ? coordinator : inLine(one.profession ?? words.asker);
};

/** Lines of a thread: who, when and what; roles instead of names. */
export const lines = (all: readonly ConsultationLineView[], now: string, coordinator: string): Element[] => {
  let room = MOST_CHARACTERS;
  const shown = all.toReversed().filter(({ text: said }) => {
    room -= said.length;
    return room >= 0;
  });
  const hidden = all.length - shown.length;
  return [
    ...(hidden > 0 ? [subtle(words.earlier(hidden))] : []),
    ...shown.toReversed().map((one, index) =>
      group(
        [
          text(words.said(whoSaid(one, coordinator), hour(one.at, now).replace(/^om /, '')), {
            isSubtle: true,
          }),
          typed(one.text, { spacing: 'None' }),
        ],
        { spacing: 'Medium', ...(index === 0 ? { separator: true } : {}) },
      ),
    ),
  ];
};

const standing = (view: ConsultationThreadView): string => {
  if (view.state === 'closed') return words.closed(view.outcome);
  if (view.state === 'answered') return words.answered;
  const due = moment(view.answerDueAt, view.now);
  const next = moment(view.takeOverAt, view.now);
  const deadline = view.mayHandOver ? words.thenDeputy(due) : words.answerBefore(due);
  switch (view.why) {
    case 'takeOver':
      return words.takeOver;
    case 'unanswered':
      return view.mayHandOver ? words.unanswered(next) : words.unansweredAlone;
    case 'addition':
      return `${words.addition} ${deadline}`;
    default:
      return deadline;
  }
};

const replyProblem = ({ problem }: ConsultationThreadView): string | undefined => {
  if (!problem) return undefined;
  if (problem === 'empty') return words.replyEmpty;
  return problem === 'tooLong' ? words.replyTooLong : words.replyProblem(problem.kinds);
};

const thread = (view: ConsultationThreadView): (Element | undefined)[] => {
  const wrong = replyProblem(view);
  const input: ITextInput = {
    type: 'Input.Text',
    id: 'reply',
    label: words.reply,
    isMultiline: true,
    maxLength: LONGEST_LINE,
    placeholder: words.withoutNames,
    spacing: 'Medium',
    ...(view.reply ? { value: view.reply } : {}),
  };
  return [
    heading(words.thread(view.code, inLine(view.municipality))),
    subtle(standing(view)),
    ...lines(view.lines, view.now, words.coordinatorOf(inLine(view.municipality))),
    ...(view.state === 'closed' ? [] : [input]),
    wrong ? text(wrong, { weight: 'Bolder', spacing: 'Small' }) : undefined,
  ];
};

/** The thread for the coordinator, in her chat: answer and finish in the same place. */
export const consultationThreadCard = (view: ConsultationThreadView): Card => {
  const { consultation, code, municipality } = view;
  if (view.superseded) {
    return card([
      heading(words.thread(code, inLine(municipality))),
      subtle(view.state === 'closed' ? words.closed(view.outcome) : words.superseded),
    ]);
  }
  if (view.state === 'closed') return card(thread(view));
  const finish: Button = open(words.finish, 'consultation.finish', { consultation });
  return card(thread(view), [
    execute(words.sendReply, 'consultation.reply', { consultation }, { primary: true }),
    finish,
    view.mayHandOver ? execute(words.handOver, 'consultation.handOver', { consultation }) : undefined,
  ]);
};

/** The same, opened from the work list. */
export const consultationThreadDialog = (view: ConsultationThreadView): Dialog => {
  const { consultation, code } = view;
  const isOpen = view.state !== 'closed';
  return dialog(
    words.threadTitle(code),
    card(thread(view), [
      isOpen ? submit(words.sendReply, 'consultation.reply', { consultation }, { primary: true }) : undefined,
      isOpen ? submit(words.finish, 'consultation.finish', { consultation }) : undefined,
      isOpen && view.mayHandOver
        ? submit(words.handOver, 'consultation.handOver', { consultation })
        : undefined,
      close(),
    ]),
  );
};
