import { type Guard, type TeamsGuardSettings, teamsGuard } from '../../bot/web/guard.ts';
import { openIdKeys } from '../../bot/web/openid-keys.ts';
import { isRefused } from '../../bot/web/refused.ts';
import { startTokenIssuer } from '../../scripts/bench/token-issuer.ts';

export const APP = '11111111-1111-4111-8111-111111111111';
export const TENANT = '22222222-2222-4222-8222-222222222222';
export const SERVICE = 'https://smba.trafficmanager.net/emea/';
const ISSUER = 'https://api.botframework.com';
export const NOW = Math.floor(Date.now() / 1000);

export const issuer = await startTokenIssuer();

export type Claims = Record<string, unknown>;
export const claims: Claims = {
  iss: ISSUER,
  aud: APP,
  serviceurl: SERVICE,
  iat: NOW - 60,
  nbf: NOW - 60,
  exp: NOW + 3600,
};
export const without = (name: string): Claims =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
export const signed = (payload: Claims, key = issuer.key, kid = 'k1') => issuer.sign(payload, { key, kid });
export const activity = (more: Claims = {}): Claims => ({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: SERVICE,
  from: { id: '29:a' },
  conversation: { id: 'a:1', tenantId: TENANT },
  ...more,
});
export const troubles: string[] = [];
export const guardWith = (more: Partial<TeamsGuardSettings> = {}, metadataUrl = issuer.metadataUrl) =>
  teamsGuard({
    appId: APP,
    tenants: [TENANT],
    serviceHosts: [],
    issuer: ISSUER,
    keys: openIdKeys({ metadataUrl, failed: (code) => troubles.push(code) }),
    ...more,
  });
/** Undefined when it is let in. */
export const asked = async (guard: Guard, authorization: string | undefined, body: unknown) => {
  const admit = await guard(authorization);
  const result = isRefused(admit) ? admit : admit(body);
  return isRefused(result) ? result : undefined;
};
export const judge = async (token: string | undefined, body: unknown = activity(), more = {}) =>
  asked(guardWith(more), token && `Bearer ${token}`, body);
