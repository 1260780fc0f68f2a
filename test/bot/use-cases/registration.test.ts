import { openRegistration, recordRegistration } from '../../../bot/use-cases/evaluation/register.ts';
import { nextPage } from '../../../bot/use-cases/forms/turn-pages.ts';
import { workOf } from '../../../bot/use-cases/oversight/work-list.ts';
import { loadActor } from '../../../bot/use-cases/people/actor.ts';
import { monitoredFrom } from '../../../domain/consent.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, household, role } from '../../fakes/nouns.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
afterAll(() => bot.store.close());

const by = 'coordinator';
const answers = {
  motherName: 'Esmee Verzonnen',
  motherBirthDate: '2006-08-14',
  partnerName: 'Tim Bedacht',
  partnerBirthDate: '2006-02-01',
  consentPartner: 'yes',
  profession: 'youthHealth',
  pregnant: 'yes',
  dueDate: '2026-05-11',
};
beforeEach(async () => {
  await bot.reset('2026-03-12T16:00:00Z');
  await bot.put(
    ...household(),
    a('consent'),
    a('consent', { id: 'partner', member: 'partner' }),
    role('owner', 'partner', { partnerType: 'socialWork' }),
  );
  await bot.put(
    a('case', { version: 1, caseLead: 'none' }),
    a('referral', { version: 1, state: 'accepted', answers }),
    a('conference', {
      version: 1,
      heldAt: '2026-03-12T15:00:00Z',
      lifeDomains: ['housing', 'money'],
      interpreter: { language: 'pl', kind: 'professional' },
      guests: [{ id: 'guest', name: 'W. Bos', organisation: 'Kraamzorg' }],
      present: ['invitation', 'guest'],
      followUpOn: '2026-05-21',
    }),
    a('agreement', { id: 'two', number: 2, organisation: 'VoorZorg (JGZ)', partnerType: 'voorZorg' }),
  );
});

const open = async (): Promise<FormView> => {
  const result = await bot.run('registration.open', openRegistration, { conference: 'conference' }, { by });
  if (isRefusal(result)) throw new Error(JSON.stringify(result));
  return result.answer;
};
const send = async (inputs: Record<string, string>) => {
  const form = await open();
  const draft = form.target['draft'] ?? '';
  if (form.page === 'registration')
    await bot.run(
      'form.next',
      nextPage,
      { draft, page: 'registration' },
      { by, inputs: Object.fromEntries(form.fields.map(({ id, value }) => [id, value ?? ''])) },
    );
  const afterwards = { caseLead: 'no', followUp: 'yes' };
  return bot.run(
    'registration.send',
    recordRegistration,
    { draft },
    { by, inputs: { ...afterwards, ...inputs } },
  );
};
const work = async () =>
  (await workOf(bot.ports, await loadActor(bot.ports, { id: by, name: 'Marleen Custers' })))
    .map(({ kind }) => kind)
    .filter((kind) => kind === 'register');
const monitoring = async () =>
  (await bot.ports.read.list('consent', { caseId: 'case', purpose: 'monitoring' }))
    .map(({ member, status }) => `${member} ${status}`)
    .sort();

