import type { JWTVerifyGetKey } from 'jose';
import { type Arrival, arrivalOf } from './arrival.ts';
import { botTokenCheck } from './bot-token.ts';
import { isLoopback } from './loopback.ts';
import { servicesIn, tenantsIn } from './nested.ts';
import { type Refused, refuse } from './refused.ts';
import { isServiceHost } from './service-hosts.ts';

/** Whether this body may come from who sent it. */
export type Admit = (body: unknown) => Arrival | Refused;

/** Who sends, by the token alone and before a byte of the body is read; then whether the body fits. */
export type Guard = (authorization: string | undefined) => Promise<Admit | Refused>;

const addressOf = (serviceUrl: string | undefined): URL | undefined =>
  serviceUrl !== undefined && URL.canParse(serviceUrl) ? new URL(serviceUrl) : undefined;

/** Local mode: anybody on this machine, but only channel msteams and only answers to this machine. */
export const localGuard: Guard = async () => (body) => {
  const activity = arrivalOf(body);
  if (!activity) return refuse(400, 'BadActivity');
  if (activity.channelId !== 'msteams') return refuse(403, 'Channel');
  const address = addressOf(activity.serviceUrl);
  if (!address || !isLoopback(address.hostname)) return refuse(403, 'ServiceUrl');
  return activity.contradicts ? refuse(403, 'Conversation') : activity;
};

export type TeamsGuardSettings = {
  readonly appId: string;
  /** Tenants whose people may use this bot. */
  readonly tenants: readonly string[];
  /** Hosts of services; none: those of Teams. */
  readonly serviceHosts: readonly string[];
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
  readonly now?: () => number;
};

/**
 * Production: the token is Microsoft's and for us, its service is the activity's, and every tenant and service
 * named in the activity is one of ours.
 */
export const teamsGuard = ({ appId, tenants, serviceHosts, ...token }: TeamsGuardSettings): Guard => {
  const serviceOf = botTokenCheck({ audience: appId, ...token });
  const ours = new Set(tenants.map((one) => one.toLowerCase()));
  const isOurs = (one: unknown): boolean => typeof one === 'string' && ours.has(one.toLowerCase());

  return async (authorization) => {
    const service = await serviceOf(authorization);
    if (service === undefined) return refuse(401, 'Unauthorized');
    return (body) => {
      const activity = arrivalOf(body);
      if (!activity) return refuse(400, 'BadActivity');
      if (activity.serviceUrl !== service || servicesIn(body).some((one) => one !== service))
        return refuse(403, 'ServiceUrlMismatch');
      const address = addressOf(service);
      if (address?.protocol !== 'https:' || !isServiceHost(address.hostname, serviceHosts))
        return refuse(403, 'ServiceUrl');
      if (activity.channelId !== 'msteams') return refuse(403, 'Channel');
      const named = tenantsIn(body);
      if (named.length === 0 || !named.every(isOurs)) return refuse(403, 'Tenant');
      if (activity.contradicts) return refuse(403, 'Conversation');
      return { ...activity, tenantId: activity.tenantId ?? String(named[0]) };
    };
  };
};
