import { openBase } from '../bot/base.ts';
import { readConfig } from '../bot/config.ts';
import { FolderInUseError } from '../bot/store/folder-lock.ts';
import { logCommandText } from '../cards/text/log-command.ts';
import { runCommand } from './commands/run-command.ts';
import { throughBot } from './commands/through-bot.ts';

/**
 * `npm run log -- verify [number:seal]`: proves that no line of the access log was changed or taken away, since
 * the moment whose number and seal somebody kept elsewhere.
 */
runCommand(async ([verb, since]) => {
  const kept = readKept(since);
  if (verb !== 'verify' || (since !== undefined && !kept)) return { ok: false, words: logCommandText.usage };
  const config = readConfig(process.env);
  try {
    const base = await openBase(config);
    const result = await base.verifyLog(kept);
    await base.store.close();
    return result;
  } catch (error) {
    // The bot has the folder open: it reads its log itself, asked over loopback.
    if (!(error instanceof FolderInUseError)) throw error;
    return throughBot(`http://127.0.0.1:${config.PORT}/local/log`, { kept }, error);
  }
});

/** `1234:` and 64 hex digits, as the command printed it. */
function readKept(text: string | undefined): { seq: string; hash: string } | undefined {
  const [, seq, hash] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(text ?? '') ?? [];
  return seq && hash ? { seq, hash } : undefined;
}
