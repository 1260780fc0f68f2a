import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = '/usr/bin/chromium';

/** Keeps Chromium quiet and on this machine: no name but loopback resolves. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=nl-NL',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
];

/**
 * A headless Chromium: Debian's when it is installed (more fonts), else the one in the npm package.
 * Debian's writes dates the American way unless chromium-l10n is installed too.
 * The caller closes it. `KNOOPPUNT_CHROMIUM=npm` always takes the npm package's.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.env.KNOOPPUNT_CHROMIUM !== 'npm' && existsSync(INSTALLED)) {
    return chromium.launch({
      executablePath: INSTALLED,
      args: QUIET,
      env: { ...process.env, LANGUAGE: 'nl' },
    });
  }
  const executablePath = await sparticuz.executablePath();
  return chromium.launch({ executablePath, args: [...sparticuz.args, ...QUIET] });
}
