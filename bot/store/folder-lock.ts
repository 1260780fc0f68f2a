import { createHash } from 'node:crypto';
import { mkdir, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';

/** Another process has the data folder open. The message tells the administrator what to do. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  readonly code = 'FOLDER_IN_USE';
  readonly folder: string;

  constructor(folder: string) {
    super(
      `De map ${folder} is al in gebruik door een ander proces. ` +
        'Sluit dat eerst, of kies met DATA_DIR een andere map.',
    );
    this.folder = folder;
  }
}

/**
 * Makes this process the only one that uses `folder`, which is made when it isn't there: PGlite takes no lock,
 * and two processes on one folder lose each other's work. The lock is a listening socket, because the operating
 * system frees that however the process ends; a file with a process id stays behind after SIGKILL.
 *
 * It guards within one machine and, on Linux, one network namespace: two containers that share a volume do not
 * see each other.
 *
 * @returns what frees the folder again.
 * @throws FolderInUseError when somebody has it, this process included.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const address = lockAddress(await realpath(folder));
  const server = await listen(address).catch(async (error: unknown) => {
    if (!isAddressInUse(error)) throw error;
    if (!isSocketFile(address) || (await isAnswered(address))) throw new FolderInUseError(folder);
    // A socket file outlives its process. Nobody answers, so it is a leftover.
    await rm(address, { force: true });
    return listen(address);
  });
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** The folder's name is hashed since a socket's address may be no longer than about a hundred bytes. */
function lockAddress(realFolder: string): string {
  const id = `knooppunt-${createHash('sha256').update(realFolder).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${id}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${id}`;
  // Not os.tmpdir(): that follows TMPDIR, and two processes must come to the same address.
  return `/tmp/${id}.sock`;
}

function isSocketFile(address: string): boolean {
  return address.startsWith('/');
}

function listen(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen({ path: address, exclusive: true }, () => {
      // The lock alone is no reason for the process to go on.
      server.unref();
      resolve(server);
    });
  });
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function isAddressInUse(error: unknown): boolean {
  // By its shape: under Jest, Node's own errors are no instances of the tests' Error.
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';
}
