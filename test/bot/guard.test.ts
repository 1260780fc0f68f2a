import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, UnsecuredJWT } from 'jose';
import { localGuard } from '../../bot/web/guard.ts';
import { isLoopback, isTrustworthy } from '../../bot/web/loopback.ts';
import { openIdKeys } from '../../bot/web/openid-keys.ts';
import { startTokenIssuer } from '../../scripts/bench/token-issuer.ts';
import {
  APP,
  activity,
  asked,
  type Claims,
  claims,
  guardWith,
  issuer,
  judge,
  NOW,
  SERVICE,
  signed,
  TENANT,
  troubles,
  without,
} from '../fakes/guarded.ts';

afterAll(() => issuer.close());

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
