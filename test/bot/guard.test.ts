import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, UnsecuredJWT } from 'jose';
import { localGuard, type TeamsGuardSettings, teamsGuard } from '../../bot/web/guard.ts';
import { isLoopback, isTrustworthy } from '../../bot/web/loopback.ts';
import { openIdKeys } from '../../bot/web/openid-keys.ts';
import { isRefused } from '../../bot/web/refused.ts';
import { startTokenIssuer, type TokenIssuer } from '../fakes/token-issuer.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const TENANT = '22222222-2222-4222-8222-222222222222';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const ISSUER = 'https://api.botframework.com';
const NOW = Math.floor(Date.now() / 1000);

let issuer: TokenIssuer;
beforeAll(async () => {
  issuer = await startTokenIssuer();
});
afterAll(() => issuer.close());

type Claims = Record<string, unknown>;
const claims: Claims = {
  iss: ISSUER,
  aud: APP,
  serviceurl: SERVICE,
  iat: NOW - 60,
  nbf: NOW - 60,
  exp: NOW + 3600,
};
const without = (name: string): Claims =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
const signed = (payload: Claims, key = issuer.key, kid = 'k1') => issuer.sign(payload, { key, kid });
const activity = (more: Claims = {}): Claims => ({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: SERVICE,
  from: { id: '29:a' },
  conversation: { id: 'a:1', tenantId: TENANT },
  ...more,
});
const troubles: string[] = [];
const guardWith = (more: Partial<TeamsGuardSettings> = {}, metadataUrl = issuer.metadataUrl) =>
  teamsGuard({
    appId: APP,
    tenants: [TENANT],
    serviceHosts: [],
    issuer: ISSUER,
    keys: openIdKeys({ metadataUrl, failed: (code) => troubles.push(code) }),
    ...more,
  });
/** Undefined when it is let in. */
const asked = async (
  guard: ReturnType<typeof guardWith>,
  authorization: string | undefined,
  body: unknown,
) => {
  const admit = await guard(authorization);
  const result = isRefused(admit) ? admit : admit(body);
  return isRefused(result) ? result : undefined;
};
const judge = async (token: string | undefined, body: unknown = activity(), more = {}) =>
  asked(guardWith(more), token && `Bearer ${token}`, body);

