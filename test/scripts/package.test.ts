import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TeamsManifestWrapper } from '@microsoft/app-manifest';
import { fromBuffer } from 'yauzl';
import { understand } from '../../domain/intent.ts';
import { fillManifest, readSettings } from '../../scripts/package/manifest.ts';

const ROOT = join(import.meta.dirname, '../..');
const settings = {
  MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555',
  ORGANISATION: 'Gemeente "Landgraaf"',
  ORGANISATION_URL: 'https://www.voorbeeld.nl',
  PRIVACY_URL: 'https://www.voorbeeld.nl/privacy',
  TERMS_URL: 'https://www.voorbeeld.nl/voorwaarden',
  PUBLIC_URL: 'https://knooppunt.voorbeeld.nl',
};
const template = (): Promise<string> => readFile(join(ROOT, 'manifest/manifest.json'), 'utf8');
const filled = async (): Promise<string> => fillManifest(await template(), readSettings(settings));

const unzip = (zip: Buffer): Promise<Map<string, Buffer>> =>
  new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>();
    fromBuffer(zip, { lazyEntries: false }, (error, file) => {
      if (error) return reject(error);
      file.on('entry', (entry) =>
        file.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks));
            if (files.size === file.entryCount) resolve(files);
          });
        }),
      );
    });
  });

describe('the Teams app package', () => {
  it('has a manifest that fits the schema, for any organisation name', async () => {
    expect(await TeamsManifestWrapper.fromJSON(await filled()).validate()).toEqual([]);
  });

  it('would notice a manifest that does not fit', async () => {
    const broken = (await filled()).replace('"short": "Knooppunt"', `"short": "${'Knooppunt'.repeat(5)}"`);
    expect(await TeamsManifestWrapper.fromJSON(broken).validate()).not.toEqual([]);
  });

  it('asks for no permission on people’s data: no Graph, no files', async () => {
    const manifest: {
      webApplicationInfo: unknown;
      authorization?: unknown;
      bots: { supportsFiles: boolean }[];
    } = JSON.parse(await filled());
    // Only says who the tab is, so that Teams can tell it who looks.
    expect(manifest.webApplicationInfo).toEqual({
      id: settings.MICROSOFT_APP_ID,
      resource: `api://knooppunt.voorbeeld.nl/${settings.MICROSOFT_APP_ID}`,
    });
    expect(manifest.authorization).toBeUndefined();
    expect(manifest.bots.every(({ supportsFiles }) => !supportsFiles)).toBe(true);
  });

  it('offers only words that the bot understands', async () => {
    const manifest: { bots: { commandLists: { commands: { title: string }[] }[] }[] } = JSON.parse(
      await filled(),
    );
    const words = manifest.bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
    );
    expect(words).toHaveLength(7);
    for (const word of words)
      expect([word, understand(`${word} Landgraaf`).intent ?? understand(word).intent]).not.toContain(
        undefined,
      );
  });

  it('names every setting that is missing or not https', () => {
    expect(() => readSettings({ ...settings, ORGANISATION: '', PRIVACY_URL: 'http://voorbeeld.nl' })).toThrow(
      /ORGANISATION ontbreekt[\s\S]*PRIVACY_URL moet met https/,
    );
  });

  it('is the same file every time, with icons of the sizes Teams wants', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'knooppunt-package-'));
    const make = async (): Promise<Buffer> => {
      await promisify(execFile)(process.execPath, ['scripts/package.ts'], {
        cwd: ROOT,
        env: { ...process.env, ...settings, PACKAGE_FILE: join(folder, 'app.zip') },
      });
      return readFile(join(folder, 'app.zip'));
    };
    const [first, second] = [await make(), await make()];
    expect(first.equals(second)).toBe(true);
    const files = await unzip(first);
    const sizeOf = (name: string): number[] => [16, 20].map((at) => files.get(name)?.readUInt32BE(at) ?? 0);
    expect(sizeOf('color.png')).toEqual([192, 192]);
    expect(sizeOf('outline.png')).toEqual([32, 32]);
    expect(JSON.parse(files.get('manifest.json')?.toString() ?? '').id).toBe(settings.MICROSOFT_APP_ID);
    await rm(folder, { recursive: true });
  });
});
