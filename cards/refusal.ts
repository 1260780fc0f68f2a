import { type RefusalCode, refusalCodes } from '../domain/refusal.ts';
import type { RefusalView } from '../domain/view/people.ts';
import {
  type Card,
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  execute,
  heading,
  inLine,
  line,
  submit,
} from './kit.ts';
import { hour } from './text/dates.ts';
import { accessText, type RefusalFacts, type RefusalWords, refusalText } from './text/refusal.ts';

const isRefusalCode = (word: string): word is RefusalCode => refusalCodes.some((code) => code === word);

type Said = { title: string; body: Element[] };

const said = (view: RefusalView): Said => {
  const words: RefusalWords = refusalText[isRefusalCode(view.refused) ? view.refused : 'tryAgain'];
  const facts: RefusalFacts = {
    ...(view.code ? { code: view.code } : {}),
    ...(view.who ? { who: inLine(view.who) } : {}),
    ...(view.at ? { when: hour(view.at, view.now) } : {}),
    ...(view.detail ? { detail: inLine(view.detail) } : {}),
  };
  const fill = (sentence: RefusalWords['title']): string =>
    typeof sentence === 'string' ? sentence : sentence(facts);
  return {
    title: fill(words.title),
    body: [line(fill(words.what)), ...(words.next ? [line(fill(words.next))] : [])],
  };
};

const asks = (view: RefusalView): boolean => view.refused === 'notAllowed' && Boolean(view.code);

/** Why something was not done, without blame, and what to do now. */
export const refusalCard = (view: RefusalView): Card => {
  const { title, body } = said(view);
  return card(
    [heading(title), ...body],
    [
      asks(view)
        ? execute(accessText.ask, 'case.ask', { code: view.code ?? '' }, { primary: true })
        : undefined,
    ],
  );
};

/** The same in a dialog. */
export const refusalDialog = (view: RefusalView): Dialog => {
  const { title, body } = said(view);
  return dialog(
    accessText.title,
    card(
      [heading(title), ...body],
      [
        asks(view)
          ? submit(accessText.ask, 'case.ask', { code: view.code ?? '' }, { primary: true })
          : undefined,
        close(),
      ],
    ),
  );
};
