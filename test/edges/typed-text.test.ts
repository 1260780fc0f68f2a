import { inLine } from '../../cards/literal.ts';
import { isNode, nodes, str, walk } from '../../scripts/local-teams/card-walk.ts';
import { cast } from '../../scripts/local-teams/cast.ts';
import { buttonsOf } from '../../scripts/local-teams/client.ts';
import { readPdf, wordsOf } from '../bot/letters/read-pdf.ts';
import { type Effect, effectsOf, isOurs } from '../cards/markup.ts';
import { type Stage, setStage } from '../journeys/stage.ts';
import { HostileTypist } from './hostile-typist.ts';
import { HostileWalk } from './hostile-walk.ts';

const { mee } = cast;

/** Each family begins at another text, so that every field gets many of them. */
const FAMILIES = [0, 7, 14];

/** The words within the signs of what was typed: bold or in a list they would be somebody's, not ours. */
const THEIRS = new Set(['vet', 'een', 'twee', 'Chantal']);
const isTheirs = (effect: Effect): boolean => !isOurs(effect) || THEIRS.has(effect.words);

/** Without the invisible sign that keeps others apart. */
const readable = (text: string): string => text.replace(/\u2060/g, '');

/** Whatever somebody types, wherever: in every card, letter and file it is text. */
describe('Typed text', () => {
  let stage: Stage;
  let cards: unknown[] = [];
  let letters: { pdf: string; json: string; readers: string }[] = [];
  const typists = FAMILIES.map((begin) => new HostileTypist(begin));
  const typed = () => typists.flatMap((one) => one.typed);

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z', { LOG_LEVEL: 'error' });
    const name = '**Chantal** [Ramakers](https://plek.example) <img src=x> # 1';
    const from = { id: mee.teamsId, aadObjectId: mee.aadObjectId, name };
    await stage.teams.person(mee.key).raw({ type: 'message', text: 'begin', from });
    for (const typist of typists) {
      await stage.teams.clock.set('2026-03-09T09:00:00Z');
      const walk = new HostileWalk(stage.teams, typist);
      const code = await walk.refer();
      await walk.judge(code);
      await walk.agree(code);
      letters = [...letters, await walk.look(code)];
      await walk.spar();
    }
    cards = stage.teams.outgoing.flatMap(({ body }) => cardsIn(body));
  }, 240_000);
  afterAll(async () => {
    await stage.close();
  });

  it('is drawn on many cards, and does nothing on any of them', () => {
    expect(cards.length).toBeGreaterThan(200);
    expect(cards.flatMap(effectsOf).filter(isTheirs)).toEqual([]);
  });

  it('is shown as it was typed', () => {
    const seen = readable(JSON.stringify(cards.flatMap(textsIn)));
    const shown = (text: string): boolean => seen.includes(JSON.stringify(readable(text)).slice(1, -1));
    // Within a line of ours stars and backticks are left out.
    const unseen = typed().filter((text) => !shown(text) && !shown(inLine(text)));
    // A few are kept without being shown again, such as why a case was closed.
    expect(unseen.length / typed().length).toBeLessThan(0.15);
  });

  it('no button leads where somebody typed', () => {
    const urls = cards
      .flatMap((card) => (isNode(card) ? buttonsOf(card) : []))
      .flatMap(({ action }) => action.url ?? []);
    expect(urls.length).toBeGreaterThan(5);
    for (const url of urls)
      expect(new URL(String(url)).hostname).toMatch(/^(127\.0\.0\.1|teams\.microsoft\.com)$/);
  });

  it('no message is more than a card with neutral words', () => {
    const beside = stage.teams.outgoing
      .filter(({ kind }) => kind === 'post' || kind === 'edit')
      .map(({ body }) =>
        JSON.stringify(body, (key, value) =>
          ['attachments', 'recipient'].includes(key) ? undefined : value,
        ),
      );
    expect(beside.length).toBeGreaterThan(30);
    expect(beside.filter((words) => /<at>|mention|evil|<|\]\(/.test(words))).toEqual([]);
  });

  it('nothing was held back and nothing broke: the hostile words were really there', () => {
    expect(stage.server.output).not.toContain('"level":50');
  });

  it('in a letter it is text: no link, no picture', async () => {
    for (const { pdf, readers } of letters)
      for (const url of [pdf, readers]) {
        const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
        expect(Buffer.from(bytes).toString('latin1')).not.toMatch(
          /\/URI|\/JavaScript|\/Launch|\/Subtype ?\/Image/,
        );
        const { text } = await readPdf(bytes);
        if (url === pdf) expect(wordsOf(text)).toContain(wordsOf(`<img src=x onerror=window.__hit=1>`));
      }
  });
});

/** Every text of a card that people read, as it is sent. */
function textsIn(card: unknown): string[] {
  if (!isNode(card)) return [];
  return [...walk(card)].flatMap(({ node }) => [
    str(node, 'text'),
    ...nodes(node, 'inlines').map((run) => str(run, 'text')),
    ...nodes(node, 'facts').map((fact) => str(fact, 'value')),
  ]);
}

/** Every card in what was sent or answered. */
function cardsIn(body: unknown): unknown[] {
  const cards: unknown[] = [];
  JSON.parse(JSON.stringify(body ?? null), (_key, value) => {
    if (value?.type === 'AdaptiveCard') cards.push(value);
    return value;
  });
  return cards;
}
