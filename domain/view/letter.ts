import type { GivenWay, Language, LetterKind } from '../letter-given.ts';

/** A letter the family got. */
export type LetterGivenView = { kind: LetterKind; language: Language; how: GivenWay; on: string };

/** A letter that can be opened: links that work once, for ten minutes. */
export type LetterReadyView = {
  conference: string;
  code: string;
  kind: LetterKind;
  language: Language;
  channel: string;
  /** It is not safe at home: how to give it with care (scenario 14). */
  unsafe: boolean;
  /** Nobody who knows the language has checked it yet. */
  unchecked: boolean;
  /** The same in Dutch, for who gives it; absent when it is Dutch. */
  links: { pdf: string; print: string; dutch?: string };
};
