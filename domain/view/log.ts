import type { ReaderView } from './rights.ts';

/** Lines of the access log, for the privacy officer: who, what, about which code. */
export type LogView = {
  code?: string;
  from?: string;
  until?: string;
  page: number;
  more: boolean;
  lines: (ReaderView & { seq: number; code: string })[];
};
