import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/local-teams/browser.ts';
import { cast } from '../../scripts/local-teams/cast.ts';
import {
  MORNING,
  otherFamilies,
  professionals,
  timAndEsmee,
  timAndEsmeeStory,
} from '../fakes/tab-families.ts';
import { TAB } from '../fakes/tab-host.ts';
import { type OpenTab, TabStage } from '../fakes/tab-stage.ts';

const { coordinator, deputy, socialWorker } = cast;
const OTHER_TENANT = '33333333-3333-4333-8333-333333333333';

let stage: TabStage;
let browser: Browser;
let tab: OpenTab | undefined;

beforeAll(async () => {
  [stage, browser] = await Promise.all([TabStage.start(), launchBrowser()]);
});
beforeEach(async () => {
  await stage.reset(MORNING);
  await stage.bot.put(...professionals(), ...timAndEsmee(), ...otherFamilies());
  await stage.bot.change({ timeline: timAndEsmeeStory() });
});
afterEach(async () => {
  await tab?.page.close();
  tab = undefined;
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

const open = async (
  subPageId?: string,
  theme: 'default' | 'dark' | 'contrast' = 'default',
  who = coordinator,
): Promise<OpenTab> => {
  tab = await stage.open(browser, { theme, subPageId, token: await stage.token(who) });
  return tab;
};

/** What somebody may not see says so in words, and shows nothing of anybody. */
const sees = async ({ frame }: OpenTab, title: string): Promise<void> => {
  await frame.getByRole('heading', { name: title }).waitFor();
  expect(await frame.locator('body').innerText()).not.toMatch(/K-[2-9A-Z]{5}/);
};

describe('the tab in Teams', () => {
  it('shows the morning’s work to the coordinator, in the order in which it hurts, and asks nothing elsewhere', async () => {
    const { frame, elsewhere, problems } = await open();
    await frame.getByRole('heading', { name: 'Wat wacht op u' }).waitFor();
    await frame.getByRole('grid', { name: 'Werklijst' }).waitFor();
    const rows = await frame.locator('tr[data-key] th').allInnerTexts();
    expect(rows).toEqual(['K-7F3QX', 'K-4HD8W', 'K-B8T4S', 'S-4TB2', 'K-7F3QX']);
    expect(await frame.locator('tr.group').allInnerTexts()).toEqual([
      expect.stringMatching(/^Te laat \(2\)/),
      expect.stringMatching(/^Vandaag \(2\)/),
      expect.stringMatching(/^Wacht op anderen \(1\)/),
    ]);
    expect(await frame.getByText('5 dagen te laat').count()).toBe(1);
    expect([elsewhere, problems]).toEqual([[], []]);
  });

  it('holds no name of a family outside a page that is logged as read', async () => {
    const { frame } = await open();
    await frame.getByRole('grid').waitFor();
    expect(await frame.locator('body').innerText()).not.toMatch(/Esmee|Demir|Sophie/);
    expect(await stage.bot.ports.read.accessLog({ limit: 5 })).toEqual([]);
  });

  it('changes its look with Teams, while it is open', async () => {
    const { page, frame, setTheme } = await open();
    await frame.getByRole('grid').waitFor();
    const colour = async (): Promise<unknown> =>
      page.frames()[1]?.evaluate("getComputedStyle(document.querySelector('.tab')).backgroundColor");
    const seen = [await colour()];
    for (const theme of ['dark', 'contrast', 'default'] as const) {
      await setTheme(theme);
      const name = theme === 'default' ? 'light' : theme;
      await frame.locator(`html[data-theme="${name}"]`).waitFor();
      seen.push(await colour());
    }
    expect(new Set(seen).size).toBe(3);
    expect(seen[3]).toBe(seen[0]);
  });

  it('opens the family that a link names; who, level, consent and agreements stand there, and it is logged', async () => {
    const { frame, problems } = await open('case/tim');
    await frame.getByRole('heading', { level: 1, name: /Esmee Voorbeeld & Tim Verzonnen/ }).waitFor();
    for (const words of [
      '33 weken + 3 dagen',
      'De woning stopt: 2 mei 2026. Dat is 9 dagen vóór de uitgerekende datum.',
      'Voorstel van de regels, zo overgenomen.',
      'Steun zoeken bij huisvesting',
      'Procesregie: Coördinator · Aanspreekpunt: Loes Peeters',
    ])
      await frame.getByText(words).waitFor();
    await frame.getByRole('heading', { name: 'Kwetsbaar' }).waitFor();
    expect(await frame.locator('.timeline li').first().innerText()).toContain('afspraak 1');
    const log = await stage.bot.ports.read.accessLog({ limit: 9 });
    expect(log.map(({ activity, recordType, action }) => `${activity} ${recordType} ${action}`)).toEqual(
      expect.arrayContaining([
        'case.overview case R',
        'case.overview referral R',
        'case.overview conference R',
      ]),
    );
    expect(problems).toEqual([]);
  });

  it('from the work list to a ticked agreement, in its owner’s name', async () => {
    const { frame, problems } = await open();
    await frame.getByRole('link', { name: 'K-7F3QX' }).first().click();
    await frame.getByRole('button', { name: 'Afspraak 1 gedaan, namens B. Somers' }).click();
    const dialog = frame.getByRole('dialog');
    await dialog.getByText('Steun zoeken bij huisvesting').waitFor();
    await dialog.getByRole('button', { name: 'Sluit' }).first().click();
    await frame
      .getByRole('row', { name: /Steun zoeken/ })
      .getByText('Gedaan')
      .first()
      .waitFor();
    expect(await stage.bot.ports.read.get('agreement', 'tim-1')).toMatchObject({ state: 'completed' });
    await frame.getByRole('link', { name: 'Werklijst' }).first().click();
    await frame.getByText('Te laat (1)').waitFor();
    expect(problems).toEqual([]);
  });

  it('a form comes with its errors at the inputs concerned, and keeps what was typed', async () => {
    const { frame } = await open('case/tim');
    await frame.getByRole('button', { name: 'Meer over afspraak 2' }).click();
    const dialog = frame.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Lukt niet of later/ }).click();
    await dialog.getByRole('button', { name: 'Het lukt, maar later' }).click();
    await dialog.getByLabel(/Nieuwe datum/).fill('2026-01-01');
    await dialog.getByRole('button', { name: 'Zet op nieuwe datum' }).click();
    const field = dialog.getByLabel(/Nieuwe datum/);
    await dialog.getByText('Kies een latere datum').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    expect(await dialog.locator(`[id="${described.split(' ')[0]}"]`).innerText()).toContain(
      'Kies een latere datum',
    );
    expect(await field.inputValue()).toBe('2026-01-01');
  });

  it('the second one hears who was first, and nothing is overwritten', async () => {
    const { frame } = await open('case/tim');
    await frame.getByRole('button', { name: 'Meer over afspraak 2' }).click();
    const dialog = frame.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Lukt niet of later/ }).click();
    await dialog.getByRole('button', { name: 'Het lukt, maar later' }).click();
    await dialog.getByLabel(/Nieuwe datum/).fill('2026-04-20');
    await dialog.getByLabel(/Waarom later/).fill('De gemeente antwoordt later.');
    const agreement = await stage.bot.ports.read.get('agreement', 'tim-2');
    if (!agreement) throw new Error('the agreement is gone');
    await stage.bot.change({
      puts: [{ kind: 'agreement', now: { ...agreement, dueDate: '2026-04-15' } }],
      timeline: [
        {
          caseId: 'tim',
          at: '2026-03-26T08:02:00Z',
          actorId: deputy.aadObjectId,
          actorName: deputy.name,
          kind: 'agreement.postpone',
          content: { number: '2' },
        },
      ],
    });
    await dialog.getByRole('button', { name: 'Zet op nieuwe datum' }).click();
    await dialog.getByText('Al gewijzigd door H. Vaessen om 09:02').waitFor();
    expect(await stage.bot.ports.read.get('agreement', 'tim-2')).toMatchObject({ dueDate: '2026-04-15' });
  });

  it('follows what others do while it is open', async () => {
    const { frame, page } = await open();
    await frame.getByRole('grid').waitFor();
    const referral = await stage.bot.ports.read.get('referral', 'demir');
    if (!referral) throw new Error('the referral is gone');
    await stage.bot.change({ puts: [{ kind: 'referral', now: { ...referral, state: 'accepted' } }] });
    await page.frames()[1]?.evaluate("dispatchEvent(new Event('online'))");
    await frame.getByText('Te laat (1)').waitFor();
  });

  it('keeps the last list when the line is gone, and says since when', async () => {
    const opened = await open();
    await opened.frame.getByRole('grid').waitFor();
    opened.cut(true);
    await opened.page.frames()[1]?.evaluate("dispatchEvent(new Event('online'))");
    await opened.frame.getByText(/Niet bijgewerkt sinds 09:05/).waitFor();
    expect(await opened.frame.locator('tr[data-key]').count()).toBe(5);
    opened.cut(false);
    await opened.frame.getByRole('button', { name: 'Opnieuw' }).click();
    await opened.frame.getByText(/Niet bijgewerkt/).waitFor({ state: 'detached' });
  });

  it('filters by municipality and step, and says so when the filter hides everything', async () => {
    const { frame } = await open();
    await frame.getByLabel('Gemeente').selectOption('Kerkrade');
    expect(await frame.locator('tr[data-key] th').allInnerTexts()).toEqual(['K-4HD8W', 'K-B8T4S']);
    await frame.getByLabel('Stap').selectOption('Evalueren');
    await frame.getByText('Geen werk in Kerkrade.').waitFor();
    await frame.getByRole('button', { name: 'Toon alles' }).click();
    expect(await frame.locator('tr[data-key]').count()).toBe(5);
  });
});

