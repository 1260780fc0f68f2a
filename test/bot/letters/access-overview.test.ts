import { accessData } from '../../../bot/letters/access-data.ts';
import { accessOverview } from '../../../bot/letters/access-overview.ts';
import { accessExport, caseDossier } from '../../../bot/use-cases/privacy/access-export.ts';
import { type FamilyFile, familyFile } from '../../../bot/use-cases/privacy/family-of.ts';
import type { Answers } from '../../../domain/form.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, household, nouns } from '../../fakes/nouns.ts';

const answers: Answers = {
  municipality: 'landgraaf',
  consentMother: 'yes',
  consentPartner: 'yes',
  consentRecorded: 'true',
  organisation: 'VoorZorg',
  referrerName: 'Lieke Peeters',
  motherName: 'Esmee Voorbeeld',
  motherBirthDate: '2006-08-14',
  postcode: '6371 AB',
  houseNumber: '12',
  partnerName: 'Tim Verzonnen',
  otherAdults: 'Esmee en Tim',
  household: 'children,adults',
  'child.0.name': 'Noah Verzonnen',
  'child.0.custodyByInstitution': 'yes',
  'child.1.name': 'Bo Verzonnen',
  'child.1.custodyByInstitution': 'no',
  riskFactors: 'financial',
  needFamily: 'Esmee wil rust.',
};

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
  await bot.put(...household(), a('consent'), a('consent', { id: 'tim', member: 'partner' }));
  await bot.put(a('referral', { ...nouns.referral, version: 1, answers }));
});
afterAll(() => bot.store.close());

const file = async (more: Partial<FamilyFile['family']> = {}): Promise<FamilyFile> => {
  const found = await familyFile(bot.ports, 'case');
  if (!found) throw new Error('no family');
  return { ...found, family: { ...found.family, ...more } };
};
const of = (member: 'mother' | 'partner') => ({ member, code: 'V-4TB2Q' });
const words = (document: object): string => JSON.stringify(document);

it('Tim reads his own and what is common; of Esmee alone nothing, and what is left out is said', async () => {
  const view = await accessExport(bot.ports, await file(), of('partner'));
  const paper = words(accessOverview(view));
  expect(paper).toContain('Tim Verzonnen');
  expect(paper).toContain('●●● wil rust');
  expect(paper).not.toMatch(/Esmee|2006|6371/);
  expect(paper).toContain('Wat alleen over de andere ouder gaat');
  expect(words(JSON.parse(accessData(view)))).not.toMatch(/Esmee|2006|6371/);
});

it('the other adult of an unsafe family reads nothing that could tell what she said, or that she asked', async () => {
  const unsafe = await file();
  const [referral] = unsafe.referrals;
  if (!referral) throw new Error('no referral');
  const told = {
    ...referral,
    answers: {
      ...answers,
      urgentFactors: 'domesticViolence',
      protectiveFactors: 'resilience',
      accumulation: 'yes',
      'helper.0.name': 'Wijkteam Veilig',
      'helper.0.phone': '045 555 00 00',
    },
  };
  const view = await accessExport(bot.ports, { ...unsafe, referrals: [told] }, of('partner'));
  expect(view).toMatchObject({ conferences: [], agreements: [], timeline: [], readers: [] });
  expect(view).toMatchObject({ questions: [], remarks: [] });
  const paper = words(accessOverview(view));
  expect(paper).toContain('Tim Verzonnen');
  expect(paper).toContain('Bo Verzonnen');
  expect(paper).not.toMatch(/Esmee|geweld|Wijkteam|045|stapeling|veerkracht|veilig|rust/i);
});

it('what the other adult asked stays out of the story', async () => {
  const line = (kind: string, member: string) => ({
    caseId: 'case',
    at: bot.now,
    actorId: 'coordinator',
    actorName: 'Marleen Custers',
    kind,
    content: { member, purpose: 'monitoring', kind: 'erasure' },
  });
  await bot.change({ timeline: [line('consent.withdrawn', 'mother'), line('rights.requested', 'partner')] });
  const { timeline } = await accessExport(bot.ports, await file(), of('partner'));
  expect(timeline.map(({ kind }) => kind)).toEqual(['rights.requested']);
  expect((await caseDossier(bot.ports, await file())).timeline).toHaveLength(2);
});