describe('the registration of a conference (A9, C22)', () => {
  it('opens filled in with what is known, without a name or a date of the family', async () => {
    const form = await open();
    const filled = Object.fromEntries(form.fields.map(({ id, value }) => [id, value]));
    expect(filled).toEqual({
      referrerProfession: 'youthHealth',
      stage: 'trimester3',
      level: 'vulnerable',
      themes: 'housing,money',
      interpreter: 'yes',
      participants: 'socialWork,maternityCare',
    });
    expect(form.about).toMatchObject({ agreements: ['Maatschappelijk werk', 'VoorZorg (JGZ)'] });
    const draft = await bot.ports.read.get('draft', form.target['draft'] ?? '');
    expect(draft?.answers).toMatchObject({
      followUp: 'yes',
      caseLead: 'no',
    });
    expect(JSON.stringify(form)).not.toMatch(/Esmee|Tim|2006|2026-05/);
  });

  it('waits on the work list until it is done, with no reminder beside it (C22)', async () => {
    expect(await work()).toEqual(['register']);
    expect((await bot.reminders()).filter(({ kind }) => kind.includes('registr'))).toEqual([]);
    expect(await send({ monitoringMother: 'yes', monitoringPartner: 'yes' })).toMatchObject({
      answer: { see: 'registered', code: 'K-7F3QX' },
    });
    expect(await work()).toEqual([]);
    expect((await bot.ports.read.get('conference', 'conference'))?.registration).toEqual({
      at: bot.now,
      by,
      municipality: 'landgraaf',
      quarter: '2026-1',
      referrerProfession: 'youthHealth',
      stage: 'trimester3',
      level: 'vulnerable',
      themes: ['housing', 'money'],
      participants: ['socialWork', 'maternityCare'],
      interpreter: true,
      agreements: ['socialWork', 'voorZorg'],
      caseLead: false,
      followUp: true,
    });
    expect(
      await bot.run('registration.open', openRegistration, { conference: 'conference' }, { by }),
    ).toMatchObject({
      refused: 'alreadyDone',
    });
  });

  it('asks each adult for monitoring, and is not done without an answer (G25)', async () => {
    expect(await send({})).toMatchObject({ answer: { see: 'form' } });
    await send({ monitoringMother: 'yes', monitoringPartner: 'notAsked' });
    expect(await monitoring()).toEqual(['mother given']);
    const consents = await bot.ports.read.list('consent', { caseId: 'case' });
    expect(monitoredFrom(consents)).toBeUndefined();
    const { rows } = await bot.store.pool.query(
      `SELECT action, "recordType", "personId" FROM "AccessEntry" WHERE action = 'C' ORDER BY seq`,
    );
    expect(rows).toEqual([{ action: 'C', recordType: 'consent', personId: 'mother' }]);
  });

  it('a no is kept and never asked again; who was not asked is asked at the next conference (scenario 9)', async () => {
    await send({ monitoringMother: 'notAsked', monitoringPartner: 'no' });
    expect(await monitoring()).toEqual(['partner refused']);
    await bot.put(a('conference', { id: 'second', number: 2, startsAt: '2026-05-21T12:00:00Z' }));
    const result = await bot.run('registration.open', openRegistration, { conference: 'second' }, { by });
    if (isRefusal(result)) throw new Error('refused');
    const draft = result.answer.target['draft'] ?? '';
    const sent = await bot.run(
      'registration.send',
      recordRegistration,
      { draft },
      {
        by,
        inputs: { page: 'registration', stage: 'under1', level: 'vulnerable', interpreter: 'no' },
      },
    );
    expect(sent).toMatchObject({ answer: { see: 'form', form: { page: 'afterwards' } } });
    const { fields } = (sent as { answer: { form: FormView } }).answer.form;
    expect(fields.map(({ id }) => id).filter((id) => id.startsWith('monitoring'))).toEqual([
      'monitoringMother',
    ]);
  });

  it('a parent under 16 says yes together with a parent or guardian (scenario 13)', async () => {
    await bot.put(
      a('referral', {
        version: 2,
        state: 'accepted',
        answers: { ...answers, motherBirthDate: '2011-08-14' },
      }),
    );
    expect(await send({ monitoringMother: 'yes', monitoringPartner: 'no' })).toMatchObject({
      answer: { see: 'form' },
    });
    await send({ monitoringMother: 'yes', monitoringPartner: 'no', guardianAgrees: 'true' });
    const [yes] = await bot.ports.read.list('consent', {
      caseId: 'case',
      purpose: 'monitoring',
      member: 'mother',
    });
    expect(yes).toMatchObject({ status: 'given', guardianAgreed: true });
  });

  it('who is locked away is not asked, and while it lies still nothing is registered', async () => {
    const locked = { member: 'partner', since: '2026-03-12T15:30:00Z', why: 'restriction' } as const;
    await bot.put(a('case', { version: 2, restricted: [locked] }));
    expect(await send({ monitoringMother: 'yes' })).toMatchObject({ answer: { see: 'registered' } });
    expect(await monitoring()).toEqual(['mother given']);
    await bot.put(a('case', { version: 3, state: 'frozen' }), a('conference', { id: 'second', number: 2 }));
    expect(
      await bot.run('registration.open', openRegistration, { conference: 'second' }, { by }),
    ).toMatchObject({
      refused: 'caseFrozen',
    });
  });
});
