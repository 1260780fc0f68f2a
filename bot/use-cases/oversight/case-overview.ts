import { daysBetween, localDate } from '../../../domain/calendar.ts';
import { type Case, isPregnantNow, isSilent, lockedMembers } from '../../../domain/case.ts';
import { type Consent, consentPurposes } from '../../../domain/consent.ts';
import { memberName, members, membersIn } from '../../../domain/family.ts';
import { type Answers, chosen } from '../../../domain/form.ts';
import { gestationalAge } from '../../../domain/pregnancy.ts';
import type { Referral } from '../../../domain/referral.ts';
import { isBeforeDecision } from '../../../domain/referral.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import type { CaseOverviewView, CasePhase, ConsentRowView } from '../../../domain/view/case-overview.ts';
import { agreementListView } from '../agreements/agreement-views.ts';
import type { Change } from '../change.ts';
import { evaluationMoment } from '../evaluation/evaluation-moment.ts';
import type { Ports } from '../ports.ts';
import { goingTo } from '../referral/hand-over.ts';
import { referralOf } from '../referral/referral-of.ts';
import { shownReferral } from '../referral/shown-referral.ts';
import type { UseCase } from '../use-case.ts';
import { showCase } from './case.ts';

const phaseOf = (
  { state }: Case,
  referral: Referral | undefined,
  evaluationAt: string | undefined,
  now: string,
): CasePhase => {
  if (isSilent(state)) return 'closed';
  if (state === 'conferenceHeld' || state === 'followUp')
    return evaluationAt && evaluationAt <= now ? 'evaluation' : 'agreements';
  if (state === 'planned') return 'conference';
  return referral && isBeforeDecision(referral.state) ? 'triage' : 'conference';
};

const levelOf = ({ region }: Ports, { answers, level }: Referral): CaseOverviewView['level'] => {
  const labels = new Map(
    [...region.factors.urgent, ...region.factors.nonUrgent, ...region.factors.protective].map(
      ({ id, label }) => [id, label],
    ),
  );
  const named = (field: string): string[] => chosen(answers, field).map((id) => labels.get(id) ?? id);
  return {
    chosen: level.chosen,
    proposed: level.proposed,
    reason: level.reason,
    urgent: named('urgentFactors'),
    risks: named('riskFactors'),
    protective: named('protectiveFactors'),
    sufficiency: answers['sufficiency'],
  };
};

const deadlineOf = (answers: Answers, dueDate: string | undefined): CaseOverviewView['deadline'] => {
  const { deadlineWhat: what, deadlineDate: date } = answers;
  if (!what || !date) return undefined;
  const before = dueDate ? daysBetween(date, dueDate) : 0;
  return { what, date, daysBeforeBirth: before > 0 ? before : undefined };
};

const consentRows = (
  consents: readonly Consent[],
  answers: Answers,
  locked: readonly string[],
): ConsentRowView[] =>
  members
    .filter((member) => consents.some((one) => one.member === member))
    .map((member) => ({
      member,
      name: locked.includes(member) ? '' : memberName(answers, member),
      said: consentPurposes.flatMap((purpose) => {
        const word = consents.find((one) => one.member === member && one.purpose === purpose);
        return word ? [{ purpose, status: word.status, on: word.withdrawnOn ?? word.on }] : [];
      }),
    }));

/** A case on one page: what `case.show` tells, the family, the level with its reasons, consent and agreements. */
export const showCaseOverview: UseCase<'case.overview', CaseOverviewView> =
  (ports) =>
  async (actor, { data, ...input }) => {
    const shown = await showCase(ports)(actor, { ...input, data: { case: data.case } });
    if (isRefusal(shown)) return shown;
    const [family, stored, consents, conferences] = await Promise.all([
      ports.read.get('case', data.case),
      referralOf(ports, data.case),
      ports.read.list('consent', { caseId: data.case }),
      ports.read.list('conference', { caseId: data.case }),
    ]);
    if (!family) return refuse('notFound');
    const referral = stored && shownReferral(family, stored);
    const answers = referral?.answers ?? {};
    const erased = family.state === 'erased';
    const locked = lockedMembers(family);
    const now = ports.now();
    const today = localDate(now);
    const dueDate = !erased && isPregnantNow(family, answers) ? answers['dueDate'] : undefined;
    const referrer = await ports.read.get('person', family.referrerId);
    const agreements = await ports.read.list('agreement', { caseId: family.id });
    const versions = new Map(agreements.map(({ id, version }) => [id, version]));
    const lists = await Promise.all(
      shown.answer.conferences
        .filter(({ state }) => state === 'held')
        .map(async ({ conference, startsAt }) => {
          const list = await agreementListView(ports, conference, actor.id, true);
          return list
            ? [
                {
                  ...list,
                  startsAt,
                  lines: list.lines.map((line) => ({ ...line, version: versions.get(line.agreement) ?? 0 })),
                },
              ]
            : [];
        }),
    );
    const evaluationAt = evaluationMoment(ports, family, conferences)?.dueAt;
    const answer: CaseOverviewView = {
      ...shown.answer,
      now,
      version: family.version,
      names: membersIn(answers)
        .filter((member) => !locked.includes(member))
        .map((member) => memberName(answers, member))
        .filter(Boolean),
      referrer: referrer?.name,
      phase: phaseOf(family, referral, evaluationAt, now),
      level: referral && !erased ? levelOf(ports, referral) : undefined,
      pregnancy: dueDate
        ? { dueDate, today: gestationalAge(dueDate, today), daysToGo: daysBetween(today, dueDate) }
        : undefined,
      bornOn: family.pregnancyEnded?.on,
      deadline: erased ? undefined : deadlineOf(answers, dueDate),
      consents: erased ? [] : consentRows(consents, answers, locked),
      lists: lists.flat().reverse(),
      evaluationAt: isSilent(family.state) ? undefined : evaluationAt,
      mayTellNews: !isSilent(family.state) && isPregnantNow(family, answers),
      mayHandOver:
        stored !== undefined &&
        goingTo(ports, { home: family, referral: stored }).length > 0 &&
        stored.state !== 'withdrawn',
    };
    const change: Change<CaseOverviewView> = {
      answer,
      // What is read of it is more than its state: who, the level and the agreements as well.
      access: [
        ...(shown.access ?? []),
        ...(stored
          ? [
              {
                action: 'R' as const,
                recordType: 'referral' as const,
                recordId: stored.id,
                caseId: family.id,
              },
            ]
          : []),
        ...lists.flat().map(({ conference }) => ({
          action: 'R' as const,
          recordType: 'conference' as const,
          recordId: conference,
          caseId: family.id,
        })),
      ],
    };
    return change;
  };
