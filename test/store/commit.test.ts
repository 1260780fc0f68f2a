import { commit } from '../../bot/store/commit.ts';
import { createReader } from '../../bot/store/reader.ts';
import { put } from '../../bot/use-cases/change.ts';
import type { NounKind } from '../../bot/use-cases/ports.ts';
import type { Reminder } from '../../domain/reminder.ts';
import type { TimelineEntry } from '../../domain/timeline.ts';
import { TestBot } from '../fakes/bot.ts';
import { DATABASE_KINDS } from '../fakes/databases.ts';
import { a, nouns } from '../fakes/nouns.ts';

const line: TimelineEntry = {
  caseId: 'case',
  at: '2026-03-02T08:00:00Z',
  actorId: 'coordinator',
  actorName: 'Marleen Custers',
  kind: 'list.shared',
  content: {},
};
const message = (key: string) => ({
  key,
  to: { person: 'owner' } as const,
  notice: { kind: 'agreement', agreement: 'agreement', why: 'new' } as const,
});
const reminder = (key: string, dueAt = '2026-03-03T08:00:00Z'): Reminder => ({
  key,
  kind: 'agreement.reminder',
  subject: 'agreement',
  dueAt,
  content: { dueDate: '2026-03-26' },
});

describe.each(DATABASE_KINDS)('commit on %s', (kind) => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start(kind);
  });
  beforeEach(() => bot.reset());
  afterAll(() => bot.store.close());

  const counts = async () => {
    const { rows } = await bot.store.pool.query(
      `SELECT (SELECT count(*)::int FROM "Case") AS cases, (SELECT count(*)::int FROM "TimelineEntry") AS timeline,
              (SELECT count(*)::int FROM "AccessEntry") AS access, (SELECT count(*)::int FROM "Outbox") AS outbox,
              (SELECT count(*)::int FROM "Reminder") AS reminders, (SELECT count(*)::int FROM "ActionKey") AS keys`,
    );
    return rows[0];
  };
  const whole = {
    answer: { see: 'sent' },
    timeline: [line],
    access: [{ action: 'U', recordType: 'case', recordId: 'case', caseId: 'case' }] as const,
    messages: [message('m')],
    reminders: [reminder('r')],
  };
  const nothing = { cases: 0, timeline: 0, access: 0, outbox: 0, reminders: 0, keys: 0 };
  const all = { cases: 1, timeline: 1, access: 1, outbox: 1, reminders: 1, keys: 1 };

  it('writes all parts of a Change in one go', async () => {
    expect(await bot.change({ ...whole, puts: [a('case')] }, 'k')).toBe('done');
    expect(await counts()).toEqual(all);
  });

  it.each([
    ['a version that moved', { puts: [a('person', { version: 7 })] }, nothing],
    [
      'a removal of another version',
      { removals: [{ kind: 'draft', id: 'x', version: 1 } as const] },
      nothing,
    ],
    ['a reminder that somebody else dealt with', { remindersDone: ['unknown'] }, nothing],
    ['a reminder that is gone', { remindersDropped: ['unknown'] }, nothing],
  ])('writes nothing at all with %s', async (_what, wrong, left) => {
    expect(await bot.change({ ...whole, ...wrong }, 'k')).toBe('moved');
    expect(await counts()).toEqual(left);
  });

  it('a new row whose id, or whose unique code, is there already moves the whole', async () => {
    await bot.put(a('case'));
    expect(await bot.change({ ...whole, puts: [a('case')] })).toBe('moved');
    expect(await bot.change({ ...whole, puts: [a('case', { id: 'other' })] })).toBe('moved');
    expect(await counts()).toEqual({ ...nothing, cases: 1 });
  });

  it('the same action key again stores nothing', async () => {
    expect(await bot.change({ ...whole, puts: [a('case')] }, 'k')).toBe('done');
    const again = { ...whole, messages: [message('m2')], puts: [a('case', { id: 'c2', code: 'K-22222' })] };
    expect(await bot.change(again, 'k')).toBe('moved');
    expect(await counts()).toEqual(all);
  });

  it('an empty Change is done', async () => {
    expect(await bot.change({})).toBe('done');
  });

  it('of 50 that write the same version exactly one wins', async () => {
    await bot.put(a('case'));
    for (const version of [1, 2, 3]) {
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          bot.change({
            puts: [a('case', { version, caseLead: `${n}` })],
            messages: [message(`${version}.${n}`)],
          }),
        ),
      );
      expect(results.filter((one) => one === 'done')).toHaveLength(1);
    }
    expect(await bot.ports.read.get('case', 'case')).toMatchObject({ version: 4 });
    expect((await counts()).outbox).toBe(3);
  });

  it('a message key is promised once; a reminder that is put again counts again', async () => {
    await bot.change({ messages: [message('m')], reminders: [reminder('r')] });
    await bot.change({ remindersDone: ['r'] });
    await bot.change({ messages: [message('m')], reminders: [reminder('r', '2026-03-09T08:00:00Z')] });
    expect(await bot.outbox()).toHaveLength(1);
    expect(await bot.reminders()).toMatchObject([
      { key: 'r', doneAt: null, dueAt: new Date('2026-03-09T08:00:00Z') },
    ]);
  });

  it('of two that act upon one reminder only one does', async () => {
    await bot.change({ reminders: [reminder('r'), reminder('r2')] });
    const results = await Promise.all([
      bot.change({ remindersDone: ['r', 'r2'], messages: [message('both')] }),
      bot.change({ remindersDone: ['r'], messages: [message('one')] }),
    ]);
    expect(results.filter((one) => one === 'done')).toHaveLength(1);
    expect(await bot.outbox()).toHaveLength(1);
  });

  it('changes and removes by version', async () => {
    await bot.put(a('draft'));
    await bot.put(a('draft', { version: 1, page: 'mother' }));
    expect(await bot.ports.read.get('draft', 'draft')).toMatchObject({ version: 2, page: 'mother' });
    expect(await bot.change({ removals: [{ kind: 'draft', id: 'draft', version: 1 }] })).toBe('moved');
    expect(await bot.change({ removals: [{ kind: 'draft', id: 'draft', version: 2 }] })).toBe('done');
    expect(await bot.ports.read.get('draft', 'draft')).toBeUndefined();
  });

  it('takes back a value that was there: what is undefined is gone', async () => {
    await bot.put(a('person', { askingSince: '2026-03-02T08:00:00Z' }));
    await bot.put(a('person', { version: 1, askingSince: undefined }));
    expect(await bot.ports.read.get('person', 'owner')).not.toHaveProperty('askingSince');
  });

  it.each(Object.keys(nouns) as NounKind[])('reads back %s as it was written', async (noun) => {
    await bot.put({ kind: noun, now: nouns[noun] } as Parameters<typeof bot.put>[0]);
    const read = createReader(bot.store.prisma, bot.store);
    const found = await read.get(noun, nouns[noun].id);
    expect(found).toEqual({ ...nouns[noun], version: 1 });
    expect(await read.list(noun, { id: [nouns[noun].id, 'x'] })).toEqual([found]);
  });

  it('reads the timeline oldest first, with its instants', async () => {
    await bot.change({ timeline: [line, { ...line, kind: 'case.closed', onBehalfOf: 'Bart Somers' }] });
    expect(await bot.ports.read.timeline('case')).toEqual([
      { ...line, at: '2026-03-02T08:00:00.000Z' },
      { ...line, at: '2026-03-02T08:00:00.000Z', kind: 'case.closed', onBehalfOf: 'Bart Somers' },
    ]);
  });

  it('fails aloud when the database refuses something else', async () => {
    const wrong = {
      answer: null,
      puts: [put('case', { ...nouns.case, municipality: null as unknown as string })],
    };
    await expect(
      commit(bot.store, wrong, {
        at: bot.now,
        actorId: 'x',
        verb: 'x',
        relation: 'x',
        role: 'x',
        purpose: 'referral',
        channel: 'job',
      }),
    ).rejects.toThrow();
  });
});
