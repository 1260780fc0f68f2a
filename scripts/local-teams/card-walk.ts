import type { CardNode } from './message.ts';

/** Where elements hold others, in the order people see them. */
const HOLDERS = [
  'columns',
  'rows',
  'cells',
  'items',
  'body',
  'images',
  'inlineAction',
  'actions',
  'card',
] as const;

/** An element with the elements around it, nearest first. */
export type Placed = { node: CardNode; around: readonly CardNode[] };

export function isNode(value: unknown): value is CardNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every visible element and action, in reading order; `selectAction` right after its element. */
export function* walk(node: CardNode, around: readonly CardNode[] = []): Generator<Placed> {
  if (node.isVisible === false) return;
  yield { node, around };
  const inside = [node, ...around];
  if (isNode(node.selectAction)) yield { node: node.selectAction, around: inside };
  for (const key of HOLDERS) {
    const held = node[key];
    for (const child of Array.isArray(held) ? held : [held]) {
      if (isNode(child)) yield* walk(child, inside);
    }
  }
}

/** A string property, or ''. */
export function str(node: CardNode, key: string): string {
  const value = node[key];
  return typeof value === 'string' ? value : '';
}

/** The nodes in a list property. */
export function nodes(node: CardNode, key: string): CardNode[] {
  const value = node[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Markdown as people read it: without bold signs and link addresses. */
export function plain(text: string): string {
  return text.replace(/\*\*(.+?)\*\*/gs, '$1').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}

function ownText(node: CardNode): string[] {
  const type = str(node, 'type');
  if (type === 'TextBlock') return [str(node, 'text')];
  if (type === 'RichTextBlock') {
    const inlines = Array.isArray(node.inlines) ? node.inlines : [];
    return [inlines.map((inline) => (isNode(inline) ? str(inline, 'text') : String(inline))).join('')];
  }
  if (type === 'FactSet')
    return nodes(node, 'facts').map((fact) => `${str(fact, 'title')} ${str(fact, 'value')}`);
  if (type.startsWith('Action.')) return [str(node, 'title')];
  if (!type.startsWith('Input.')) return [];
  const choices = nodes(node, 'choices').map((choice) => str(choice, 'title'));
  const value = choices.length > 0 || type === 'Input.Toggle' ? '' : str(node, 'value');
  return [str(node, 'label'), str(node, 'title'), str(node, 'placeholder'), value, ...choices];
}

/** All text a person sees on a card (or a part of one), a line each; spoken titles are left out. */
export function textOf(card: CardNode): string {
  const lines: string[] = [];
  for (const { node, around } of walk(card)) {
    if (around[0]?.selectAction === node) continue;
    lines.push(...ownText(node).filter((line) => line !== ''));
  }
  return lines.map(plain).join('\n');
}
