import { runRetention } from '../../bot/jobs/retention.ts';
import { termsOf } from '../../domain/region.ts';
import type { RetentionReport } from '../../domain/retention.ts';
import { region, TestBot } from '../fakes/bot.ts';
import { a, household, nouns, person } from '../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(() => bot.reset('2026-03-02T08:00:00Z'));
afterAll(() => bot.store.close());

const codes = ({ erased, failed, ...more }: RetentionReport) => ({
  ...more,
  erased: erased.map(({ code }) => code),
  failed: failed.map(({ code }) => code),
});
const run = async () => codes(await runRetention(bot.parts));
const at = (now: string) => {
  bot.now = now;
  return run();
};
const closed = { state: 'closed', closedAt: '2026-03-02T08:00:00Z' } as const;
const closedFamily = async () => {
  await bot.put(...household().filter((put) => put.kind !== 'case'), a('case', closed));
  await bot.change({
    messages: [
      { key: 'told', to: { person: 'owner' }, notice: { kind: 'case.closed', case: 'case', to: 'owner' } },
    ],
    timeline: [
      {
        caseId: 'case',
        at: bot.now,
        actorId: 'coordinator',
        actorName: 'M',
        kind: 'case.closed',
        content: {},
      },
    ],
  });
};

describe('a closed case (D3: 90 days)', () => {
  beforeEach(closedFamily);

  it('stays a day too early; on its day it goes to the archive and then it goes', async () => {
    expect((await at('2026-05-30T21:00:00Z')).erased).toEqual([]);
    expect(bot.archived).toEqual([]);
    expect((await at('2026-05-30T22:30:00Z')).erased).toEqual(['K-7F3QX']);
    expect(bot.archived).toEqual(['case']);
    expect(await bot.ports.read.get('case', 'case')).toMatchObject({ state: 'erased', code: 'K-7F3QX' });
    for (const kind of ['referral', 'conference', 'invitation', 'agreement'] as const)
      expect(await bot.ports.read.list(kind, {})).toEqual([]);
    expect(await bot.outbox()).toEqual([]);
    expect(await bot.ports.read.timeline('case')).toEqual([]);
    const [line] = await bot.ports.read.accessLog({ limit: 1 });
    expect(line).toMatchObject({
      action: 'D',
      activity: 'retention.run',
      recordType: 'case',
      caseId: 'case',
    });
  });

  it('is erased once, and reported once', async () => {
    await at('2026-06-01T08:00:00Z');
    expect((await run()).erased).toEqual([]);
    expect(await bot.ports.read.retentionReports(9)).toHaveLength(1);
  });

  it('that cannot be handed over stays, is named, and goes the next time', async () => {
    bot.now = '2026-06-01T08:00:00Z';
    const full = async () => Promise.reject(new Error('ENOSPC Esmee'));
    const report = codes(await runRetention({ ...bot.parts, archive: full }));
    expect(report).toMatchObject({ erased: [], failed: ['K-7F3QX'] });
    expect(await bot.ports.read.list('referral', {})).toHaveLength(1);
    expect(bot.errors.join()).not.toContain('Esmee');
    // Once told, it is told again the next day, and stands in the reports once.
    for (const now of ['2026-06-01T09:00:00Z', '2026-06-01T10:00:00Z', '2026-06-02T08:00:00Z']) {
      bot.now = now;
      await runRetention({ ...bot.parts, archive: full });
    }
    const told = (await bot.outbox()).filter(({ key }) => key.startsWith('retention:failed:'));
    expect(told.map(({ key }) => key).sort()).toEqual([
      'retention:failed:admin:2026-06-01',
      'retention:failed:admin:2026-06-02',
      'retention:failed:landgraaf:2026-06-01',
      'retention:failed:landgraaf:2026-06-02',
    ]);
    expect(await bot.ports.read.retentionReports(9)).toHaveLength(1);
    expect((await run()).erased).toEqual(['K-7F3QX']);
  });

  it.each([
    ['somebody still waits for an answer about it', a('rightsRequest'), '2026-06-01T08:00:00Z'],
    [
      'somebody asked to keep it locked for a claim (AVG 18)',
      a('case', {
        ...closed,
        version: 1,
        restricted: [{ member: 'mother', since: '2026-03-02T08:00:00Z', why: 'restriction' }],
      }),
      '2027-06-01T08:00:00Z',
    ],
  ])('stays while %s', async (_why, put, now) => {
    await bot.put(put);
    expect((await at(now)).erased).toEqual([]);
    expect(await bot.ports.read.list('referral', {})).toHaveLength(1);
  });

  it.each(['open', 'planned', 'conferenceHeld', 'followUp', 'frozen'] as const)(
    'that is %s is no closed case, however old',
    async (state) => {
      await bot.put(a('case', { ...nouns.case, version: 1, state }));
      expect((await at('2030-06-01T08:00:00Z')).erased).toEqual([]);
      expect(await bot.ports.read.list('referral', {})).toHaveLength(1);
    },
  );
});

