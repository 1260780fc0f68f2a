import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Where the bot serves the tab from. */
export const TAB_DIST = join(ROOT, 'tab/dist');
const STAMP = 'built-from.txt';
/** Everything the tab is made of. */
const SOURCES = ['tab', 'cards', 'domain', 'scripts/tab'];
const FILES = ['package.json', 'package-lock.json'];

const sourceFiles = async (): Promise<string[]> => {
  const folders = await Promise.all(
    SOURCES.map(async (folder) =>
      (await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && !entry.parentPath.includes(`tab${'/'}dist`))
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  );
  return [...folders.flat(), ...FILES.map((file) => join(ROOT, file))].sort();
};

/** What the sources are now: the same sources always give the same tab. */
const sourceHash = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const file of await sourceFiles()) hash.update(file.slice(ROOT.length)).update(await readFile(file));
  return hash.digest('hex');
};

/**
 * teams-js fetches a list of hosts from elsewhere as soon as it is loaded. Our page may fetch nothing elsewhere and
 * needs only the hosts it knows by itself: the list it falls back to.
 */
const withoutHostList = {
  name: 'no-host-list-from-elsewhere',
  transform: (code: string, id: string): string | undefined => {
    if (!id.endsWith('/internal/validOrigins.js')) return undefined;
    const changed = code.replace(/return \w+=fetch\((\w+),\{signal:\w+\.signal\}\)\.then\(/, (all) =>
      all.replace(/fetch\(.*?\}\)/, 'Promise.reject(new Error("not fetched"))'),
    );
    if (changed === code) throw new Error('teams-js changed: it may fetch its list of hosts again');
    return changed;
  },
};

/** Builds the tab when its sources changed since the last time; gives its folder. Takes some seconds, or none. */
export const buildTab = async (): Promise<string> => {
  const hash = await sourceHash();
  const before = await readFile(join(TAB_DIST, STAMP), 'utf8').catch(() => '');
  if (before === hash) return TAB_DIST;
  const { build } = await import('vite');
  // Beside the old one and then in its place: whoever starts at the same moment reads one or the other.
  const fresh = await mkdtemp(join(ROOT, 'tab/.dist-'));
  try {
    await build({
      configFile: false,
      root: join(ROOT, 'tab'),
      base: '/tab/',
      logLevel: 'error',
      mode: 'production',
      // Said outright: without it a build during tests would be one for developers.
      oxc: { jsx: { runtime: 'automatic', development: false } },
      plugins: [withoutHostList],
      define: { 'process.env.NODE_ENV': '"production"' },
      html: { cspNonce: '__NONCE__' },
      build: {
        outDir: fresh,
        emptyOutDir: true,
        target: 'es2022',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
      },
    });
    await writeFile(join(fresh, STAMP), hash);
    await rm(TAB_DIST, { recursive: true, force: true });
    await rename(fresh, TAB_DIST);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return TAB_DIST;
};
