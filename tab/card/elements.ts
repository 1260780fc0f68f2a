import { z } from 'zod';

/**
 * The elements our cards are made of (cards/kit.ts), as the tab reads them. What is not among them is not drawn, so a
 * test draws every sample card and fails on any other.
 */
const Text = z.object({
  type: z.literal('TextBlock'),
  id: z.string().optional(),
  text: z.string(),
  weight: z.string().optional(),
  size: z.string().optional(),
  isSubtle: z.boolean().optional(),
  style: z.string().optional(),
  separator: z.boolean().optional(),
});
const Rich = z.object({
  type: z.literal('RichTextBlock'),
  inlines: z.array(
    z.object({ text: z.string(), weight: z.string().optional(), isSubtle: z.boolean().optional() }),
  ),
});
const Facts = z.object({
  type: z.literal('FactSet'),
  facts: z.array(z.object({ title: z.string(), value: z.string() })),
});
const Action = z.object({
  type: z.enum(['Action.Submit', 'Action.Execute', 'Action.OpenUrl']),
  title: z.string(),
  verb: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  url: z.string().optional(),
  style: z.string().optional(),
  tooltip: z.string().optional(),
});
export type CardAction = z.infer<typeof Action>;
const Actions = z.object({ type: z.literal('ActionSet'), actions: z.array(Action) });

const named = { id: z.string(), label: z.string().optional() };
const InputText = z.object({
  type: z.literal('Input.Text'),
  ...named,
  value: z.string().optional(),
  isMultiline: z.boolean().optional(),
  maxLength: z.number().optional(),
  placeholder: z.string().optional(),
  style: z.string().optional(),
});
const InputMoment = z.object({
  type: z.enum(['Input.Date', 'Input.Time']),
  ...named,
  value: z.string().optional(),
});
const InputNumber = z.object({ type: z.literal('Input.Number'), ...named, value: z.number().optional() });
const InputToggle = z.object({
  type: z.literal('Input.Toggle'),
  ...named,
  title: z.string(),
  value: z.string().optional(),
});
const InputChoices = z.object({
  type: z.literal('Input.ChoiceSet'),
  ...named,
  choices: z.array(z.object({ title: z.string(), value: z.string() })).default([]),
  value: z.string().optional(),
  style: z.string().optional(),
  isMultiSelect: z.boolean().optional(),
  placeholder: z.string().optional(),
});
const Input = z.discriminatedUnion('type', [InputText, InputMoment, InputNumber, InputToggle, InputChoices]);
export type CardInput = z.infer<typeof Input>;

export type CardElement =
  | z.infer<typeof Text>
  | z.infer<typeof Rich>
  | z.infer<typeof Facts>
  | z.infer<typeof Actions>
  | CardInput
  | { type: 'Container'; style?: string; items: CardElement[]; separator?: boolean }
  | {
      type: 'ColumnSet';
      columns: { items?: CardElement[]; width?: string | number }[];
      separator?: boolean;
    };

const Element: z.ZodType<CardElement> = z.lazy(() =>
  z.union([
    Text,
    Rich,
    Facts,
    Actions,
    Input,
    z.object({
      type: z.literal('Container'),
      style: z.string().optional(),
      items: z.array(Element),
      separator: z.boolean().optional(),
    }),
    z.object({
      type: z.literal('ColumnSet'),
      columns: z.array(
        z.object({ items: z.array(Element).optional(), width: z.union([z.string(), z.number()]).optional() }),
      ),
      separator: z.boolean().optional(),
    }),
  ]),
);
export const Card = z.object({ body: z.array(Element).default([]), actions: z.array(Action).default([]) });
export type Card = z.infer<typeof Card>;

const within = (element: CardElement): readonly CardElement[] => {
  if (element.type === 'Container') return element.items;
  return element.type === 'ColumnSet' ? element.columns.flatMap(({ items }) => items ?? []) : [];
};
/** Every element of a card, in reading order. */
export const allElements = (elements: readonly CardElement[]): CardElement[] =>
  elements.flatMap((element) => [element, ...allElements(within(element))]);

export const isInput = (element: CardElement): element is CardInput => element.type.startsWith('Input.');

/** What the inputs of a card hold as it comes. */
export const valuesOf = (card: Card): Readonly<Record<string, string>> =>
  Object.fromEntries(
    allElements(card.body)
      .filter(isInput)
      .map(({ id, value }) => [id, value === undefined ? '' : String(value)]),
  );
