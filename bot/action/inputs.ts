import { actions, type Verb } from '../../domain/actions.ts';
import type { Inputs } from '../use-cases/use-case.ts';

/** Text as every database holds it: a NUL or half a sign is nothing anybody typed. */
export const tidied = (data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
    ]),
  );

/** What the inputs of a card or dialog held: everything in the data that the verb does not name. */
export const inputsOf = (verb: Verb, data: Readonly<Record<string, unknown>>): Inputs => {
  const named = new Set([...Object.keys(actions[verb].data.shape), 'verb', 'msteams']);
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      !named.has(key) &&
      (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        ? [[key, String(value)] as const]
        : [],
    ),
  );
};
