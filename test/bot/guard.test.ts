import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { isLoopback, localGuard, teamsGuard } from '../../bot/web/guard.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const TENANT = '22222222-2222-4222-8222-222222222222';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const NOW = Math.floor(Date.now() / 1000);

const ours = await generateKeyPair('RS256');
const theirs = await generateKeyPair('RS256');
let server: Server;
let keysUrl: string;

beforeAll(async () => {
  const keys = [{ ...(await exportJWK(ours.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }];
  server = createServer((_request, response) => response.end(JSON.stringify({ keys })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  keysUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
});
afterAll(() => server.close());

type Claims = Record<string, unknown>;
const claims: Claims = {
  iss: 'https://api.botframework.com',
  aud: APP,
  serviceurl: SERVICE,
  iat: NOW - 60,
  nbf: NOW - 60,
  exp: NOW + 3600,
};
const without = (name: string): Claims =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
const signed = (payload: Claims, key = ours.privateKey, kid = 'k1') =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
const activity = (more: Claims = {}): Claims => ({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: SERVICE,
  from: { id: '29:a' },
  conversation: { id: 'a:1', tenantId: TENANT },
  ...more,
});
const judge = async (token: string | undefined, body: unknown = activity()) =>
  teamsGuard(APP, TENANT, keysUrl)(token && `Bearer ${token}`, body);

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
    ['a forged signature', () => signed(claims, theirs.privateKey)],
    ['an unknown key', () => signed(claims, ours.privateKey, 'k2')],
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
    expect(await teamsGuard(APP, TENANT, keysUrl)(token, body)).toEqual({ status: 400, code: 'BadActivity' });
    expect(await localGuard(undefined, body)).toEqual({ status: 400, code: 'BadActivity' });
  });

  it('keys that cannot be fetched let nobody in', async () => {
    const guard = teamsGuard(APP, TENANT, 'http://127.0.0.1:1/keys');
    expect(await guard(`Bearer ${await signed(claims)}`, activity())).toEqual({
      status: 401,
      code: 'Unauthorized',
    });
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
    expect((await localGuard(undefined, activity(more)))?.status).toBe(status);
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
});
