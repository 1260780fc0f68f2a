import { z } from 'zod';
import { isTrustworthy } from './web/loopback.ts';

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
/** `smba.example.com`, or `*.example.com` for every host below it. */
const hostName = z.string().regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/);
const trusted = z.string().trim().refine(isTrustworthy);
const SECRET_BYTES = 32;
/** 32 bytes in base64 or base64url. */
const secret = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9+/_-]+=*$/)
  .transform((text): Buffer => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === SECRET_BYTES);
/** `id:secret,id:secret`: the first one seals, the others still open. */
const keyRing = z
  .string()
  .transform((text) => text.split(/[,;\s]+/).filter((one) => one !== ''))
  .pipe(
    z.array(
      z
        .string()
        .regex(/^[\w-]{1,40}:[^:]+$/)
        .transform((one) => ({ id: one.split(':')[0] ?? '', secret: one.split(':')[1] ?? '' }))
        .pipe(z.object({ id: z.string(), secret })),
    ),
  )
  .refine((keys) => keys.length > 0 && new Set(keys.map(({ id }) => id)).size === keys.length);

/** Every setting there is, as it stands in the environment. */
export const Environment = z.object({
  PORT: port.default(3978),
  LOCAL_TEAMS_PORT: port.default(3979),
  DATA_DIR: filled.default('./data'),
  EXPORT_DIR: filled.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  REGION_FILE: filled.default('region/zuid-limburg.yaml'),
  ADMIN_IDS: list,
  METRICS_TOKEN: z
    .string()
    .trim()
    .regex(/^[\w.~+/=-]{32,}$/)
    .optional(),
  SEND_PACE: z.literal('teams').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  MICROSOFT_APP_ID: z.guid().optional(),
  MICROSOFT_APP_TENANT_ID: z.guid().optional(),
  MICROSOFT_APP_PASSWORD: filled.optional(),
  TENANT_IDS: list.pipe(z.array(z.guid())),
  SERVICE_HOSTS: list.pipe(z.array(hostName)),
  BOT_TOKEN_ISSUER: trusted.default('https://api.botframework.com'),
  BOT_OPENID_METADATA_URL: trusted.default(
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ),
  PUBLIC_URL: z.url({ protocol: /^https$/ }).optional(),
  ICS_KEY: z.string().min(32).optional(),
  ENCRYPTION_KEYS: keyRing.optional(),
  BLIND_INDEX_KEY: secret.optional(),
  ACCESS_LOG_KEY: secret.optional(),
});

/** What to write instead, for each setting that can be wrong. */
export const help: Readonly<Record<string, string>> = {
  PORT: 'Geef een poort van 0 tot 65535, bijvoorbeeld PORT=3978.',
  LOCAL_TEAMS_PORT: 'Geef een poort van 0 tot 65535; 0 zet de lokale Teams uit.',
  DATA_DIR: 'Geef een map, bijvoorbeeld DATA_DIR=./data.',
  EXPORT_DIR: 'Geef de map waar gesloten dossiers worden neergezet voor het archief van de gemeente.',
  DATABASE_URL: 'Geef een adres van PostgreSQL: postgresql://naam:wachtwoord@host:5432/knooppunt.',
  ADMIN_IDS: 'Geef Entra-object-id’s van beheerders, gescheiden door komma’s.',
  METRICS_TOKEN:
    'Een eigen wachtwoord van ten minste 32 tekens waarmee Prometheus /metrics leest: openssl rand -base64 32.',
  SEND_PACE: 'Alleen voor een proefopstelling: teams houdt ook daar de grenzen van Teams aan.',
  LOG_LEVEL: 'Kies fatal, error, warn, info, debug of silent.',
  MICROSOFT_APP_ID: 'De app-id van de botregistratie in Azure (een GUID).',
  MICROSOFT_APP_TENANT_ID: 'De tenant-id uit Entra (een GUID).',
  MICROSOFT_APP_PASSWORD: 'Het geheim van de app-registratie (Certificates & secrets in Entra).',
  TENANT_IDS:
    'Geef de tenant-id’s (GUID’s) waarvan mensen de bot mogen gebruiken, gescheiden door komma’s; leeg is alleen MICROSOFT_APP_TENANT_ID.',
  SERVICE_HOSTS:
    'Geef de hosts van Teams-diensten, gescheiden door komma’s, zoals smba.voorbeeld.com of *.voorbeeld.com; leeg is de ingebouwde lijst.',
  BOT_TOKEN_ISSUER: 'Geef de uitgever van de tokens als https-adres; leeg is https://api.botframework.com.',
  BOT_OPENID_METADATA_URL:
    'Geef het https-adres van de OpenID-metadata van de uitgever; leeg is dat van Microsoft.',
  PUBLIC_URL: 'Het https-adres waarop Teams de bot bereikt, bijvoorbeeld https://knooppunt.example.nl.',
  ICS_KEY: 'Een eigen sleutel van ten minste 32 tekens: openssl rand -base64 32.',
  ENCRYPTION_KEYS:
    'Geef sleutels als naam:waarde, de nieuwste vooraan; elke waarde is 32 bytes in base64. Maak er een met: npm run keys -- new.',
  BLIND_INDEX_KEY:
    'Een eigen sleutel van 32 bytes in base64: openssl rand -base64 32. Daarna nooit meer wijzigen.',
  ACCESS_LOG_KEY:
    'Een eigen sleutel van 32 bytes in base64: openssl rand -base64 32. Daarna nooit meer wijzigen.',
};
