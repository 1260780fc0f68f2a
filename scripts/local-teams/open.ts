import type { RunningBot } from '../../bot/index.ts';
import { cast, channels, rolesCsv } from './cast.ts';
import type { Story } from './options.ts';
import { type LocalTeams, startLocalTeams } from './server.ts';

/**
 * Opens the local Teams beside a bot that runs. In a fresh data folder the invented people first get
 * their roles, and the coordinator links the partner channels: with the same words anybody would type.
 */
export const openLocalTeams = async (
  bot: RunningBot,
  port: number,
  stateFile?: string,
  story?: Story,
): Promise<LocalTeams> => {
  const fresh = await bot.isFresh();
  if (fresh) await bot.importPeople(rolesCsv());
  const teams = await startLocalTeams({
    port,
    botUrl: `${bot.url}/api/messages`,
    clockUrl: `${bot.url}/local/clock`,
    people: Object.values(cast),
    channels,
    stateFile,
    story,
  });
  if (fresh)
    for (const channel of channels)
      await teams.client
        .person(cast.coordinator.key)
        .say(`koppel ${channel.teamName.replace('Knooppunt ', '')}`, { in: channel.id });
  return teams;
};
