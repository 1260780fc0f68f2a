import type { Logger } from 'pino';
import { type Access, type AccessOutcome, actingAs, purposeOf, type RecordType } from '../domain/access.ts';
import type { Verb } from '../domain/actions.ts';
import { localDate } from '../domain/calendar.ts';
import { faultOf } from './fault.ts';
import { accessData } from './letters/access-data.ts';
import { accessOverview } from './letters/access-overview.ts';
import type { PrintDocument } from './letters/document.ts';
import { handOverPaper } from './letters/hand-over.ts';
import { printHtml } from './letters/print.ts';
import { readersList } from './letters/readers-list.ts';
import { claimOnce } from './store/action-keys.ts';
import { commit } from './store/commit.ts';
import type { Database } from './store/database.ts';
import { standingTo } from './use-cases/may.ts';
import { loadActor } from './use-cases/people/actor.ts';
import type { FileRef, Ports } from './use-cases/ports.ts';
import { accessExport } from './use-cases/privacy/access-export.ts';
import { familyFile } from './use-cases/privacy/family-of.ts';
import { readersFor } from './use-cases/privacy/readers.ts';
import { handOverDocument } from './use-cases/referral/hand-over-document.ts';
import type { MadeFile } from './web/server.ts';

/** Makes PDF of a document, byte for byte the same for the same moment. */
export type Pdf = (document: PrintDocument, at: string) => Promise<Uint8Array>;

type Parts = {
  readonly ports: Ports;
  readonly store: Database;
  readonly log: Logger;
  /** Absent where no PDF can be made: then a page to print comes instead. */
  readonly pdf: Pdf | undefined;
};

/** Who may open a file is who may ask for it, now. */
const verbOf = {
  export: 'rights.sendExport',
  readers: 'log.sendPrint',
  ozks: 'handOver.open',
  prenatalHomeVisit: 'handOver.open',
} as const satisfies Record<FileRef['file'], Verb>;
/** What a line about it is about. */
const recordOf = {
  export: 'rightsRequest',
  readers: 'accessLog',
  ozks: 'referral',
  prenatalHomeVisit: 'referral',
} as const satisfies Record<FileRef['file'], RecordType>;

/** Makes the file of a link, once, for who asked for it and may still have it; otherwise undefined, and a line. */
export const createFiles =
  ({ ports, store, log, pdf }: Parts) =>
  async (link: FileRef & { readonly nonce: string }): Promise<MadeFile | undefined> => {
    const { file, id, format, actor: actorId } = link;
    const verb = verbOf[file];
    const now = ports.now();
    const actor = await loadActor(ports, { id: actorId, name: '' });
    const standing = await standingTo(ports, actor, verb, id);
    const { by: relation = 'none', circle = {} } = standing ?? {};
    const logged = (outcome: AccessOutcome, personId: string | undefined) => {
      const recordType = recordOf[file];
      const line: Access = { action: 'print', recordType, recordId: id, caseId: circle.caseId, personId };
      const role = actingAs(actor, relation, circle, localDate(now));
      const [purpose, channel] = [purposeOf(verb), 'link'] as const;
      const stamp = { at: now, actorId, verb, relation, role, purpose, channel, outcome };
      return commit(store, { answer: null, access: [line] }, stamp);
    };
    const may = relation !== 'none' && (await claimOnce(store, `file:${link.nonce}`, now));
    const made = may ? await make(ports, link) : undefined;
    await logged(made ? 'done' : 'refused', made ? made.personId : circle.personId);
    if (!made) return undefined;
    if (format === 'json' && made.json)
      return { name: `${made.name}.json`, type: 'application/json; charset=utf-8', body: made.json };
    return { ...(await printed(made.document, now, pdf, log)), name: made.name };
  };

type Made = { name: string; document: PrintDocument; json?: string; personId?: string };

const make = async (ports: Ports, { file, id, member }: FileRef): Promise<Made | undefined> => {
  if (file === 'readers') {
    const family = member && (await familyFile(ports, id));
    if (!family) return undefined;
    const view = await readersFor(ports, family, member);
    return {
      name: `wie-keek-mee-${view.code}`,
      document: readersList(view, ports.now()),
      personId: member,
    };
  }
  if (file !== 'export') {
    const view = await handOverDocument(ports, id, file);
    return view && { name: `overdracht-${view.code}`, document: handOverPaper(view) };
  }
  const request = await ports.read.get('rightsRequest', id);
  const family = request && (await familyFile(ports, request.caseId));
  if (!request || !family) return undefined;
  const view = await accessExport(ports, family, request);
  return {
    name: `overzicht-${request.code}`,
    document: accessOverview(view),
    json: accessData(view),
    personId: request.member,
  };
};

const printed = async (
  document: PrintDocument,
  at: string,
  pdf: Pdf | undefined,
  log: Logger,
): Promise<Omit<MadeFile, 'name'>> => {
  try {
    if (pdf) return { type: 'application/pdf', body: await pdf(document, at) };
  } catch (error) {
    log.error(faultOf(error), 'a PDF could not be made');
  }
  return { type: 'text/html; charset=utf-8', body: printHtml(document) };
};
