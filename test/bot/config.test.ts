import { ConfigError, readConfig } from '../../bot/config.ts';

const secret = (n: number): string => Buffer.alloc(32, n).toString('base64');
const guid = '11111111-1111-4111-8111-111111111111';
const production = {
  MICROSOFT_APP_ID: guid,
  MICROSOFT_APP_TENANT_ID: guid,
  MICROSOFT_APP_PASSWORD: 'geheim',
  PUBLIC_URL: 'https://knooppunt.example.nl',
  EXPORT_DIR: '/srv/archief',
  ICS_KEY: 'x'.repeat(32),
  ENCRYPTION_KEYS: `2026b:${secret(1)},2026a:${secret(2)}`,
  BLIND_INDEX_KEY: secret(3),
  ACCESS_LOG_KEY: secret(4),
};
const wrong = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  return '';
};

it('nothing set: local, with defaults', () => {
  expect(readConfig({ DATABASE_URL: '' })).toMatchObject({
    local: true,
    PORT: 3978,
    DATA_DIR: './data',
    ADMIN_IDS: [],
    LOG_LEVEL: 'warn',
  });
});

it('production needs everything at once', () => {
  expect(readConfig(production)).toMatchObject({
    local: false,
    ENCRYPTION_KEYS: [{ id: '2026b' }, { id: '2026a' }],
  });
  const message = wrong({ MICROSOFT_APP_ID: guid });
  for (const name of Object.keys(production).slice(1)) expect(message).toContain(`${name} ontbreekt`);
  for (const NODE_ENV of ['production', 'Production', 'PRODUCTION '])
    for (const name of Object.keys(production)) expect(wrong({ NODE_ENV })).toContain(`${name} ontbreekt`);
});

it.each(Object.keys(production).slice(1) as (keyof typeof production)[])(
  '%s without an app id is a mistake, not local mode without tokens',
  (name) => {
    expect(wrong({ [name]: production[name] })).toContain('MICROSOFT_APP_ID ontbreekt');
    expect(wrong({ [name]: production[name] })).toContain(`${name} hoort bij een echte Teams`);
    expect(wrong({ ...production, MICROSOFT_APP_ID: '' })).toContain('MICROSOFT_APP_ID ontbreekt');
  },
);
it.each([
  ['TENANT_IDS', guid],
  ['SERVICE_HOSTS', '*.example.com'],
  ['BOT_TOKEN_ISSUER', 'https://issuer.example'],
  ['BOT_OPENID_METADATA_URL', 'https://issuer.example/x'],
])('%s without an app id is a mistake too', (name, value) => {
  expect(wrong({ [name]: value })).toContain('MICROSOFT_APP_ID ontbreekt');
});

it('who may come in by default: one tenant, Teams itself, with Microsoft’s keys', () => {
  expect(readConfig(production)).toMatchObject({
    TENANT_IDS: [],
    SERVICE_HOSTS: [],
    BOT_TOKEN_ISSUER: 'https://api.botframework.com',
    BOT_OPENID_METADATA_URL: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  });
});
it('who may come in as an administrator says', () => {
  const other = '22222222-2222-4222-8222-22222222222A';
  const more = {
    TENANT_IDS: `${guid}, ${other}`,
    SERVICE_HOSTS: 'SMBA.example.com;*.example.net',
    BOT_OPENID_METADATA_URL: 'http://127.0.0.1:4000/metadata',
  };
  expect(readConfig({ ...production, ...more })).toMatchObject({
    TENANT_IDS: [guid, other.toLowerCase()],
    SERVICE_HOSTS: ['smba.example.com', '*.example.net'],
    BOT_OPENID_METADATA_URL: 'http://127.0.0.1:4000/metadata',
  });
});

it.each([
  ['PORT', '70000'],
  ['PORT', 'abc'],
  ['DATABASE_URL', 'mysql://x'],
  ['LOG_LEVEL', 'loud'],
  ['MICROSOFT_APP_ID', 'my app'],
  ['PUBLIC_URL', 'http://knooppunt.example.nl'],
  ['TENANT_IDS', `${guid},gemeente`],
  ['SERVICE_HOSTS', '*'],
  ['SERVICE_HOSTS', '*.com'],
  ['SERVICE_HOSTS', 'https://smba.example.com/'],
  ['SERVICE_HOSTS', 'smba.*.example.com'],
  ['BOT_TOKEN_ISSUER', 'http://issuer.example'],
  ['BOT_OPENID_METADATA_URL', 'http://issuer.example/metadata'],
  ['BOT_OPENID_METADATA_URL', 'metadata'],
  ['ICS_KEY', 'short'],
  ['ENCRYPTION_KEYS', `${secret(1)}`],
  ['ENCRYPTION_KEYS', 'a:tooshort'],
  ['ENCRYPTION_KEYS', `a:${secret(1)},a:${secret(2)}`],
  ['ENCRYPTION_KEYS', ' , '],
  ['BLIND_INDEX_KEY', 'tooshort'],
  ['ACCESS_LOG_KEY', `${secret(4)}AAAA`],
])('%s=%s is refused, with what to write instead and without the value of a secret', (name, value) => {
  const message = wrong({ ...production, [name]: value });
  expect(message).toContain(`  - ${name}: `);
  if (name.endsWith('_KEY') || name.endsWith('_KEYS')) expect(message).not.toContain(value);
});

it.each([
  ['BLIND_INDEX_KEY', 'ACCESS_LOG_KEY', { BLIND_INDEX_KEY: secret(4) }],
  ['ENCRYPTION_KEYS (2026b)', 'BLIND_INDEX_KEY', { BLIND_INDEX_KEY: secret(1) }],
  ['ENCRYPTION_KEYS (2026a)', 'ACCESS_LOG_KEY', { ACCESS_LOG_KEY: secret(2).replace(/=+$/, '') }],
  ['ENCRYPTION_KEYS (a)', 'ENCRYPTION_KEYS (b)', { ENCRYPTION_KEYS: `a:${secret(1)},b:${secret(1)}` }],
  ['ACCESS_LOG_KEY', 'ICS_KEY', { ICS_KEY: secret(4) }],
])('%s and %s must not be the same key', (one, other, more) => {
  const message = wrong({ ...production, ...more });
  expect(message).toContain(`${other} is dezelfde sleutel als ${one}`);
  for (const value of Object.values(more)) expect(message).not.toContain(value);
});

it('several mistakes are named together', () => {
  const message = wrong({ PORT: 'x', LOG_LEVEL: 'y' });
  expect(message).toContain('PORT');
  expect(message).toContain('LOG_LEVEL');
});

it.each(['A1, b2;c3  d4', 'a1\nB2\nc3\nd4'])('administrators in any list: %j', (ADMIN_IDS) => {
  expect(readConfig({ ADMIN_IDS }).ADMIN_IDS).toEqual(['a1', 'b2', 'c3', 'd4']);
});
