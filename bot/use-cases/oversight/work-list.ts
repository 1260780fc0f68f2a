import {
  awaitsTelling,
  isBeingReplaced,
  isOpen,
  isOverdue,
  lastRefusal,
  needsReplacement,
} from '../../../domain/agreement.ts';
import { localDate, toInstant } from '../../../domain/calendar.ts';
import { SPOKEN_OF } from '../../../domain/case.ts';
import { wantsConference } from '../../../domain/evaluation-due.ts';
import { leadersOf, vacantLeads } from '../../../domain/lead.ts';
import { awaitsTriage } from '../../../domain/referral.ts';
import { municipalityById } from '../../../domain/region.ts';
import { type Actor, coordinates } from '../../../domain/role.ts';
import type { WorkItemView, WorkListView } from '../../../domain/view/oversight.ts';
import { evaluationMoment } from '../evaluation/evaluation-moment.ts';
import { leftAmong } from '../people/left-among.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { type Around, conferenceWork } from './conference-work.ts';

const consultationWork = async ({ ports, name }: Around, mine: string[]): Promise<WorkItemView[]> =>
  (await ports.read.list('consultation', { municipality: mine, state: ['open'] })).map((thread) => ({
    kind: 'consultation',
    verb: 'consultation.show',
    data: { consultation: thread.id },
    code: thread.code,
    municipality: name(thread.municipality),
    urgent: false,
    since: thread.lines.at(-1)?.at,
    dueAt: thread.answerDueAt,
  }));

const triageWork = async ({ ports, cases, name }: Around, mine: string[]): Promise<WorkItemView[]> =>
  (
    await ports.read.list('referral', {
      municipality: mine,
      state: ['submitted', 'inTriage', 'needsInformation'],
    })
  ).flatMap((referral): WorkItemView[] => {
    const family = cases.find(({ id }) => id === referral.caseId);
    if (!family) return [];
    return [
      {
        kind: awaitsTriage(referral.state) ? 'triage' : 'question',
        verb: 'triage.open',
        data: { case: family.id },
        code: family.code,
        municipality: name(family.municipality),
        urgent: referral.urgent,
        since: referral.submittedAt,
        dueAt: referral.triageDueAt,
      },
    ];
  });

const agreementWork = async ({ ports, cases, name }: Around): Promise<WorkItemView[]> => {
  const ids = cases.map(({ id }) => id);
  const [agreements, conferences] = await Promise.all([
    ports.read.list('agreement', { caseId: ids }),
    ports.read.list('conference', { caseId: ids }),
  ]);
  const left = await leftAmong(
    ports,
    agreements.flatMap(({ ownerId }) => ownerId ?? []),
  );
  const today = localDate(ports.now());
  return agreements.flatMap((agreement): WorkItemView[] => {
    const family = cases.find(({ id }) => id === agreement.caseId);
    if (!family) return [];
    const tables = conferences.filter(({ caseId }) => caseId === family.id);
    const base = {
      code: family.code,
      municipality: name(family.municipality),
      urgent: false,
      data: { agreement: agreement.id },
      organisation: agreement.organisation,
      number: agreement.number,
      since: toInstant(agreement.dueDate, '00:00'),
    };
    const refusedAt = lastRefusal(agreement)?.at;
    const tell: WorkItemView[] = awaitsTelling(agreement)
      ? [{ ...base, kind: 'tellFamily', verb: 'agreement.tellFamily', dueAt: refusedAt }]
      : [];
    if (needsReplacement(agreement.state))
      return isBeingReplaced(agreement, tables)
        ? tell
        : [{ ...base, kind: 'cannot', verb: 'agreement.replace', dueAt: refusedAt }, ...tell];
    if (agreement.ownerId && left.has(agreement.ownerId) && isOpen(agreement.state))
      return [
        {
          ...base,
          kind: 'ownerLeft',
          verb: 'agreement.reassign',
          dueAt: toInstant(agreement.dueDate, '00:00'),
        },
        ...tell,
      ];
    if (
      isOpen(agreement.state) &&
      isOverdue(agreement, today) &&
      agreement.escalatedAt &&
      !agreement.calledAt
    )
      return [{ ...base, kind: 'escalated', verb: 'agreement.show', dueAt: agreement.escalatedAt }, ...tell];
    return tell;
  });
};

const referrerWork = async ({ ports, cases, name }: Around): Promise<WorkItemView[]> => {
  const left = await leftAmong(
    ports,
    cases.map(({ referrerId }) => referrerId),
  );
  return cases
    .filter(({ referrerId }) => left.has(referrerId))
    .map((family) => ({
      kind: 'referrerLeft',
      verb: 'case.successor',
      data: { case: family.id },
      code: family.code,
      municipality: name(family.municipality),
      urgent: false,
    }));
};

/** What somebody who left did for the family, and nobody does now. */
const leadWork = async ({ ports, cases, name }: Around): Promise<WorkItemView[]> => {
  const left = await leftAmong(ports, cases.flatMap(leadersOf));
  return cases.flatMap((family) =>
    vacantLeads(family, left).map((lead) => ({
      kind: `${lead}Left` as const,
      verb: 'case.leads',
      data: { case: family.id },
      code: family.code,
      municipality: name(family.municipality),
      urgent: false,
    })),
  );
};

