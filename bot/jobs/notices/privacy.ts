import { caseResumedCard, caseStoppedCard } from '../../../cards/case.ts';
import { retentionFailedCard } from '../../../cards/retention.ts';
import { leakBlockedCard, requestDecidedCard, requestNewsCard } from '../../../cards/rights.ts';
import { localDate } from '../../../domain/calendar.ts';
import { isSilent } from '../../../domain/case.ts';
import { municipalityById } from '../../../domain/region.ts';
import { lastDayToDecide } from '../../../domain/rights.ts';
import { homeOf } from '../../use-cases/referral/referral-of.ts';
import type { Render } from './rendered.ts';

export const caseStopped: Render<'case.stopped'> = async (ports, notice) => {
  const family = await ports.read.get('case', notice.case);
  // Who referred a family that goes on elsewhere holds a code of their own (scenario 4).
  return family && (await homeOf(ports, family)).state === 'frozen'
    ? { card: caseStoppedCard({ code: family.code }), code: family.code, how: 'new' }
    : undefined;
};

export const caseResumed: Render<'case.resumed'> = async (ports, notice) => {
  const family = await ports.read.get('case', notice.case);
  // Stopped again, or closed, before it was sent: that is what they hear.
  return family && !isSilent((await homeOf(ports, family)).state)
    ? { card: caseResumedCard({ code: family.code }), code: family.code, how: 'new' }
    : undefined;
};

export const rightsRequest: Render<'rights.request'> = async (ports, notice) => {
  const request = await ports.read.get('rightsRequest', notice.request);
  if (request?.state !== 'open') return undefined;
  const view = {
    request: request.id,
    code: request.code,
    kind: request.kind,
    dueOn: lastDayToDecide(request),
    today: localDate(ports.now()),
    why: notice.why === 'due' || notice.why === 'more' ? notice.why : 'new',
  } as const;
  return { card: requestNewsCard(view), code: request.code, how: 'new' };
};

export const retentionFailed: Render<'retentionFailed'> = async (_ports, { codes }) => ({
  card: retentionFailedCard(codes),
  how: 'new',
});

export const leakBlocked: Render<'leakBlocked'> = async (ports, { municipality }) => {
  const name = municipalityById(ports.region, municipality)?.name ?? municipality;
  return { card: leakBlockedCard(name), how: 'new' };
};

export const rightsDecided: Render<'rights.decided'> = async (ports, notice) => {
  const request = await ports.read.get('rightsRequest', notice.request);
  return (
    request && {
      card: requestDecidedCard({
        request: request.id,
        code: request.code,
        later: request.state === 'open',
      }),
      code: request.code,
      how: 'new',
    }
  );
};
