import { isOpen } from '../../../domain/agreement.ts';
import { caseLife, isSilent, lockedMembers } from '../../../domain/case.ts';
import { agreeing } from '../../../domain/consent.ts';
import { membersIn } from '../../../domain/family.ts';
import { whyNoLetter } from '../../../domain/letter.ts';
import { can } from '../../../domain/life.ts';
import { shortName } from '../../../domain/person.ts';
import { awaitsTriage } from '../../../domain/referral.ts';
import { refuse } from '../../../domain/refusal.ts';
import { municipalityById } from '../../../domain/region.ts';
import type { CaseView } from '../../../domain/view/oversight.ts';
import { latestHeld } from '../conference/latest-held.ts';
import { evaluationView } from '../evaluation/evaluation-view.ts';
import { maskFor } from '../referral/shown-referral.ts';
import type { UseCase } from '../use-case.ts';
import { whyNotReopen } from './reopen-case.ts';

/** A case with everything that happened in it; opening is logged as reading. */
export const showCase: UseCase<'case.show', CaseView> =
  (ports) =>
  async (_actor, { data }) => {
    const family = await ports.read.get('case', data.case);
    if (!family) return refuse('notFound');
    const [timeline, conferences, agreements, referrals, consents] = await Promise.all([
      ports.read.timeline(family.id),
      ports.read.list('conference', { caseId: family.id }),
      ports.read.list('agreement', { caseId: family.id }),
      ports.read.list('referral', { caseId: family.id }),
      ports.read.list('consent', { caseId: family.id }),
    ]);
    const adults = referrals.flatMap(({ answers }) => membersIn(answers));
    const last = [...conferences].sort((a, b) => b.number - a.number)[0];
    const frozen = family.state === 'frozen';
    const mask = await maskFor(ports, family);
    const held = latestHeld(conferences);
    const spoken = !isSilent(family.state);
    const accepted = referrals.some(({ state }) => state === 'accepted');
    const going = conferences.some(({ state }) => state === 'invited' || state === 'planned');
    return {
      answer: {
        case: family.id,
        code: family.code,
        municipality: municipalityById(ports.region, family.municipality)?.name ?? family.municipality,
        state: family.state,
        createdAt: family.createdAt,
        timeline: timeline.map(({ at, actorName, onBehalfOf, kind, content }) => ({
          at,
          who: shortName(actorName),
          onBehalfOf: onBehalfOf && shortName(onBehalfOf),
          kind,
          content,
        })),
        conferences: conferences
          .map(({ id, number, startsAt, state }) => ({ conference: id, number, startsAt, state }))
          .sort((a, b) => a.number - b.number),
        openAgreements: agreements.filter(({ state }) => isOpen(state)).length,
        evaluations: (family.evaluations ?? []).map((one) => evaluationView(one, mask)),
        remarks: [
          ...(family.reopenings ?? []).map(({ at, reason }) => ({
            on: 'reopened' as const,
            at,
            text: mask(reason),
          })),
          ...(family.voided
            ? [{ on: 'voided' as const, at: family.voided.at, text: mask(family.voided.reason) }]
            : []),
        ],
        lastHeld: spoken ? held?.id : undefined,
        mayEvaluate: spoken && held !== undefined,
        mayReopen: family.state === 'closed' && (await whyNotReopen(ports, family)) === undefined,
        mayVoid: can(caseLife, family.state, 'void') && held === undefined,
        mayClose: can(caseLife, family.state, 'close'),
        mayPlan:
          !going &&
          (family.state === 'conferenceHeld' ||
            family.state === 'followUp' ||
            (family.state === 'open' && accepted)),
        mayTriage: !isSilent(family.state) && referrals.some(({ state }) => awaitsTriage(state)),
        mayResume: frozen && agreeing(consents).length > 0,
        frozenAt: frozen ? family.frozenAt : undefined,
        hushed: family.hushedAt !== undefined && !isSilent(family.state),
        locked: lockedMembers(family).length > 0,
        erased: family.state === 'erased',
        letterFor: whyNoLetter(family, adults) ? undefined : last?.id,
        tab: ports.tabLink(`case/${family.id}`),
      },
      access: [{ action: 'R', recordType: 'case', recordId: family.id, caseId: family.id }],
    };
  };

/**
 * "Vraag de coördinator" by somebody who may not see a code: only the code goes along. Nobody learns whether the code
 * exists: the answer is the same, and who tries codes stands in the log either way.
 */
export const askAccess: UseCase<'case.ask', { code: string }> =
  (ports) =>
  async (actor, { data }) => {
    const [family] = await ports.read.list('case', { code: data.code });
    return {
      answer: { code: data.code },
      access: [
        { action: 'search', recordType: 'case', recordId: family?.id, caseId: family?.id, refused: true },
      ],
      messages: family
        ? [
            {
              key: `access:${family.id}:${actor.id}:${ports.now().slice(0, 10)}`,
              to: { coordinatorOf: family.municipality },
              notice: { kind: 'accessAsked', code: family.code, who: actor.id },
            },
          ]
        : [],
    };
  };
