import { str, textOf, walk } from './card-walk.ts';
import type { CardNode } from './message.ts';

/** Something on a card that can be pressed. */
export type CardButton = {
  /** What is written on it; for a pressable row its spoken title. */
  title: string;
  tooltip: string;
  /** `Action.Submit`, `Action.Execute`, `Action.OpenUrl`, … */
  type: string;
  /** `positive`, `destructive` or ''. */
  style: string;
  /** The action as in the card. */
  action: CardNode;
  /** The elements around it, nearest first. */
  around: readonly CardNode[];
};

/** Which button is meant. */
export type ButtonQuery = {
  title: string;
  /** The smallest part of the card around the button that holds this text. */
  within?: string;
  tooltip?: string;
  /** Only cards for which this holds. */
  on?: (card: CardNode) => boolean;
  /** Only this message, also when a newer card has the button. */
  message?: string;
  /** Only this conversation; otherwise the newest card in any. */
  in?: string;
};

/** Every button and pressable row, in reading order. */
export function buttonsOf(card: CardNode): CardButton[] {
  const buttons: CardButton[] = [];
  for (const { node, around } of walk(card)) {
    const type = str(node, 'type');
    if (!type.startsWith('Action.') || node.isEnabled === false) continue;
    const [title, tooltip, style] = [str(node, 'title'), str(node, 'tooltip'), str(node, 'style')];
    buttons.push({ title, tooltip, type, style, action: node, around });
  }
  return buttons;
}

/** The button a query means, or undefined. Of several, the one closest to the text in `within`. */
export function findButton(card: CardNode, query: ButtonQuery): CardButton | undefined {
  if (query.on !== undefined && !query.on(card)) return undefined;
  const candidates = buttonsOf(card).filter(
    (button) =>
      button.title === query.title && (query.tooltip === undefined || button.tooltip === query.tooltip),
  );
  const { within } = query;
  if (within === undefined) return candidates[0];
  let best: { button: CardButton; size: number; distance: number } | undefined;
  for (const button of candidates) {
    const holder = button.around.find((node) => textOf(node).includes(within));
    if (holder === undefined) continue;
    const size = textOf(holder).length;
    const distance = distanceAfter(holder, within, button);
    if (best === undefined || size < best.size || (size === best.size && distance < best.distance)) {
      best = { button, size, distance };
    }
  }
  return best?.button;
}

/** In a flat card: how many elements after the text the button comes; Infinity when it comes before. */
function distanceAfter(holder: CardNode, within: string, button: CardButton): number {
  const placed = [...walk(holder)].map(({ node }) => node);
  const at = placed.indexOf(button.action);
  const textAt = placed.findLastIndex(
    (node, index) => index < at && !('items' in node || 'body' in node) && textOf(node).includes(within),
  );
  return textAt < 0 ? Number.POSITIVE_INFINITY : at - textAt;
}
