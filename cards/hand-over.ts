import type { HandOverView } from '../domain/view/referral.ts';
import { card, close, type Dialog, dialog, heading, inLine, line, openUrl, submit, subtle } from './kit.ts';
import { fullDate } from './text/dates.ts';
import { handOverText as words } from './text/letters-hand-over.ts';

/** The documents for who has no part in this bot, and what was handed over (F01). */
export const handOverDialog = (view: HandOverView): Dialog =>
  dialog(
    words.title(view.code),
    card(
      [
        heading(words.heading),
        subtle(words.hint),
        ...view.done.map(({ to, on, how, receiver }) =>
          line(words.done(words.to[to] ?? to, fullDate(on), inLine(receiver), words.how[how] ?? how)),
        ),
        view.done.length === 0 ? line(words.none) : undefined,
        view.ask.length > 0 ? line(words.askFirst) : undefined,
        view.documents.length > 0 ? subtle(words.once) : undefined,
      ],
      [
        ...view.ask.map((to, index) =>
          submit(
            words.ask[to],
            'handOver.ask',
            { case: view.case, destination: to },
            index === 0 && view.documents.length === 0 ? { primary: true } : {},
          ),
        ),
        ...view.documents.map(({ to, pdf }, index) =>
          openUrl(words.open[to] ?? to, pdf, index === 0 && view.done.length === 0 ? { primary: true } : {}),
        ),
        view.documents.length > 0 ? submit(words.note, 'handOver.note', { case: view.case }) : undefined,
        close(),
      ],
    ),
  );
