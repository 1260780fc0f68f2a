import { logDialog, readersDialog, readersPrintDialog } from '../../cards/log.ts';
import { aboutRecord, accessActions } from '../../domain/access.ts';
import type { ReadersView, ReaderView } from '../../domain/view/rights.ts';
import type { Sample } from './sample.ts';

const reader: ReaderView = {
  at: '2026-03-20T09:22:00Z',
  who: 'M. Custers',
  role: 'coordinator',
  action: 'R',
  record: 'referral',
  refused: false,
};
const roles = [
  'coordinator',
  'deputyCoordinator',
  'projectLead',
  'privacyOfficer',
  'partner',
  'professional',
  'administrator',
  'system',
];
/** Every action on every kind of record, by somebody in every role. */
const everything: ReaderView[] = Object.keys(aboutRecord).flatMap((record, at) =>
  accessActions.map((action, index) => ({
    ...reader,
    action,
    record,
    role: roles[(at + index) % roles.length] ?? '',
  })),
);
const long: ReaderView = {
  ...reader,
  who: 'K. Smeets-van den Achternaam tot Lemmen',
  role: 'deputyCoordinator',
  onBehalfOf: 'M. Custers-van der Lange Naam, R. Dohmen',
  action: 'print',
  record: 'accessLog',
};
const refused: ReaderView = { ...reader, who: 'R. Dohmen', role: 'partner', record: 'case', refused: true };
const readers = (all: ReaderView[], total = all.length): ReadersView => ({
  case: 'case1',
  code: 'K-7F3QX',
  name: '',
  unsafe: false,
  mayPrint: total > 0,
  readers: all,
  total,
});
const lines = (all: ReaderView[], more: { code?: string } = {}) =>
  all.map((one, index) => ({ ...one, seq: 1204 - index, code: 'K-7F3QX', ...more }));
const found = { page: 0, more: false };

export const logSamples: Record<string, Sample> = {
  'readers-none': readersDialog(readers([])),
  'readers-one': readersDialog(readers([reader])),
  'readers-unsafe': readersDialog({ ...readers([reader]), unsafe: true }),
  'readers-some': readersDialog(
    readers([
      { ...reader, action: 'U', record: 'consent' },
      refused,
      long,
      { ...reader, at: '2024-11-05T13:00:00Z' },
    ]),
  ),
  'readers-many': readersDialog(
    readers(
      Array.from({ length: 55 }, () => long),
      312,
    ),
  ),
  ...Object.fromEntries(
    accessActions.map((action): [string, Sample] => [
      `readers-${action}`,
      readersDialog(readers(everything.filter((one) => one.action === action))),
    ]),
  ),
  'readers-refused': readersDialog(
    readers(everything.filter(({ action }) => action === 'R').map((one) => ({ ...one, refused: true }))),
  ),
  'readers-print': readersPrintDialog({
    code: 'K-7F3QX',
    pdf: 'https://knooppunt.voorbeeld.nl/bestand/lezers.pdf',
    channel: 'inPerson',
  }),
  'log-none': logDialog({ ...found, code: 'K-7F3QX', from: '2026-03-01', lines: [] }),
  'log-one': logDialog({ ...found, lines: lines([reader]) }),
  'log-code': logDialog({
    ...found,
    code: 'K-7F3QX',
    from: '2024-11-01',
    until: '2026-03-20',
    lines: lines([refused, long, { ...reader, at: '2024-11-05T13:00:00Z' }]),
  }),
  'log-without-code': logDialog({
    ...found,
    lines: lines([{ ...reader, record: 'appointment' }], { code: '' }),
  }),
  'log-page-2': logDialog({
    page: 1,
    more: true,
    from: '2026-03-01',
    lines: lines(Array.from({ length: 20 }, () => long)),
  }),
};