it('a child in custody of an institution is not in it; the other child is', async () => {
  const paper = words(accessOverview(await accessExport(bot.ports, await file(), of('mother'))));
  expect(paper).toContain('Bo Verzonnen');
  expect(paper).not.toContain('Noah Verzonnen');
  expect(paper).toContain('Daarover beslist wie het gezag heeft');
});

it('on paper the referrer is somebody else than who reads', async () => {
  const { blocks } = accessOverview(await accessExport(bot.ports, await file(), of('mother')));
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []));
  expect(headings).toContain('Wie u aanmeldde');
  expect(headings).not.toContain('U');
  expect(words(blocks)).not.toMatch(/In uw dossier|Nog iets|U komt zelf/);
});

it('a dossier for the archive is whole, with who agreed; who is locked away stays out', async () => {
  const paper = words(accessOverview(await caseDossier(bot.ports, await file())));
  for (const name of ['Esmee Voorbeeld', 'Tim Verzonnen', 'Noah', 'De moeder, aanmelden'])
    expect(paper).toContain(name);
  const locked = await file({ restricted: [{ member: 'mother', since: bot.now, why: 'withdrawn' }] });
  const without = words(accessOverview(await caseDossier(bot.ports, locked)));
  expect(without).toContain('Tim Verzonnen');
  expect(without).not.toMatch(/Esmee Voorbeeld|6371/);
});

it('for machines each answer stands by its field, with how it reads', async () => {
  const data = JSON.parse(accessData(await accessExport(bot.ports, await file(), of('mother'))));
  const all = data.sections.flatMap((section: { answers: unknown[] }) => section.answers);
  expect(all).toContainEqual({ field: 'motherBirthDate', value: '2006-08-14', text: '14 augustus 2006' });
  expect(JSON.stringify(all)).not.toContain('options');
});

describe('what professionals wrote about her', () => {
  const said = (what: string): string => `${what} over Esmee en Tim`;
  beforeEach(async () => {
    const [referral, conference, agreement, invitation] = [
      await bot.ports.read.get('referral', 'referral'),
      await bot.ports.read.get('conference', 'conference'),
      await bot.ports.read.get('agreement', 'agreement'),
      await bot.ports.read.get('invitation', 'invitation'),
    ];
    await bot.put(
      a('referral', {
        ...referral,
        level: { ...nouns.referral.level, reason: said('Niveau') },
        placeReason: said('Plek'),
        questions: [{ at: bot.now, by: 'coordinator', text: said('Vraag'), answer: said('Antwoord') }],
      }),
      a('conference', { ...conference, familyAbsentReason: said('Afwezig') }),
      a('invitation', { ...invitation, note: said('Notitie') }),
      a('agreement', {
        ...agreement,
        history: [{ at: bot.now, by: 'owner', byName: 'Bart Somers', event: 'decline', note: said('Reden') }],
      }),
    );
  });
  const all = ['Niveau', 'Plek', 'Vraag', 'Antwoord', 'Afwezig', 'Notitie', 'Reden'];
  const about = async (more: Partial<FamilyFile['family']> = {}) =>
    file({ closeReason: said('other: Klaar'), ...more });

  it('is hers to read, without his name; his without hers', async () => {
    const hers = words(accessOverview(await accessExport(bot.ports, await about(), of('mother'))));
    const his = words(accessOverview(await accessExport(bot.ports, await about(), of('partner'))));
    for (const what of [...all, 'Klaar']) {
      expect(hers).toContain(`${what} over Esmee en ●●●`);
      expect(his).toContain(`${what} over ●●● en Tim`);
    }
  });

  it('also under a name that was corrected', async () => {
    const found = await about();
    const [referral] = found.referrals;
    if (!referral) throw new Error('no referral');
    const renamed = { ...referral, answers: { ...answers, motherName: 'Anna Voorbeeld' } };
    const former = { ...renamed, formerNames: { mother: ['Esmee Voorbeeld'] } };
    const his = await accessExport(bot.ports, { ...found, referrals: [former] }, of('partner'));
    expect(words(his)).not.toContain('Esmee');
  });

  it('goes to the archive, all of it', async () => {
    const dossier = words(JSON.parse(accessData(await caseDossier(bot.ports, await about()))));
    for (const what of [...all, 'Klaar']) expect(dossier).toContain(said(what));
  });
});
