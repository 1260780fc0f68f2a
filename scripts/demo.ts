/**
 * `npm run demo`: the story of Tim and Esmee in the local Teams, step by step for people to watch.
 * `npm run demo -- --play` plays it without anybody and ends: 0 when every step went well.
 */
import { z } from 'zod';
import { demoText } from './story/demo-text.ts';
import { type OpenStory, openStory } from './story/open-story.ts';
import { timAndEsmee } from './story/tim-and-esmee.ts';

const BEGIN = '2026-03-02T08:30:00Z';
const PACE_MS = 1000;

const statusSchema = z.object({ done: z.number(), total: z.number(), problem: z.string().nullable() });

/** Presses "Volgende stap" until the story is out. False when a step failed. */
const playAll = async ({ teams }: OpenStory): Promise<boolean> => {
  for (const [index, { title }] of timAndEsmee.steps.entries()) {
    console.log(demoText.step(index + 1, timAndEsmee.steps.length, title));
    const response = await fetch(`${teams.url}page-api/story`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const { problem } = statusSchema.parse(await response.json());
    if (problem !== null) {
      console.error(problem);
      return false;
    }
  }
  console.log(demoText.ended);
  return true;
};

const demo = async (): Promise<void> => {
  const story = await openStory(timAndEsmee, { begin: BEGIN, paceMs: PACE_MS });
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await story.close();
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  console.log(demoText.block(story.address, timAndEsmee.title));
  if (process.argv.includes('--play')) await stop((await playAll(story)) ? 0 : 1);
};

demo().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
