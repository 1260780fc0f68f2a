import { readFile } from 'node:fs/promises';
import { openBase } from '../bot/base.ts';
import { ConfigError, readConfig } from '../bot/config.ts';
import { FolderInUseError } from '../bot/store/folder-lock.ts';
import { importText } from '../cards/text/import.ts';

/** `npm run people -- import file.csv`: roles from a CSV, also while the local bot runs. */
const run = async (words: readonly string[]): Promise<{ ok: boolean; words: string }> => {
  const [verb, file] = words;
  if (verb !== 'import' || !file) return { ok: false, words: importText.usage };
  const csv = await readFile(file, 'utf8').catch(() => undefined);
  if (csv === undefined) return { ok: false, words: importText.noFile(file) };
  const config = readConfig(process.env);
  try {
    const base = await openBase(config);
    const result = await base.importPeople(csv);
    await base.store.close();
    return result;
  } catch (error) {
    // The bot has the folder open: it takes the list itself, over loopback.
    if (!(error instanceof FolderInUseError)) throw error;
    return throughBot(`http://127.0.0.1:${config.PORT}/local/people`, csv, error);
  }
};

const throughBot = async (
  url: string,
  csv: string,
  inUse: Error,
): Promise<{ ok: boolean; words: string }> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ csv }),
  }).catch(() => undefined);
  if (!response) throw inUse;
  const answer: unknown = await response.json();
  return answer && typeof answer === 'object' && 'words' in answer
    ? { ok: response.ok, words: String(answer.words) }
    : { ok: false, words: inUse.message };
};

run(process.argv.slice(2))
  .then((result) => {
    (result.ok ? console.log : console.error)(result.words);
    process.exit(result.ok ? 0 : 1);
  })
  .catch((error: unknown) => {
    const known = error instanceof ConfigError || error instanceof FolderInUseError;
    console.error(known ? error.message : error);
    process.exit(1);
  });
