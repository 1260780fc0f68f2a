import { localDate } from '../../../domain/calendar.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after, can } from '../../../domain/life.ts';
import { referralLife } from '../../../domain/referral.ts';
import { refuse } from '../../../domain/refusal.ts';
import { corePartnersOf } from '../../../domain/region.ts';
import { happened, type Put, put } from '../change.ts';
import { newDraft } from '../forms/draft.ts';
import { draftView } from '../forms/form-view.ts';
import { whySilent } from '../oversight/silent.ts';
import type { Ports } from '../ports.ts';
import { referralOf } from '../referral/referral-of.ts';
import type { UseCase } from '../use-case.ts';

/** Facts only are ticked beforehand: the fixed partners of the municipality, and who referred and wants to come (C04). */
const proposedPeople = async (ports: Ports, municipality: string, referrerId: string, attends: boolean) => {
  const core = corePartnersOf(ports.region, municipality);
  const today = localDate(ports.now());
  const partners = await ports.read.list('appointment', { municipality, role: 'partner' });
  const fixed = partners
    .filter(({ partnerType }) => partnerType && core.includes(partnerType))
    .filter(({ from, until }) => (!from || from <= today) && (!until || today <= until))
    .map(({ personId }) => personId);
  return [...new Set([...fixed, ...(attends ? [referrerId] : [])])];
};

/** "Beoordelen": the coordinator's dialog, kept as she goes; opening is logged as reading. */
export const openTriage: UseCase<'triage.open', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const family = await ports.read.get('case', data.case);
    const referral = await referralOf(ports, data.case);
    if (!family || !referral) return refuse('notFound');
    const silent = whySilent(family);
    if (silent) return silent;
    if (!can(referralLife, referral.state, 'open')) {
      const timeline = await ports.read.timeline(family.id);
      const decided = timeline.findLast(({ kind }) => kind === 'triage.decided');
      return refuse('alreadyDone', { code: family.code, who: decided?.actorName, at: decided?.at });
    }
    const access = [
      { action: 'R', recordType: 'referral', recordId: referral.id, caseId: family.id },
      // It is compared with the other cases of the municipality.
      { action: 'search', recordType: 'referral', recordId: referral.id, caseId: family.id },
    ] as const;
    const going = (
      await ports.read.list('draft', { ownerId: actor.id, form: 'triage', subject: family.id })
    )[0];
    if (going) return { answer: await draftView(ports, going), access };
    const people = await proposedPeople(
      ports,
      family.municipality,
      referral.referrerId,
      referral.answers['attends'] === 'yes',
    );
    const draft = newDraft(ports, actor.id, 'triage', {
      page: 'assess',
      subject: family.id,
      municipality: family.municipality,
      answers: {
        mode: 'physical',
        duration: '60',
        ...(people.length > 0 ? { people: people.join(',') } : {}),
      },
    });
    const puts: Put[] = [put('draft', draft)];
    const state = after(referralLife, referral.state, 'open');
    if (state && state !== referral.state) puts.push(put('referral', { ...referral, state }));
    return {
      answer: await draftView(ports, draft),
      puts,
      access,
      timeline: state === referral.state ? [] : [happened(actor, family.id, ports.now(), 'triage.opened')],
    };
  };
