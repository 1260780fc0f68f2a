import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { importText } from '../cards/text/import.ts';
import { parseRegion } from '../domain/region.ts';
import { type MovableClock, movableClock, systemClock } from './clock.ts';
import { newCode, newId } from './codes.ts';
import type { Config } from './config.ts';
import { commit } from './store/commit.ts';
import { openStore, type Store } from './store/open.ts';
import { createReader } from './store/reader.ts';
import { readSetting, writeSetting } from './store/settings.ts';
import { importPeople } from './use-cases/people/import-people.ts';
import type { Ports } from './use-cases/ports.ts';
import { icsPath } from './web/ics-link.ts';

/** Where the local clock keeps how far it was moved. */
export const CLOCK_OFFSET = 'local.clock.offset';
const ICS_KEY = 'local.ics.key';

/** What the bot and every command beside it stand on: the store, the region, the clock. */
export type Base = {
  readonly store: Store;
  readonly ports: Ports;
  /** Only in local mode. */
  readonly movable: MovableClock | undefined;
  readonly icsKey: string;
  /** The address in links, known once the bot listens. */
  setPublicUrl(url: string): void;
  /** Reads a CSV of people; the words say what came of it. */
  importPeople(csv: string): Promise<{ ok: boolean; words: string }>;
};

/** Opens the store and reads the region. Throws what is wrong with either, in words for the administrator. */
export const openBase = async (config: Config): Promise<Base> => {
  const region = parseRegion(parseYaml(await readFile(config.REGION_FILE, 'utf8')));
  const store = await openStore(
    config.DATABASE_URL ? { databaseUrl: config.DATABASE_URL } : { dataDir: config.DATA_DIR },
  );
  const { pool } = store;
  const offset = config.local
    ? z
        .number()
        .catch(0)
        .parse(await readSetting(pool, CLOCK_OFFSET))
    : 0;
  const movable = config.local ? movableClock(offset) : undefined;
  const icsKey = config.ICS_KEY ?? (await ownKey(store));
  let publicUrl = config.PUBLIC_URL?.replace(/\/$/, '') ?? '';
  const ports: Ports = {
    read: createReader(store.prisma),
    now: () => (movable ?? systemClock).now(),
    newId,
    newCode,
    region,
    administrators: new Set(config.ADMIN_IDS),
    icsLink: (invitation) => `${publicUrl}${icsPath(icsKey, invitation)}`,
  };
  return {
    store,
    ports,
    movable,
    icsKey,
    setPublicUrl: (url) => {
      publicUrl ||= url;
    },
    importPeople: async (csv) => {
      const change = await importPeople(ports, csv);
      const { imported, problems } = change.answer;
      if (problems.length > 0)
        return { ok: false, words: [importText.nothing, ...problems.map(importText.problem)].join('\n') };
      const stamp = {
        at: ports.now(),
        actorId: 'import',
        actorName: 'Knooppunt',
        verb: 'people.import',
        relation: 'administrator',
      };
      return (await commit(pool, change, stamp)) === 'done'
        ? { ok: true, words: importText.done(imported) }
        : { ok: false, words: importText.busy };
    },
  };
};

/** The embedded store's own key for calendar links, made once. */
const ownKey = async ({ pool }: Store): Promise<string> => {
  const known = z
    .string()
    .optional()
    .catch(undefined)
    .parse(await readSetting(pool, ICS_KEY));
  const key = known ?? randomBytes(32).toString('base64url');
  if (!known) await writeSetting(pool, ICS_KEY, key);
  return key;
};
