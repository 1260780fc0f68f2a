import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { agreementId, chatOf } from './seed.ts';
import { APP_ID, ISSUER, SERVICE_URL, TENANT_ID } from './setting.ts';
import type { TokenIssuer } from './token-issuer.ts';

/** A token as Teams sends one, good for the length of a measurement. */
export const tokenOf = (issuer: TokenIssuer): Promise<string> => {
  const now = Math.floor(Date.now() / 1000);
  return issuer.sign({
    iss: ISSUER,
    aud: APP_ID,
    serviceurl: SERVICE_URL,
    iat: now - 60,
    nbf: now - 60,
    exp: now + 7200,
  });
};

const activity = (owner: string, more: object): object => ({
  type: 'invoke',
  id: `f:${randomUUID()}`,
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  timestamp: new Date().toISOString(),
  from: { id: `29:${owner}`, name: `Naam ${owner}`, aadObjectId: owner },
  recipient: { id: `28:${APP_ID}`, name: 'Knooppunt' },
  conversation: { id: chatOf(owner), conversationType: 'personal', tenantId: TENANT_ID },
  channelData: { tenant: { id: TENANT_ID } },
  ...more,
});

/** "Mijn afspraken", opened from a button. */
export const openMine = (owner: string): object =>
  activity(owner, {
    name: 'task/fetch',
    value: { data: { verb: 'agreements.mine', msteams: { type: 'task/fetch' } } },
  });

/** "Gedaan", pressed on a card. */
export const tick = (owner: string, nr: number): object =>
  activity(owner, {
    name: 'adaptiveCard/action',
    value: {
      action: {
        type: 'Action.Execute',
        verb: 'agreement.tick',
        data: { agreement: agreementId(nr), from: 'card' },
      },
      trigger: 'manual',
    },
  });

export type Turn = { readonly ms: number; readonly body: string };

/** Sends activities one after another or side by side, over connections that stay open. */
export class Load {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #authorization: string;

  constructor(token: string) {
    this.#authorization = `Bearer ${token}`;
  }

  send(url: string, one: object): Promise<Turn> {
    const body = JSON.stringify(one);
    const from = performance.now();
    return new Promise((resolve, reject) => {
      const asked = request(
        `${url}/api/messages`,
        {
          method: 'POST',
          agent: this.#agent,
          headers: {
            authorization: this.#authorization,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if (response.statusCode === 200) resolve({ ms: performance.now() - from, body: text });
            else reject(new Error(`${response.statusCode} ${text}`));
          });
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  }

  /** So many people at once, each sending the next as soon as the last was answered. */
  async sideBySide(url: string, all: readonly object[], people: number): Promise<Turn[]> {
    const turns: Turn[] = [];
    let next = 0;
    const work = async (): Promise<void> => {
      for (;;) {
        const one = all[next];
        next += 1;
        if (!one) return;
        turns.push(await this.send(url, one));
      }
    };
    await Promise.all(Array.from({ length: people }, work));
    return turns;
  }

  close(): void {
    this.#agent.destroy();
  }
}
