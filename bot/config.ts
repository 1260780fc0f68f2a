import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(/[,;\s]+/)
      .map((one) => one.trim().toLowerCase())
      .filter((one) => one !== ''),
  );
const filled = z.string().trim().min(1);

const Environment = z.object({
  PORT: port.default(3978),
  LOCAL_TEAMS_PORT: port.default(3979),
  DATA_DIR: filled.default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  REGION_FILE: filled.default('region/zuid-limburg.yaml'),
  ADMIN_IDS: list,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  MICROSOFT_APP_ID: z.guid().optional(),
  MICROSOFT_APP_TENANT_ID: z.guid().optional(),
  MICROSOFT_APP_PASSWORD: filled.optional(),
  PUBLIC_URL: z.url({ protocol: /^https$/ }).optional(),
  ICS_KEY: z.string().min(32).optional(),
});

/** What to write instead, for each setting that can be wrong. */
const help: Readonly<Record<string, string>> = {
  PORT: 'Geef een poort van 0 tot 65535, bijvoorbeeld PORT=3978.',
  LOCAL_TEAMS_PORT: 'Geef een poort van 0 tot 65535; 0 zet de lokale Teams uit.',
  DATA_DIR: 'Geef een map, bijvoorbeeld DATA_DIR=./data.',
  DATABASE_URL: 'Geef een adres van PostgreSQL: postgresql://naam:wachtwoord@host:5432/knooppunt.',
  ADMIN_IDS: 'Geef Entra-object-id’s van beheerders, gescheiden door komma’s.',
  LOG_LEVEL: 'Kies fatal, error, warn, info, debug of silent.',
  MICROSOFT_APP_ID: 'De app-id van de botregistratie in Azure (een GUID).',
  MICROSOFT_APP_TENANT_ID: 'De tenant-id uit Entra (een GUID).',
  MICROSOFT_APP_PASSWORD: 'Het geheim van de app-registratie (Certificates & secrets in Entra).',
  PUBLIC_URL: 'Het https-adres waarop Teams de bot bereikt, bijvoorbeeld https://knooppunt.example.nl.',
  ICS_KEY: 'Een eigen sleutel van ten minste 32 tekens: openssl rand -base64 32.',
};

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

const production = ['MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_PASSWORD', 'PUBLIC_URL', 'ICS_KEY'] as const;

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
  // A trial set-up behind somebody's proxy would be open to everybody.
  if (local && environment['NODE_ENV'] === 'production')
    throw new ConfigError([
      `MICROSOFT_APP_ID ontbreekt, en NODE_ENV is production. ${help['MICROSOFT_APP_ID'] ?? ''}`,
    ]);
  // Without app id there are no tokens: that must be meant so, not forgotten.
  if (local && (config.MICROSOFT_APP_TENANT_ID ?? config.MICROSOFT_APP_PASSWORD) !== undefined)
    throw new ConfigError([`MICROSOFT_APP_ID ontbreekt. ${help['MICROSOFT_APP_ID'] ?? ''}`]);
  const missing = local ? [] : production.filter((name) => config[name] === undefined);
  if (missing.length > 0)
    throw new ConfigError(missing.map((name) => `${name} ontbreekt. ${help[name] ?? ''}`));
  return { ...config, local };
};
