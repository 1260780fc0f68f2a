import { addDays, addMonths, localDate } from '../../../domain/calendar.ts';
import { type Case, caseLife, isSilent } from '../../../domain/case.ts';
import type { Consultation } from '../../../domain/consultation.ts';
import { after, can } from '../../../domain/life.ts';
import { termsOf } from '../../../domain/region.ts';
import { lastDayToDecide, type RightsRequest, rightsLife } from '../../../domain/rights.ts';
import { type Change, put, type Removal } from '../change.ts';
import type { Ports, Skipped } from '../ports.ts';
import { eraseMember } from './erase.ts';
import { eraseCase } from './erase-case.ts';
import { familyFile } from './family-of.ts';

/** Sparring whose term is over: so many calendar days after its last line or its end (D3). */
export const consultationsDue = async (ports: Ports, skipped: Skipped): Promise<Consultation[]> => {
  const today = localDate(ports.now());
  return (await ports.read.readable('consultation', {}, skipped)).filter((thread) => {
    const last = thread.closedAt ?? thread.lines.at(-1)?.at ?? thread.answerDueAt;
    const { consultationRetentionDays } = termsOf(ports.region, thread.municipality);
    return addDays(localDate(last), consultationRetentionDays) <= today;
  });
};

/** The day a closed case goes: so many calendar days after closing (D3). */
export const lastDayOf = (ports: Ports, { closedAt, municipality }: Case): string =>
  addDays(localDate(closedAt ?? ports.now()), termsOf(ports.region, municipality).closedCaseDays);

/**
 * Of these, the cases that wait: what somebody asked about first gets its answer, and what they asked to keep
 * locked for a claim of theirs stays (AVG 18.1c).
 */
export const waiting = async (ports: Ports, cases: readonly Case[]): Promise<ReadonlySet<string>> => {
  const asked = await ports.read.list('rightsRequest', { caseId: cases.map(({ id }) => id), state: 'open' });
  const kept = cases.filter(({ restricted = [] }) => restricted.some(({ why }) => why === 'restriction'));
  // A case that was linked to another goes no sooner than that one: who sent it follows it there (scenario 4).
  const homes = await ports.read.list('case', { id: cases.flatMap(({ linkedTo }) => linkedTo ?? []) });
  const going = new Set(homes.filter(({ state }) => !isSilent(state)).map(({ id }) => id));
  const linked = cases.filter(({ linkedTo }) => linkedTo && going.has(linkedTo));
  return new Set([...asked.map(({ caseId }) => caseId), ...[...kept, ...linked].map(({ id }) => id)]);
};

/** Cases whose term is over, and that do not wait for anybody; a request that cannot be read may be waiting. */
export const casesDue = async (ports: Ports, skipped: Skipped): Promise<Case[]> => {
  const today = localDate(ports.now());
  const closed = await ports.read.readable('case', { state: 'closed' }, skipped);
  const over = closed.filter((one) => one.closedAt && lastDayOf(ports, one) <= today);
  const free = await Promise.all(
    over.map(async (one) => {
      try {
        return !(await waiting(ports, [one])).has(one.id);
      } catch (error) {
        skipped('rightsRequest', one.id, error);
        return false;
      }
    }),
  );
  return over.filter((_one, at) => free[at]);
};

/** An erasure that follows from withdrawn consent; `waits`: what its person asked goes first. */
type Withdrawn = { readonly request: RightsRequest; readonly waits: boolean };

/**
 * The erasures nobody decided yet. They wait as a closed case does, for their own person: an answer that is still
 * to come, or a lock kept for a claim of theirs (AVG 18.1c).
 */
