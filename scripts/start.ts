import { join } from 'node:path';
import { ConfigError, readConfig } from '../bot/config.ts';
import { startBot } from '../bot/index.ts';
import { FolderInUseError } from '../bot/store/folder-lock.ts';
import { MigrationError } from '../bot/store/migrate.ts';
import { startText } from '../cards/text/start.ts';
import { RegionFileError } from '../domain/region.ts';
import { cast } from './local-teams/cast.ts';
import { openLocalTeams } from './local-teams/open.ts';

/** `npm start`: the bot and, without an app id, the local Teams beside it. */
const start = async (): Promise<void> => {
  const environment = { ...process.env };
  const trial = !environment['MICROSOFT_APP_ID'] && environment['LOCAL_TEAMS_PORT'] !== '0';
  // Somebody must be able to open "beheer" in the local Teams.
  if (trial) environment['ADMIN_IDS'] ??= cast.administrator.aadObjectId;
  const config = readConfig(environment);
  const bot = await startBot(config);
  const teams = trial
    ? await openLocalTeams(bot, config.LOCAL_TEAMS_PORT, join(config.DATA_DIR, 'local-teams.json'))
    : undefined;
  console.log(
    startText.block({
      bot: bot.url,
      teams: teams?.url,
      store: bot.kind,
      folder: config.DATA_DIR,
      local: config.local,
    }),
  );

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await teams?.close();
    await bot.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
};

/** Errors an administrator can do something about are said in one sentence; others with all they have. */
const explained = (error: unknown): string => {
  const known = [ConfigError, FolderInUseError, MigrationError, RegionFileError].some(
    (kind) => error instanceof kind,
  );
  if (error instanceof Error && known) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return startText.portInUse(error.message);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

start().catch((error: unknown) => {
  console.error(explained(error));
  process.exit(1);
});
