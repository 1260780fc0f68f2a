import type { ConferenceView } from '../../../domain/view/conference.ts';
import type { LetterReadyView } from '../../../domain/view/letter.ts';
import { a, nouns, person, role } from '../../fakes/nouns.ts';
import {
  answers,
  formOf,
  given,
  type LetterStage,
  letterStage,
  problem,
  value,
  wanted,
} from './letter-stage.ts';

let stage: LetterStage;
beforeAll(async () => {
  stage = await letterStage();
});
beforeEach(() => stage.begin());
afterAll(() => stage.bot.store.close());

describe('a letter for the family', () => {
  it('F43: is in the language that was answered, and can be opened in Dutch as well', async () => {
    expect(value(formOf(await stage.act('coordinator', 'letter.open')), 'language')).toBe('pl');
    const ready = (await stage.act('coordinator', 'letter.make', wanted)) as LetterReadyView;
    expect(ready).toMatchObject({ kind: 'invitation', language: 'pl', unchecked: true, unsafe: false });
    expect(Object.keys(ready.links)).toEqual(['pdf', 'print', 'dutch']);
    const dutch = (await stage.act('coordinator', 'letter.make', {
      ...wanted,
      language: 'nl',
    })) as LetterReadyView;
    expect(dutch).toMatchObject({ unchecked: false, links: { dutch: undefined } });
  });

  it('without an answer to F43 it is in Dutch', async () => {
    await stage.bot.put(
      a('referral', { version: 2, state: 'accepted', answers: { ...answers, letterLanguage: '' } }),
    );
    expect(value(formOf(await stage.act('coordinator', 'letter.open')), 'language')).toBe('nl');
  });

  it('is a print in the access log (NEN 7513) and a line in the timeline; nothing of it is kept (D3)', async () => {
    await stage.act('coordinator', 'letter.make', wanted);
    expect((await stage.bot.ports.read.accessLog({ limit: 1 }))[0]).toMatchObject({
      action: 'print',
      activity: 'letter.make',
      recordType: 'conference',
      purpose: 'conference',
      caseId: 'case',
      outcome: 'done',
    });
    const [line] = (await stage.timeline()).slice(-1);
    expect(line).toMatchObject({ kind: 'letter.made', content: { letter: 'invitation', language: 'pl' } });
    expect(await stage.bot.ports.read.get('conference', 'conference')).toEqual({
      ...nouns.conference,
      version: 2,
      state: 'invited',
    });
    expect(await stage.bot.outbox()).toEqual([]);
  });

  it('the number that families call is asked once, and is the municipality’s when it has one', async () => {
    expect(problem(await stage.act('coordinator', 'letter.make', { ...wanted, phone: '' }), 'phone')).toBe(
      'missing',
    );
    await stage.act('coordinator', 'letter.make', wanted);
    expect(value(formOf(await stage.act('coordinator', 'letter.open')), 'phone')).toBe('045 555 01 23');
    const landgraaf = stage.bot.ports.region.municipalities.find(({ id }) => id === 'landgraaf');
    if (!landgraaf) throw new Error('no Landgraaf');
    landgraaf.phone = '14 045';
    try {
      expect(formOf(await stage.act('coordinator', 'letter.open')).fields.map(({ id }) => id)).not.toContain(
        'phone',
      );
      expect((await stage.filled()).coordinator).toEqual({ name: 'Naam coordinator', phone: '14 045' });
    } finally {
      delete landgraaf.phone;
    }
  });

  it('is for the coordinator and her deputy alone', async () => {
    for (const by of ['owner', 'referrer', 'somebody'])
      for (const verb of ['letter.open', 'letter.make', 'letter.note', 'letter.send'] as const)
        expect(await stage.act(by, verb, { ...wanted, ...given })).toMatchObject({ refused: 'notAllowed' });
    expect(await stage.act('hilde', 'letter.make', wanted)).toMatchObject({ see: 'letter' });
  });
});

