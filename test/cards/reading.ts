import { isNode, nodes, str, walk } from '../../scripts/local-teams/card-walk.ts';
import type { CardNode } from '../../scripts/local-teams/message.ts';
import { cardOf, isDialog, type Sample } from './sample.ts';

/** Properties that change how a part looks or works, in a fixed order. */
const LOOKS = [
  'style',
  'weight',
  'size',
  'isSubtle',
  'separator',
  'spacing',
  'width',
  'isMultiline',
  'isMultiSelect',
  'isRequired',
  'maxLength',
  'tooltip',
] as const;

const looks = (node: CardNode): string => {
  const shown = LOOKS.filter((key) => key in node).map((key) => `${key}=${String(node[key])}`);
  return shown.length > 0 ? ` (${shown.join(' ')})` : '';
};

const inlines = (node: CardNode): string =>
  nodes(node, 'inlines')
    .map((inline) => str(inline, 'text'))
    .join('');

const said = (node: CardNode): string => {
  const type = str(node, 'type');
  if (type.startsWith('Action.')) {
    const data = type === 'Action.OpenUrl' ? str(node, 'url') : JSON.stringify(node.data);
    return `[${str(node, 'title')}] ${str(node, 'verb')} ${data}`;
  }
  if (type.startsWith('Input.')) {
    const choices = nodes(node, 'choices').map((choice) => `${str(choice, 'value')}=${str(choice, 'title')}`);
    const value = node.value === undefined ? '' : ` <${String(node.value)}>`;
    const words = [str(node, 'label'), str(node, 'title'), str(node, 'placeholder')]
      .filter(Boolean)
      .join(' / ');
    return `${str(node, 'id')}: ${words}${value}${choices.length > 0 ? ` {${choices.join(' | ')}}` : ''}`;
  }
  if (type === 'FactSet')
    return nodes(node, 'facts')
      .map((fact) => `${str(fact, 'title')}: ${str(fact, 'value')}`)
      .join(' | ');
  return type === 'RichTextBlock' ? inlines(node) : str(node, 'text');
};

/** A sample as one reads it: a line for each part, indented as it stands; for snapshots that people can judge. */
export const reading = (sample: Sample): string => {
  const card: unknown = cardOf(sample);
  if (!isNode(card)) return '';
  const refresh = isNode(card.refresh) ? [`refresh ${JSON.stringify(card.refresh)}`] : [];
  const lines = [...walk(card)].slice(1).map(({ node, around }) => {
    const type = str(node, 'type').replace(/^(Action|Input)\./, '');
    return `${'  '.repeat(around.length - 1)}${type}${looks(node)} ${said(node)}`.trimEnd();
  });
  return [...(isDialog(sample) ? [`== ${sample.title} ==`] : []), ...refresh, ...lines].join('\n');
};
