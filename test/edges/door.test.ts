import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SignJWT, UnsecuredJWT } from 'jose';
import { rawHttp, rawStatus } from '../fakes/raw-http.ts';
import { startTokenIssuer, type TokenIssuer } from '../fakes/token-issuer.ts';
import { freePort, Server } from '../journeys/stage.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const TENANT = '22222222-2222-4222-8222-222222222222';
const PARTNER = '33333333-3333-4333-8333-333333333333';
const STRANGER = '44444444-4444-4444-8444-444444444444';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const ISSUER = 'https://api.botframework.com';
const NOW = Math.floor(Date.now() / 1000);
/** What must never be seen again: not in an answer, not in the log. */
const SECRET = 'Sophie Voorbeeld';
const secret = (n: number): string => Buffer.alloc(32, n).toString('base64');

type Parts = Record<string, unknown>;
const claims: Parts = {
  iss: ISSUER,
  aud: APP,
  serviceurl: SERVICE,
  iat: NOW - 60,
  nbf: NOW - 60,
  exp: NOW + 3600,
};
const without = (name: string): Parts =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));

let ids = 0;
const loes = { id: '29:loes', name: 'Loes', aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001' };
const noor = { id: '29:noor', name: 'Noor', aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000002' };
const chat = { id: 'a:loes', conversationType: 'personal', tenantId: TENANT };
/** What Teams sends when somebody opens a dialog; answered in the response alone. */
const activity = (more: Parts = {}): Parts => {
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

/** The bot as it runs in production, before tokens that are really signed: who gets in, and how all others fare. */
describe('The door', () => {
  let issuer: TokenIssuer;
  let server: Server;
  let dataDir: string;
  let port: number;
  let good: string;

  const post = async (
    body: string | Uint8Array,
    token: string | undefined = good,
    headers: Record<string, string> = {},
  ) => {
    const begin = performance.now();
    const answer = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body,
    });
    const text = await answer.text();
    const ms = performance.now() - begin;
    return { status: answer.status, text, ms };
  };
  const send = (one: Parts, token: string | undefined = good) => post(JSON.stringify(one), token);
  /** Refused with this status and word, at once, and without a word of what was sent. */
  const expectRefused = (answer: Awaited<ReturnType<typeof post>>, status: number, code: string): void => {
    expect([answer.status, answer.text]).toEqual([status, JSON.stringify({ code })]);
    expect(answer.ms).toBeLessThan(1000);
  };
  const expectIn = async (one: Parts, token: string | undefined = good): Promise<string> => {
    const { status, text } = await send(one, token);
    expect(status).toBe(200);
    return text;
  };

  beforeAll(async () => {
    issuer = await startTokenIssuer();
    good = await issuer.sign(claims);
    dataDir = await mkdtemp(join(tmpdir(), 'knooppunt-door-'));
    port = await freePort();
    server = new Server(port, dataDir, {
      LOG_LEVEL: 'debug',
      MICROSOFT_APP_ID: APP,
      MICROSOFT_APP_TENANT_ID: TENANT,
      MICROSOFT_APP_PASSWORD: 'geheim',
      TENANT_IDS: `${TENANT},${PARTNER}`,
      BOT_TOKEN_ISSUER: ISSUER,
      BOT_OPENID_METADATA_URL: issuer.metadataUrl,
      PUBLIC_URL: 'https://knooppunt.example.nl',
      ICS_KEY: 'x'.repeat(32),
      ENCRYPTION_KEYS: `a:${secret(1)}`,
      BLIND_INDEX_KEY: secret(3),
      ACCESS_LOG_KEY: secret(4),
    });
    await server.start();
  });
  afterAll(async () => {
    await server.stop();
    issuer.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  /** No test passes by a bot that refuses everybody, or that fell over. */
  afterEach(async () => {
    expect(await expectIn(activity())).toContain('"type":"continue"');
  });

  it('lets Teams in: who presses something gets an answer', async () => {
    const text = await expectIn(activity());
    expect(text).toContain('112');
  });
  it('lets in people of every tenant on the list', async () => {
    const conversation = { ...chat, id: 'a:partner', tenantId: PARTNER };
    const partner = { ...noor, aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000003' };
    await expectIn(
      activity({ conversation, from: partner, channelData: { tenant: { id: PARTNER.toUpperCase() } } }),
    );
  });

  const hs256 = () =>
    new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(new Uint8Array(32));
  const changed = async (): Promise<string> => {
    const [head, , tail] = good.split('.');
    const payload = JSON.stringify({ ...claims, serviceurl: 'https://evil.example/' });
    return `${head}.${Buffer.from(payload).toString('base64url')}.${tail}`;
  };
  it.each<[string, () => Promise<string> | string]>([
    ['garbage', () => 'abc'],
    ['garbage in three parts', () => 'abc.def.ghi'],
    ['a forged signature', () => issuer.sign(claims, { key: issuer.rogueKey })],
    ['an unknown key', () => issuer.sign(claims, { kid: 'k2' })],
    ['a changed payload', changed],
    ['alg none', () => new UnsecuredJWT(claims).encode()],
    ['HS256', hs256],
    ['expired', () => issuer.sign({ ...claims, exp: NOW - 600 })],
    ['not valid yet', () => issuer.sign({ ...claims, nbf: NOW + 600 })],
    ['without exp', () => issuer.sign(without('exp'))],
    ['without serviceurl', () => issuer.sign(without('serviceurl'))],
    ['another audience', () => issuer.sign({ ...claims, aud: TENANT })],
    ['without audience', () => issuer.sign(without('aud'))],
    ['another issuer', () => issuer.sign({ ...claims, iss: 'https://evil.example' })],
    ['without issuer', () => issuer.sign(without('iss'))],
    [
      'an issuer as the emulator has',
      () => issuer.sign({ ...claims, iss: `https://sts.windows.net/${TENANT}/` }),
    ],
    [
      'the emulator’s second version, in our own name',
      () =>
        issuer.sign({
          ...claims,
          iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
          ver: '2.0',
          azp: APP,
        }),
    ],
  ])('a token: %s → 401', async (_what, token) => {
    expectRefused(await send(activity(), await token()), 401, 'Unauthorized');
  });

  it.each<[string, Record<string, string>]>([
    ['none', {}],
    ['empty', { authorization: '' }],
    ['another scheme', { authorization: 'Basic abc' }],
    ['small letters', { authorization: 'bearer GOOD' }],
    ['two tokens', { authorization: 'Bearer GOOD GOOD' }],
    ['no scheme', { authorization: 'GOOD' }],
  ])('an authorization header: %s → 401', async (_what, headers) => {
    const real = Object.entries(headers).map(([key, value]) => [key, value.replaceAll('GOOD', good)]);
    const answer = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...Object.fromEntries(real) },
      body: JSON.stringify(activity()),
    });
    expect([answer.status, await answer.text()]).toEqual([401, '{"code":"Unauthorized"}']);
  });

  it.each<[string, Parts, string]>([
    [
      'a service that is not the token’s',
      { serviceUrl: 'https://smba.trafficmanager.net/x/' },
      'ServiceUrlMismatch',
    ],
    ['no service', { serviceUrl: undefined }, 'ServiceUrlMismatch'],
    ['another service inside', { relatesTo: { serviceUrl: 'https://evil.example/' } }, 'ServiceUrlMismatch'],
    ['a channel that is not endorsed', { channelId: 'slack' }, 'Channel'],
    ['the channel of Azure itself', { channelId: 'AseChannel' }, 'Channel'],
    ['no channel', { channelId: undefined }, 'Channel'],
    ['another tenant', { conversation: { ...chat, tenantId: STRANGER } }, 'Tenant'],
    ['no tenant', { conversation: { id: 'a:loes' }, channelData: {} }, 'Tenant'],
    ['another tenant in the channel data', { channelData: { tenant: { id: STRANGER } } }, 'Tenant'],
    ['another tenant of the sender', { from: { ...loes, tenantId: STRANGER } }, 'Tenant'],
    [
      'another tenant deep inside',
      { value: { data: { verb: 'home.show', x: [{ tid: STRANGER }] } } },
      'Tenant',
    ],
    ['a channel as somebody’s own', { conversation: { ...chat, id: '19:x@thread.tacv2' } }, 'Conversation'],
    [
      'a meeting as somebody’s own',
      { conversation: { ...chat, id: '19:meeting_x@thread.v2' } },
      'Conversation',
    ],
    ['a group as somebody’s own', { conversation: { ...chat, isGroup: true } }, 'Conversation'],
    [
      'a team as somebody’s own',
      { channelData: { tenant: { id: TENANT }, team: { id: '19:t' } } },
      'Conversation',
    ],
    ['no timestamp', { timestamp: undefined }, 'Stale'],
    ['an old timestamp', { timestamp: new Date(Date.now() - 700_000).toISOString() }, 'Stale'],
    ['a timestamp of tomorrow', { timestamp: new Date(Date.now() + 86_400_000).toISOString() }, 'Stale'],
  ])('an activity with %s → 403', async (_what, more, code) => {
    expectRefused(await send(activity(more)), 403, code);
  });
  it.each([
    ['elsewhere', 'https://evil.example/'],
    ['that ends alike', 'https://evilbotframework.com/'],
    ['without https', 'http://smba.trafficmanager.net/emea/'],
    ['on this machine', 'http://127.0.0.1:9/'],
    ['that is none', 'smba.trafficmanager.net'],
  ])('a service %s, in token and activity → 403', async (_what, serviceUrl) => {
    const token = await issuer.sign({ ...claims, serviceurl: serviceUrl });
    expectRefused(await send(activity({ serviceUrl }), token), 403, 'ServiceUrl');
  });

  it('somebody else in somebody’s own chat → 403', async () => {
    expectRefused(await send(activity({ from: noor })), 403, 'Conversation');
    const channel = { ...chat, conversationType: 'channel' };
    expectRefused(await send(activity({ from: noor, conversation: channel })), 403, 'Conversation');
    await expectIn(activity({ from: noor, conversation: { ...chat, id: 'a:noor' } }));
  });

  it('the same again → 403; with another body → 403; another conversation is another', async () => {
    const one = activity();
    await expectIn(one);
    expectRefused(await send(one), 403, 'Replayed');
    expectRefused(await send({ ...one, value: { data: { verb: 'home.show' } } }), 403, 'Replayed');
    expectRefused(await send({ ...one, type: 'message', text: 'begin' }), 403, 'Replayed');
    expectRefused(await send(one, await issuer.sign({ ...claims, iat: NOW })), 403, 'Replayed');
  });

  it.each<[string, Parts]>([
    ['no id', { id: undefined }],
    ['no id in words', { type: 'message', text: SECRET, id: '' }],
    ['no type', { type: undefined }],
    ['a type that is a number', { type: 7 }],
    ['nobody', { from: undefined }],
    ['somebody without an id', { from: { id: '' } }],
    ['no conversation', { conversation: undefined }],
    ['a conversation without an id', { conversation: { tenantId: TENANT } }],
    ['an id that is a record', { id: {} }],
    ['an endless id', { id: 'x'.repeat(5000) }],
  ])('an activity with %s → 400', async (_what, more) => {
    const answer = await send(activity(more));
    expect(answer.status).toBe(400);
    expect(answer.text).toMatch(/^\{"code":"(BadActivity|NoActivityId)"\}$/);
    expect(answer.ms).toBeLessThan(1000);
  });

  const nested = (levels: number): string =>
    JSON.stringify(activity({ value: { data: { verb: 'danger.show', x: 'DEEP' } } })).replace(
      '"DEEP"',
      `${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`,
    );
  it.each<[string, () => string | Uint8Array, Record<string, string>, number, string]>([
    ['no JSON', () => `{"type":"invoke","text":"${SECRET}`, {}, 400, 'NotJson'],
    ['JSON with more after it', () => `${JSON.stringify(activity())}x`, {}, 400, 'NotJson'],
    ['nothing', () => '', {}, 400, 'NotJson'],
    ['null', () => 'null', {}, 400, 'BadActivity'],
    ['a list', () => '[]', {}, 400, 'BadActivity'],
    ['text', () => SECRET, { 'content-type': 'text/plain' }, 400, 'ContentType'],
    [
      'a form',
      () => `a=${SECRET}`,
      { 'content-type': 'application/x-www-form-urlencoded' },
      400,
      'ContentType',
    ],
    ['a file', () => SECRET, { 'content-type': 'multipart/form-data; boundary=x' }, 400, 'ContentType'],
    ['bytes', () => SECRET, { 'content-type': 'application/octet-stream' }, 400, 'ContentType'],
    [
      'no UTF-8',
      () => Buffer.from(JSON.stringify(activity({ text: '\xff\xfe' })), 'latin1'),
      {},
      400,
      'NotUtf8',
    ],
    ['UTF-16', () => Buffer.from(JSON.stringify(activity()), 'utf16le'), {}, 400, 'NotJson'],
    ['257 KB', () => JSON.stringify(activity({ text: 'x'.repeat(257 * 1024) })), {}, 413, 'TooLarge'],
    ['20 MB', () => new Uint8Array(20_000_000), {}, 413, 'TooLarge'],
    [
      'a gzip bomb',
      () => gzipSync(Buffer.alloc(100_000_000)),
      { 'content-encoding': 'gzip' },
      400,
      'ContentEncoding',
    ],
    [
      'packed twice',
      () => gzipSync(gzipSync('{}')),
      { 'content-encoding': 'gzip, gzip' },
      400,
      'ContentEncoding',
    ],
    ['34 levels', () => nested(32), {}, 400, 'TooDeep'],
    ['5,000 levels', () => nested(5000), {}, 400, 'TooDeep'],
    ['60,000 levels', () => nested(60_000), {}, 400, 'TooDeep'],
    ['200,000 open brackets', () => '['.repeat(200_000), {}, 400, 'TooDeep'],
    ['50,000 open records', () => '{"a":'.repeat(50_000), {}, 400, 'TooDeep'],
  ])('a body: %s → refused', async (_what, body, headers, status, code) => {
    expectRefused(await post(body(), good, headers), status, code);
  });
  it('five levels within it are fine', async () => {
    const { status } = await post(nested(4));
    expect(status).toBe(200);
  });

  it('who shows no token is refused before a byte of the body came', async () => {
    const begin = performance.now();
    const head = 'POST /api/messages HTTP/1.1\r\nHost: knooppunt\r\nContent-Type: application/json\r\n';
    const answer = rawHttp(port, `${head}Connection: close\r\nContent-Length: 100000\r\n\r\n{"type":`);
    expect(rawStatus(await answer)).toBe(401);
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it.each([
    ['a host that is none', 'GET /healthz HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n'],
    ['an address that is none', 'GET http://[ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
    ['a header without a name', 'GET /healthz HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n'],
    ['a header that is too long', `GET /healthz HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
    [
      'two lengths',
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    ],
    [
      'a length and pieces',
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['no HTTP', 'hello\r\n\r\n'],
  ])('%s → refused by the wire', async (_what, request) => {
    const status = rawStatus(await rawHttp(port, request));
    expect([400, 431]).toContain(status);
  });

  describe('where several read along', () => {
    const meeting = {
      id: '19:meeting_abc@thread.v2',
      conversationType: 'groupChat',
      isGroup: true,
      tenantId: TENANT,
    };
    const group = { ...meeting, id: '19:abc@thread.v2' };
    it('in the chat of a meeting words get no answer, and who presses something is told where to go', async () => {
      for (const text of ['begin', 'aanmelden', SECRET]) {
        const begin = performance.now();
        const more = { type: 'message', name: undefined, value: undefined, text };
        expect(await expectIn(activity({ ...more, conversation: meeting }))).toBe('');
        // A reply would have asked Microsoft for a token first, which is nowhere to be found here.
        expect(performance.now() - begin).toBeLessThan(1000);
      }
      expect(await expectIn(activity({ conversation: meeting }))).toContain('eigen chat');
    });
    it('in the chat of a group as well', async () => {
      expect(await expectIn(activity({ conversation: group }))).toContain('eigen chat');
    });
  });

  it('no paths but ours, no methods but theirs, and no word about what we are', async () => {
    for (const [path, method, status] of [
      ['/', 'GET', 404],
      ['/local/clock', 'GET', 404],
      ['/local/people', 'POST', 404],
      ['/.env', 'GET', 404],
      ['/api/messages', 'GET', 405],
      ['/healthz', 'DELETE', 405],
    ] as const) {
      const answer = await fetch(`${server.url}${path}`, { method });
      expect([path, answer.status]).toEqual([path, status]);
      expect(await answer.text()).toMatch(/^\{"code":"\w+"\}$/);
      expect(answer.headers.get('server')).toBeNull();
      expect(answer.headers.get('strict-transport-security')).toContain('max-age');
    }
  });

  it('of all this the log has no body, no token and no name', () => {
    for (const word of [SECRET, 'Sophie', good, good.slice(0, 40), 'geheim', loes.aadObjectId, 'Loes'])
      expect(server.output).not.toContain(word);
  });
});
