import type { LocalTeamsClient } from '../local-teams/client.ts';
import type { StoryStep } from '../local-teams/options.ts';
import type { PersonClient } from '../local-teams/person-client.ts';

/** Where a story plays: its people and the clock. */
export type Stage = {
  readonly person: (key: string) => PersonClient;
  readonly clock: LocalTeamsClient['clock'];
};

/** One step of a told story: what to read, whom to watch, and what happens. */
export type Step = StoryStep & { readonly play: (stage: Stage) => Promise<void> };

export type ToldStory = { readonly title: string; readonly steps: readonly Step[] };

/** The stage of a local Teams. */
export const stageOf = (teams: LocalTeamsClient): Stage => ({
  person: (key) => teams.person(key),
  clock: teams.clock,
});
