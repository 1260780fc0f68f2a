import { openBase } from '../bot/base.ts';
import { readConfig } from '../bot/config.ts';
import { FolderInUseError } from '../bot/store/folder-lock.ts';
import { logCommandText } from '../cards/text/log-command.ts';
import { runCommand } from './commands/run-command.ts';
import { throughBot } from './commands/through-bot.ts';

/** `npm run log -- verify`: proves that no line of the access log was changed or taken away. */
runCommand(async ([verb]) => {
  if (verb !== 'verify') return { ok: false, words: logCommandText.usage };
  const config = readConfig(process.env);
  try {
    const base = await openBase(config);
    const result = await base.verifyLog();
    await base.store.close();
    return result;
  } catch (error) {
    // The bot has the folder open: it reads its log itself, asked over loopback.
    if (!(error instanceof FolderInUseError)) throw error;
    return throughBot(`http://127.0.0.1:${config.PORT}/local/log`, {}, error);
  }
});
