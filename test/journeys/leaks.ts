import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalTeamsClient } from '../../scripts/local-teams/client.ts';

/** Everything of an activity that stays in a chat or channel: text, summary, speak, cards and hidden data. */
const posted = (teams: LocalTeamsClient): { kind: string; words: string }[] =>
  teams.outgoing.flatMap(({ kind, name, body }) => {
    // Dialogs open for who may and are not kept by Teams; an answer to a card press is shown in the chat.
    const inDialog = kind === 'answer' && (name === 'task/fetch' || name === 'task/submit');
    return inDialog ? [] : [{ kind, words: JSON.stringify(body ?? '').normalize('NFC') }];
  });

/** Personal values that were posted to a chat or channel. None may be. */
export const leaks = (teams: LocalTeamsClient, values: readonly string[]): string[] =>
  posted(teams).flatMap(({ kind, words }) =>
    values
      .filter((value) => words.toLowerCase().includes(value.toLowerCase()))
      .map((value) => `${kind}: ${value}`),
  );

/** A value this short stands in any megabyte of sealed text by chance: then it must stand as a word of its own. */
const LONG = 9;
const IN_SEALED = /[a-z0-9+/=_-]/;

const holds = (text: string, value: string): boolean => {
  if (value.length >= LONG) return text.includes(value);
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const around = [text[at - 1] ?? ' ', text[at + value.length] ?? ' '];
    if (!around.some((sign) => IN_SEALED.test(sign))) return true;
  }
  return false;
};

/** Values that stand readable in any file of a folder: the database, its log of changes, the keys. None may. */
export const readableIn = async (folder: string, values: readonly string[]): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  if (files.length < 10) throw new Error(`${folder} holds no database`);
  const found: string[] = [];
  for (const file of files) {
    const bytes = (await readFile(file)).toString('latin1').toLowerCase();
    for (const value of values) {
      if (holds(bytes, Buffer.from(value.toLowerCase()).toString('latin1'))) found.push(`${file}: ${value}`);
    }
  }
  return found;
};

/** How many activities were looked through: a scan of nothing proves nothing. */
export const scanned = (teams: LocalTeamsClient): number => posted(teams).length;
