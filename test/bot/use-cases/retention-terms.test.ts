import { showRetention } from '../../../bot/use-cases/privacy/show-retention.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { RetentionReport } from '../../../domain/retention.ts';
import type { Actor } from '../../../domain/role.ts';
import { region, TestBot } from '../../fakes/bot.ts';
import { nouns } from '../../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(() => bot.reset('2026-03-12T09:00:00Z'));
afterAll(() => bot.store.close());

/** Watches over the privacy of these municipalities. */
const officer = (...municipalities: string[]): Actor => ({
  id: 'els',
  name: 'Els Bemelmans',
  administrator: false,
  appointments: municipalities.map((municipality) => ({
    ...nouns.appointment,
    id: municipality,
    role: 'privacyOfficer',
    personId: 'els',
    municipality,
  })),
});
const kerkrade = region.municipalities.map((one) =>
  one.id === 'kerkrade' ? { ...one, terms: { closedCaseDays: 30 } } : one,
);

const shown = async (actor: Actor, reports: RetentionReport[] = []) => {
  const read = { ...bot.ports.read, retentionReports: async () => reports };
  const ports = { ...bot.ports, read, region: { ...region, municipalities: kerkrade } };
  const answer = await showRetention(ports)(actor, {
    data: {},
    inputs: {},
    relations: new Set(['privacyOfficer']),
    conversation: { type: 'personal', id: 'chat', serviceUrl: 'https://teams', tenantId: 't' },
  });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.answer;
};

it('a municipality with a term of its own sees that one, not the region’s (D3)', async () => {
  const { terms } = await shown(officer('kerkrade'));
  expect(terms).toMatchObject([{ of: ['Kerkrade'], closedCaseDays: 30 }]);
});

it('who watches over more of them sees once what is the same', async () => {
  const { terms } = await shown(officer('kerkrade', 'landgraaf', 'vaals'));
  expect(terms).toMatchObject([
    { of: ['Kerkrade'], closedCaseDays: 30 },
    { of: ['Landgraaf', 'Vaals'], closedCaseDays: 90 },
  ]);
});

it('what fails again and again stands there once, where it began', async () => {
  const report = (at: string, drafts: number): RetentionReport => ({
    at,
    erased: [],
    failed: [{ code: 'K-7F3QX', municipality: 'kerkrade' }],
    drafts,
    messages: 0,
    logLines: 0,
  });
  const { reports } = await shown(officer('kerkrade'), [
    report('2026-03-11T09:00:00Z', 2),
    report('2026-03-10T09:00:00Z', 0),
  ]);
  expect(reports).toMatchObject([
    { drafts: 2, failed: [] },
    { drafts: 0, failed: ['K-7F3QX'] },
  ]);
});