export const withdrawnErasures = async (
  ports: Ports,
  municipality?: string[],
  skipped?: Skipped,
): Promise<Withdrawn[]> => {
  const where = { municipality, state: 'open' };
  const open = skipped
    ? await ports.read.readable('rightsRequest', where, skipped)
    : await ports.read.list('rightsRequest', where);
  const asked = open.filter(({ kind, fromWithdrawal }) => kind === 'erasure' && fromWithdrawal);
  const cases = await ports.read.list('case', { id: asked.map(({ caseId }) => caseId) });
  return asked.map((request) => {
    const { caseId, member } = request;
    // Another question to erase is answered by erasing.
    const answerDue = open.some(
      (one) => one.caseId === caseId && one.member === member && one.kind !== 'erasure',
    );
    const kept = cases
      .filter((one) => one.id === caseId)
      .flatMap(({ restricted = [] }) => restricted)
      .some((lock) => lock.member === member && lock.why === 'restriction');
    return { request, waits: answerDue || kept };
  });
};

/** Those of them whose last day is over (D3: at most 3 months), and that do not wait for anybody. */
export const erasuresDue = async (ports: Ports, skipped: Skipped): Promise<RightsRequest[]> => {
  const today = localDate(ports.now());
  return (await withdrawnErasures(ports, undefined, skipped))
    .filter(({ request, waits }) => !waits && lastDayToDecide(request) < today)
    .map(({ request }) => request);
};

/**
 * What is left when even the access log of it is gone: requests that were answered, and people who left. Nothing
 * is proven by them any more.
 */
export const remainsDue = async (ports: Ports, skipped: Skipped): Promise<Removal[]> => {
  const today = localDate(ports.now());
  const old = addMonths(today, -12 * ports.region.terms.accessLogYears);
  const isOld = (at: string | undefined): boolean => at !== undefined && localDate(at) < old;
  const [requests, people] = await Promise.all([
    ports.read.readable('rightsRequest', {}, skipped),
    ports.read.readable('person', {}, skipped),
  ]);
  return [
    ...requests
      .filter(({ decidedAt, state }) => state !== 'open' && isOld(decidedAt))
      .map(({ id, version }): Removal => ({ kind: 'rightsRequest', id, version })),
    ...people
      .filter(({ leftAt }) => isOld(leftAt))
      .map(({ id, version }): Removal => ({ kind: 'person', id, version })),
  ];
};

/** A thread is gone with all that was said in it. */
export const eraseConsultation = (thread: Consultation): Change<null> => ({
  answer: null,
  removals: [{ kind: 'consultation', id: thread.id, version: thread.version }],
  forget: { caseId: thread.id, subjects: [thread.id] },
  access: [{ action: 'D', recordType: 'consultation', recordId: thread.id }],
});

/** A closed case whose dossier was handed over is gone; undefined when it is not there to be erased. */
export const eraseClosed = async (ports: Ports, caseId: string): Promise<Change<null> | undefined> => {
  const file = await familyFile(ports, caseId);
  if (!file || !can(caseLife, file.family.state, 'erase')) return undefined;
  const erasure = await eraseCase(ports, file);
  const handedOver = { action: 'share', recordType: 'case', recordId: caseId, caseId } as const;
  return { answer: null, ...erasure, access: [handedOver, ...(erasure.access ?? [])] };
};

/** What the privacy officer let pass is done on the last day: the data of who withdrew is gone. */
export const eraseWithdrawn = async (
  ports: Ports,
  { id }: Pick<RightsRequest, 'id'>,
): Promise<Change<null> | undefined> => {
  const request = await ports.read.get('rightsRequest', id);
  // Closed along with another of the same person, a moment ago: there is nothing left to do.
  if (request?.state !== 'open') return { answer: null };
  const file = await familyFile(ports, request.caseId);
  const state = after(rightsLife, request.state, 'grant');
  if (!file || !state) return undefined;
  const there = file.members.includes(request.member);
  const last = there && file.members.length === 1;
  if (last && !can(caseLife, file.family.state, 'erase')) return undefined;
  const decided: RightsRequest = { ...request, state, decidedAt: ports.now(), note: undefined };
  const erased = there ? await eraseMember(ports, file, request.member, request.id) : {};
  return {
    answer: null,
    ...erased,
    puts: [put('rightsRequest', decided), ...(erased.puts ?? [])],
    messages: [
      {
        key: `rights:${request.id}:decided:${request.version}`,
        to: { coordinatorOf: request.municipality },
        notice: { kind: 'rights.decided', request: request.id },
      },
    ],
  };
};
