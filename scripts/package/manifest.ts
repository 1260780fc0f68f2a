import { packageText } from '../../cards/text/package.ts';

const HTTPS = ['ORGANISATION_URL', 'PRIVACY_URL', 'TERMS_URL', 'PUBLIC_URL'] as const;
const NAMES = ['MICROSOFT_APP_ID', 'ORGANISATION', ...HTTPS] as const;

export type Settings = Readonly<Record<(typeof NAMES)[number] | 'HOST', string>>;

/** The settings of the organisation that installs the bot; throws naming all that is missing or not https. */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const missing = NAMES.filter((name) => !environment[name]?.trim());
  const notHttps = HTTPS.filter((name) => environment[name] && !/^https:\/\/./.test(environment[name] ?? ''));
  if (missing.length + notHttps.length > 0) throw new Error(packageText.settings(missing, notHttps));
  const given = Object.fromEntries(NAMES.map((name) => [name, environment[name]?.trim() ?? '']));
  return { ...given, HOST: new URL(given['PUBLIC_URL'] ?? '').host } as Settings;
};

/** The manifest with the organisation's settings in it. */
export const fillManifest = (template: string, settings: Settings): string =>
  template.replace(/\{\{([A-Z_]+)\}\}/g, (_, name: keyof Settings) =>
    JSON.stringify(settings[name]).slice(1, -1),
  );
