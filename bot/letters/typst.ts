import { createRequire } from 'node:module';

/** What we use of the engine; its platform packages carry no types. */
type NodeCompiler = {
  pdf(
    source: { mainFilePath: string; inputs: Record<string, string> },
    options: { pdfStandard: 'ua-1'; creationTimestamp: number },
  ): Uint8Array;
  evictCache(maxAge: number): void;
};

type Typst = {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontBlobs: Uint8Array[] }[] }): NodeCompiler;
  };
};

const require = createRequire(import.meta.url);

/**
 * The engine for each platform. The wrapper package that would choose for us also names platforms we have no
 * use for, and a lock file with all of them could not be installed.
 */
const ENGINES: Readonly<Record<string, readonly (() => Typst)[]>> = {
  'linux-x64': [
    () => require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'),
    () => require('@myriaddreamin/typst-ts-node-compiler-linux-x64-musl'),
  ],
  'linux-arm64': [
    () => require('@myriaddreamin/typst-ts-node-compiler-linux-arm64-gnu'),
    () => require('@myriaddreamin/typst-ts-node-compiler-linux-arm64-musl'),
  ],
  'darwin-x64': [() => require('@myriaddreamin/typst-ts-node-compiler-darwin-x64')],
  'darwin-arm64': [() => require('@myriaddreamin/typst-ts-node-compiler-darwin-arm64')],
  'win32-x64': [() => require('@myriaddreamin/typst-ts-node-compiler-win32-x64-msvc')],
  'win32-arm64': [() => require('@myriaddreamin/typst-ts-node-compiler-win32-arm64-msvc')],
};

/** Typst for this platform, or undefined where it does not exist or does not load. */
export const loadTypst = (platform = `${process.platform}-${process.arch}`): Typst | undefined => {
  for (const load of ENGINES[platform] ?? []) {
    try {
      return load();
    } catch {
      // Optional by design: the next one, and else HTML is printed.
    }
  }
  return undefined;
};
