import type {
  IActionSet,
  IAdaptiveCard,
  IColumnSet,
  IContainer,
  IExecuteAction,
  IFactSet,
  IOpenUrlAction,
  IRichTextBlock,
  ISubmitAction,
  ITextBlock,
} from '@microsoft/teams.cards';
import type { z } from 'zod';
import type { actions, Verb } from '../domain/actions.ts';
import { undated } from './literal.ts';
import { commonText } from './text/common.ts';

export { inLine } from './literal.ts';

/** An Adaptive Card 1.5 as it is sent: plain JSON. */
export type Card = IAdaptiveCard;
/** One element of a card. */
export type Element = IAdaptiveCard['body'][number];
/** One button. */
export type Button = IExecuteAction | ISubmitAction | IOpenUrlAction;
/** What a dialog shows: the words in its bar and the card below it. */
export type Dialog = { readonly title: string; readonly card: Card };

type DataFor<V extends Verb> = z.input<(typeof actions)[V]['data']>;
/** `primary`: the one step that helps most, at most once a card. `tooltip`: says which, where titles are equal. */
export type ButtonLook = { readonly primary?: boolean; readonly tooltip?: string };

const look = ({ primary, tooltip }: ButtonLook): { style?: 'positive'; tooltip?: string } => ({
  ...(primary ? { style: 'positive' as const } : {}),
  ...(tooltip ? { tooltip } : {}),
});

/** A button that acts at once, from a chat. */
export const execute = <V extends Verb>(
  title: string,
  verb: V,
  data: DataFor<V>,
  how: ButtonLook = {},
): IExecuteAction => ({ type: 'Action.Execute', title, verb, data, ...look(how) });

const submitted = (title: string, data: Record<string, unknown>, how: ButtonLook): ISubmitAction => ({
  type: 'Action.Submit',
  title,
  data,
  ...look(how),
});

/** A button in a chat that opens a dialog. */
export const open = <V extends Verb>(
  title: string,
  verb: V,
  data: DataFor<V>,
  how: ButtonLook = {},
): ISubmitAction => submitted(title, { verb, ...data, msteams: { type: 'task/fetch' } }, how);

/** The same for a verb that the view names: a line of the work list. */
export const openNamed = (
  title: string,
  verb: string,
  data: Record<string, string>,
  how: ButtonLook = {},
): ISubmitAction => submitted(title, { verb, ...data, msteams: { type: 'task/fetch' } }, how);

/** A button in a dialog. */
export const submit = <V extends Verb>(
  title: string,
  verb: V,
  data: DataFor<V>,
  how: ButtonLook = {},
): ISubmitAction => submitted(title, { verb, ...data }, how);

/** The same for a verb that the view names: the last button of a form. */
export const submitNamed = (
  title: string,
  verb: string,
  data: Record<string, string | number | boolean>,
  how: ButtonLook = {},
): ISubmitAction => submitted(title, { verb, ...data }, how);

/** A button that opens an address. */
export const openUrl = (title: string, url: string, how: ButtonLook = {}): IOpenUrlAction => ({
  type: 'Action.OpenUrl',
  title,
  url,
  ...look(how),
});

/** Closes the dialog; nothing is kept. */
export const close = (title: string = commonText.close): ISubmitAction => submit(title, 'dialog.close', {});

type TextLook = Partial<
  Pick<ITextBlock, 'id' | 'weight' | 'size' | 'isSubtle' | 'spacing' | 'separator' | 'horizontalAlignment'>
>;

/** A line of our own words; `**bold**` is bold. */
export const text = (words: string, how: TextLook = {}): ITextBlock => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  ...how,
});

/** The first line: what this is, and for which code. */
export const heading = (words: string): ITextBlock => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  style: 'heading',
});
/** The title of a part. */
export const subheading = (words: string, how: TextLook = {}): ITextBlock =>
  text(words, { weight: 'Bolder', spacing: 'Medium', ...how });
/** A quiet line. */
export const subtle = (words: string, how: TextLook = {}): ITextBlock =>
  text(words, { isSubtle: true, spacing: 'Small', ...how });
/** An ordinary line below the heading. */
export const line = (words: string): ITextBlock => text(words, { spacing: 'Small' });

/** What somebody typed: shown as it is, so that no Markdown or link in it works. */
export const typed = (
  words: string,
  how: Pick<ITextBlock, 'weight' | 'spacing' | 'separator'> = {},
): IRichTextBlock => {
  const { weight, ...block } = how;
  return {
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: undated(words), ...(weight ? { weight } : {}) }],
    ...block,
  };
};

/** A box that stands apart; `attention` and `warning` always come with a title in words. */
export const box = (
  style: 'emphasis' | 'attention' | 'warning',
  items: Element[],
  spacing: IContainer['spacing'] = 'Small',
): IContainer => ({ type: 'Container', style, spacing, items });

/** Elements that belong together. */
export const group = (items: Element[], how: Pick<IContainer, 'separator' | 'spacing'> = {}): IContainer => ({
  type: 'Container',
  items,
  ...how,
});

/** A row of buttons. */
export const buttons = (
  actions: readonly Button[],
  how: Pick<IActionSet, 'separator' | 'spacing'> = { spacing: 'Medium' },
): IActionSet => ({ type: 'ActionSet', actions: [...actions], ...how });

/** Title and value, a line each; empty ones are left out. */
export const facts = (
  pairs: readonly (readonly [string, string | undefined])[],
  spacing: IFactSet['spacing'] = 'Small',
): IFactSet => ({
  type: 'FactSet',
  spacing,
  facts: pairs.flatMap(([title, value]) => (value ? [{ title, value }] : [])),
});

/** Something on the left and one button on the right. */
export const beside = (
  items: Element[],
  button: Button,
  how: Pick<IColumnSet, 'separator' | 'spacing'> = {},
): IColumnSet => ({
  type: 'ColumnSet',
  ...how,
  columns: [
    { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items },
    { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [button] }] },
  ],
});

/** A card. Buttons stand below everything. */
export const card = (
  body: readonly (Element | undefined)[],
  actions: readonly (Button | undefined)[] = [],
  more: Pick<Card, 'refresh'> = {},
): Card => {
  const shown = actions.filter((action) => action !== undefined);
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: body.filter((element) => element !== undefined),
    ...(shown.length > 0 ? { actions: shown } : {}),
    ...more,
  };
};

/** A dialog: the words in its bar and the card. */
export const dialog = (title: string, content: Card): Dialog => ({ title, card: content });
