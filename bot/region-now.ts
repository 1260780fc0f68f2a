import { withLocalRules } from '../domain/local-rules.ts';
import type { Region } from '../domain/region.ts';
import type { Reader } from './use-cases/ports.ts';

/** The region as it is now: what municipalities set for themselves is looked up again by `refresh`. */
export type RegionNow = { readonly current: Region; refresh(): Promise<void> };

/** Begins with the file alone. What one process sets, another knows by its next look. */
export const regionNow = (file: Region, read: Pick<Reader, 'list'>): RegionNow => {
  let current = file;
  return {
    get current() {
      return current;
    },
    refresh: async () => {
      current = withLocalRules(file, await read.list('localRules', {}));
    },
  };
};
