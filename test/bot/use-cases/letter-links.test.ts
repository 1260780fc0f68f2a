import { pino } from 'pino';
import { createFiles } from '../../../bot/files.ts';
import type { FileRef } from '../../../bot/use-cases/ports.ts';
import { a } from '../../fakes/nouns.ts';
import { type LetterStage, letterStage, wanted } from './letter-stage.ts';

let stage: LetterStage;
beforeAll(async () => {
  stage = await letterStage();
});
beforeEach(() => stage.begin());
afterAll(() => stage.bot.store.close());

describe('C21, G16, G17: the list to share', () => {
  const list = () => stage.act('coordinator', 'actionList.show');

  it('is there once the conference was held, what is informal first, without who is locked away', async () => {
    expect(await list()).toMatchObject({ refused: 'cannotNow' });
    await stage.bot.put(
      a('conference', {
        version: 2,
        state: 'held',
        guests: [{ id: 'g1', name: 'Kim', organisation: 'Kraamzorg Zuid', partnerType: 'maternityCare' }],
        present: ['invitation', 'g1'],
        evaluationOn: '2026-04-23',
      }),
      a('case', {
        version: 2,
        state: 'conferenceHeld',
        processLead: 'coordinator',
        caseLead: 'none',
        familyContact: 'owner',
        restricted: [{ member: 'partner', since: '2026-03-03T09:00:00Z', why: 'restriction' }],
      }),
      a('agreement', {
        id: 'own',
        number: 2,
        partnerType: 'family',
        what: 'Tim belt de gemeente',
        ownerName: 'Tim',
      }),
    );
    expect(await list()).toMatchObject({
      code: 'K-7F3QX',
      present: ['Maatschappelijk werk', 'Kraamzorg'],
      processLead: { is: 'coordinator' },
      caseLead: undefined,
      familyContact: { is: 'named', name: 'Naam owner' },
      evaluationOn: '2026-04-23',
      lines: [
        { number: 2, informal: true, what: '●●● belt de gemeente', who: '●●●' },
        { number: 1, informal: undefined, what: 'steun zoeken bij huisvesting', who: 'Bart Somers' },
      ],
      links: { pdf: expect.any(String), print: expect.any(String) },
    });
    expect((await stage.bot.ports.read.accessLog({ limit: 1 }))[0]).toMatchObject({
      action: 'R',
      activity: 'actionList.show',
      recordType: 'agreement',
    });
    expect((await stage.shown()).mayList).toBe(true);
    // Never a message: not to a chat, not to a channel (D5).
    expect(await stage.bot.outbox()).toEqual([]);
  });

  it('is for the coordinator alone, and not of a family that stopped', async () => {
    await stage.bot.put(a('conference', { version: 2, state: 'held' }));
    for (const by of ['owner', 'referrer'])
      expect(await stage.act(by, 'actionList.show')).toMatchObject({ refused: 'notAllowed' });
    await stage.bot.put(a('case', { version: 2, state: 'frozen' }));
    expect(await list()).toMatchObject({ refused: 'caseFrozen' });
    expect((await stage.shown()).mayList).toBe(false);
  });
});

describe('a link to a letter or list', () => {
  const letter = { kind: 'invitation', language: 'nl', channel: 'post' } as const;
  let nonce = 0;
  const open = (more: Partial<FileRef> = {}) =>
    createFiles({
      ports: stage.bot.ports,
      store: stage.bot.store,
      log: pino({ level: 'silent' }),
      pdf: undefined,
    })({
      file: 'letter',
      id: 'conference',
      format: 'html',
      actor: 'coordinator',
      letter,
      nonce: `nonce${++nonce}`,
      ...more,
    });
  const said = async (...of: Parameters<typeof open>) => String((await open(...of))?.body ?? '');
  const logged = async () => (await stage.bot.ports.read.accessLog({ limit: 1 }))[0];

  beforeEach(async () => {
    await stage.act('coordinator', 'letter.make', wanted);
  });

  it('makes it when it is opened, as things then stand, and says so in the log', async () => {
    const made = await open();
    expect(made).toMatchObject({ name: 'brief-K-7F3QX', type: 'text/html; charset=utf-8' });
    expect(String(made?.body)).toContain('donderdag 12 maart 2026');
    expect(await logged()).toMatchObject({
      action: 'print',
      channel: 'link',
      outcome: 'done',
      recordType: 'conference',
    });
    await stage.bot.put(a('conference', { version: 2, state: 'invited', startsAt: '2026-03-31T08:30:00Z' }));
    expect(await said()).toContain('dinsdag 31 maart 2026');
  });

  it('gives nothing to somebody else, and nothing without saying which letter', async () => {
    expect(await open({ actor: 'owner' })).toBeUndefined();
    expect(await open({ letter: undefined })).toBeUndefined();
    expect(await logged()).toMatchObject({ outcome: 'refused' });
  });

  it('gives nothing once the family was struck by news, or stopped (scenarios 2 and 7)', async () => {
    for (const more of [
      { hushedAt: '2026-03-04T10:00:00Z' },
      { state: 'frozen' as const, hushedAt: undefined },
    ]) {
      const family = await stage.bot.ports.read.get('case', 'case');
      if (!family) throw new Error('no case');
      await stage.bot.put({ kind: 'case', now: { ...family, ...more } });
      expect(await open()).toBeUndefined();
    }
  });

  it('after the birth it tells of no midwife (scenario 7)', async () => {
    expect(await said()).toContain('Bent u zwanger?');
    await stage.bot.put(
      a('case', {
        version: 2,
        state: 'planned',
        pregnancyEnded: { outcome: 'born', on: '2026-03-04', by: 'referrer', at: '2026-03-04T08:00:00Z' },
      }),
    );
    expect(await said()).not.toMatch(/zwanger|verloskundige/);
  });

  it('the list as well: what was agreed stands on it, for the coordinator alone', async () => {
    await stage.bot.put(a('conference', { version: 2, state: 'held' }));
    const list = { file: 'actionList', letter: undefined } as const;
    expect(await said(list)).toContain('steun zoeken bij huisvesting');
    expect(await logged()).toMatchObject({ action: 'print', recordType: 'agreement', outcome: 'done' });
    expect(await open({ ...list, actor: 'owner' })).toBeUndefined();
  });
});
