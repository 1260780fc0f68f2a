import { UnsecuredJWT } from 'jose';
import { isTrustworthy } from '../../bot/web/loopback.ts';
import { openIdKeys } from '../../bot/web/openid-keys.ts';
import { ENTRA_METADATA, tabGuard } from '../../bot/web/tab-guard.ts';
import { startTokenIssuer, type TokenIssuer } from '../../scripts/bench/token-issuer.ts';

const CLIENT = '11111111-1111-4111-8111-111111111111';
const TENANT = '22222222-2222-4222-8222-222222222222';
const OTHER = '33333333-3333-4333-8333-333333333333';
const OID = 'AAAAAAAA-4444-4444-8444-444444444444';
const DESKTOP = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';
const WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const NOW = Math.floor(Date.now() / 1000);

let entra: TokenIssuer;
beforeAll(async () => {
  entra = await startTokenIssuer();
});
afterAll(() => entra.close());

type Claims = Record<string, unknown>;
const claims: Claims = {
  iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  aud: CLIENT,
  iat: NOW - 60,
  nbf: NOW - 60,
  exp: NOW + 3600,
  ver: '2.0',
  tid: TENANT,
  oid: OID,
  name: 'Carla de Wit',
  scp: 'access_as_user',
  azp: DESKTOP,
};
const who = async (token: string | undefined) =>
  tabGuard({
    clientId: CLIENT,
    host: 'knooppunt.example.nl',
    tenants: [TENANT],
    keys: openIdKeys({ metadataUrl: entra.metadataUrl, failed: () => undefined }),
  })(token && `Bearer ${token}`);
const withClaims = (more: Claims, key?: TokenIssuer['key'], kid?: string) =>
  entra.sign({ ...claims, ...more }, { key, kid });

it.each<[string, Claims]>([
  ['for the client id', {}],
  ['for its api name', { aud: `api://knooppunt.example.nl/${CLIENT}` }],
  ['from Teams in a browser', { azp: WEB }],
  ['with more scopes', { scp: 'openid access_as_user profile' }],
  ['that has just expired', { exp: NOW - 30 }],
])('a token %s says who it is', async (_what, more) => {
  expect(await who(await withClaims(more))).toEqual({ oid: OID.toLowerCase(), name: 'Carla de Wit' });
});

it('somebody without a name is somebody', async () => {
  expect(await who(await withClaims({ name: undefined }))).toEqual({ oid: OID.toLowerCase(), name: '' });
});

it.each<[string, () => Promise<string> | string | undefined]>([
  ['no token', () => undefined],
  ['words', () => 'abc'],
  ['a forged signature', () => withClaims({}, entra.rogueKey)],
  ['an unknown key', () => withClaims({}, entra.key, 'k2')],
  ['alg none', () => new UnsecuredJWT(claims).encode()],
  ['expired', () => withClaims({ exp: NOW - 300 })],
  ['not valid yet', () => withClaims({ nbf: NOW + 300 })],
  ['without exp', () => withClaims({ exp: undefined })],
  ['without oid', () => withClaims({ oid: undefined })],
  ['an oid that is none', () => withClaims({ oid: 'carla' })],
  ['without tid', () => withClaims({ tid: undefined })],
  ['without a scope: an app, no person', () => withClaims({ scp: undefined })],
  ['another audience', () => withClaims({ aud: OTHER })],
  ['the api name of another host', () => withClaims({ aud: `api://evil.example/${CLIENT}` })],
  ['version 1', () => withClaims({ ver: '1.0' })],
  ['the issuer of version 1', () => withClaims({ iss: `https://sts.windows.net/${TENANT}/` })],
  [
    'an issuer of another tenant',
    () => withClaims({ iss: `https://login.microsoftonline.com/${OTHER}/v2.0` }),
  ],
  ['an issuer elsewhere', () => withClaims({ iss: `https://evil.example/${TENANT}/v2.0` })],
  ['a tenant that is not its issuer’s', () => withClaims({ tid: OTHER })],
])('%s: 401', async (_what, token) => {
  expect(await who(await token())).toEqual({ status: 401, code: 'Unauthorized' });
});

it.each<[string, Claims, string]>([
  ['another tenant', { tid: OTHER, iss: `https://login.microsoftonline.com/${OTHER}/v2.0` }, 'Tenant'],
  ['another scope', { scp: 'User.Read' }, 'Scope'],
  ['a scope that begins alike', { scp: 'access_as_user_too' }, 'Scope'],
  ['another client', { azp: OTHER }, 'Client'],
  ['no client', { azp: undefined }, 'Client'],
])('%s: 403', async (_what, more, code) => {
  expect(await who(await withClaims(more))).toEqual({ status: 403, code });
});

it('the keys of Entra come over https', () => {
  expect(isTrustworthy(ENTRA_METADATA)).toBe(true);
});