describe('a row that cannot be read', () => {
  const garble = (table: string) => bot.store.pool.query(`UPDATE "${table}" SET content = 'x'`);

  it('is told of and skipped: what else is due goes', async () => {
    await bot.put(person('bart'), a('consultation', { id: 'old', code: 'S-9XYZA' }));
    await garble('Person');
    await garble('Consultation');
    await closedFamily();
    const report = await at('2026-06-01T08:00:00Z');
    expect(report).toMatchObject({ erased: ['K-7F3QX'], failed: [], unreadable: 2 });
    expect(await bot.ports.read.retentionReports(1)).toMatchObject([{ unreadable: 2 }]);
    expect(bot.errors.join()).toContain('a row cannot be read');
    expect(bot.errors.join()).not.toContain('bart');
  });

  it('may be a request that waits for its answer: the case it is of stays', async () => {
    await closedFamily();
    await bot.put(a('rightsRequest'));
    await garble('RightsRequest');
    expect(await at('2026-06-01T08:00:00Z')).toMatchObject({ erased: [], failed: [] });
    expect(await bot.ports.read.list('referral', {})).toHaveLength(1);
  });
});

describe('what is shorter lived', () => {
  it('sparring goes thirty days after its last line, with what was said in it', async () => {
    await bot.put(
      a('consultation'),
      a('consultation', { id: 'young', code: 'S-8KP3', closedAt: '2026-03-10T08:00:00Z' }),
    );
    expect((await at('2026-03-31T12:00:00Z')).erased).toEqual([]);
    expect((await at('2026-04-01T12:00:00Z')).erased).toEqual(['S-4TB2']);
    expect((await bot.ports.read.list('consultation', {})).map(({ id }) => id)).toEqual(['young']);
  });

  it('a draft goes at its own moment, and no other', async () => {
    await bot.put(
      a('draft', { expiresAt: '2026-03-16T22:59:00Z' }),
      a('draft', { id: 'later', expiresAt: '2026-03-17T22:59:00Z' }),
    );
    expect((await at('2026-03-16T22:58:00Z')).drafts).toBe(0);
    expect((await at('2026-03-16T23:00:00Z')).drafts).toBe(1);
    expect((await bot.ports.read.list('draft', {})).map(({ id }) => id)).toEqual(['later']);
  });

  it('what nothing is left to be proven by goes with the log: old answers, and who left long ago', async () => {
    await bot.put(
      a('rightsRequest', { state: 'granted', decidedAt: '2026-03-02T08:00:00Z' }),
      a('rightsRequest', { id: 'waits', code: 'V-9XYZA' }),
      person('bart', { leftAt: '2026-03-02T08:00:00Z' }),
      person('noor'),
    );
    await at('2031-03-02T08:00:00Z');
    expect(await bot.ports.read.list('rightsRequest', {})).toHaveLength(2);
    await at('2031-03-04T08:00:00Z');
    expect((await bot.ports.read.list('rightsRequest', {})).map(({ id }) => id)).toEqual(['waits']);
    expect((await bot.ports.read.list('person', {})).map(({ id }) => id)).toEqual(['noor']);
  });

  it('on the 29th of February a year without one has its last day of the month', async () => {
    expect((await at('2028-02-29T12:00:00Z')).logLines).toBe(0);
  });

  it('the log goes after its years, and what is left still verifies', async () => {
    await bot.put(a('consultation'));
    await at('2026-04-02T12:00:00Z');
    const before = (await bot.ports.read.accessLog({ limit: 9 })).length;
    expect(before).toBeGreaterThan(0);
    expect((await at('2031-04-02T13:00:00Z')).logLines).toBe(0);
    expect((await at('2031-04-02T23:00:00Z')).logLines).toBe(before);
    expect(termsOf(region, 'landgraaf').accessLogYears).toBe(5);
  });
});
