import { randomBytes } from 'node:crypto';
import { type Config, readConfig } from '../../bot/config.ts';
import { type Keys, readKeys } from '../../bot/keys.ts';

/** Invented: nobody's app and nobody's tenant. */
export const APP_ID = '11111111-1111-4111-8111-111111111111';
export const TENANT_ID = '22222222-2222-4222-8222-222222222222';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
export const ISSUER = 'https://api.botframework.com';

/** A bot in production, as far as one goes on a machine without Teams: every check on, every value sealed. */
export type Setting = {
  readonly environment: NodeJS.ProcessEnv;
  readonly config: Config;
  readonly keys: Keys;
};

const secret = (): string => randomBytes(32).toString('base64');

/** Settings for one bot; `where` says which database. */
export const settingFor = async (
  metadataUrl: string,
  where: { readonly DATABASE_URL?: string; readonly DATA_DIR: string },
  port: number,
): Promise<Setting> => {
  const environment = {
    PORT: String(port),
    LOCAL_TEAMS_PORT: '0',
    MICROSOFT_APP_ID: APP_ID,
    MICROSOFT_APP_TENANT_ID: TENANT_ID,
    MICROSOFT_APP_PASSWORD: 'none',
    BOT_OPENID_METADATA_URL: metadataUrl,
    PUBLIC_URL: 'https://knooppunt.voorbeeld.invalid',
    EXPORT_DIR: `${where.DATA_DIR}-uitvoer`,
    ENCRYPTION_KEYS: `k1:${secret()}`,
    BLIND_INDEX_KEY: secret(),
    ACCESS_LOG_KEY: secret(),
    ICS_KEY: secret(),
    LOG_LEVEL: 'error',
    ...where,
  };
  const config = readConfig(environment);
  return { environment: { ...process.env, ...environment }, config, keys: await readKeys(config) };
};
