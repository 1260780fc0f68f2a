import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Key, KeyRing } from './store/vault/key-ring.ts';

/** The keys of a trial set-up, in its own data folder: made once, readable by its owner alone. */
export type KeyFile = {
  readonly ring: KeyRing;
  readonly index: Buffer;
  readonly log: Buffer;
  readonly links: string;
  /** Puts a new key in front; gives its id. */
  add(): Promise<string>;
  /** Forgets all keys of the ring but this one. */
  keepOnly(id: string): Promise<void>;
};

const Secret = z.base64().transform((text): Buffer => Buffer.from(text, 'base64'));
const Content = z.object({
  encryption: z.array(z.object({ id: z.string(), secret: Secret })).min(1),
  index: Secret,
  log: Secret,
  links: z.string(),
});
type Content = z.infer<typeof Content>;

const OWNER_ONLY = 0o600;
/** Another process may rotate the keys: the file is looked at again after so long. */
const LOOK_AGAIN_MS = 250;

/** A new random secret of 32 bytes. */
export const newSecret = (): Buffer => randomBytes(32);
/** A name for a new key: `k` and some random letters. */
export const newKeyId = (): string => `k${randomBytes(4).toString('hex')}`;

const written = ({ encryption, index, log, links }: Content): string =>
  `${JSON.stringify(
    {
      encryption: encryption.map(({ id, secret }) => ({ id, secret: secret.toString('base64') })),
      index: index.toString('base64'),
      log: log.toString('base64'),
      links,
    },
    null,
    2,
  )}\n`;

const fresh = (): Content => ({
  encryption: [{ id: newKeyId(), secret: newSecret() }],
  index: newSecret(),
  log: newSecret(),
  links: newSecret().toString('base64url'),
});

const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';

/** Opens `keys.json` in the data folder, making it when it is not there. Throws when it cannot be read. */
export const openKeyFile = async (dataDir: string): Promise<KeyFile> => {
  const path = join(dataDir, 'keys.json');
  await mkdir(dataDir, { recursive: true });
  await writeFile(path, written(fresh()), { flag: 'wx', mode: OWNER_ONLY }).catch((error: unknown) => {
    if (!isTaken(error)) throw error;
  });
  const read = (): Content => Content.parse(JSON.parse(readFileSync(path, 'utf8')));
  let content = read();
  let changedAt = statSync(path).mtimeMs;
  let lookedAt = performance.now();

  const encryption = (): readonly Key[] => {
    const now = performance.now();
    if (now - lookedAt > LOOK_AGAIN_MS) {
      lookedAt = now;
      const { mtimeMs } = statSync(path);
      if (mtimeMs !== changedAt) {
        content = read();
        changedAt = mtimeMs;
      }
    }
    return content.encryption;
  };
  const write = async (next: Content): Promise<void> => {
    const draft = `${path}.new`;
    await writeFile(draft, written(next), { mode: OWNER_ONLY });
    await rename(draft, path);
    content = next;
    changedAt = statSync(path).mtimeMs;
  };

  return {
    ring: {
      current: () => {
        const [first] = encryption();
        if (!first) throw new RangeError('no key');
        return first;
      },
      find: (id) => encryption().find((key) => key.id === id),
    },
    index: content.index,
    log: content.log,
    links: content.links,
    add: async () => {
      const id = newKeyId();
      await write({ ...content, encryption: [{ id, secret: newSecret() }, ...encryption()] });
      return id;
    },
    keepOnly: (id) => write({ ...content, encryption: encryption().filter((key) => key.id === id) }),
  };
};