describe('tokens (stack.md)', () => {
  it('a real one passes', async () => {
    expect(await judge(await signed(claims))).toBeUndefined();
  });
  it('a tenant in capitals is the same tenant; channelData counts too', async () => {
    const body = activity({
      conversation: { id: 'a:1' },
      channelData: { tenant: { id: TENANT.toUpperCase() } },
    });
    expect(await judge(await signed(claims), body)).toBeUndefined();
  });

  const hs256 = () =>
    new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(new Uint8Array(32));
  it.each<[string, () => Promise<string | undefined> | string | undefined]>([
    ['no token', () => undefined],
    ['no token at all but words', () => 'abc'],
    ['a forged signature', () => signed(claims, issuer.rogueKey)],
    ['an unknown key', () => signed(claims, issuer.key, 'k2')],
    [
      'a changed payload',
      async () => {
        const [head, , tail] = (await signed(claims)).split('.');
        const body = Buffer.from(JSON.stringify({ ...claims, serviceurl: 'https://evil.example/' })).toString(
          'base64url',
        );
        return `${head}.${body}.${tail}`;
      },
    ],
    ['alg none', () => new UnsecuredJWT(claims).encode()],
    ['HS256', hs256],
    ['expired', () => signed({ ...claims, exp: NOW - 600 })],
    ['not valid yet', () => signed({ ...claims, nbf: NOW + 600 })],
    ['without exp', () => signed(without('exp'))],
    ['without serviceurl', () => signed(without('serviceurl'))],
    ['another audience', () => signed({ ...claims, aud: TENANT })],
    ['without audience', () => signed(without('aud'))],
    ['an issuer as the emulator has', () => signed({ ...claims, iss: `https://sts.windows.net/${TENANT}/` })],
  ])('%s: 401', async (_what, token) => {
    expect(await judge(await token())).toEqual({ status: 401, code: 'Unauthorized' });
  });

  it.each<[string, Claims, Claims, string]>([
    [
      'a service that is not the token’s',
      {},
      { serviceUrl: 'https://smba.trafficmanager.net/other/' },
      'ServiceUrlMismatch',
    ],
    ['no service', {}, { serviceUrl: undefined }, 'ServiceUrlMismatch'],
    [
      'a service that is not Teams',
      { serviceurl: 'https://evil.example/' },
      { serviceUrl: 'https://evil.example/' },
      'ServiceUrl',
    ],
    [
      'a name that ends alike',
      { serviceurl: 'https://evilbotframework.com/' },
      { serviceUrl: 'https://evilbotframework.com/' },
      'ServiceUrl',
    ],
    [
      'no https',
      { serviceurl: 'http://smba.trafficmanager.net/' },
      { serviceUrl: 'http://smba.trafficmanager.net/' },
      'ServiceUrl',
    ],
    ['another channel', {}, { channelId: 'webchat' }, 'Channel'],
    ['another tenant', {}, { conversation: { id: 'a', tenantId: APP } }, 'Tenant'],
    ['no tenant', {}, { conversation: { id: 'a' } }, 'Tenant'],
    ['two tenants', {}, { channelData: { tenant: { id: APP } } }, 'Tenant'],
  ])('%s: 403', async (_what, change, body, code) => {
    expect(await judge(await signed({ ...claims, ...change }), activity(body))).toEqual({
      status: 403,
      code,
    });
  });

  it.each([
    undefined,
    null,
    '',
    'text',
    [],
    {},
    { type: 'message' },
    activity({ from: {} }),
    activity({ conversation: 1 }),
  ])('case %#: what is no activity is 400', async (body) => {
    const token = `Bearer ${await signed(claims)}`;
    expect(await asked(guardWith(), token, body)).toEqual({ status: 400, code: 'BadActivity' });
    expect(await asked(localGuard, undefined, body)).toEqual({ status: 400, code: 'BadActivity' });
  });

  it('keys that cannot be fetched let nobody in, and are told of once', async () => {
    const gone = await startTokenIssuer();
    gone.close();
    const guard = guardWith({}, gone.metadataUrl);
    for (const _time of [1, 2, 3])
      expect(await asked(guard, `Bearer ${await signed(claims)}`, activity())).toEqual({
        status: 401,
        code: 'Unauthorized',
      });
    expect(troubles).toEqual(['ECONNREFUSED']);
  });

  it('keys that do not come are not waited for longer than a second', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const begin = performance.now();
    const guard = guardWith({}, `http://127.0.0.1:${port}/metadata`);
    expect(await asked(guard, `Bearer ${await signed(claims)}`, activity())).toMatchObject({ status: 401 });
    expect(performance.now() - begin).toBeLessThan(1000);
    silent.closeAllConnections();
    silent.close();
  });

  it('a token is checked once, and again when it has expired', async () => {
    let now = NOW * 1000;
    let lookups = 0;
    const keys = openIdKeys({ metadataUrl: issuer.metadataUrl, failed: () => undefined });
    const guard = guardWith({
      now: () => now,
      keys: (header, token) => {
        lookups += 1;
        return keys(header, token);
      },
    });
    const bearer = `Bearer ${await signed(claims)}`;
    for (const _time of [1, 2, 3]) expect(await asked(guard, bearer, activity())).toBeUndefined();
    expect(lookups).toBe(1);
    now += 3_600_000;
    expect(await asked(guard, bearer, activity())).toBeUndefined();
    expect(lookups).toBe(2);
    now += 301_000;
    expect(await asked(guard, bearer, activity())).toEqual({ status: 401, code: 'Unauthorized' });
    expect(issuer.fetched()).toBeGreaterThan(0);
  });
});

describe('what an activity names inside', () => {
  const SECOND = '33333333-3333-4333-8333-333333333333';
  const deep = (inner: object): Claims => ({ value: { a: [1, 'x', null, { b: [[inner]] }] } });

  it.each<[string, Claims]>([
    ['tenantId', deep({ tenantId: SECOND })],
    ['TenantID', deep({ TenantID: SECOND })],
    ['tid', { entities: [{ tid: SECOND }] }],
    ['aadTenantId', { from: { id: '29:a', aadTenantId: SECOND } }],
    ['tenant.id', { channelData: { tenant: { id: TENANT }, onBehalfOf: [{ tenant: { id: SECOND } }] } }],
    ['tenant as a word', deep({ tenant: SECOND })],
    ['a tenant that is a number', deep({ tenantId: 7 })],
    ['a tenant that is a list', deep({ tenantId: [TENANT] })],
    ['an empty tenant', deep({ tenantId: '' })],
    ['somebody who was added', { membersAdded: [{ id: '29:b', tenantId: SECOND }] }],
  ])('another tenant in %s: 403', async (_what, more) => {
    expect(await judge(await signed(claims), activity(more))).toEqual({ status: 403, code: 'Tenant' });
  });
  it('every tenant on the list may, in any case of letters; absent ones do not count', async () => {
    const more = {
      from: { id: '29:a', tenantId: SECOND.toUpperCase() },
      value: { tenantId: null, tenant: {} },
    };
    expect(await judge(await signed(claims), activity(more), { tenants: [TENANT, SECOND] })).toBeUndefined();
  });

  it.each<[string, Claims]>([
    ['relatesTo', { relatesTo: { serviceUrl: 'https://smba.trafficmanager.net/other/' } }],
    ['deep inside', deep({ ServiceURL: 'https://evil.example/' })],
    ['one that is no text', deep({ serviceUrl: {} })],
  ])('another service in %s: 403', async (_what, more) => {
    expect(await judge(await signed(claims), activity(more))).toEqual({
      status: 403,
      code: 'ServiceUrlMismatch',
    });
  });
  it('the same service inside is fine', async () => {
    expect(
      await judge(await signed(claims), activity({ relatesTo: { serviceUrl: SERVICE } })),
    ).toBeUndefined();
  });

  it('a hundred thousand levels are walked without falling over', async () => {
    let value: object = { tenantId: SECOND };
    for (let level = 0; level < 100_000; level += 1) value = { value };
    expect(await judge(await signed(claims), activity({ value }))).toEqual({ status: 403, code: 'Tenant' });
  });
});

