import { nodes, str, walk } from './card-walk.ts';
import type { CardNode } from './message.ts';

/** What a person fills in: text, a number, a tick, or the value or title of one or more choices. */
export type InputValue = string | number | boolean | readonly string[];

/** An input with what it holds when the card opens. */
export type CardInput = {
  id: string;
  /** `Input.Text`, `Input.ChoiceSet`, … */
  type: string;
  label: string;
  value: string;
  isRequired: boolean;
  choices: { title: string; value: string }[];
  node: CardNode;
};

/** Every input of a card, in reading order; hidden ones too, as they are sent along. */
export function inputsOf(card: CardNode): CardInput[] {
  const inputs: CardInput[] = [];
  for (const { node } of walk(card)) {
    const type = str(node, 'type');
    if (!type.startsWith('Input.')) continue;
    const choices = nodes(node, 'choices').map((one) => ({
      title: str(one, 'title'),
      value: str(one, 'value'),
    }));
    const label = str(node, 'label') || str(node, 'title');
    const isRequired = node.isRequired === true;
    inputs.push({ id: str(node, 'id'), type, label, value: initial(node, type), isRequired, choices, node });
  }
  return inputs;
}

function initial(node: CardNode, type: string): string {
  const value = node.value === undefined ? '' : String(node.value);
  if (type === 'Input.Toggle') return value === onValue(node) ? value : offValue(node);
  return value;
}

const onValue = (node: CardNode) => str(node, 'valueOn') || 'true';
const offValue = (node: CardNode) => str(node, 'valueOff') || 'false';

/** The value as the client would hold it. Throws when a person could not enter it. */
function entered(input: CardInput, given: InputValue): string {
  if (input.type === 'Input.Toggle') {
    if (typeof given === 'boolean') return given ? onValue(input.node) : offValue(input.node);
    return String(given);
  }
  if (input.type === 'Input.ChoiceSet') {
    const wanted = typeof given === 'object' ? given : String(given).split(',').filter(Boolean);
    return wanted.map((one) => chosen(input, one)).join(',');
  }
  const text = String(given);
  const { maxLength } = input.node;
  if (typeof maxLength === 'number' && text.length > maxLength) {
    throw new Error(`Input "${input.id}" takes at most ${maxLength} characters, not ${text.length}.`);
  }
  return text;
}

function chosen(input: CardInput, wanted: string): string {
  const choice = input.choices.find(({ value, title }) => value === wanted || title === wanted);
  if (choice !== undefined) return choice.value;
  const offered = input.choices.map(({ value, title }) => `${value} (${title})`).join(', ');
  throw new Error(`Input "${input.id}" has no choice "${wanted}". It offers: ${offered}.`);
}

/**
 * An action's data with the inputs merged in as Teams does: every value as a string, empty ones left out.
 * Throws when the card has no such input, or when the client itself would refuse to send.
 */
export function mergedData(card: CardNode, action: CardNode, given: Record<string, InputValue>): unknown {
  const inputs = inputsOf(card);
  const unknown = Object.keys(given).filter((id) => !inputs.some((input) => input.id === id));
  if (unknown.length > 0) {
    const known = inputs.map(({ id }) => id).join(', ');
    throw new Error(`The card has no input ${unknown.join(', ')}. It has: ${known || 'none'}.`);
  }
  if (action.associatedInputs === 'none') return action.data ?? {};
  const values: Record<string, string> = {};
  for (const input of inputs) {
    const value = given[input.id];
    const text = value === undefined ? input.value : entered(input, value);
    refuse(input, text);
    if (text !== '') values[input.id] = text;
  }
  const data = action.data;
  return typeof data === 'object' && data !== null ? { ...data, ...values } : values;
}

/** The client's own checks, which keep an action from being sent. */
function refuse(input: CardInput, text: string): void {
  const { node, id } = input;
  const unticked = input.type === 'Input.Toggle' && text !== onValue(node);
  const regex = str(node, 'regex');
  const mismatch = text !== '' && regex !== '' && !new RegExp(regex).test(text);
  if ((input.isRequired && (text === '' || unticked)) || mismatch) {
    throw new Error(
      `Input "${id}" keeps the card from being sent: ${str(node, 'errorMessage') || 'not filled in well'}`,
    );
  }
  for (const [key, tooFar] of [
    ['min', -1],
    ['max', 1],
  ] as const) {
    const limit = node[key];
    if (text === '' || limit === undefined) continue;
    if (compare(input.type, text, limit) === tooFar)
      throw new Error(`Input "${id}": ${text} is beyond ${key} ${limit}.`);
  }
}

function compare(type: string, text: string, limit: unknown): number {
  if (type === 'Input.Number') return Math.sign(Number(text) - Number(limit));
  return text < String(limit) ? -1 : Number(text > String(limit));
}
