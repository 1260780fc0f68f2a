import type { Config } from './config.ts';
import { openKeyFile } from './key-file.ts';
import { fixedRing } from './store/vault/key-ring.ts';
import type { StoreKeys } from './store/vault/vault.ts';

/** Every secret of a bot: of what it stores, and of the links it makes. */
export type Keys = StoreKeys & {
  readonly links: string;
  /** Local mode: puts a new key in front, or takes away those that seal nothing any more. */
  readonly file?: { add(): Promise<string>; keepOnly(id: string): Promise<void> };
};

/** The keys from the environment; in local mode, where it names none, from a file in the data folder. */
export const readKeys = async (config: Config): Promise<Keys> => {
  const { ENCRYPTION_KEYS, BLIND_INDEX_KEY, ACCESS_LOG_KEY, ICS_KEY } = config;
  if (ENCRYPTION_KEYS && BLIND_INDEX_KEY && ACCESS_LOG_KEY && ICS_KEY)
    return {
      ring: fixedRing(ENCRYPTION_KEYS),
      index: BLIND_INDEX_KEY,
      log: ACCESS_LOG_KEY,
      links: ICS_KEY,
    };
  const file = await openKeyFile(config.DATA_DIR);
  return {
    ring: ENCRYPTION_KEYS ? fixedRing(ENCRYPTION_KEYS) : file.ring,
    index: BLIND_INDEX_KEY ?? file.index,
    log: ACCESS_LOG_KEY ?? file.log,
    links: ICS_KEY ?? file.links,
    ...(ENCRYPTION_KEYS ? {} : { file }),
  };
};
