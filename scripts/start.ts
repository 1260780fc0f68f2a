import { join } from 'node:path';
import { readConfig } from '../bot/config.ts';
import { startBot } from '../bot/index.ts';
import { startText } from '../cards/text/start.ts';
import { explained } from './commands/run-command.ts';
import { cast } from './local-teams/cast.ts';
import { openLocalTeams } from './local-teams/open.ts';
import { buildTab } from './tab/build.ts';

/** `npm start`: the bot and, without an app id, the local Teams beside it. */
const start = async (): Promise<void> => {
  const environment = { ...process.env };
  const trial = !environment['MICROSOFT_APP_ID'] && environment['LOCAL_TEAMS_PORT'] !== '0';
  // Somebody must be able to open "beheer" in the local Teams.
  if (trial) environment['ADMIN_IDS'] ??= cast.administrator.aadObjectId;
  const config = readConfig(environment);
  const bot = await startBot(config, await buildTab());
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

const said = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    ? startText.portInUse(error.message)
    : explained(error);

start().catch((error: unknown) => {
  console.error(said(error));
  process.exit(1);
});
