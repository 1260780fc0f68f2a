import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { type Refused, refuse } from './refused.ts';

/** Where Entra says where the keys are that sign the tokens of every tenant. */
export const ENTRA_METADATA =
  'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration';

export type TabGuardSettings = {
  /** The app id of the tab: the same registration as the bot's. */
  readonly clientId: string;
  /** The host the tab is served from, as in `api://<host>/<client id>`. */
  readonly host: string;
  readonly tenants: readonly string[];
  readonly keys: JWTVerifyGetKey;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

/** Somebody in the tab: their Entra object id in small letters, and their name. */
export type TabPerson = { readonly oid: string; readonly name: string };

export type TabGuard = (authorization: string | undefined) => Promise<TabPerson | Refused>;

/** Teams on a desktop or phone, and Teams in a browser: nobody else may ask for a token in a person's name. */
const TEAMS_CLIENTS = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
]);
const SCOPE = 'access_as_user';
const LEEWAY_S = 60;

const Claims = z.looseObject({
  iss: z.string(),
  oid: z.guid().toLowerCase(),
  tid: z.guid(),
  scp: z.string(),
  ver: z.literal('2.0'),
  azp: z.string().optional(),
  name: z.string().default(''),
});

const issuerOf = (tenant: string): string => `https://login.microsoftonline.com/${tenant}/v2.0`;

/**
 * Who is in the tab, by the token Teams' single sign-on gave it. 401: no token of Entra's for us. 403: a real
 * one, of another tenant, or not asked for by Teams in the person's name.
 */
export const tabGuard = ({ clientId, host, tenants, keys, now = Date.now }: TabGuardSettings): TabGuard => {
  const ours = new Set(tenants.map((one) => one.toLowerCase()));
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (!token) return refuse(401, 'Unauthorized');
    const verified = await jwtVerify(token, keys, {
      audience: [clientId, `api://${host}/${clientId}`],
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'oid', 'tid', 'scp'],
      clockTolerance: LEEWAY_S,
      currentDate: new Date(now()),
    }).catch(() => undefined);
    const { data: claims } = Claims.safeParse(verified?.payload);
    if (claims?.iss !== issuerOf(claims?.tid ?? '')) return refuse(401, 'Unauthorized');
    if (!ours.has(claims.tid.toLowerCase())) return refuse(403, 'Tenant');
    if (!claims.scp.split(' ').includes(SCOPE)) return refuse(403, 'Scope');
    if (!TEAMS_CLIENTS.has(claims.azp ?? '')) return refuse(403, 'Client');
    return { oid: claims.oid, name: claims.name };
  };
};
