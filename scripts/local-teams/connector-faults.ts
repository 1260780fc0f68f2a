import { HttpFault } from './http.ts';

/** A refusal the connector gives instead of doing what was asked. */
export type ConnectorFault = {
  status: number;
  /** Such as `BotDisabledByAdmin` or `MessageWritesBlocked`. */
  code?: string;
  /** Seconds. */
  retryAfter?: number;
  /** How many writing calls are refused; 1 when absent, `Infinity` until `faults.clear()`. */
  times?: number;
  /** Only in this conversation (wire id, without thread); everywhere when absent. */
  conversation?: string;
};

/** Faults a test puts in the connector's way. */
export class ConnectorFaults {
  #waiting: (ConnectorFault & { left: number })[] = [];

  add(fault: ConnectorFault): void {
    this.#waiting.push({ ...fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#waiting = [];
  }

  /** Throws the next fault that is meant for this call. */
  strike(method: string, conversation: string | undefined): void {
    if (method === 'GET') return;
    const base = conversation?.split(';')[0];
    const fault = this.#waiting.find((one) => one.conversation === undefined || one.conversation === base);
    if (fault === undefined) return;
    fault.left -= 1;
    this.#waiting = this.#waiting.filter(({ left }) => left > 0);
    const headers: Record<string, string> =
      fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
    throw new HttpFault(fault.status, fault.code ?? 'ServiceError', 'A fault put here by a test.', headers);
  }
}
