import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { TeamsManifestWrapper } from '@microsoft/app-manifest';
import { ZipFile } from 'yazl';
import { packageText } from '../cards/text/package.ts';
import { fillManifest, readSettings } from './package/manifest.ts';

const FILE = process.env['PACKAGE_FILE'] ?? 'knooppunt-teams.zip';
const FOLDER = 'manifest';
/** A fixed time, so that the same manifest always gives the same file. */
const MADE = new Date('2026-01-01T00:00:00Z');
/** `npm run package`: the app package an administrator uploads to Teams. */
const pack = async (): Promise<void> => {
  const settings = readSettings(process.env);
  const manifest = fillManifest(await readFile(`${FOLDER}/manifest.json`, 'utf8'), settings);
  const problems = await TeamsManifestWrapper.fromJSON(manifest).validate();
  if (problems.length > 0) throw new Error(packageText.invalid(problems));
  const zip = new ZipFile();
  const add = (name: string, content: Buffer): void => zip.addBuffer(content, name, { mtime: MADE });
  add('manifest.json', Buffer.from(manifest));
  for (const icon of ['color.png', 'outline.png']) add(icon, await readFile(`${FOLDER}/${icon}`));
  zip.end();
  const file = createWriteStream(FILE);
  zip.outputStream.pipe(file);
  await finished(file);
  console.log(packageText.done(FILE));
};

pack().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
