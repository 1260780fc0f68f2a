import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../bot/config.ts';
import { startBot } from '../../bot/index.ts';
import { cast } from '../local-teams/cast.ts';
import { BotClock } from '../local-teams/clock.ts';
import { openLocalTeams } from '../local-teams/open.ts';
import type { LocalTeams } from '../local-teams/server.ts';
import { buildTab } from '../tab/build.ts';
import { playedOn, type Stage, stageOf, type ToldStory } from './step.ts';

export type OpenStory = {
  readonly teams: LocalTeams;
  /** Where the page is, turned to the people with whom the story begins. */
  readonly address: string;
  /** Ends the bot and the local Teams, and removes their folder. */
  close(): Promise<void>;
};

type StoryOptions = {
  /** Where the story's clock begins. */
  readonly begin: string;
  /** How long a watcher gets to see each act. */
  readonly paceMs: number;
  readonly pause?: Stage['pause'];
};

/** A setting of the machine's own bot: the story never touches that one's store. */
const FOREIGN = ['MICROSOFT_APP_ID', 'DATABASE_URL', 'PUBLIC_URL'];

/** Starts the bot on a folder of its own that is thrown away, with the local Teams in which the story plays. */
export const openStory = async (told: ToldStory, options: StoryOptions): Promise<OpenStory> => {
  const folder = await mkdtemp(join(tmpdir(), 'knooppunt-verhaal-'));
  const endings: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const end of endings.splice(0)) await end();
  };
  try {
    const own = Object.entries(process.env).filter(([name]) => !FOREIGN.includes(name));
    const config = readConfig({
      ...Object.fromEntries(own),
      DATA_DIR: folder,
      ADMIN_IDS: cast.administrator.aadObjectId,
    });
    const bot = await startBot(config, await buildTab());
    endings.unshift(() => bot.stop());
    await new BotClock(`${bot.url}/local/clock`).set(options.begin);
    const opened: { teams?: LocalTeams } = {};
    const story = playedOn(told, () => {
      if (opened.teams === undefined) throw new Error('The local Teams is not open yet.');
      return stageOf(opened.teams.client, options.pause);
    });
    const teams = await openLocalTeams(bot, config.LOCAL_TEAMS_PORT, undefined, {
      story,
      paceMs: options.paceMs,
    });
    opened.teams = teams;
    endings.unshift(() => teams.close());
    // Who takes part has the bot already.
    for (const key of new Set(told.steps.flatMap(({ left, right }) => [left, right])))
      if (key !== undefined) await teams.client.person(key).open();
    const [first] = told.steps;
    const shown = new URLSearchParams({ left: first?.left ?? '', right: first?.right ?? '' });
    return { teams, address: `${teams.url}?${shown}`, close };
  } catch (error) {
    await close();
    throw error;
  }
};
