import { parse } from 'secure-json-parse';
import { hasDoubledKeys } from './doubled-keys.ts';
import { type Refused, refuse } from './refused.ts';

/** No activity of Teams comes near it: a card in a message nests some fifteen deep. */
const DEEPEST = 32;

const [QUOTE, BACKSLASH, OPEN_LIST, OPEN_RECORD, CLOSE_LIST, CLOSE_RECORD] = [...'"\\[{]}'].map((sign) =>
  sign.charCodeAt(0),
);

/** Whether JSON nests deeper than that. Reads the text once, without recursion, before anything parses it. */
export const isDeeperThan = (most: number, text: string): boolean => {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (quoted) {
      if (sign === BACKSLASH) at += 1;
      else if (sign === QUOTE) quoted = false;
    } else if (sign === QUOTE) quoted = true;
    else if (sign === OPEN_LIST || sign === OPEN_RECORD) {
      depth += 1;
      if (depth > most) return true;
    } else if (sign === CLOSE_LIST || sign === CLOSE_RECORD) depth -= 1;
  }
  return false;
};

/** Bytes as JSON, without the keys that reach for prototypes. A refusal says nothing of what stood there. */
export const readJson = (bytes: Uint8Array): { readonly json: unknown } | Refused => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(400, 'NotUtf8');
  }
  if (isDeeperThan(DEEPEST, text)) return refuse(400, 'TooDeep');
  try {
    const json: unknown = parse(text, undefined, { protoAction: 'remove', constructorAction: 'remove' });
    return hasDoubledKeys(text) ? refuse(400, 'DoubledKey') : { json };
  } catch {
    return refuse(400, 'NotJson');
  }
};
