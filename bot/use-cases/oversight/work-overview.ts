import { isOpen } from '../../../domain/agreement.ts';
import { localDate, toInstant } from '../../../domain/calendar.ts';
import { SPOKEN_OF } from '../../../domain/case.ts';
import { shortName } from '../../../domain/person.ts';
import { municipalityById } from '../../../domain/region.ts';
import { coordinates } from '../../../domain/role.ts';
import type { WorkItemView } from '../../../domain/view/oversight.ts';
import type { WorkOverviewView, WorkRowView } from '../../../domain/view/work-overview.ts';
import { stepOf, weekEndsOn, whenOf, workWhens } from '../../../domain/work.ts';
import type { Ports, Reader } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { workOf } from './work-list.ts';

/** Reads the same rows once: the list and what stands around it are made of the same nouns. */
const readOnce = (read: Reader): Reader => {
  const known = new Map<string, Promise<unknown>>();
  return {
    ...read,
    list: (kind, where) => {
      const key = JSON.stringify([kind, where]);
      const found = known.get(key) ?? read.list(kind, where);
      known.set(key, found);
      return found as ReturnType<typeof read.list<typeof kind>>;
    },
  };
};

type Waiting = { readonly rows: (WorkItemView & { turn: string })[]; readonly later: number };

/** What others agreed to do: what is due this week as rows, the rest as a number. */
const waitingFor = async (
  ports: Ports,
  codes: ReadonlyMap<string, { code: string; municipality: string }>,
  listed: ReadonlySet<string>,
): Promise<Waiting> => {
  const until = weekEndsOn(localDate(ports.now()));
  const open = (await ports.read.list('agreement', { caseId: [...codes.keys()] })).filter(
    ({ id, state }) => isOpen(state) && !listed.has(id),
  );
  const soon = open.filter(({ dueDate }) => dueDate <= until);
  return {
    rows: soon.map((one) => ({
      kind: 'waiting',
      verb: 'agreement.show',
      data: { agreement: one.id },
      code: codes.get(one.caseId)?.code ?? '',
      municipality: codes.get(one.caseId)?.municipality ?? '',
      urgent: false,
      dueAt: toInstant(one.dueDate, '00:00'),
      organisation: one.organisation,
      number: one.number,
      turn: shortName(one.ownerName),
    })),
    later: open.length - soon.length,
  };
};

/** Conferences that are still to come. */
const upcoming = async (
  ports: Ports,
  codes: ReadonlyMap<string, { code: string; municipality: string }>,
): Promise<WorkItemView[]> =>
  (await ports.read.list('conference', { caseId: [...codes.keys()] }))
    .filter(({ state, startsAt }) => state === 'invited' && localDate(startsAt) > localDate(ports.now()))
    .flatMap(({ id, caseId, startsAt }) => {
      const family = codes.get(caseId);
      return family
        ? [
            {
              kind: 'upcoming' as const,
              verb: 'conference.show',
              data: { conference: id },
              ...family,
              urgent: false,
              dueAt: startsAt,
            },
          ]
        : [];
    });

const ORDER = new Map(workWhens.map((when, index) => [when, index]));
const inOrder = (a: WorkRowView, b: WorkRowView): number =>
  (ORDER.get(a.when) ?? 0) - (ORDER.get(b.when) ?? 0) ||
  (b.daysLate ?? 0) - (a.daysLate ?? 0) ||
  Number(b.urgent) - Number(a.urgent) ||
  (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') ||
  a.code.localeCompare(b.code);

/** The work list of the tab: the lines of `workList.show`, what is to come, and whom she waits for. */
export const showWorkOverview: UseCase<'workList.overview', WorkOverviewView> =
  (outside) => async (actor) => {
    const ports = { ...outside, read: readOnce(outside.read) };
    const now = ports.now();
    const today = localDate(now);
    const mine = coordinates(actor, today);
    const nameOf = (municipality: string): string =>
      municipalityById(ports.region, municipality)?.name ?? municipality;
    const [cases, work] = await Promise.all([
      ports.read.list('case', { municipality: mine, state: SPOKEN_OF }),
      workOf(ports, actor),
    ]);
    const codes = new Map(
      cases.map(({ id, code, municipality }) => [id, { code, municipality: nameOf(municipality) }]),
    );
    const byCode = new Map(cases.map(({ id, code }) => [code, id]));
    const listed = new Set(work.flatMap(({ data }) => data['agreement'] ?? []));
    const [others, planned] = await Promise.all([waitingFor(ports, codes, listed), upcoming(ports, codes)]);
    const rows = [...work, ...planned, ...others.rows].map(
      (item): WorkRowView => ({
        ...item,
        step: stepOf(item.kind),
        case: byCode.get(item.code) ?? item.data['case'],
        ...whenOf(item, now, ports.region.terms),
      }),
    );
    return {
      answer: {
        now,
        today,
        weekEnds: weekEndsOn(today),
        name: actor.name,
        municipalities: mine.map(nameOf).sort((a, b) => a.localeCompare(b)),
        families: cases.length,
        rows: rows.sort(inOrder),
        othersLater: others.later,
      },
    };
  };
