import { localDate } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import type { ReadBackSection } from '../../../domain/form-view.ts';
import { can } from '../../../domain/life.ts';
import { type Referral, type ReferralState, referralLife } from '../../../domain/referral.ts';
import { referralForm } from '../../../domain/referral-form.ts';
import { refuse } from '../../../domain/refusal.ts';
import { municipalityById } from '../../../domain/region.ts';
import type { Actor, Relation } from '../../../domain/role.ts';
import { type Put, put } from '../change.ts';
import { withInputs } from '../forms/draft.ts';
import { readBackOf } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { Inputs, UseCase } from '../use-case.ts';
import { referralContext } from './referral-kind.ts';

export type ReferralAnswer = {
  case: string;
  code: string;
  municipality: string;
  state: ReferralState;
  caseState: Case['state'];
  submittedAt: string;
  sections: ReadBackSection[];
  level: { chosen: string; proposed: string; reason?: string };
  questions: { text: string; at: string; answer?: string }[];
  mayAnswer: boolean;
  /** Where it went instead, and why. */
  decided?: { place: string; reason?: string };
  /** The coordinator goes on to judge it. */
  mayTriage: boolean;
};

/** What was entered, as the one reading it may see it. */
export const referralView = (
  ports: Ports,
  family: Case,
  referral: Referral,
  relations: ReadonlySet<Relation>,
): ReferralAnswer => ({
  case: family.id,
  code: family.code,
  municipality: municipalityById(ports.region, family.municipality)?.name ?? family.municipality,
  state: referral.state,
  caseState: family.state,
  submittedAt: referral.submittedAt,
  sections: readBackOf(
    referralForm,
    referral.answers,
    referralContext(ports, { answers: referral.answers, page: '' }),
  ),
  level: { chosen: referral.level.chosen, proposed: referral.level.proposed, reason: referral.level.reason },
  questions: referral.questions.map(({ text, at, answer }) => ({ text, at, answer })),
  mayAnswer: relations.has('referrer') && referral.questions.some(({ answer }) => answer === undefined),
  decided:
    referral.state === 'redirected' && referral.place
      ? { place: referral.place, reason: referral.placeReason }
      : undefined,
  mayTriage: relations.has('coordinator') && can(referralLife, referral.state, 'open'),
});

/** Who reads the referral in the middle of judging it loses nothing of what was filled in. */
const keptTriage = async (ports: Ports, actor: Actor, subject: string, inputs: Inputs): Promise<Put[]> => {
  if (Object.keys(inputs).length === 0) return [];
  const [draft] = await ports.read.list('draft', { ownerId: actor.id, form: 'triage', subject });
  return draft ? [put('draft', await withInputs(ports, draft, draft.page, inputs))] : [];
};

/** "Bekijk": opens the referral for who entered it and for the coordinator; opening is logged as reading. */
export const showReferral: UseCase<'referral.show', ReferralAnswer> =
  (ports) =>
  async (actor, { data, inputs, relations }) => {
    const family = await ports.read.get('case', data.case);
    const [referral] = await ports.read.list('referral', { caseId: data.case });
    if (!family || !referral) return refuse('notFound');
    return {
      answer: referralView(ports, family, referral, relations),
      puts: await keptTriage(ports, actor, family.id, inputs),
      access: [{ action: 'R', subjectKind: 'referral', subjectId: referral.id, caseId: family.id }],
    };
  };

export type MyReferrals = {
  items: {
    case: string;
    code: string;
    municipality: string;
    submittedAt: string;
    state: ReferralState;
    caseState: Case['state'];
    conferenceAt?: string;
  }[];
  drafts: { draft: string; savedAt: string; expiresOn: string }[];
};

/** "Mijn aanmeldingen": status in words, without content. */
export const myReferrals: UseCase<'referral.mine', MyReferrals> = (ports) => async (actor) => {
  const [referrals, cases, drafts] = await Promise.all([
    ports.read.list('referral', { referrerId: actor.id }),
    ports.read.list('case', { referrerId: actor.id }),
    ports.read.list('draft', { ownerId: actor.id, form: 'referral' }),
  ]);
  const conferences = await ports.read.list('conference', { caseId: cases.map(({ id }) => id) });
  const items = referrals.flatMap((referral) => {
    const family = cases.find(({ id }) => id === referral.caseId);
    if (!family) return [];
    const [conference] = conferences
      .filter(({ caseId, state }) => caseId === family.id && state !== 'cancelled')
      .sort((a, b) => b.number - a.number);
    return [
      {
        case: family.id,
        code: family.code,
        municipality: municipalityById(ports.region, family.municipality)?.name ?? family.municipality,
        submittedAt: referral.submittedAt,
        state: referral.state,
        caseState: family.state,
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
