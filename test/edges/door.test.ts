import { SignJWT, UnsecuredJWT } from 'jose';
import { rawHttp, rawStatus } from '../fakes/raw-http.ts';
import { bodies, nested } from './door-bodies.ts';
import {
  APP,
  activity,
  chat,
  claims,
  Door,
  expectRefused,
  loes,
  NOW,
  noor,
  PARTNER,
  type Parts,
  SECRET,
  STRANGER,
  TENANT,
} from './door-stage.ts';

const without = (name: string): Parts =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));

/** The bot as it runs in production, before tokens that are really signed: who gets in, and how all others fare. */
describe('The door', () => {
  let door: Door;
  beforeAll(async () => {
    door = await Door.open();
  });
  afterAll(() => door.close());
  /** No test passes by a bot that refuses everybody, or that fell over. */
  afterEach(async () => {
    expect(await door.comesIn(activity())).toContain('"type":"continue"');
  });

  it('lets Teams in: who presses something gets an answer', async () => {
    const text = await door.comesIn(activity());
    expect(text).toContain('112');
  });
  it('lets in people of every tenant on the list', async () => {
    const conversation = { ...chat, id: 'a:partner', tenantId: PARTNER };
    const partner = { ...noor, aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000003' };
    await door.comesIn(
      activity({ conversation, from: partner, channelData: { tenant: { id: PARTNER.toUpperCase() } } }),
    );
  });

  const hs256 = () =>
    new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(new Uint8Array(32));
  const changed = async (): Promise<string> => {
    const [head, , tail] = door.good.split('.');
    const payload = JSON.stringify({ ...claims, serviceurl: 'https://evil.example/' });
    return `${head}.${Buffer.from(payload).toString('base64url')}.${tail}`;
  };
  it.each<[string, () => Promise<string> | string]>([
    ['garbage', () => 'abc'],
    ['garbage in three parts', () => 'abc.def.ghi'],
    ['a forged signature', () => door.issuer.sign(claims, { key: door.issuer.rogueKey })],
    ['an unknown key', () => door.issuer.sign(claims, { kid: 'k2' })],
    ['a changed payload', changed],
    ['alg none', () => new UnsecuredJWT(claims).encode()],
    ['HS256', hs256],
    ['expired', () => door.issuer.sign({ ...claims, exp: NOW - 600 })],
    ['not valid yet', () => door.issuer.sign({ ...claims, nbf: NOW + 600 })],
    ['without exp', () => door.issuer.sign(without('exp'))],
    ['without serviceurl', () => door.issuer.sign(without('serviceurl'))],
    ['another audience', () => door.issuer.sign({ ...claims, aud: TENANT })],
    ['without audience', () => door.issuer.sign(without('aud'))],
    ['another issuer', () => door.issuer.sign({ ...claims, iss: 'https://evil.example' })],
    ['without issuer', () => door.issuer.sign(without('iss'))],
    [
      'an issuer as the emulator has',
      () => door.issuer.sign({ ...claims, iss: `https://sts.windows.net/${TENANT}/` }),
    ],
    [
      'the emulator’s second version, in our own name',
      () =>
        door.issuer.sign({
          ...claims,
          iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
          ver: '2.0',
          azp: APP,
        }),
    ],
  ])('a token: %s → 401', async (_what, token) => {
    expectRefused(await door.send(activity(), await token()), 401, 'Unauthorized');
  });

  it.each<[string, Record<string, string>]>([
    ['none', {}],
    ['empty', { authorization: '' }],
    ['another scheme', { authorization: 'Basic abc' }],
    ['small letters', { authorization: 'bearer GOOD' }],
    ['two tokens', { authorization: 'Bearer GOOD GOOD' }],
    ['no scheme', { authorization: 'GOOD' }],
  ])('an authorization header: %s → 401', async (_what, headers) => {
    const real = Object.entries(headers).map(([key, value]) => [key, value.replaceAll('GOOD', door.good)]);
    const answer = await fetch(`${door.server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...Object.fromEntries(real) },
      body: JSON.stringify(activity()),
    });
    expect([answer.status, await answer.text()]).toEqual([401, '{"code":"Unauthorized"}']);
  });

  it.each([undefined, 'Bearer x.y.z', 'Local noor', 'Bearer'])(
    'the tab, asked with "%s" → 401',
    async (authorization) => {
      const begin = performance.now();
      const answer = await fetch(`${door.server.url}/api/tab/act`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
        body: JSON.stringify({ verb: 'home.show', data: {}, key: SECRET }),
      });
      const ms = performance.now() - begin;
      expectRefused({ status: answer.status, text: await answer.text(), ms }, 401, 'Unauthorized');
    },
  );

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
    [
      'a tenant whose id is written in two ways',
      { conversation: { id: 'a:loes' }, channelData: { tenant: { ID: TENANT, id: STRANGER } } },
      'Tenant',
    ],
    [
      'another tenant of the team',
      { channelData: { tenant: { id: TENANT }, teamTenantId: STRANGER } },
      'Tenant',
    ],
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
    expectRefused(await door.send(activity(more)), 403, code);
  });
  it.each([
    ['elsewhere', 'https://evil.example/'],
    ['that ends alike', 'https://evilbotframework.com/'],
    ['without https', 'http://smba.trafficmanager.net/emea/'],
    ['on this machine', 'http://127.0.0.1:9/'],
    ['that is none', 'smba.trafficmanager.net'],
  ])('a service %s, in token and activity → 403', async (_what, serviceUrl) => {
    const token = await door.issuer.sign({ ...claims, serviceurl: serviceUrl });
    expectRefused(await door.send(activity({ serviceUrl }), token), 403, 'ServiceUrl');
  });

  it('somebody else in somebody’s own chat → 403', async () => {
    expectRefused(await door.send(activity({ from: noor })), 403, 'Conversation');
    const channel = { ...chat, conversationType: 'channel' };
    expectRefused(await door.send(activity({ from: noor, conversation: channel })), 403, 'Conversation');
    await door.comesIn(activity({ from: noor, conversation: { ...chat, id: 'a:noor' } }));
  });

  it('the same again → 403; with another body → 403; another conversation is another', async () => {
    const one = activity();
    await door.comesIn(one);
    expectRefused(await door.send(one), 403, 'Replayed');
    expectRefused(await door.send({ ...one, value: { data: { verb: 'home.show' } } }), 403, 'Replayed');
    expectRefused(await door.send({ ...one, type: 'message', text: 'begin' }), 403, 'Replayed');
    expectRefused(await door.send(one, await door.issuer.sign({ ...claims, iat: NOW })), 403, 'Replayed');
  });

  it.each<[string, Parts]>([
    ['no id', { id: undefined }],
    ['no id in words', { type: 'message', text: SECRET, id: '' }],
    ['no type', { type: undefined }],
    ['a type that is a number', { type: 7 }],
    ['nobody', { from: undefined }],
    ['somebody without an id', { from: { id: '' } }],
    ['somebody with an empty object id', { from: { ...loes, aadObjectId: '' } }],
    ['somebody whose id is too long to be stored', { from: { id: `29:${'y'.repeat(150)}` } }],
    ['no conversation', { conversation: undefined }],
    ['a conversation without an id', { conversation: { tenantId: TENANT } }],
    ['an id that is a record', { id: {} }],
    ['an endless id', { id: 'x'.repeat(5000) }],
  ])('an activity with %s → 400', async (_what, more) => {
    const answer = await door.send(activity(more));
    expect(answer.status).toBe(400);
    expect(answer.text).toMatch(/^\{"code":"(BadActivity|NoActivityId)"\}$/);
    expect(answer.ms).toBeLessThan(1000);
  });

  it.each(bodies)('a body: %s → refused', async (_what, body, headers, status, code) => {
    expectRefused(await door.post(body(), door.good, headers), status, code);
  });
  it('five levels within it are fine', async () => {
    const { status } = await door.post(nested(4));
    expect(status).toBe(200);
  });

  it('a tenant that is named twice under one name → 400', async () => {
    const doubled = JSON.stringify(activity()).replace('"tenantId":', `"tenantId":"${STRANGER}","tenantId":`);
    expectRefused(await door.post(doubled), 400, 'DoubledKey');
  });

  it.each(['GET /healthz', 'POST /api/messages'])(
    'who asks for another protocol holds no line (%s)',
    async (what) => {
      const begin = performance.now();
      const wanted = 'Connection: Upgrade\r\nUpgrade: x\r\n';
      const answer = await rawHttp(door.port, `${what} HTTP/1.1\r\nHost: a\r\n${wanted}\r\n`);
      expect([200, 401]).toContain(rawStatus(answer));
      // No line of a proxy, which may wait for a next request.
      expect(performance.now() - begin).toBeLessThan(8000);
    },
  );

  it('who shows no token is refused before a byte of the body came', async () => {
    const begin = performance.now();
    const head = 'POST /api/messages HTTP/1.1\r\nHost: knooppunt\r\nContent-Type: application/json\r\n';
    const answer = rawHttp(door.port, `${head}Connection: close\r\nContent-Length: 100000\r\n\r\n{"type":`);
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
    ['two hosts', 'GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n'],
    ['no HTTP', 'hello\r\n\r\n'],
  ])('%s → refused by the wire', async (_what, request) => {
    const status = rawStatus(await rawHttp(door.port, request));
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
        expect(await door.comesIn(activity({ ...more, conversation: meeting }))).toBe('');
        // A reply would have asked Microsoft for a token first, which is nowhere to be found here.
        expect(performance.now() - begin).toBeLessThan(1000);
      }
      expect(await door.comesIn(activity({ conversation: meeting }))).toContain('eigen chat');
    });
    it('in the chat of a group as well', async () => {
      expect(await door.comesIn(activity({ conversation: group }))).toContain('eigen chat');
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
      const answer = await fetch(`${door.server.url}${path}`, { method });
      expect([path, answer.status]).toEqual([path, status]);
      expect(await answer.text()).toMatch(/^\{"code":"\w+"\}$/);
      expect(answer.headers.get('server')).toBeNull();
      expect(answer.headers.get('strict-transport-security')).toContain('max-age');
    }
  });

  it('of all this the log has no body, no token and no name', () => {
    for (const word of [
      SECRET,
      'Sophie',
      door.good,
      door.good.slice(0, 40),
      'geheim',
      loes.aadObjectId,
      'Loes',
    ])
      expect(door.server.output).not.toContain(word);
  });
});
