import type { Verb } from '../domain/actions.ts';
import { type Card, card, heading, line, openNamed } from './kit.ts';
import { offerText, otherOffer } from './text/offer.ts';

/** What was asked for opens in a dialog: a sentence and the button for it. */
export const offerCard = (verb: Verb, data: Record<string, string> = {}): Card => {
  const words = offerText[verb] ?? otherOffer;
  return card(
    [heading(words.title), line(words.what)],
    [openNamed(words.button, verb, data, { primary: true })],
  );
};
