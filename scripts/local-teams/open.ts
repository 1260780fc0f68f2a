import type { RunningBot } from '../../bot/index.ts';
import { cast, channelOf, rolesCsv, storiedFirst } from './cast.ts';
import type { Story } from './options.ts';
import { type LocalTeams, startLocalTeams } from './server.ts';

/**
 * Opens the local Teams beside a bot that runs. In a fresh data folder the invented people first get
 * their roles; the coordinator links the partner channels, with the same words anybody would type.
 */
export const openLocalTeams = async (
  bot: RunningBot,
  port: number,
  stateFile?: string,
  told: { story?: Story; paceMs?: number } = {},
): Promise<LocalTeams> => {
  const municipalities = storiedFirst(bot.municipalities);
  if (await bot.isFresh()) await bot.importPeople(rolesCsv(municipalities));
  const teams = await startLocalTeams({
    port,
    botUrl: `${bot.url}/api/messages`,
    clockUrl: `${bot.url}/local/clock`,
    people: Object.values(cast),
    channels: municipalities.map(channelOf),
    stateFile,
    ...told,
  });
  for (const municipality of await bot.withoutChannel()) {
    const { id } = channelOf(municipality);
    await teams.client.person(cast.coordinator.key).say(`koppel ${municipality.name}`, { in: id });
    teams.client.markRead(id);
  }
  return teams;
};
