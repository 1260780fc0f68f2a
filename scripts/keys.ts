import { openBase } from '../bot/base.ts';
import { readConfig } from '../bot/config.ts';
import { newKeyId, newSecret } from '../bot/key-file.ts';
import { FolderInUseError } from '../bot/store/folder-lock.ts';
import { keysText } from '../cards/text/keys.ts';
import { runCommand } from './commands/run-command.ts';
import { throughBot } from './commands/through-bot.ts';

/** `npm run keys -- new | status | rotate`: the keys of the stored data, also while the bot runs. */
runCommand(async ([verb]) => {
  if (verb === 'new')
    return { ok: true, words: keysText.made(`${newKeyId()}:${newSecret().toString('base64')}`) };
  if (verb !== 'status' && verb !== 'rotate') return { ok: false, words: keysText.usage };
  const config = readConfig(process.env);
  try {
    const base = await openBase(config);
    const result = verb === 'rotate' ? await base.rotateKeys() : await base.keyStatus();
    await base.store.close();
    return result;
  } catch (error) {
    // The bot has the folder open: it does the work itself, asked over loopback.
    if (!(error instanceof FolderInUseError)) throw error;
    return throughBot(`http://127.0.0.1:${config.PORT}/local/keys`, { verb }, error);
  }
});
