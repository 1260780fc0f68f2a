import { localDate } from '../../../domain/calendar.ts';
import { type Case, isPregnantNow, isSilent, lockedMembers } from '../../../domain/case.ts';
import { can } from '../../../domain/life.ts';
import { type Referral, referralLife } from '../../../domain/referral.ts';
import { referralForm } from '../../../domain/referral-form.ts';
import { refuse } from '../../../domain/refusal.ts';
import { municipalityById } from '../../../domain/region.ts';
import type { Relation } from '../../../domain/role.ts';
import type { MyReferralsView, ReferralView } from '../../../domain/view/referral.ts';
import { readBackOf } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import { keptTriage } from '../triage/kept-triage.ts';
import type { UseCase } from '../use-case.ts';
import { goingTo } from './hand-over.ts';
import { sentContext } from './referral-kind.ts';
import { homeOf, joinedTo, referralOf } from './referral-of.ts';
import { shownReferral } from './shown-referral.ts';
import { whyOver } from './still-open.ts';
import { mayWithdraw } from './withdraw-referral.ts';

/** What was entered, as the one reading it may see it. */
export const referralView = (
  ports: Ports,
  family: Case,
  stored: Referral,
  relations: ReadonlySet<Relation>,
  { home, joined }: { home: Case; joined: ReferralView['joined'] },
): ReferralView => {
  const referral = shownReferral(home, stored);
  const isOpen = whyOver(home, stored) === undefined;
  return {
    case: family.id,
    code: family.code,
    municipality: municipalityById(ports.region, family.municipality)?.name ?? family.municipality,
    state: referral.state,
    caseState: home.state,
    submittedAt: referral.submittedAt,
    // Who referred learns of nobody else's referral.
    joined: relations.has('coordinator') ? joined : [],
    sections: readBackOf(referralForm, referral.answers, sentContext(ports, referral)),
    locked: lockedMembers(home).length > 0,
    level: {
      chosen: referral.level.chosen,
      proposed: referral.level.proposed,
      reason: referral.level.reason,
    },
    questions: referral.questions.map(({ text, at, answer }) => ({ text, at, answer })),
    additions: (referral.additions ?? []).map(({ text, at }) => ({ text, at })),
    withdrawnBecause: referral.withdrawnBecause,
    mayAdd: relations.has('referrer') && isOpen && referral.state !== 'withdrawn',
    mayWithdraw: relations.has('referrer') && isOpen && mayWithdraw(referral),
    mayHandOver: goingTo(ports, { home, referral }).length > 0 && referral.state !== 'withdrawn',
    mayTellNews: isOpen && isPregnantNow(home, referral.answers),
    mayAnswer:
      relations.has('referrer') &&
      !isSilent(home.state) &&
      referral.questions.some(({ answer }) => answer === undefined),
    decided:
      referral.state === 'redirected' && referral.place
        ? { place: referral.place, reason: referral.placeReason }
        : undefined,
    mayTriage:
      relations.has('coordinator') &&
      // One that joined another is judged with that one.
      family.id === home.id &&
      !isSilent(home.state) &&
      can(referralLife, referral.state, 'open'),
  };
};

const codesJoined = async (ports: Ports, caseId: string): Promise<ReferralView['joined']> => {
  const joined = await joinedTo(ports, caseId);
  const cases = await ports.read.list('case', { id: joined.map(({ joinedFrom }) => joinedFrom) });
  return joined.map(({ joinedFrom, submittedAt }) => ({
    case: joinedFrom,
    code: cases.find(({ id }) => id === joinedFrom)?.code ?? '',
    submittedAt,
  }));
};

/** "Bekijk": opens the referral for who entered it and for the coordinator; opening is logged as reading. */
export const showReferral: UseCase<'referral.show', ReferralView> =
  (ports) =>
  async (actor, { data, inputs, relations }) => {
    const family = await ports.read.get('case', data.case);
    const referral = await referralOf(ports, data.case);
    if (!family || !referral) return refuse('notFound');
    const around = { home: await homeOf(ports, family), joined: await codesJoined(ports, family.id) };
    return {
      answer: referralView(ports, family, referral, relations, around),
      puts: await keptTriage(ports, actor, family.id, inputs),
      access: [{ action: 'R', recordType: 'referral', recordId: referral.id, caseId: family.id }],
    };
  };

/** "Mijn aanmeldingen": status in words, without content. */
export const myReferrals: UseCase<'referral.mine', MyReferralsView> = (ports) => async (actor) => {
  const [referrals, cases, drafts] = await Promise.all([
    ports.read.list('referral', { referrerId: actor.id }),
    ports.read.list('case', { referrerId: actor.id }),
    ports.read.list('draft', { ownerId: actor.id, form: 'referral' }),
  ]);
  const homes = await Promise.all(cases.map((family) => homeOf(ports, family)));
  const conferences = await ports.read.list('conference', { caseId: homes.map(({ id }) => id) });
  const items = referrals.flatMap((referral) => {
    const family = cases.find(({ id }) => id === (referral.joinedFrom ?? referral.caseId));
    const home = homes.find(({ id }) => id === referral.caseId);
    if (!family || !home) return [];
    const [conference] = conferences
      .filter(({ caseId, state }) => caseId === home.id && state !== 'cancelled')
      .sort((a, b) => b.number - a.number);
    return [
      {
        case: family.id,
        code: family.code,
        municipality: municipalityById(ports.region, family.municipality)?.name ?? family.municipality,
        submittedAt: referral.submittedAt,
        state: referral.state,
        caseState: home.state,
        conferenceAt: conference?.startsAt,
      },
    ];
  });
  return {
    answer: {
      items: items.sort((a, b) => b.submittedAt.localeCompare(a.submittedAt)),
      drafts: drafts
        .filter(({ expiresAt }) => expiresAt > ports.now())
        .map(({ id, savedAt, expiresAt }) => ({ draft: id, savedAt, expiresOn: localDate(expiresAt) })),
    },
  };
};
