import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const READY_MS = 120_000;
/** Of the clock in /proc, on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;

/** A port nobody uses now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/** A server in a process of its own, and what it uses. */
export class Child {
  readonly url: string;
  readonly #process: ChildProcess;
  #said = '';

  constructor(script: string, port: number, environment: NodeJS.ProcessEnv) {
    this.url = `http://127.0.0.1:${port}`;
    this.#process = spawn(process.execPath, [script], { cwd: ROOT, env: environment });
    const hear = (chunk: Buffer): void => {
      this.#said += chunk.toString();
    };
    this.#process.stdout?.on('data', hear);
    this.#process.stderr?.on('data', hear);
  }

  /** Milliseconds until it answered that it is ready. */
  async ready(path: string): Promise<number> {
    const from = performance.now();
    for (;;) {
      if (this.#process.exitCode !== null) throw new Error(this.#said);
      const answer = await fetch(`${this.url}${path}`).catch(() => undefined);
      if (answer?.ok) return performance.now() - from;
      if (performance.now() - from > READY_MS) throw new Error(`not ready: ${this.#said}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Milliseconds of processor it has used so far. */
  cpuMs(): number {
    const fields = readFileSync(`/proc/${this.#process.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
  }

  /** Megabytes it has in memory now. */
  rssMb(): number {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${this.#process.pid}/status`, 'utf8'));
    return Number(line?.[1] ?? 0) / 1024;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGTERM');
    await gone;
  }
}
