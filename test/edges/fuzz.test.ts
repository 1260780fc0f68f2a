import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { surfaceText } from '../../cards/text/surface.ts';
import { effectsOf, isOurs } from '../cards/markup.ts';
import { type Stage, setStage } from '../journeys/stage.ts';
import { type FakeService, startFakeService } from './fake-service.ts';
import { asActivity, asTab, idOf, knock, stranger, templatesOf } from './flood.ts';
import { Inside, inspectable } from './inside.ts';
import { malformed } from './malformed.ts';
import { plantEverything } from './planted.ts';
import { type Planted, submits } from './submits.ts';
import { type Answered, Tally } from './tally.ts';

/** So many activities and submits; `npm run fuzz` sends 10,000, and tells what they came to. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1000);
/** The same seed is the same flood. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_309);
const TOGETHER = 10;
/** Memory is measured so often; what comes before the first measure warms the server up. */
const MEASURES = 15;
const WARMING = 3;
/** Nobody sends more than the door takes of one person. */
const STRANGERS = 100;
const MOST_SHOWN = 10;
/** What the server may hold more at the end than at the beginning: caches that fill up to their bound. */
const MOST_GROWTH_MB = 3;

/** Words that only the inside of the server knows. */
const INSIDES =
  /\bat .+:\d+:\d+|node_modules|\[native code\]|\[object \w+\]|Prisma|PGlite|Zod|TypeError|RangeError|SyntaxError|ECONN/;

describe(`${RUNS} hostile activities and submits`, () => {
  let stage: Stage;
  let service: FakeService;
  let inside: Inside;
  let planted: Planted;
  let cast: Readonly<Record<string, unknown>>[];
  const tally = new Tally();
  const strange: string[] = [];

  const complaints = ({ status, text, ms }: Answered): string[] => [
    ...(status === 0 ? [`no answer within ${Math.round(ms)} ms`] : []),
    ...(status >= 500 ? [`status ${status}`] : []),
    ...(INSIDES.test(text) ? [`insides: ${INSIDES.exec(text)?.[0]}`] : []),
    ...cardsIn(text)
      .flatMap(effectsOf)
      .filter((one) => !isOurs(one))
      .map((one) => `shown as ${one.what}: ${one.words}`),
  ];

  beforeAll(async () => {
    const debug = await inspectable();
    stage = await setStage('2026-03-09T09:00:00Z', { LOG_LEVEL: 'error', ...debug.environment });
    service = await startFakeService();
    inside = await Inside.open(debug.port);
    planted = await plantEverything(stage.teams);
    cast = await templatesOf(stage.teams, service.url);
  }, 120_000);

  afterAll(async () => {
    inside?.close();
    await service?.close();
    await stage?.close();
  });

  it(
    'every one is answered, by the bot and not by its insides',
    async () => {
      const hostile = fc.oneof(
        { weight: 1, arbitrary: fc.record({ malformed }) },
        { weight: 2, arbitrary: fc.record({ person: fc.constantFrom(...cast), submit: submits(planted) }) },
      );
      const rounds = Math.ceil(RUNS / TOGETHER);
      const every = Math.max(1, Math.floor(rounds / (MEASURES + WARMING)));
      const flood = fc.array(hostile, { minLength: TOGETHER, maxLength: TOGETHER });
      const wrong: object[] = [];
      for (const [round, ten] of fc.sample(flood, { numRuns: rounds, seed: SEED }).entries()) {
        const activities = ten.map((one, index) =>
          'malformed' in one
            ? {
                ...stranger(`stranger-${(round * TOGETHER + index) % STRANGERS}`, service.url),
                ...one.malformed,
              }
            : one.submit.by === 'tab'
              ? asTab(one.submit)
              : asActivity(one.person, one.submit),
        );
        const answers = await Promise.all(
          activities.map((one, index) => {
            const from = ten[index];
            const inTab =
              from && 'submit' in from && from.submit.by === 'tab' ? idOf(from.person) : undefined;
            return knock(stage.server, one, inTab);
          }),
        );
        for (const [index, answer] of answers.entries()) {
          tally.answered(answer);
          const well = 'submit' in (ten[index] ?? {});
          const broke = well && answer.text.includes(surfaceText.broken) ? ['something broke inside'] : [];
          const found = [...complaints(answer), ...broke];
          if (found.length > 0) wrong.push({ found, of: JSON.stringify(activities[index]).slice(0, 2000) });
        }
        // Enough to see what is wrong; a server that hangs is not waited for ten thousand times.
        if (wrong.length >= MOST_SHOWN) break;
        if (round % every !== 0) continue;
        if (round >= every * WARMING) tally.measured(await inside.memory());
        strange.push(...service.sent.flatMap((text) => complaints({ status: 200, text, ms: 0 })));
        service.forget();
      }
      const { FUZZ_REPORT: report } = process.env;
      if (report) await writeFile(report, JSON.stringify({ seed: SEED, ...tally.figures() }));
      expect({ seed: SEED, wrong: wrong.slice(0, MOST_SHOWN) }).toEqual({ seed: SEED, wrong: [] });
    },
    60_000 + RUNS * 200,
  );

  it('most of them got past the door, and were something the bot does', () => {
    const { requests, understood } = tally.figures();
    expect(requests).toBeGreaterThanOrEqual(RUNS);
    expect(tally.share(200, 201, 202)).toBeGreaterThan(0.7);
    expect(tally.share(429)).toBeLessThan(0.01);
    expect(understood / requests).toBeGreaterThan(0.3);
  });

  it('nothing that went to anybody else shows more than words', () => {
    expect(strange.slice(0, MOST_SHOWN)).toEqual([]);
  });

  it('no turn broke', () => {
    expect(stage.server.output.split('\n').filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('memory does not grow, and no prototype got anything', async () => {
    const { heapFirstMb, heapLastMb } = tally.figures();
    expect(heapLastMb - heapFirstMb).toBeLessThan(MOST_GROWTH_MB);
    expect(await inside.polluted()).toBe('');
  });

  it('the server lives, and answers people as ever', async () => {
    for (const path of ['healthz', 'readyz'])
      expect((await fetch(`${stage.server.url}/${path}`)).status).toBe(200);
    const answer = await knock(stage.server, { ...stranger('newcomer', service.url), text: 'begin' });
    expect(answer.status).toBe(200);
    expect(service.sent.at(-1)).toContain('Sparren');
  });
});

/** Every card in what was sent or answered. */
function cardsIn(json: string): unknown[] {
  const cards: unknown[] = [];
  try {
    JSON.parse(json, (_key, value) => {
      if (value?.type === 'AdaptiveCard') cards.push(value);
      return value;
    });
  } catch {
    return cards;
  }
  return cards;
}
