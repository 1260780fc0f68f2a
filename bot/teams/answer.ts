import type { Activity as Outgoing } from 'botbuilder';
import { MessageFactory } from 'botbuilder';
import type { Card, Dialog } from '../../cards/kit.ts';
import { neutral } from '../../cards/text/common.ts';
import { surfaceText } from '../../cards/text/surface.ts';
import type { Reply } from '../reply.ts';
import type { Surface } from './activity.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const attachment = (card: Card) => ({ contentType: CARD, content: card });

/** A card as a message: the words beside it are neutral, because lock screens show them (D5). */
export const cardMessage = (card: Card, words: string = neutral()): Partial<Outgoing> => ({
  ...MessageFactory.attachment(attachment(card)),
  summary: words,
});

const task = ({ title, card }: Dialog): object => ({
  task: { type: 'continue', value: { title, height: 'large', width: 'medium', card: attachment(card) } },
});

/** A reply as the body of an invoke's answer. */
export const invokeBody = (surface: Surface, reply: Reply): object => {
  if (surface === 'execute' || surface === 'refresh') {
    if (reply.show === 'close')
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: surfaceText.done };
    const card = reply.show === 'card' ? reply.card : reply.dialog.card;
    return { statusCode: 200, type: CARD, value: card };
  }
  if (reply.show === 'dialog') return task(reply.dialog);
  if (reply.show === 'card') return task({ title: surfaceText.dialogTitle, card: reply.card });
  return surface === 'dialogOpen' ? { task: { type: 'message', value: surfaceText.done } } : {};
};
