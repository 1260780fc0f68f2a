import type { Card, Dialog } from '../../cards/kit.ts';

/** A card in a chat, or a dialog. */
export type Sample = Card | Dialog;

/** Whether a sample is a dialog. */
export const isDialog = (sample: Sample): sample is Dialog => 'card' in sample;
/** The card of a sample. */
export const cardOf = (sample: Sample): Card => (isDialog(sample) ? sample.card : sample);