describe('what is filled in', () => {
  it('parts people play by the region’s ids, the place with its address, no name of the family', async () => {
    const landgraaf = stage.bot.ports.region.municipalities.find(({ id }) => id === 'landgraaf');
    if (!landgraaf) throw new Error('no Landgraaf');
    await stage.bot.put(
      role('ilse', 'partner', { partnerType: 'youthHealthNurse' }),
      person('noor', { profile: { profession: 'midwife', organisation: 'Verloskundigen Kerkrade' } }),
      a('invitation', { id: 'i2', personId: 'ilse', name: 'Ilse K', organisation: 'JGZ', state: 'pending' }),
      a('invitation', {
        id: 'i3',
        personId: 'noor',
        name: 'Noor L',
        organisation: 'Verloskundigen Kerkrade',
      }),
      a('invitation', { id: 'i4', personId: 'piet', name: 'Piet', organisation: 'MEE', state: 'declined' }),
      a('invitation', { id: 'i5', personId: 'jan', name: 'Jan', organisation: 'Wmo', state: 'withdrawn' }),
    );
    await stage.act('coordinator', 'letter.make', wanted);
    landgraaf.places.push({
      id: 'bieb',
      name: 'Bibliotheek',
      address: 'Voorbeeldplein 1',
      accessibility: ['lift'],
    });
    try {
      const letter = await stage.filled();
      expect(letter).toMatchObject({
        code: 'K-7F3QX',
        madeOn: '2026-03-04',
        place: { name: 'Bibliotheek', address: 'Voorbeeldplein 1', accessibility: ['lift'] },
        interpreter: true,
        pregnant: true,
        coordinator: { name: 'Naam coordinator', phone: '045 555 01 23' },
      });
      expect(letter.guests.map(({ id, label }) => id ?? label).sort()).toEqual([
        'Maatschappelijk werk',
        'midwife',
        'youthHealthNurse',
      ]);
      expect(JSON.stringify(letter)).not.toMatch(/Esmee|Tim|Ilse|Noor|Somers/);
    } finally {
      landgraaf.places.pop();
    }
  });

  it.each([
    ['Bibliotheek', 'Bibliotheek'],
    ['Bibliotheek, Voorbeeldplein 1', 'Bibliotheek'],
    ['Bibliotheek, Voorbeeldplein 1, zaal 2', 'Bibliotheek, zaal 2'],
    ['Bibliotheek, zaal 2', 'Bibliotheek, zaal 2'],
  ])('C05, G11: %s stands apart from its address', async (planned, name) => {
    const landgraaf = stage.bot.ports.region.municipalities.find(({ id }) => id === 'landgraaf');
    if (!landgraaf) throw new Error('no Landgraaf');
    await stage.act('coordinator', 'letter.make', wanted);
    await stage.bot.put(a('conference', { version: 2, state: 'invited', place: planned }));
    expect((await stage.filled()).place).toEqual({ name: planned, accessibility: [] });
    landgraaf.places.push({
      id: 'bieb',
      name: 'Bibliotheek',
      address: 'Voorbeeldplein 1',
      accessibility: ['lift'],
    });
    try {
      expect((await stage.filled()).place).toEqual({
        name,
        address: 'Voorbeeldplein 1',
        accessibility: ['lift'],
      });
    } finally {
      landgraaf.places.pop();
    }
  });

  it('a conference that was called off: the letter says so, and nobody counts as invited by it', async () => {
    await stage.act('coordinator', 'letter.make', wanted);
    await stage.bot.put(a('conference', { version: 2, state: 'cancelled', sequence: 1 }));
    expect(await stage.act('coordinator', 'letter.make', wanted)).toMatchObject({ kind: 'cancelled' });
    expect(await stage.filled('cancelled')).toMatchObject({
      kind: 'cancelled',
      startsAt: '2026-03-12T13:00:00Z',
    });
    await stage.act('coordinator', 'letter.send', given);
    expect((await stage.timeline()).map(({ kind }) => kind)).not.toContain('family.invited');
  });

  it('C21: after the conference what was agreed, the first contact, and the next dates', async () => {
    await stage.act('coordinator', 'letter.make', wanted);
    await stage.bot.put(
      a('conference', { version: 2, state: 'held', familyPresent: true, followUpOn: '2026-05-07' }),
      a('case', { version: 2, state: 'conferenceHeld', familyContact: 'owner' }),
      a('agreement', { id: 'gone', number: 2, state: 'cancelled' }),
    );
    expect(await stage.filled('agreements')).toMatchObject({
      agreements: [
        { number: 1, what: 'steun zoeken bij huisvesting', who: 'Bart Somers', dueDate: '2026-03-26' },
      ],
      firstContact: { name: 'Naam owner', role: { label: 'Maatschappelijk werk' } },
      followUpOn: '2026-05-07',
    });
    await expect(stage.filled('invitation')).rejects.toThrow('cannotNow');
    await stage.act('coordinator', 'letter.send', given);
    const conference = await stage.bot.ports.read.get('conference', 'conference');
    // The list the family should get is ticked by it: nobody has to say so twice.
    expect(conference?.disclosures).toMatchObject([{ set: 'list', to: 'family', way: 'print' }]);
    await stage.act('coordinator', 'letter.send', given);
    expect((await stage.bot.ports.read.get('conference', 'conference'))?.disclosures).toHaveLength(1);
  });
});

describe('C05–C07: the family counts as invited only once the letter was given', () => {
  it('made is not given; a change makes the letter old', async () => {
    expect(await stage.shown()).toMatchObject({ familyInvited: false, mayWrite: true });
    await stage.act('coordinator', 'letter.make', wanted);
    expect((await stage.shown()).familyInvited).toBe(false);
    expect(await stage.act('coordinator', 'letter.send', given)).toEqual({
      see: 'letterGiven',
      code: 'K-7F3QX',
    });
    expect(await stage.shown()).toMatchObject({
      familyInvited: true,
      letters: [{ kind: 'invitation', language: 'pl', how: 'post', on: '2026-03-04' }],
    });
    expect((await stage.timeline()).slice(-2)).toMatchObject([
      { kind: 'letter.given', content: { letter: 'invitation', how: 'post', on: '2026-03-04' } },
      { kind: 'family.invited' },
    ]);
    expect((await stage.bot.ports.read.accessLog({ limit: 2 }))[1]).toMatchObject({
      action: 'share',
      activity: 'letter.send',
    });
    const conference = await stage.bot.ports.read.get('conference', 'conference');
    if (!conference) throw new Error('no conference');
    await stage.bot.put({ kind: 'conference', now: { ...conference, sequence: 1 } });
    expect((await stage.shown()).familyInvited).toBe(false);
    expect(value(formOf(await stage.act('coordinator', 'letter.open')), 'kind')).toBe('change');
    await stage.act('coordinator', 'letter.send', { ...given, kind: 'change' });
    expect((await stage.shown()).familyInvited).toBe(true);
  });

  it('not before the day it happened, and the same press counts once', async () => {
    expect(problem(await stage.act('coordinator', 'letter.send', { ...given, on: '2026-03-05' }), 'on')).toBe(
      'date.inFuture',
    );
    expect((await stage.shown()).letters).toBeUndefined();
  });

  it('what the family got is seen by the coordinator alone', async () => {
    await stage.act('coordinator', 'letter.send', given);
    const seen = (await stage.act('owner', 'conference.show')) as ConferenceView;
    expect(seen).toMatchObject({ letters: undefined, familyInvited: undefined, mayWrite: false });
  });
});
