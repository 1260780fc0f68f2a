import { showAgreements } from '../../../bot/use-cases/agreements/show-agreements.ts';
import { atTheTable } from '../../../bot/use-cases/conference/around-the-table.ts';
import { openLeads, recordLeads } from '../../../bot/use-cases/oversight/leads.ts';
import { showWorkList } from '../../../bot/use-cases/oversight/work-list.ts';
import { recordLeft } from '../../../bot/use-cases/people/left.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, household, person } from '../../fakes/nouns.ts';

const NOOR = '00000000-0000-4000-8000-000000000001';
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-12T15:00:00Z');
  await bot.put(...household(), person(NOOR));
  await bot.put(
    a('case', { version: 1, familyContact: NOOR, processLead: NOOR, caseLead: 'socialWork' }),
    a('invitation', { id: 'noor', personId: NOOR, name: 'Noor' }),
  );
  const left = { personId: NOOR, what: 'left' };
  await bot.run('people.sendLeft', recordLeft, {}, { by: 'admin', inputs: left });
});
afterAll(() => bot.store.close());

const by = 'coordinator';
const waits = async () => {
  const list = await bot.run('workList.show', showWorkList, {}, { by });
  return isRefusal(list)
    ? []
    : list.answer.groups.flatMap(({ items }) => items.filter(({ verb }) => verb === 'case.leads'));
};
const choose = (inputs: Record<string, string>) =>
  bot.run('case.sendLeads', recordLeads, { case: 'case' }, { by, inputs });

describe('who was the contact of a family, or led, leaves (scenario 10)', () => {
  it('the coordinator hears it, and it waits on her work list until she chose', async () => {
    expect((await bot.outbox()).map(({ lane }) => lane)).toEqual(['coordinatorOf:landgraaf']);
    expect((await waits()).map(({ kind }) => kind)).toEqual(['familyContactLeft', 'processLeadLeft']);
    expect(await choose({ familyContact: 'owner', processLead: 'coordinator' })).toMatchObject({
      answer: { see: 'chosen', code: 'K-7F3QX' },
    });
    expect(await waits()).toEqual([]);
    expect((await bot.ports.read.timeline('case')).map(({ kind }) => kind)).toEqual(['leads.chosen']);
  });

  it('the list of agreements says that nobody is, and afterwards who', async () => {
    const list = () => bot.run('agreements.show', showAgreements, { conference: 'conference' }, { by });
    expect(await list()).toMatchObject({ answer: { familyContact: { is: 'nobody' } } });
    await choose({ familyContact: 'owner', processLead: 'coordinator' });
    expect(await list()).toMatchObject({
      answer: {
        familyContact: { is: 'named', name: 'Naam owner' },
        processLead: { is: 'coordinator' },
        caseLead: { is: 'named', name: 'Maatschappelijk werk' },
      },
    });
  });

  it('only what fell open is asked, and who left is not among the choices, here nor at the next conference', async () => {
    const opened = await bot.run('case.leads', openLeads, { case: 'case' }, { by });
    const fields = isRefusal(opened) ? [] : opened.answer.fields;
    expect(fields.map(({ id }) => id)).toEqual(['processLead', 'familyContact']);
    expect(JSON.stringify(fields)).not.toContain(NOOR);
    expect((await atTheTable(bot.ports, 'case')).map(({ value }) => value)).toEqual(['owner']);
    expect(await choose({ familyContact: NOOR, processLead: 'coordinator' })).toMatchObject({
      answer: { see: 'form' },
    });
  });

  it('a field that was not asked changes nothing', async () => {
    await choose({ familyContact: 'owner', processLead: 'owner', caseLead: 'none' });
    expect(await bot.ports.read.get('case', 'case')).toMatchObject({ caseLead: 'socialWork' });
  });

  it('two coordinators choose at once: the second reads that it was done (scenario 15)', async () => {
    await choose({ familyContact: 'owner', processLead: 'owner' });
    expect(await choose({ familyContact: 'coordinator', processLead: 'owner' })).toMatchObject({
      refused: 'alreadyDone',
    });
  });

  it.each([
    ['closed', 'caseClosed'],
    ['frozen', 'caseFrozen'],
  ] as const)('a case that is %s says so, and waits on no list', async (state, refused) => {
    const family = await bot.ports.read.get('case', 'case');
    await bot.put(a('case', { ...family, state }));
    expect(await waits()).toEqual([]);
    expect(await choose({ familyContact: 'owner', processLead: 'owner' })).toMatchObject({ refused });
  });
});
