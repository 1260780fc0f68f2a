import MarkdownIt from 'markdown-it';
import { dangerText } from '../../cards/text/danger.ts';
import { isNode, nodes, str, walk } from '../../scripts/local-teams/card-walk.ts';
import type { CardNode } from '../../scripts/local-teams/message.ts';

/** Something a card would do with words instead of showing them: which, and the words. */
export type Effect = { readonly what: string; readonly words: string };

/**
 * The Markdown of cards, read more strictly than the page of the local Teams draws it: HTML counts as HTML, and
 * signs written as entities or with a backslash stay apart.
 */
const markdown = new MarkdownIt({ html: true, linkify: false, breaks: true }).disable('text_join');

type Token = ReturnType<typeof markdown.parse>[number];

const PLAIN = new Set(['paragraph_open', 'paragraph_close', 'text', 'softbreak', 'hardbreak', 'inline']);

/** The words between an opening token and the one that closes it. */
const within = (tokens: readonly Token[], from: number): string => {
  const level = tokens[from]?.level;
  const rest = tokens.slice(from + 1);
  const end = rest.findIndex((token) => token.nesting === -1 && token.level === level);
  return rest
    .slice(0, end)
    .map(({ content }) => content)
    .join('');
};

const effectsOfTokens = (tokens: readonly Token[]): Effect[] =>
  tokens.flatMap((token, index): Effect[] => {
    if (token.children) return [...named(token, token.content), ...effectsOfTokens(token.children)];
    if (token.nesting === 1) return named(token, within(tokens, index));
    return token.nesting === -1 ? [] : named(token, token.markup || token.content);
  });

const named = ({ type, info, content, markup }: Token, words: string): Effect[] => {
  // A backslash before a sign that needs none is drawn as it stands.
  if (PLAIN.has(type) || (type === 'text_special' && content === markup)) return [];
  return [{ what: type === 'text_special' ? info : type.replace(/_open$/, ''), words }];
};

/** What every card renderer makes of `{{DATE(…)}}`, in any text it draws. */
const dates = (words: string): Effect[] => (/\{\{(DATE|TIME)\(/.test(words) ? [{ what: 'date', words }] : []);

/** What Markdown and date functions make of a text; empty when it is shown as it stands. */
export const effectsOfText = (words: string): Effect[] => {
  // The definition of a link is taken out of the text; nothing of it is left to see.
  const found: Parameters<typeof markdown.parse>[1] = {};
  const effects = effectsOfTokens(markdown.parse(words, found));
  const definitions = Object.keys(found.references ?? {}).map(() => ({ what: 'definition', words }));
  return [...effects, ...definitions, ...dates(words)];
};

/** Texts of one element that are drawn as Markdown. */
const markdownIn = (node: CardNode): string[] => {
  switch (str(node, 'type')) {
    case 'TextBlock':
      return [str(node, 'text')];
    case 'FactSet':
      return nodes(node, 'facts').flatMap((fact) => [str(fact, 'title'), str(fact, 'value')]);
    case 'Input.Toggle':
      return [str(node, 'title'), str(node, 'errorMessage')];
    case 'Input.ChoiceSet': {
      const open = node.style === 'expanded' || node.isMultiSelect === true;
      return [
        str(node, 'errorMessage'),
        ...(open ? nodes(node, 'choices').map((one) => str(one, 'title')) : []),
      ];
    }
    default:
      return [str(node, 'errorMessage')];
  }
};

/** Elements a card of ours never has: they load or run something. */
const LOADS = /^(Image|ImageSet|Media|Action\.(OpenUrlDialog|ShowCard|ToggleVisibility))$/;

const effectsOfNode = (node: CardNode): Effect[] => {
  const type = str(node, 'type');
  const runs = nodes(node, 'inlines');
  return [
    ...markdownIn(node).flatMap(effectsOfText),
    ...runs.flatMap((run) => dates(str(run, 'text'))),
    ...runs
      .filter(({ selectAction }) => selectAction)
      .map((run) => ({ what: 'link', words: str(run, 'text') })),
    ...(LOADS.test(type) || 'backgroundImage' in node ? [{ what: type, words: JSON.stringify(node) }] : []),
  ];
};

/** Everything on a card that is not shown as it stands; our own bold words and lists too. */
export const effectsOf = (card: unknown): Effect[] =>
  isNode(card)
    ? [
        ...[...walk(card)].flatMap(({ node }) => effectsOfNode(node)),
        ...(isNode(card.msteams) && card.msteams.entities ? [{ what: 'mention', words: '' }] : []),
      ]
    : [];

/** Bold and lists are ours as well, the numbered one on the danger page; who looks for what others typed looks at their words. */
export const isOurs = ({ what, words }: Effect): boolean =>
  ['strong', 'bullet_list', 'list_item'].includes(what) ||
  (what === 'ordered_list' && words === dangerText.codeSteps.map((step) => step.slice(3)).join(''));
