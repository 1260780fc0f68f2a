import type { z } from 'zod';
import { Environment, help } from './settings.ts';

/** The environment does not fit: says which setting, and what to write instead. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID';

  constructor(problems: readonly string[]) {
    super(['De instellingen kloppen niet:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.name = 'ConfigError';
  }
}

export type Config = z.infer<typeof Environment> & {
  /** No app id: loopback only, no tokens, a clock that can be moved. Never for production. */
  readonly local: boolean;
};

const production = [
  'MICROSOFT_APP_ID',
  'MICROSOFT_APP_TENANT_ID',
  'MICROSOFT_APP_PASSWORD',
  'PUBLIC_URL',
  'EXPORT_DIR',
  'ICS_KEY',
  'ENCRYPTION_KEYS',
  'BLIND_INDEX_KEY',
  'ACCESS_LOG_KEY',
] as const;
/** Whoever sets one of these means a real Teams: without an app id it would be open to everybody. */
const ofRealTeams = [
  'MICROSOFT_APP_TENANT_ID',
  'MICROSOFT_APP_PASSWORD',
  'TENANT_IDS',
  'SERVICE_HOSTS',
  'BOT_TOKEN_ISSUER',
  'BOT_OPENID_METADATA_URL',
  'PUBLIC_URL',
  'EXPORT_DIR',
  'ICS_KEY',
  'ENCRYPTION_KEYS',
  'BLIND_INDEX_KEY',
  'ACCESS_LOG_KEY',
] as const;

const inWords = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} en ${names.at(-1)}` : names.join();

/** Keys that are the same key: who learns one of them would have the other. */
const alike = (config: z.infer<typeof Environment>): string[] => {
  const { BLIND_INDEX_KEY, ACCESS_LOG_KEY, ICS_KEY, ENCRYPTION_KEYS = [] } = config;
  const links = ICS_KEY === undefined ? undefined : Buffer.from(ICS_KEY, 'base64');
  const all = [
    ...ENCRYPTION_KEYS.map(({ id, secret }) => [`ENCRYPTION_KEYS (${id})`, secret] as const),
    ['BLIND_INDEX_KEY', BLIND_INDEX_KEY] as const,
    ['ACCESS_LOG_KEY', ACCESS_LOG_KEY] as const,
    ['ICS_KEY', links] as const,
  ];
  return all.flatMap(([name, key], at) => {
    const same = all.slice(0, at).find(([, earlier]) => key && earlier && key.equals(earlier));
    return same
      ? [`${name} is dezelfde sleutel als ${same[0]}. Maak voor elk een eigen: openssl rand -base64 32.`]
      : [];
  });
};

/** Parses the environment once. Throws ConfigError naming everything that is wrong. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
    throw new ConfigError(names.map((name) => `${name}: ${help[name] ?? 'deze waarde klopt niet.'}`));
  }
  const config = parsed.data;
  const local = config.MICROSOFT_APP_ID === undefined;
  const signs = ofRealTeams.filter((name) => given[name] !== undefined);
  const meant = !local || environment['NODE_ENV']?.trim().toLowerCase() === 'production' || signs.length > 0;
  const missing = meant ? production.filter((name) => config[name] === undefined) : [];
  const why =
    local && signs.length > 0
      ? [
          `${inWords(signs)} ${signs.length > 1 ? 'horen' : 'hoort'} bij een echte Teams, en zonder app-id zou de bot als proefopstelling open staan. Vul aan wat ontbreekt, of haal weg wat er niet hoort.`,
        ]
      : [];
  const problems = [...missing.map((name) => `${name} ontbreekt. ${help[name] ?? ''}`), ...alike(config)];
  if (problems.length > 0) throw new ConfigError([...(missing.length > 0 ? why : []), ...problems]);
  return { ...config, local };
};
