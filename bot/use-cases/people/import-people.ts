import { parse } from 'csv-parse/sync';
import type { Appointment, Role } from '../../../domain/person.ts';
import { findMunicipality } from '../../../domain/region.ts';
import { type Change, put } from '../change.ts';
import type { Ports } from '../ports.ts';
import { withAppointment } from './appoint.ts';
import { vacanciesAfter } from './vacancy.ts';

/** What is wrong with a line: its number in the file, the column, what to do. */
export type ImportProblem = { readonly line: number; readonly column: string; readonly code: string };
export type ImportAnswer = {
  readonly imported: number;
  readonly problems: readonly ImportProblem[];
  /** Names of municipalities where the list ended the last role. */
  readonly empty?: readonly string[];
};

const columns: Readonly<Record<string, string>> = {
  municipality: 'municipality',
  gemeente: 'municipality',
  role: 'role',
  rol: 'role',
  entraobjectid: 'id',
  objectid: 'id',
  entraid: 'id',
  aadobjectid: 'id',
  id: 'id',
  name: 'name',
  naam: 'name',
  email: 'email',
  mail: 'email',
  from: 'from',
  van: 'from',
  vanaf: 'from',
  until: 'until',
  to: 'until',
  tot: 'until',
  totenmet: 'until',
};

const roleWords: Readonly<Record<string, Role>> = {
  coordinator: 'coordinator',
  knooppuntcoordinator: 'coordinator',
  deputy: 'deputyCoordinator',
  deputycoordinator: 'deputyCoordinator',
  waarnemer: 'deputyCoordinator',
  projectlead: 'projectLead',
  projectleider: 'projectLead',
  partner: 'partner',
  privacyofficer: 'privacyOfficer',
  fg: 'privacyOfficer',
  functionarisgegevensbescherming: 'privacyOfficer',
  privacyfunctionaris: 'privacyOfficer',
};

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DUTCH_DATE = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;

/** 2026-04-06, or as Dutch spreadsheets write it: 6-4-2026. Undefined when it is no date. */
const dateOf = (text: string): string | undefined => {
  const dutch = DUTCH_DATE.exec(text);
  const iso = dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, '0')}-${dutch[1]?.padStart(2, '0')}` : text;
  return DATE.test(iso) && !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso)
    ? iso
    : undefined;
};

type Line = Readonly<Record<string, string>>;
type Read = { readonly wanted?: Omit<Appointment, 'id' | 'version'>; readonly problems: ImportProblem[] };

const readLine = (ports: Ports, cells: Line, line: number): Read => {
  const problems: ImportProblem[] = [];
  const wrong = (column: string, code: string): undefined => {
    problems.push({ line, column, code });
    return undefined;
  };
  const municipality =
    findMunicipality(ports.region, cells['municipality'] ?? '') ?? wrong('municipality', 'municipality');
  const word = fold(cells['role'] ?? '');
  const partnerType = ports.region.partnerTypes.find(
    ({ id, label }) => fold(id) === word || fold(label) === word,
  )?.id;
  const role = roleWords[word] ?? (partnerType ? 'partner' : wrong('role', 'role'));
  const personId = (cells['id'] ?? '').toLowerCase() || wrong('id', 'missing');
  const name = cells['name'] || wrong('name', 'missing');
  const from = cells['from'] ? (dateOf(cells['from']) ?? wrong('from', 'date')) : undefined;
  const until = cells['until'] ? (dateOf(cells['until']) ?? wrong('until', 'date')) : undefined;
  if (from && until && until < from) wrong('until', 'untilBeforeFrom');
  if (problems.length > 0 || !municipality || !role || !personId || !name) return { problems };
  return {
    problems,
    wanted: {
      municipality: municipality.id,
      role,
      personId,
      name,
      email: cells['email'] || undefined,
      partnerType: role === 'partner' ? partnerType : undefined,
      from,
      until,
    },
  };
};

const linesOf = (csv: string): { cells: Line; line: number }[] => {
  const rows: unknown = parse(csv, {
    bom: true,
    columns: (header: string[]) => header.map((name) => columns[fold(name)] ?? fold(name)),
    delimiter: [',', ';', '\t'],
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    info: true,
  });
  if (!Array.isArray(rows)) return [];
  return rows.map(({ record, info }: { record: Line; info: { lines: number } }) => ({
    cells: record,
    line: info.lines,
  }));
};

/**
 * People and their roles from a CSV (municipality, role, Entra object id, name, e-mail, from, until).
 * All or nothing: with one wrong line nothing changes. The same person, role and municipality again
 * changes what stands there.
 */
export const importPeople = async (ports: Ports, csv: string): Promise<Change<ImportAnswer>> => {
  let lines: ReturnType<typeof linesOf>;
  try {
    lines = linesOf(csv);
  } catch {
    return { answer: { imported: 0, problems: [{ line: 1, column: '', code: 'notCsv' }] } };
  }
  if (lines.length === 0)
    return { answer: { imported: 0, problems: [{ line: 1, column: '', code: 'empty' }] } };
  const read = lines.map(({ cells, line }) => readLine(ports, cells, line));
  const ids = read.flatMap(({ wanted }) => wanted?.personId ?? []);
  const left = new Set(
    (await ports.read.list('person', { id: ids })).filter(({ leftAt }) => leftAt).map(({ id }) => id),
  );
  const problems = read.flatMap(({ wanted, problems: own }, index): ImportProblem[] =>
    // A list from before must not let somebody in again by itself (scenario 10).
    wanted && left.has(wanted.personId)
      ? [...own, { line: lines[index]?.line ?? 1, column: 'id', code: 'left' }]
      : own,
  );
  if (problems.length > 0) return { answer: { imported: 0, problems } };
  const wanted = new Map(
    read.flatMap(({ wanted }) =>
      wanted ? [[`${wanted.municipality}|${wanted.role}|${wanted.personId}`, wanted] as const] : [],
    ),
  );
  const appointments = await Promise.all([...wanted.values()].map((one) => withAppointment(ports, one)));
  const { reminders, empty } = await vacanciesAfter(ports, { now: appointments });
  return {
    answer: {
      imported: appointments.length,
      problems: [],
      empty: empty.length > 0 ? empty.map(({ name }) => name) : undefined,
    },
    puts: appointments.map((one) => put('appointment', one)),
    reminders,
    access: appointments.map(({ id }) => ({ action: 'U', recordType: 'appointment', recordId: id })),
  };
};
