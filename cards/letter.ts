import type { LetterReadyView } from '../domain/view/letter.ts';
import {
  box,
  card,
  close,
  type Dialog,
  dialog,
  heading,
  line,
  openUrl,
  submit,
  subtle,
  text,
} from './kit.ts';
import { letterText as words } from './text/letter.ts';

/** A letter for a family: links that work once, how to give it, and where to write down that it was given. */
export const letterReadyDialog = (view: LetterReadyView): Dialog =>
  dialog(
    words.title(view.code),
    card(
      [
        heading(words.ready(view.kind, view.language)),
        view.unsafe ? box('warning', [text(words.careful)]) : undefined,
        view.unchecked ? box('emphasis', [text(words.unchecked)]) : undefined,
        line(words.how(view.channel)),
        line(words.next(view.kind)),
        subtle(words.once),
      ],
      [
        openUrl(words.pdf, view.links.pdf, { primary: true }),
        openUrl(words.print, view.links.print),
        view.links.dutch ? openUrl(words.dutch, view.links.dutch) : undefined,
        submit(words.given, 'letter.note', { conference: view.conference }),
        close(),
      ],
    ),
  );
