import type { DoneView } from '../domain/view/people.ts';
import { type Card, card, close, type Dialog, dialog, heading, inLine, line } from './kit.ts';
import { doneText, doneTitle } from './text/done.ts';

const body = ({ what, code, detail }: DoneView): Card['body'] => [
  heading(doneText[what].title(code)),
  line(doneText[what].what(detail ? inLine(detail) : undefined)),
];

/** A small thing is done: what happened, and who has the ball. */
export const doneCard = (view: DoneView): Card => card(body(view));

/** The same in a dialog. */
export const doneDialog = (view: DoneView): Dialog => dialog(doneTitle, card(body(view), [close()]));