describe('hosts of services', () => {
  it.each([
    ['https://smba.trafficmanager.net/emea/', [], true],
    ['https://smba.emea.teams.microsoft.com/', [], true],
    ['https://smba.teams.microsoft.com/', [], true],
    ['https://europe.api.botframework.com/', [], true],
    ['https://teams.microsoft.com/', [], false],
    ['https://smba.evil-teams.microsoft.com.evil.example/', [], false],
    ['https://evil.example/smba.trafficmanager.net/', [], false],
    ['https://smba.trafficmanager.net/emea/', ['smba.example.com'], false],
    ['https://smba.example.com/', ['smba.example.com'], true],
    ['https://x.smba.example.com/', ['smba.example.com'], false],
    ['https://x.smba.example.com/', ['*.example.com'], true],
    ['https://example.com/', ['*.example.com'], false],
  ])('%s with %j: %s', async (serviceUrl, serviceHosts, may) => {
    const token = await signed({ ...claims, serviceurl: serviceUrl });
    const refused = await judge(token, activity({ serviceUrl }), { serviceHosts });
    expect(refused).toEqual(may ? undefined : { status: 403, code: 'ServiceUrl' });
  });
});

describe('a conversation that is not what it says', () => {
  const personal = { id: 'a:1', conversationType: 'personal', tenantId: TENANT };
  it.each<[string, Claims]>([
    ['a channel', { conversation: { ...personal, id: '19:abc@thread.tacv2' } }],
    ['a meeting', { conversation: { ...personal, id: '19:meeting_abc@thread.v2' } }],
    ['a group', { conversation: { ...personal, isGroup: true } }],
    ['of a team', { conversation: personal, channelData: { team: { id: '19:t' } } }],
    ['of a channel', { conversation: personal, channelData: { channel: { id: '19:c' } } }],
    ['of a meeting', { conversation: personal, channelData: { meeting: { id: 'm' } } }],
  ])('%s that says it is personal: 403', async (_what, more) => {
    const refused = { status: 403, code: 'Conversation' };
    expect(await judge(await signed(claims), activity(more))).toEqual(refused);
    const local = activity({ ...more, serviceUrl: 'http://127.0.0.1/' });
    expect(await asked(localGuard, undefined, local)).toEqual(refused);
  });
  it.each<[string, Claims]>([
    ['somebody’s own chat', { conversation: personal, channelData: { tenant: { id: TENANT }, team: null } }],
    [
      'a channel',
      { conversation: { id: '19:c', conversationType: 'channel', isGroup: true, tenantId: TENANT } },
    ],
    [
      'a group',
      { conversation: { id: '19:g', conversationType: 'groupChat', isGroup: true, tenantId: TENANT } },
    ],
  ])('%s that says so is fine', async (_what, more) => {
    expect(await judge(await signed(claims), activity(more))).toBeUndefined();
  });
});

describe('local mode: this machine only', () => {
  it.each([
    [{ serviceUrl: 'http://127.0.0.1:3979/' }, undefined],
    [{ serviceUrl: 'http://localhost:3979/' }, undefined],
    [{ serviceUrl: 'http://[::1]:3979/' }, undefined],
    [{ serviceUrl: 'http://127.0.0.1.evil.example/' }, 403],
    [{ serviceUrl: SERVICE }, 403],
    [{ serviceUrl: 'no url' }, 403],
    [{ serviceUrl: undefined }, 403],
    [{ serviceUrl: 'http://127.0.0.1/', channelId: 'emulator' }, 403],
  ])('%j: %s', async (more, status) => {
    expect((await asked(localGuard, undefined, activity(more)))?.status).toBe(status);
  });
  it.each([
    ['127.9.9.9', true],
    ['LOCALHOST', true],
    ['::1', true],
    ['128.0.0.1', false],
    ['localhost.example', false],
    ['1127.0.0.1', false],
  ])('%s is loopback: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
  it.each([
    ['https://login.botframework.com/x', true],
    ['http://127.0.0.1:4000/x', true],
    ['http://login.botframework.com/x', false],
    ['ftp://127.0.0.1/', false],
    ['keys', false],
  ])('keys may come from %s: %s', (address, expected) => {
    expect(isTrustworthy(address)).toBe(expected);
  });
});
