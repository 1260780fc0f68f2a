import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';

/** What the guard says of a request: let it in, or a status and a word. */
export type Verdict = { readonly status: number; readonly code: string } | undefined;
export type Guard = (authorization: string | undefined, body: unknown) => Promise<Verdict>;

const Shape = z.looseObject({
  type: z.string(),
  channelId: z.string().optional(),
  serviceUrl: z.string().optional(),
  from: z.looseObject({ id: z.string().min(1) }),
  conversation: z.looseObject({ id: z.string().min(1), tenantId: z.string().optional() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
});

const refuse = (status: number, code: string): Verdict => ({ status, code });
const addressOf = (serviceUrl: string): URL | undefined =>
  URL.canParse(serviceUrl) ? new URL(serviceUrl) : undefined;

/** 127.0.0.0/8, ::1 and localhost. */
export const isLoopback = (host: string): boolean =>
  /^(127(\.\d{1,3}){3}|localhost|\[::1\]|::1)$/.test(host.toLowerCase());

/** Local mode: anybody on this machine, but only channel msteams and only answers to this machine. */
export const localGuard: Guard = async (_authorization, body) => {
  const { data: activity } = Shape.safeParse(body);
  if (!activity) return refuse(400, 'BadActivity');
  if (activity.channelId !== 'msteams') return refuse(403, 'Channel');
  const address = addressOf(activity.serviceUrl ?? '');
  if (!address || !isLoopback(address.hostname)) return refuse(403, 'ServiceUrl');
  return undefined;
};

const KEYS = 'https://login.botframework.com/v1/.well-known/keys';
const ISSUER = 'https://api.botframework.com';
const LEEWAY_S = 300;
const isTeams = (host: string): boolean =>
  host.endsWith('.botframework.com') ||
  /^smba\.[a-z0-9.-]*teams\.microsoft\.com$/.test(host) ||
  host.endsWith('.trafficmanager.net');

/** Production: the token is Microsoft's and for us, its service is the activity's, the tenant is ours. */
export const teamsGuard = (appId: string, tenantId: string, keysUrl: string = KEYS): Guard => {
  const keys = createRemoteJWKSet(new URL(keysUrl));
  return async (authorization, body) => {
    const { data: activity } = Shape.safeParse(body);
    if (!activity) return refuse(400, 'BadActivity');
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (!token) return refuse(401, 'Unauthorized');
    const verified = await jwtVerify(token, keys, {
      issuer: ISSUER,
      audience: appId,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'serviceurl'],
      clockTolerance: LEEWAY_S,
    }).catch(() => undefined);
    if (!verified) return refuse(401, 'Unauthorized');
    if (verified.payload['serviceurl'] !== activity.serviceUrl) return refuse(403, 'ServiceUrlMismatch');
    const address = addressOf(activity.serviceUrl ?? '');
    if (address?.protocol !== 'https:' || !isTeams(address.hostname)) return refuse(403, 'ServiceUrl');
    if (activity.channelId !== 'msteams') return refuse(403, 'Channel');
    const tenants = [activity.conversation.tenantId, activity.channelData?.tenant?.id].filter(
      (one) => one !== undefined,
    );
    if (tenants.length === 0 || tenants.some((one) => one.toLowerCase() !== tenantId.toLowerCase()))
      return refuse(403, 'Tenant');
    return undefined;
  };
};
