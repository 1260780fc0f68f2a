const SPACE = /\s/;

/** Where the text that begins at `from` (a quote) ends: just after its closing quote. */
const endOfText = (json: string, from: number): number => {
  let at = from + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
};

/**
 * Whether a record within valid JSON has one key twice. JSON.parse keeps the last and says nothing, so that what is
 * judged here and what somebody else judged before need not be the same.
 */
export const hasDoubledKeys = (json: string): boolean => {
  /** The keys of each record that is open; of a list there are none. */
  const open: Set<string>[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '{' || sign === '[') open.push(new Set());
    else if (sign === '}' || sign === ']') open.pop();
    if (sign !== '"') continue;
    const end = endOfText(json, at);
    let after = end;
    while (SPACE.test(json[after] ?? '')) after += 1;
    if (json[after] === ':') {
      const key: unknown = JSON.parse(json.slice(at, end));
      const keys = open.at(-1);
      if (keys?.has(String(key))) return true;
      keys?.add(String(key));
    }
    at = end - 1;
  }
  return false;
};
