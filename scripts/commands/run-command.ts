import { ConfigError } from '../../bot/config.ts';
import { FolderInUseError } from '../../bot/store/folder-lock.ts';
import { MigrationError } from '../../bot/store/migrate.ts';
import { KeysError } from '../../bot/store/vault/check-keys.ts';
import { RegionFileError } from '../../domain/region.ts';
import type { CommandResult } from './through-bot.ts';

/** Errors an administrator can do something about: said in their own sentence. */
const known = [ConfigError, FolderInUseError, KeysError, MigrationError, RegionFileError];

/** The words of an error for who runs a command; what nobody expected comes with all it has. */
export const explained = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return known.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message);
};

/** Runs a command with the words that were typed after it, prints what it says, and ends the process. */
export const runCommand = (command: (words: readonly string[]) => Promise<CommandResult>): void => {
  command(process.argv.slice(2))
    .then(({ ok, words }) => {
      (ok ? console.log : console.error)(words);
      process.exit(ok ? 0 : 1);
    })
    .catch((error: unknown) => {
      console.error(explained(error));
      process.exit(1);
    });
};
