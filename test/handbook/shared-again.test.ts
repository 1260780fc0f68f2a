import { addAgreement } from '../../bot/use-cases/agreements/add-agreement.ts';
import { openShare, shareList } from '../../bot/use-cases/conference/share-list.ts';
import { recordSuccessor } from '../../bot/use-cases/oversight/successor.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import type { Answers } from '../../domain/form.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { TestBot } from '../fakes/bot.ts';
import { a, person, role } from '../fakes/nouns.ts';

/** field.md A5 G16–G20, C21: what went may not be what holds now, nor to who must have it now. */
let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
beforeEach(async () => {
  await bot.reset('2026-03-12T14:00:00Z');
  await bot.put(
    person('owner'),
    person('nurse'),
    person('coordinator'),
    person('referrer', { name: 'Noor Lemmens' }),
    role('coordinator', 'coordinator'),
    a('case'),
    a('invitation'),
  );
});
afterAll(() => bot.store.close());

const esmee: Answers = {
  motherName: 'Esmee Voorbeeld',
  consentPartner: 'noPartner',
  organisation: 'JGZ Landgraaf',
  profession: 'youthHealth',
};
const by = (inputs: Record<string, string> = {}) => ({ by: 'coordinator', inputs });
const data = { conference: 'conference' };
const share = (inputs: Record<string, string>) => bot.run('conference.shared', shareList, data, by(inputs));
const opened = async () => {
  const result = await bot.run('conference.share', openShare, data, by());
  if (isRefusal(result)) throw new Error(result.refused);
  return result.answer;
};
const asked = async () => (await opened()).fields.map(({ id }) => id).filter((id) => id.startsWith('to.'));
const given = (to: string, set: Disclosure['set']): Disclosure => ({
  set,
  to,
  name: to,
  way: 'secureMail',
  on: '2026-03-12',
  by: 'coordinator',
});
const conference = () => bot.ports.read.get('conference', 'conference');

test('C21 and G16: an agreement came on the list: everybody who has the old one gets the new one', async () => {
  await bot.put(
    a('referral', { state: 'accepted', answers: esmee }),
    a('conference', {
      present: ['invitation'],
      sharedAt: '2026-03-12T13:30:00Z',
      disclosures: [given('family', 'list'), given('owner', 'list'), given('referrer', 'feedback')],
    }),
  );
  const line = { what: 'oma past op', organisation: 'family', owner: 'nurse', familyAgrees: 'true' };
  await bot.run('agreement.sendAdd', addAgreement, data, by({ ...line, dueDate: '2026-04-01' }));
  // The feedback was given, and is not given twice.
  expect(await asked()).toEqual(['to.family', 'to.owner']);
  expect((await opened()).about).toMatchObject({ done: [{ name: 'referrer' }] });
  expect(await share({ 'to.family': 'inPerson' })).toMatchObject({ answer: { see: 'partlyShared' } });
  expect(await share({ 'to.owner': 'secureMail' })).toMatchObject({ answer: { see: 'shared' } });
  // The log keeps both times.
  const lists = (await conference())?.disclosures?.filter(({ set }) => set === 'list') ?? [];
  expect(lists.map(({ to, way, outdated = false }) => `${to} ${way} ${outdated}`)).toEqual([
    'family secureMail true',
    'owner secureMail true',
    'family inPerson false',
    'owner secureMail false',
  ]);
});

describe('G18: the lead maternity provider is whoever leads it now', () => {
  const anna = { leadName: 'Anna Bruls', leadOrganisation: 'Praktijk Oost', leadContact: '045 555 01 01' };
  const bea = { ...anna, leadName: 'Bea Coumans' };
  const rest = { 'to.family': 'inPerson', 'to.referrer': 'phone', 'to.maternityCare': 'phone' };
  beforeEach(async () => {
    await bot.put(
      a('referral', {
        state: 'accepted',
        answers: { ...esmee, pregnant: 'yes', dueDate: '2026-05-11' },
      }),
      a('conference', { present: [] }),
    );
    await share(anna);
  });

  test('another than who got it is asked about, and until then it is not done', async () => {
    await share({ ...anna, 'to.leadMaternityProvider': 'secureMail' });
    expect(await share({ ...bea, ...rest })).toMatchObject({
      answer: { see: 'form', form: { about: { list: ['Bea Coumans, Praktijk Oost'] } } },
    });
    expect((await conference())?.sharedAt).toBeUndefined();
    expect(await share({ ...bea, 'to.leadMaternityProvider': 'secureMail' })).toMatchObject({
      answer: { see: 'shared' },
    });
  });

  test('what was ticked beside a name went to that name, although another is filled in at once', async () => {
    await share({ ...bea, ...rest, 'to.leadMaternityProvider': 'secureMail' });
    const names = ((await conference())?.disclosures ?? []).map(({ name }) => name);
    expect(names).toContain('Anna Bruls, Praktijk Oost');
    expect(names).not.toContain('Bea Coumans, Praktijk Oost');
    expect(await asked()).toEqual(['to.leadMaternityProvider']);
  });

  test('a practice that is spelled out later is still the same person', async () => {
    await share({ ...anna, 'to.leadMaternityProvider': 'secureMail' });
    const whole = { ...anna, leadOrganisation: 'Verloskundigenpraktijk Oost' };
    expect(await share({ ...whole, ...rest })).toMatchObject({ answer: { see: 'shared' } });
  });
});

test('G19 (scenario 10): who referred has left: no feedback goes there, and it waits for a successor', async () => {
  await bot.put(
    person('referrer', { version: 1, name: 'Noor Lemmens', leftAt: '2026-03-12T12:00:00Z' }),
    a('referral', { state: 'accepted', answers: esmee }),
    a('conference', { present: [] }),
  );
  expect(await asked()).toEqual(['to.family']);
  expect((await opened()).about).toMatchObject({ referrerLeft: true });
  // The family does not wait for it.
  expect(await share({ 'to.family': 'inPerson' })).toMatchObject({ answer: { see: 'partlyShared' } });
  await bot.run('case.sendSuccessor', recordSuccessor, { case: 'case' }, by({ successor: 'nurse' }));
  expect(await asked()).toEqual(['to.nurse']);
  expect(await share({ 'to.nurse': 'phone' })).toMatchObject({ answer: { see: 'shared' } });
});