describe('who does not get in', () => {
  it('outside Teams', async () => {
    tab = await stage.open(browser, { theme: 'default', silent: true });
    await sees(tab, 'Open dit in Microsoft Teams');
    await tab.page.goto(`${TAB}/tab`);
    await tab.page.getByRole('heading', { name: 'Open dit in Microsoft Teams' }).waitFor();
  });

  it('without proof of who looks', async () => {
    tab = await stage.open(browser, { theme: 'default' });
    await sees(tab, 'We weten niet wie u bent');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a token for somebody else', { aud: OTHER_TENANT }, 'We weten niet wie u bent'],
    [
      'another tenant',
      { tid: OTHER_TENANT, iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` },
      'Uw organisatie doet hier niet mee',
    ],
    ['a client that is not Teams', { azp: OTHER_TENANT }, 'Open dit in Microsoft Teams'],
  ])('%s', async (_what, claims, title) => {
    tab = await stage.open(browser, { theme: 'default', token: await stage.token(coordinator, claims) });
    await sees(tab, title);
  });

  it('a partner, who has no work here', async () => {
    await sees(await open(undefined, 'default', socialWorker), 'Dit tabblad is voor coördinatoren');
  });

  it('a partner who knows the address of a family', async () => {
    await sees(await open('case/tim', 'default', socialWorker), 'Dit tabblad is voor coördinatoren');
  });

  it('a coordinator for a family of another municipality: without confirming anything', async () => {
    const family = await stage.bot.ports.read.get('case', 'tim');
    if (!family) throw new Error('the case is gone');
    await stage.bot.change({ puts: [{ kind: 'case', now: { ...family, municipality: 'vaals' } }] });
    const { frame } = await open('case/tim');
    await frame.getByText(/kunt .* niet openen/).waitFor();
    expect(await frame.locator('main').innerText()).not.toContain('Esmee');
  });
});
