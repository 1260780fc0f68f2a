import { readFile } from 'node:fs/promises';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { importText } from '../cards/text/import.ts';
import { keysText } from '../cards/text/keys.ts';
import { logCommandText } from '../cards/text/log-command.ts';
import { parseRegion } from '../domain/region.ts';
import { type MovableClock, movableClock, systemClock } from './clock.ts';
import { newCode, newId } from './codes.ts';
import type { Config } from './config.ts';
import { type Keys, readKeys } from './keys.ts';
import { regionNow } from './region-now.ts';
import { commit } from './store/commit.ts';
import type { Head } from './store/log/head.ts';
import { verifyAccessLog } from './store/log/verify.ts';
import { openStore, type Store } from './store/open.ts';
import { createReader } from './store/reader.ts';
import { readSetting } from './store/settings.ts';
import { countByKey } from './store/vault/reseal.ts';
import { rotate, underOtherKeys } from './store/vault/rotate.ts';
import { importPeople } from './use-cases/people/import-people.ts';
import type { Ports } from './use-cases/ports.ts';
import { filePath } from './web/file-link.ts';
import { icsPath } from './web/ics-link.ts';
import { tabLink } from './web/tab-link.ts';

/** Where the local clock keeps how far it was moved. */
export const CLOCK_OFFSET = 'local.clock.offset';

/** What the bot and every command beside it stand on: the store, the region, the clock. */
export type Base = {
  readonly store: Store;
  readonly ports: Ports;
  /** Looks again at what municipalities set for themselves. */
  readonly refreshRegion: () => Promise<void>;
  /** Only in local mode. */
  readonly movable: MovableClock | undefined;
  readonly keys: Keys;
  /** The address in links, known once the bot listens. */
  setPublicUrl(url: string): void;
  /** Reads a CSV of people; the words say what came of it. */
  importPeople(csv: string): Promise<Said>;
  /** Seals all stored data anew; in local mode with a new key, which then is the only one. */
  rotateKeys(): Promise<Said>;
  keyStatus(): Promise<Said>;
  /** Reads the whole access log and names every line that is not as it was written, or is not there any more. */
  verifyLog(kept?: Head): Promise<Said>;
};

/** What came of a command, in words for who gave it. */
export type Said = { readonly ok: boolean; readonly words: string };

/** Opens the store and reads the region. Throws what is wrong with either, in words for the administrator. */
export const openBase = async (config: Config): Promise<Base> => {
  const file = parseRegion(parseYaml(await readFile(config.REGION_FILE, 'utf8')));
  const keys = await readKeys(config);
  const store = await openStore(
    config.DATABASE_URL ? { databaseUrl: config.DATABASE_URL } : { dataDir: config.DATA_DIR },
    keys,
  );
  const { pool } = store;
  const offset = config.local
    ? z
        .number()
        .catch(0)
        .parse(await readSetting(pool, CLOCK_OFFSET))
    : 0;
  const movable = config.local ? movableClock(offset) : undefined;
  let publicUrl = config.PUBLIC_URL?.replace(/\/$/, '') ?? '';
  const read = createReader(store.prisma, store);
  const region = regionNow(file, read);
  await region.refresh();
  const ports: Ports = {
    read,
    now: () => (movable ?? systemClock).now(),
    newId,
    newCode,
    get region() {
      return region.current;
    },
    administrators: new Set(config.ADMIN_IDS),
    fileLink: (file) => `${publicUrl}${filePath(keys.links, file, ports.now())}`,
    tabLink: (page) => tabLink(config.MICROSOFT_APP_ID, page),
    icsLink: (invitation) => `${publicUrl}${icsPath(keys.links, invitation)}`,
  };
  return {
    store,
    ports,
    refreshRegion: region.refresh,
    movable,
    keys,
    setPublicUrl: (url) => {
      publicUrl ||= url;
    },
    importPeople: async (csv) => {
      const change = await importPeople(ports, csv);
      const { imported, problems, empty } = change.answer;
      if (problems.length > 0)
        return { ok: false, words: [importText.nothing, ...problems.map(importText.problem)].join('\n') };
      const stamp = {
        at: ports.now(),
        actorId: 'import',
        verb: 'people.import',
        relation: 'administrator',
        role: 'administrator',
        purpose: 'administration',
        channel: 'command',
      } as const;
      return (await commit(store, change, stamp)) === 'done'
        ? { ok: true, words: importText.done(imported, empty) }
        : { ok: false, words: importText.busy };
    },
    rotateKeys: async () => {
      const { file } = keys;
      // Values under another key: an earlier rotation was broken off, and this one goes on.
      if (file && (await underOtherKeys(store)).size === 0) await file.add();
      const { key, sealed, left } = await rotate(store);
      if (left.size > 0) return { ok: false, words: keysText.left(key, left) };
      await file?.keepOnly(key);
      return { ok: true, words: keysText.rotated(key, sealed) };
    },
    verifyLog: async (kept) => {
      const verdict = await verifyAccessLog(store, kept);
      return { ok: verdict.problems.length === 0, words: logCommandText.verdict(verdict) };
    },
    keyStatus: async () => ({
      ok: true,
      words: keysText.status(keys.ring.current().id, await countByKey(pool)),
    }),
  };
};
