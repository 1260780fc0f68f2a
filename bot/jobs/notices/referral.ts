import { receiptCard, referralArrivedCard } from '../../../cards/referral.ts';
import {
  familyNewsCard,
  movedCard,
  newsAskedCard,
  offeredCard,
  redirectRefusedCard,
  referralNewsCard,
} from '../../../cards/referral-news.ts';
import { isHushed, isSilent } from '../../../domain/case.ts';
import { destinations } from '../../../domain/hand-over.ts';
import { destinationsOf, goesToHub } from '../../../domain/hand-over-form.ts';
import { municipalityById } from '../../../domain/region.ts';
import { isSomebodyOnDuty } from '../../use-cases/people/on-duty.ts';
import type { Ports } from '../../use-cases/ports.ts';
import { referralOf } from '../../use-cases/referral/referral-of.ts';

import type { Render, Rendered } from './rendered.ts';

const loadReferral = async (ports: Ports, caseId: string) => {
  const family = await ports.read.get('case', caseId);
  const referral = await referralOf(ports, caseId);
  const municipality =
    family && (municipalityById(ports.region, family.municipality)?.name ?? family.municipality);
  return family && referral && municipality ? { family, referral, municipality } : undefined;
};

export const receipt: Render<'referral.receipt'> = async (ports, notice) => {
  const loaded = await loadReferral(ports, notice.case);
  if (!loaded) return undefined;
  const { family, referral, municipality } = loaded;
  const view = {
    case: family.id,
    code: family.code,
    municipality,
    triageDueAt: referral.triageDueAt,
    urgent: referral.urgent,
    handOverTo: goesToHub(referral.answers) ? undefined : destinationsOf(referral),
    nobodyYet: !(await isSomebodyOnDuty(ports, family.municipality)),
  };
  return { card: receiptCard(view), code: family.code, how: 'new' };
};

export const arrived: Render<'referral.arrived'> = async (ports, notice, to) => {
  const loaded = await loadReferral(ports, notice.case);
  const updated = notice.why === 'updated';
  if (!loaded || (isSilent(loaded.family.state) && !updated)) return undefined;
  const { family, referral, municipality } = loaded;
  return {
    card: referralArrivedCard({
      case: family.id,
      code: family.code,
      municipality,
      urgent: referral.urgent,
      triageDueAt: referral.triageDueAt,
      now: ports.now(),
      state: referral.state,
      tab: ports.tabLink(`case/${family.id}`),
    }),
    code: family.code,
    key: `referral:${family.id}:${to}`,
    how: updated ? 'edit' : 'new',
  };
};

type News =
  | 'referral.question'
  | 'referral.answered'
  | 'referral.decided'
  | 'referral.succeeded'
  | 'referral.added'
  | 'referral.withdrawn'
  | 'redirect.asked';

/** Told also of a case that is closed by it. */
const CLOSES: readonly News[] = ['referral.decided', 'referral.withdrawn'];

export const news =
  (kind: News) =>
  async (ports: Ports, notice: { readonly case: string }): Promise<Rendered | undefined> => {
    const loaded = await loadReferral(ports, notice.case);
    if (!loaded) return undefined;
    const { family, referral } = loaded;
    // Being judged elsewhere closes the case: that is told; questions about a closed case are not.
    if (isSilent(family.state) && !CLOSES.includes(kind)) return undefined;
    // Asked once: who answered, or where it was judged otherwise since, is not asked again.
    if (kind === 'redirect.asked' && family.transfer?.state !== 'familyAsked') return undefined;
    const conferences = await ports.read.list('conference', { caseId: referral.caseId });
    const elsewhere = destinations.some((to) => to === referral.place) ? 'redirectedByHand' : 'redirected';
    const decided = referral.state === 'redirected' ? elsewhere : 'accepted';
    const what = {
      'referral.question': 'question',
      'referral.answered': 'answered',
      'referral.decided': decided,
      'referral.succeeded': 'succeeded',
      'referral.added': 'added',
      // What another professional referred of the same family goes on (scenario 4).
      'referral.withdrawn': referral.state === 'withdrawn' ? 'withdrawn' : 'withdrawnOne',
      'redirect.asked': 'redirectAsked',
    } as const;
    return {
      card: referralNewsCard({
        case: family.id,
        code: family.code,
        news: what[kind],
        conferenceAt: conferences.toSorted((a, b) => a.number - b.number).at(-1)?.startsAt,
      }),
      code: family.code,
      how: 'new',
    };
  };

/** To the coordinator of another municipality: a case could come to her (scenario 1). */
export const offered: Render<'redirect.offered'> = async (ports, notice) => {
  const loaded = await loadReferral(ports, notice.case);
  if (loaded?.family.transfer?.state !== 'offered' || isSilent(loaded.family.state)) return undefined;
  const { family, referral, municipality } = loaded;
  return {
    card: offeredCard({ case: family.id, code: family.code, from: municipality, urgent: referral.urgent }),
    code: family.code,
    how: 'new',
  };
};

/** Back to who sent it on: the family, or the other coordinator, said no. */
export const redirectRefused: Render<'redirect.refused'> = async (ports, notice) => {
  const loaded = await loadReferral(ports, notice.case);
  if (!loaded || isSilent(loaded.family.state)) return undefined;
  const { family } = loaded;
  return {
    card: redirectRefusedCard({ case: family.id, code: family.code, by: notice.by }),
    code: family.code,
    how: 'new',
  };
};

/** It has a new coordinator: to who referred, who can look, and to the coordinator it left, who cannot any more. */
export const moved: Render<'redirect.accepted'> = async (ports, notice, to) => {
  const loaded = await loadReferral(ports, notice.case);
  if (!loaded) return undefined;
  const { family, referral, municipality } = loaded;
  return {
    card: movedCard({
      case: family.id,
      code: family.code,
      to: municipality,
      mine: to === referral.referrerId,
    }),
    code: family.code,
    how: 'new',
  };
};

/** To the coordinator: something changed for the family. What, stands in the case; a chat does not tell it. */
export const familyNews: Render<'family.news'> = async (ports, notice) => {
  const family = await ports.read.get('case', notice.case);
  if (!family || isSilent(family.state)) return undefined;
  return {
    card: familyNewsCard({
      case: family.id,
      code: family.code,
      hushed: family.hushedAt !== undefined,
    }),
    code: family.code,
    how: 'new',
  };
};

/** To the coordinator: the day is past on which there would be news. Silent once there was, and after a loss. */
export const newsAsked: Render<'family.newsAsked'> = async (ports, notice) => {
  const family = await ports.read.get('case', notice.case);
  if (!family || isHushed(family) || family.pregnancyEnded) return undefined;
  return { card: newsAskedCard({ case: family.id, code: family.code }), code: family.code, how: 'new' };
};
