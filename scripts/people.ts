import { readFile } from 'node:fs/promises';
import { openBase } from '../bot/base.ts';
import { readConfig } from '../bot/config.ts';
import { FolderInUseError } from '../bot/store/folder-lock.ts';
import { importText } from '../cards/text/import.ts';
import { runCommand } from './commands/run-command.ts';
import { throughBot } from './commands/through-bot.ts';

/** `npm run people -- import file.csv`: roles from a CSV, also while the local bot runs. */
runCommand(async ([verb, file]) => {
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
    return throughBot(`http://127.0.0.1:${config.PORT}/local/people`, { csv }, error);
  }
});
