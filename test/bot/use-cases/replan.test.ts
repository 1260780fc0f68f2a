import { arrangements } from '../../../bot/use-cases/conference/arrange-conference.ts';
import { moveConference, openReplan } from '../../../bot/use-cases/conference/replan-conference.ts';
import type { Conference } from '../../../domain/conference.ts';
import type { Answers } from '../../../domain/form.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, person, role } from '../../fakes/nouns.ts';

/** "Verzet het overleg": what stands already is not lost, and what no longer holds is not kept. */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
afterAll(() => bot.store.close());

const place = (id: string, name: string) => ({ id, name, address: 'Markt 1', accessibility: [] });
const planned = async (more: Partial<Conference> = {}, answers: Answers = {}): Promise<void> => {
  await bot.reset('2026-03-02T08:00:00Z');
  await bot.put(
    person('owner'),
    person('coordinator'),
    person('referrer'),
    role('coordinator', 'coordinator'),
    role('owner', 'partner', { partnerType: 'socialWork' }),
    a('localRules', { places: [place('bieb', 'Bibliotheek'), place('noord', 'Bibliotheek Noord')] }),
    a('case', { state: 'planned' }),
    a('referral', { state: 'accepted', answers: { motherName: 'Esmee', ...answers } }),
    a('conference', { state: 'invited', placeReserved: true, place: 'Bibliotheek, Markt 1', ...more }),
    a('invitation'),
  );
  await bot.region.refresh();
};
const opened = async () => {
  const result = await bot.run(
    'conference.replan',
    openReplan,
    { conference: 'conference' },
    { by: 'coordinator' },
  );
  if (isRefusal(result)) throw new Error(result.refused);
  return result.answer.target['draft'] ?? '';
};
/** Opens it, changes this, and sends it. */
const move = async (change: Answers = {}): Promise<Conference> => {
  const draft = await opened();
  const answers = (await bot.ports.read.get('draft', draft))?.answers ?? {};
  const sent = await bot.run(
    'conference.move',
    moveConference,
    { draft },
    { by: 'coordinator', inputs: { ...answers, page: 'plan', ...change } },
  );
  if (isRefusal(sent) || sent.answer.see !== 'planned') throw new Error(JSON.stringify(sent));
  const now = await bot.ports.read.get('conference', 'conference');
  if (!now) throw new Error('the conference is gone');
  return now;
};

test('G11: who moves the hour stays in the room that was written down, in the building that was chosen', async () => {
  await planned({ place: 'Bibliotheek Noord, Markt 1, zaal 2' });
  expect((await move({ time: '15:00' })).place).toBe('Bibliotheek Noord, Markt 1, zaal 2');
  await planned({ place: 'Bibliotheekcafé' });
  expect((await move({ time: '15:00' })).place).toBe('Bibliotheekcafé');
});

test.each<[string, Answers, true | undefined]>([
  ['the same moment: it is still reserved', {}, true],
  ['another day', { date: '2026-03-19' }, undefined],
  ['another hour', { time: '15:00' }, undefined],
  ['longer', { duration: '90' }, undefined],
  ['another building', { placeId: 'noord' }, undefined],
  ['another day, and reserved anew', { date: '2026-03-19', placeReserved: 'true' }, true],
])('C05: a place is reserved for one moment: %s', async (_what, change, reserved) => {
  await planned();
  const now = await move(change);
  expect(now.placeReserved).toBe(reserved);
  expect(await arrangements(bot.ports, now)).toMatchObject({ placeOpen: !reserved });
});

describe('C08: the language that is spoken was put right after an interpreter was found', () => {
  const wanted = { interpreter: 'yes', interpreterLanguage: 'Pools' };
  const arabic = { kind: 'professional', language: 'Arabisch' } as const;
  test('who speaks another one is no interpreter: it is open again', async () => {
    await planned({ interpreter: arabic }, wanted);
    const now = await bot.ports.read.get('conference', 'conference');
    expect(now && (await arrangements(bot.ports, now))).toMatchObject({ interpreterOpen: true });
  });

  test('and moving the conference does not pretend that they do', async () => {
    await planned({ interpreter: arabic }, wanted);
    // It comes back on the page where it is asked, also when another one was sent.
    await expect(move()).rejects.toThrow('"page":"guests"');
    await planned({ interpreter: { ...arabic, language: 'pools' } }, wanted);
    expect((await move({ time: '15:00' })).interpreter).toEqual({ kind: 'professional', language: 'Pools' });
  });
});
