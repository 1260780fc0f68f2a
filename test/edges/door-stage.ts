import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTokenIssuer, type TokenIssuer } from '../../scripts/bench/token-issuer.ts';
import { freePort, Server } from '../journeys/stage.ts';

export const APP = '11111111-1111-4111-8111-111111111111';
export const TENANT = '22222222-2222-4222-8222-222222222222';
export const PARTNER = '33333333-3333-4333-8333-333333333333';
export const STRANGER = '44444444-4444-4444-8444-444444444444';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
export const ISSUER = 'https://api.botframework.com';
export const NOW = Math.floor(Date.now() / 1000);
/** What must never be seen again: not in an answer, not in the log. */
export const SECRET = 'Sophie Voorbeeld';
const secret = (n: number): string => Buffer.alloc(32, n).toString('base64');

export type Parts = Record<string, unknown>;
export const claims: Parts = {
  iss: ISSUER,
  aud: APP,
  serviceurl: SERVICE,
  iat: NOW - 60,
  nbf: NOW - 60,
  exp: NOW + 3600,
};
let ids = 0;
export const loes = { id: '29:loes', name: 'Loes', aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001' };
export const noor = { id: '29:noor', name: 'Noor', aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000002' };
export const chat = { id: 'a:loes', conversationType: 'personal', tenantId: TENANT };
/** What Teams sends when somebody opens a dialog; answered in the response alone. */
export const activity = (more: Parts = {}): Parts => {
  ids += 1;
  return {
    type: 'invoke',
    name: 'task/fetch',
    id: `f:${ids}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: SERVICE,
    from: loes,
    recipient: { id: `28:${APP}`, name: 'Knooppunt' },
    conversation: chat,
    channelData: { tenant: { id: TENANT } },
    value: { data: { verb: 'danger.show', note: SECRET } },
    ...more,
  };
};

type Answer = { readonly status: number; readonly text: string; readonly ms: number };

/** The bot as it runs in production, before tokens that are really signed. */
export class Door {
  readonly issuer: TokenIssuer;
  readonly server: Server;
  /** A token of Teams. */
  readonly good: string;
  readonly #dataDir: string;

  private constructor(issuer: TokenIssuer, server: Server, good: string, dataDir: string) {
    this.issuer = issuer;
    this.server = server;
    this.good = good;
    this.#dataDir = dataDir;
  }

  static async open(): Promise<Door> {
    const issuer = await startTokenIssuer();
    const dataDir = await mkdtemp(join(tmpdir(), 'knooppunt-door-'));
    const server = new Server(await freePort(), dataDir, {
      LOG_LEVEL: 'debug',
      MICROSOFT_APP_ID: APP,
      MICROSOFT_APP_TENANT_ID: TENANT,
      MICROSOFT_APP_PASSWORD: 'geheim',
      TENANT_IDS: `${TENANT},${PARTNER}`,
      BOT_TOKEN_ISSUER: ISSUER,
      BOT_OPENID_METADATA_URL: issuer.metadataUrl,
      PUBLIC_URL: 'https://knooppunt.example.nl',
      EXPORT_DIR: join(dataDir, 'uitvoer'),
      ICS_KEY: 'x'.repeat(32),
      ENCRYPTION_KEYS: `a:${secret(1)}`,
      BLIND_INDEX_KEY: secret(3),
      ACCESS_LOG_KEY: secret(4),
    });
    await server.start();
    return new Door(issuer, server, await issuer.sign(claims), dataDir);
  }

  get port(): number {
    return Number(new URL(this.server.url).port);
  }

  async post(
    body: string | Uint8Array,
    token: string = this.good,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const begin = performance.now();
    const answer = await fetch(`${this.server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body,
    });
    const text = await answer.text();
    return { status: answer.status, text, ms: performance.now() - begin };
  }

  send(one: Parts, token: string = this.good): Promise<Answer> {
    return this.post(JSON.stringify(one), token);
  }

  /** The answer to what is let in. */
  async comesIn(one: Parts): Promise<string> {
    const { status, text } = await this.send(one);
    expect(status).toBe(200);
    return text;
  }

  async close(): Promise<void> {
    await this.server.stop();
    this.issuer.close();
    await rm(this.#dataDir, { recursive: true, force: true });
  }
}

/** Refused with this status and word, at once, and without a word of what was sent. */
export const expectRefused = (answer: Answer, status: number, code: string): void => {
  expect([answer.status, answer.text]).toEqual([status, JSON.stringify({ code })]);
  expect(answer.ms).toBeLessThan(1000);
};
