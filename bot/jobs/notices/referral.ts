import { receiptCard, referralArrivedCard } from '../../../cards/referral.ts';
import { referralNewsCard } from '../../../cards/referral-news.ts';
import { isSilent } from '../../../domain/case.ts';
import { municipalityById } from '../../../domain/region.ts';
import { isSomebodyOnDuty } from '../../use-cases/people/on-duty.ts';
import type { Ports } from '../../use-cases/ports.ts';

import type { Render, Rendered } from './rendered.ts';

const loadReferral = async (ports: Ports, caseId: string) => {
  const family = await ports.read.get('case', caseId);
  const [referral] = await ports.read.list('referral', { caseId });
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
    }),
    code: family.code,
    key: `referral:${family.id}:${to}`,
    how: updated ? 'edit' : 'new',
  };
};

type News = 'referral.question' | 'referral.answered' | 'referral.decided' | 'referral.succeeded';

export const news =
  (kind: News) =>
  async (ports: Ports, notice: { readonly case: string }): Promise<Rendered | undefined> => {
    const loaded = await loadReferral(ports, notice.case);
    if (!loaded) return undefined;
    const { family, referral } = loaded;
    // Being judged elsewhere closes the case: that is told; questions about a closed case are not.
    if (isSilent(family.state) && kind !== 'referral.decided') return undefined;
    const conferences = await ports.read.list('conference', { caseId: family.id });
    const decided = referral.state === 'redirected' ? 'redirected' : 'accepted';
    const what = {
      'referral.question': 'question',
      'referral.answered': 'answered',
      'referral.decided': decided,
      'referral.succeeded': 'succeeded',
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
