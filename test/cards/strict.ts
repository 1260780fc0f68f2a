import { createRequire } from 'node:module';
import { isNode, nodes, str, walk } from '../../scripts/local-teams/card-walk.ts';
import type { CardNode } from '../../scripts/local-teams/message.ts';

type ParseEvent = { message: string };
type Context = { readonly eventCount: number; getEventAt(index: number): ParseEvent };
type Parsed = {
  toJSON(): unknown;
  validateProperties(): { validationEvents: ParseEvent[] };
};
type AdaptiveCards = {
  Versions: { v1_5: unknown };
  SerializationContext: new (version: unknown) => Context;
  AdaptiveCard: new () => Parsed & { parse(card: unknown, context: Context): void };
};

/** Its `main` fails in Node; this file is the whole library. */
const library: AdaptiveCards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** Bytes; Teams refuses from about 28 KB on. */
const LARGEST = 28 * 1024;
/** What the parser leaves out by itself because it is the default, or writes in another way. */
const DEFAULTS: Record<string, unknown[]> = {
  spacing: ['default', 'Default'],
  value: ['', 'false'],
  separator: [false],
  width: ['stretch'],
};

/** Keys of the card that the parser dropped silently: typing errors, and things newer than 1.5. */
const dropped = (given: unknown, kept: unknown, path: string): string[] => {
  if (Array.isArray(given)) {
    const list = Array.isArray(kept) ? kept : [];
    return given.flatMap((one, index) => dropped(one, list[index], `${path}[${index}]`));
  }
  if (!isNode(given)) return [];
  const node = isNode(kept) ? kept : {};
  return Object.entries(given).flatMap(([key, value]) => {
    const here = `${path}.${key}`;
    // What a button sends is its own; the parser keeps it as it is.
    if (key === 'data') return [];
    if (key in node) return dropped(value, node[key], here);
    return DEFAULTS[key]?.includes(value) ? [] : [here];
  });
};

const complaintsOfParser = (card: unknown): string[] => {
  const context = new library.SerializationContext(library.Versions.v1_5);
  const parsed = new library.AdaptiveCard();
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const invalid = parsed.validateProperties().validationEvents.map(({ message }) => message);
  return [...events, ...invalid, ...dropped(card, parsed.toJSON(), 'card').map((path) => `dropped: ${path}`)];
};

const complaintsOfNode = (node: CardNode): string[] => {
  const type = str(node, 'type');
  const said = str(node, 'text');
  return [
    ...(type.startsWith('Input.') && str(node, 'label') === '' ? [`no label: ${str(node, 'id')}`] : []),
    ...('color' in node ? [`coloured text: ${said}`] : []),
    ...(type === 'TextBlock' && said.startsWith('* ') ? [`becomes a bullet: ${said}`] : []),
    ...(type === 'TextBlock' && said.trim() === '' ? ['empty text'] : []),
    ...(type === 'TextBlock' && node.wrap !== true ? [`does not wrap: ${said}`] : []),
    ...(type.startsWith('Action.') && type !== 'Action.OpenUrl' && str(node, 'title') === ''
      ? ['a button without title']
      : []),
    ...(type === 'ActionSet' && nodes(node, 'actions').length > 6 ? ['more than six buttons in a row'] : []),
    ...(/undefined|NaN|\[object|null/.test(said) ? [`a hole in: ${said}`] : []),
  ];
};

/** Everything that is wrong with a card, in sentences; empty when it is right. */
export const complaintsOf = (card: unknown, inDialog: boolean): string[] => {
  if (!isNode(card)) return ['not a card'];
  const all = [...walk(card)].map(({ node }) => node);
  const positive = all.filter((node) => str(node, 'style') === 'positive').length;
  const ids = all.filter((node) => str(node, 'type').startsWith('Input.')).map((node) => str(node, 'id'));
  const size = Buffer.byteLength(JSON.stringify(card), 'utf8');
  return [
    ...complaintsOfParser(card),
    ...all.flatMap(complaintsOfNode),
    ...(positive > 1 ? [`${positive} primary buttons`] : []),
    ...(size >= LARGEST ? [`${size} bytes`] : []),
    ...(new Set(ids).size < ids.length ? ['two inputs with one id'] : []),
    ...(nodes(card, 'actions').length > 6 ? ['more than six buttons'] : []),
    ...(inDialog && all.some((node) => node.isRequired === true) ? ['isRequired in a dialog'] : []),
    ...(inDialog && all.some((node) => str(node, 'type') === 'Action.Execute')
      ? ['Action.Execute in a dialog']
      : []),
  ];
};
