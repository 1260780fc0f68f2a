import type { Browser } from 'playwright-core';
import { cast } from '../../scripts/local-teams/cast.ts';
import { otherFamilies, professionals, timAndEsmee, timAndEsmeeStory } from '../fakes/tab-families.ts';
import { releases } from '../fakes/tab-figures.ts';
import type { TabContext } from '../fakes/tab-host.ts';
import type { OpenTab, TabStage } from '../fakes/tab-stage.ts';

const { coordinator, projectLead, administrator } = cast;

/** During the conference of Sophie. */
export const AT_THE_TABLE = '2026-03-26T13:32:00Z';

/** Every page of the tab: who opens it by which name, and what stands on it once it is there. */
export const pages = [
  { name: 'werklijst', page: undefined, who: coordinator, there: '[role=grid]' },
  { name: 'gezin', page: 'case/tim', who: coordinator, there: '.timeline' },
  { name: 'overleg', page: 'conference/sophie', who: coordinator, there: '.agreed input' },
  { name: 'cijfers', page: 'figures', who: projectLead, there: '.numbers' },
  { name: 'beheer', page: 'upkeep', who: administrator, there: '#dead' },
] as const;

/** Families, people and figures as the pictures and the tests of the pages have them. */
export const fill = async (stage: TabStage, now: string): Promise<void> => {
  await stage.reset(now);
  stage.bot.administrators = [administrator.aadObjectId];
  await stage.bot.put(...professionals(), ...timAndEsmee(), ...otherFamilies(), ...releases());
  await stage.bot.change({ timeline: timAndEsmeeStory() });
};

/** Opens one of the pages, and waits until it is there. */
export const openPage = async (
  stage: TabStage,
  browser: Browser,
  { page, who, there }: Pick<(typeof pages)[number], 'page' | 'who'> & { readonly there: string },
  theme: TabContext['theme'],
  size?: { width: number; height: number },
): Promise<OpenTab> => {
  const tab = await stage.open(browser, { theme, subPageId: page, token: await stage.token(who) }, size);
  await tab.frame.locator(there).first().waitFor();
  return tab;
};
