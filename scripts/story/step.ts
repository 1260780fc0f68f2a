import type { LocalTeamsClient } from '../local-teams/client.ts';
import type { Story, StoryStep } from '../local-teams/options.ts';
import type { PersonClient } from '../local-teams/person-client.ts';

/** Where a story plays: its people and the clock. */
export type Stage = {
  readonly person: (key: string) => PersonClient;
  readonly clock: LocalTeamsClient['clock'];
  /** Gives whoever watches the time to see what stands there now; the tour takes its pictures at named moments. */
  readonly pause: (moment?: string) => Promise<void>;
};

/** One step of a told story: what to read, whom to watch, and what happens. */
export type Step = StoryStep & { readonly play: (stage: Stage) => Promise<void> };

export type ToldStory = { readonly title: string; readonly steps: readonly Step[] };

/** The stage of a local Teams; without a watcher it never waits. */
export const stageOf = (
  teams: LocalTeamsClient,
  pause: Stage['pause'] = async () => teams.pause(),
): Stage => ({
  person: (key) => teams.person(key),
  clock: teams.clock,
  pause,
});

/** The story as the page plays it: one step at each `next`, the same one again after a failure. */
export const playedOn = (told: ToldStory, stage: () => Stage): Story => {
  let done = 0;
  return {
    title: told.title,
    steps: told.steps.map(({ play: _, ...step }) => step),
    next: async () => {
      await told.steps[done]?.play(stage());
      done += 1;
    },
  };
};
