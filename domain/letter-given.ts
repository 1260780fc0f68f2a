import { z } from 'zod';
import { DateOnly, Id, Instant } from './stored.ts';

/** The languages in which there is a letter (F43); the first is the one everybody here can check. */
export const languages = ['nl', 'en', 'ar', 'pl'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** What a family gets on paper about a conference. */
export const letterKinds = ['invitation', 'change', 'cancelled', 'agreements'] as const;
export const LetterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof LetterKind>;

/** How it reached them: on paper or by secure mail as it was made, or its words told. */
export const givenWays = ['post', 'email', 'inPerson', 'phone'] as const;
export const GivenWay = z.enum(givenWays);
export type GivenWay = z.infer<typeof GivenWay>;

/** That a family got a letter, as who gave it wrote down; what stood in it is kept nowhere (D3). */
export const LetterGiven = z.object({
  kind: LetterKind,
  language: Language,
  how: GivenWay,
  on: DateOnly,
  by: Id,
  at: Instant,
  /** The conference's own sequence then: after a change it is an older letter. */
  sequence: z.number().int(),
});
export type LetterGiven = z.infer<typeof LetterGiven>;
