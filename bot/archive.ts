import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Pdf } from './files.ts';
import { accessData } from './letters/access-data.ts';
import { accessOverview } from './letters/access-overview.ts';
import { printHtml } from './letters/print.ts';
import type { Ports } from './use-cases/ports.ts';
import { caseDossier } from './use-cases/privacy/access-export.ts';
import { familyFile } from './use-cases/privacy/family-of.ts';

const OWNER_ONLY = 0o600;
/** An error of the file system: `ENOTDIR`, `EACCES`, `ENOSPC`. */
const SystemError = z.object({ code: z.string() });

/**
 * Hands a case to the file system of record before it is erased here (the bot is not the archive): one file to
 * read and one for machines, each whole or not at all. Throws when the folder cannot be written.
 */
export const createArchive =
  (ports: Ports, folder: string, pdf: Pdf | undefined) =>
  async (caseId: string): Promise<void> => {
    const file = await familyFile(ports, caseId);
    if (!file) return;
    const dossier = await caseDossier(ports, file);
    const document = accessOverview(dossier);
    const name = `${file.family.code}-${ports.now().slice(0, 10)}`;
    await mkdir(folder, { recursive: true });
    await whole(join(folder, `${name}.json`), accessData(dossier));
    await (pdf
      ? whole(join(folder, `${name}.pdf`), await pdf(document, ports.now()))
      : whole(join(folder, `${name}.html`), printHtml(document)));
  };

const whole = async (path: string, body: string | Uint8Array): Promise<void> => {
  const draft = `${path}.part`;
  await writeFile(draft, body, { mode: OWNER_ONLY });
  await rename(draft, path);
};

/** Why nothing can be written in the folder, as the system calls it; undefined when it can. Leaves it as it was. */
export const archiveFault = async (folder: string): Promise<string | undefined> => {
  const trial = join(folder, '.knooppunt-proef');
  try {
    const made = await mkdir(folder, { recursive: true });
    await writeFile(trial, '', { mode: OWNER_ONLY });
    await rm(made ?? trial, { recursive: true });
    return undefined;
  } catch (error) {
    return SystemError.safeParse(error).data?.code ?? 'UNKNOWN';
  }
};