/** What a coordinator answers herself: the overview, and what must be put right. */
const COORDINATORS: ReadonlySet<string> = new Set(['access', 'correction']);

/** Cases that lie still until somebody decides with the family, and what families asked. */
const familyWork = async ({ ports, name }: Around, mine: string[]): Promise<WorkItemView[]> => {
  const [frozen, requests] = await Promise.all([
    ports.read.list('case', { municipality: mine, state: 'frozen' }),
    ports.read.list('rightsRequest', { municipality: mine, state: 'open' }),
  ]);
  return [
    ...frozen.map(
      (family): WorkItemView => ({
        kind: 'frozen',
        verb: 'case.show',
        data: { case: family.id },
        code: family.code,
        municipality: name(family.municipality),
        urgent: false,
        since: family.frozenAt,
      }),
    ),
    ...requests
      // The rest is the privacy officer's to decide.
      .filter(({ kind }) => COORDINATORS.has(kind))
      .map(
        (request): WorkItemView => ({
          kind: 'request',
          verb: 'rights.show',
          data: { rightsRequest: request.id },
          code: request.code,
          municipality: name(request.municipality),
          urgent: false,
          dueAt: toInstant(request.dueOn, '00:00'),
        }),
      ),
  ];
};

/** Families to look back with (P11), to meet again (G24), or whose case can end. */
const reviewWork = async ({ ports, cases, name }: Around): Promise<WorkItemView[]> => {
  const conferences = await ports.read.list('conference', { caseId: cases.map(({ id }) => id) });
  const today = localDate(ports.now());
  return cases.flatMap((family): WorkItemView[] => {
    const theirs = conferences.filter(({ caseId }) => caseId === family.id);
    const base = {
      data: { case: family.id },
      code: family.code,
      municipality: name(family.municipality),
      urgent: false,
    };
    const since = wantsConference(family, theirs);
    const plan: WorkItemView[] = since
      ? [{ ...base, kind: 'plan', verb: 'conference.again', since, dueAt: since }]
      : [];
    const due = evaluationMoment(ports, family, theirs);
    if (!due || localDate(due.dueAt) > today) return plan;
    return [
      ...plan,
      due.what === 'close'
        ? { ...base, kind: 'toClose', verb: 'case.close', dueAt: due.dueAt }
        : { ...base, kind: 'review', verb: 'evaluation.open', dueAt: due.dueAt },
    ];
  });
};

/** Everything that waits for a coordinator, by what is due first; urgent first of all. */
export const workOf = async (ports: Ports, actor: Actor): Promise<WorkItemView[]> => {
  const mine = coordinates(actor, localDate(ports.now()));
  if (mine.length === 0) return [];
  const cases = await ports.read.list('case', { municipality: mine, state: SPOKEN_OF });
  const around: Around = {
    ports,
    cases,
    name: (municipality) => municipalityById(ports.region, municipality)?.name ?? municipality,
  };
  const all = await Promise.all([
    consultationWork(around, mine),
    triageWork(around, mine),
    conferenceWork(around),
    agreementWork(around),
    referrerWork(around),
    leadWork(around),
    familyWork(around, mine),
    reviewWork(around),
  ]);
  return all
    .flat()
    .sort(
      (a, b) =>
        Number(b.urgent) - Number(a.urgent) ||
        (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') ||
        a.code.localeCompare(b.code),
    );
};

const HOURS_AHEAD_MS = 4 * 3_600_000;

const groupOf = (item: WorkItemView, now: string, today: string): 'now' | 'today' | 'later' => {
  if (item.urgent || item.kind === 'record') return 'now';
  if (!item.dueAt) return 'later';
  const soon = new Date(Date.parse(now) + HOURS_AHEAD_MS).toISOString();
  if (item.kind === 'consultation' && item.dueAt <= soon) return 'now';
  return localDate(item.dueAt) <= today ? 'today' : 'later';
};

/** "Werklijst": what waits, in the order in which it hurts; empty, it names the next fixed thing. */
export const showWorkList: UseCase<'workList.show', WorkListView> =
  (ports) =>
  async (actor, { data }) => {
    const now = ports.now();
    const today = localDate(now);
    const items = await workOf(ports, actor);
    const grouped = (['now', 'today', 'later'] as const).map((group) => ({
      group,
      items: items.filter((item) => groupOf(item, now, today) === group),
    }));
    const mine = coordinates(actor, today);
    const conferences =
      mine.length > 0 ? await ports.read.list('conference', { municipality: mine, state: 'invited' }) : [];
    const [next] = conferences
      .filter(({ startsAt }) => startsAt > now)
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
    const family = next && (await ports.read.get('case', next.caseId));
    return {
      answer: {
        today,
        now,
        groups: grouped.filter((group) => group.items.length > 0),
        next: next && family ? { code: family.code, startsAt: next.startsAt } : undefined,
        total: items.length,
        page: data.page ?? 0,
        tab: ports.tabLink('work'),
      },
    };
  };
