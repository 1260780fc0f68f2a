import type { Browser, BrowserContext, FrameLocator, Page, Route } from 'playwright-core';
import { tabAsk } from '../../bot/tab-ask.ts';
import { openIdKeys } from '../../bot/web/openid-keys.ts';
import { tabGuard } from '../../bot/web/tab-guard.ts';
import { startTokenIssuer, type TokenIssuer } from '../../scripts/bench/token-issuer.ts';
import type { LocalPerson } from '../../scripts/local-teams/options.ts';
import { buildTab } from '../../scripts/tab/build.ts';
import { TestBot } from './bot.ts';
import { hostPage, TAB, type TabContext, TEAMS } from './tab-host.ts';

import { FakeWeb } from './web.ts';

const CLIENT = '11111111-1111-4111-8111-111111111111';
const TENANT = '22222222-2222-4222-8222-222222222222';
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

export type Claims = Readonly<Record<string, unknown>>;

/** The tab as somebody has it open: Teams around it, and what was asked elsewhere than of us. */
export type OpenTab = {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly context: BrowserContext;
  /** Addresses that are neither Teams' page nor ours. */
  readonly elsewhere: string[];
  /** What the browser complained about. */
  readonly problems: string[];
  setTheme(theme: TabContext['theme']): Promise<void>;
  /** Cuts the line to the bot, or mends it. */
  cut(off: boolean): void;
};

/** The bot behind its real door, its tab built, and a fake Teams on an approved origin that shows it. */
export class TabStage {
  readonly bot: TestBot;
  readonly #web = new FakeWeb();
  readonly #issuer: TokenIssuer;
  #port = 0;
  readonly #underWay = new Set<Promise<void>>();

  private constructor(bot: TestBot, issuer: TokenIssuer) {
    this.bot = bot;
    this.#issuer = issuer;
  }

  static async start(): Promise<TabStage> {
    const [bot, issuer, tabFolder] = await Promise.all([TestBot.start(), startTokenIssuer(), buildTab()]);
    const stage = new TabStage(bot, issuer);
    const guard = tabGuard({
      clientId: CLIENT,
      host: new URL(TAB).host,
      tenants: [TENANT],
      keys: openIdKeys({ metadataUrl: issuer.metadataUrl, failed: () => undefined }),
    });
    const { port } = await stage.#web.start({
      tab: { guard, ask: tabAsk(bot.act, TENANT, bot.ports) },
      tabFolder,
    });
    stage.#port = port;
    return stage;
  }

  /** The token Teams would have for somebody. */
  token(
    { aadObjectId, name }: Pick<LocalPerson, 'aadObjectId' | 'name'>,
    more: Claims = {},
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return this.#issuer.sign({
      iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
      aud: CLIENT,
      iat: now - 60,
      nbf: now - 60,
      exp: now + 3600,
      ver: '2.0',
      tid: TENANT,
      oid: aadObjectId,
      name,
      scp: 'access_as_user',
      azp: TEAMS_WEB,
      ...more,
    });
  }

  /** Forwards what is asked of our https address to the server on this machine. */
  #forward = (route: Route): Promise<void> => {
    const { pathname, search } = new URL(route.request().url());
    const answered = route
      .fetch({ url: `http://127.0.0.1:${this.#port}${pathname}${search}` })
      .then((response) => route.fulfill({ response }))
      .finally(() => this.#underWay.delete(answered));
    this.#underWay.add(answered);
    return answered;
  };

  /** Everything gone, once nothing is asked any more: what a closed page asked would stand in the next story. */
  async reset(now: string): Promise<void> {
    await Promise.allSettled([...this.#underWay]);
    await this.bot.reset(now);
  }

  /** Opens the tab in a fake Teams. */
  async open(browser: Browser, context: TabContext, size = { width: 1280, height: 800 }): Promise<OpenTab> {
    const window = await browser.newContext({ viewport: size, locale: 'nl-NL' });
    const page = await window.newPage();
    page.setDefaultTimeout(7000);
    const problems: string[] = [];
    const elsewhere: string[] = [];
    let isCut = false;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    await window.route('**/*', async (route) => {
      const { origin } = new URL(route.request().url());
      if (origin === TEAMS) return route.fulfill({ contentType: 'text/html', body: hostPage(context) });
      if (origin !== TAB) {
        elsewhere.push(route.request().url());
        return route.abort();
      }
      return isCut ? route.abort('internetdisconnected') : this.#forward(route);
    });
    await page.goto(`${TEAMS}/`);
    return {
      page,
      frame: page.frameLocator('#tab'),
      context: window,
      elsewhere,
      problems,
      setTheme: async (theme) => {
        await page.evaluate(`setTheme(${JSON.stringify(theme)})`);
      },
      cut: (off) => {
        isCut = off;
      },
    };
  }

  async close(): Promise<void> {
    this.#web.close();
    this.#issuer.close();
    await this.bot.store.close();
  }
}
