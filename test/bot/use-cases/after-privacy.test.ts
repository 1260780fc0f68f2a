import { accessOverview } from '../../../bot/letters/access-overview.ts';
import { findLeaks } from '../../../bot/store/leaks.ts';
import { showCase } from '../../../bot/use-cases/oversight/case.ts';
import { accessExport } from '../../../bot/use-cases/privacy/access-export.ts';
import { eraseMember } from '../../../bot/use-cases/privacy/erase.ts';
import { eraseCase } from '../../../bot/use-cases/privacy/erase-case.ts';
import { familyFile } from '../../../bot/use-cases/privacy/family-of.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, household, nouns } from '../../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
afterAll(() => bot.store.close());

/** One sentence with a name of each adult for every place where something can be typed after a conference. */
const said = (where: string): string => `Tim vertelt Esmee over ${where} en dat was nieuw`;
const at = '2026-04-09T09:00:00Z';
beforeEach(async () => {
  await bot.reset(at);
  await bot.put(...household(), a('consent', {}), a('consent', { id: 'partner', member: 'partner' }));
  await bot.put(
    a('referral', {
      version: 1,
      state: 'accepted',
      answers: { motherName: 'Esmee Verzonnen', partnerName: 'Tim Bedacht', consentPartner: 'yes' },
    }),
    a('case', {
      version: 1,
      state: 'closed',
      closedAt: at,
      closeReason: `other: ${said('sluiten')}`,
      evaluations: [
        {
          on: '2026-04-09',
          at,
          by: 'coordinator',
          withFamily: false,
          withoutBecause: said('afwezig'),
          outcome: 'stepUp',
          note: said('notitie'),
          heavierHelp: said('gezinshulp'),
          nextOn: '2026-05-20',
        },
      ],
      reopenings: [
        {
          at,
          by: 'coordinator',
          reason: said('heropenen'),
          lookOn: '2026-05-20',
          closedBecause: `other: ${said('eerder')}`,
        },
      ],
      voided: { at, by: 'coordinator', reason: said('vergissing') },
    }),
    a('agreement', { version: 1, goal: said('doelen') }),
    a('conference', {
      version: 1,
      ownWords: { mental: said('gevoel') },
      familyBrings: said('oma'),
      experience: { family: 'good', remark: said('sfeer') },
      registration: {
        at,
        by: 'coordinator',
        municipality: 'landgraaf',
        quarter: '2026-1',
        stage: 'trimester3',
        level: 'vulnerable',
        themes: ['housing'],
        participants: [],
        interpreter: false,
        agreements: [],
        caseLead: false,
        followUp: false,
      },
    }),
  );
});

const places = [
  ...['sluiten', 'afwezig', 'notitie', 'gezinshulp', 'heropenen'],
  ...['eerder', 'vergissing', 'doelen', 'gevoel', 'oma', 'sfeer'],
];
const file = async () => {
  const found = await familyFile(bot.ports, 'case');
  if (!found) throw new Error('no file');
  return found;
};
const stored = async () =>
  JSON.stringify([
    await bot.ports.read.get('case', 'case'),
    await bot.ports.read.list('agreement', { caseId: 'case' }),
    await bot.ports.read.list('conference', { caseId: 'case' }),
  ]);

describe('what is typed after a conference', () => {
  it('stands in the overview of one adult with the name of the other unreadable, on paper too (AVG 15)', async () => {
    const view = await accessExport(bot.ports, await file(), { member: 'mother', code: 'V-4TB2Q' });
    const paper = JSON.stringify(accessOverview(view));
    for (const place of places) expect(paper).toContain(`Esmee over ${place}`);
    expect(paper).toContain('Kwetsbaar, Wonen');
    expect(paper).toContain('er is zwaardere hulp nodig');
    expect(paper).not.toContain('Tim');
  });

  it('loses the name of who is erased, everywhere, and keeps the rest (AVG 17)', async () => {
    await bot.change(await eraseMember(bot.ports, await file(), 'partner'));
    const now = await stored();
    for (const place of places) expect(now).toContain(`Esmee over ${place}`);
    expect(now).not.toContain('Tim');
  });

  it('is gone with the case', async () => {
    await bot.change(await eraseCase(bot.ports, await file()));
    const now = await stored();
    for (const place of places) expect(now).not.toContain(place);
    const { rows } = await bot.store.pool.query(`SELECT marks FROM "Case" WHERE id = 'case'`);
    expect(rows).toEqual([{ marks: [] }]);
  });

  it('of who is locked away no name is shown to the coordinator (AVG 18)', async () => {
    const family = await bot.ports.read.get('case', 'case');
    if (!family) throw new Error('no case');
    const restricted = [{ member: 'partner', since: at, why: 'restriction' } as const];
    await bot.put({ kind: 'case', now: { ...family, restricted } });
    const shown = JSON.stringify(
      await bot.run('case.show', showCase, { case: 'case' }, { by: 'coordinator' }),
    );
    expect(shown).toContain('Esmee over notitie');
    expect(shown).not.toContain('Tim');
  });

  it.each(places)('does not leave for a chat beside its code: %s', async (place) => {
    const leaks = await findLeaks(
      bot.store,
      [`${nouns.case.code}: over ${place} en dat was`],
      async () => false,
    );
    expect(leaks.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(0);
  });
});
