import type { Case } from '../../../domain/case.ts';
import { caseLife } from '../../../domain/case.ts';
import type { Draft } from '../../../domain/draft.ts';
import { isAhead, problemsOn, unfinishedPages } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after } from '../../../domain/life.ts';
import { type Referral, referralLife } from '../../../domain/referral.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/role.ts';
import { triageForm } from '../../../domain/triage-form.ts';
import { type Change, happened, type Message, type Put, put } from '../change.ts';
import { planConference } from '../conference/plan-conference.ts';
import { withInputs } from '../forms/draft.ts';
import { draftView } from '../forms/form-view.ts';
import { whySilent } from '../oversight/silent.ts';
import type { Ports } from '../ports.ts';
import { goingOnWith, referralOf } from '../referral/referral-of.ts';
import type { UseCase } from '../use-case.ts';
import { askToRedirect } from './redirect.ts';
import { triageKind } from './triage-kind.ts';

export type DecideAnswer =
  | { see: 'form'; form: FormView }
  | { see: 'planned' | 'elsewhere' | 'redirectAsked'; code: string };

/** The coordinator's decision (C01–C07): a conference with its invitations, or another route. */
export const decideTriage: UseCase<'triage.decide', DecideAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const found = await ports.read.get('draft', data.draft);
    const family = found?.subject ? await ports.read.get('case', found.subject) : undefined;
    const referral = family && (await referralOf(ports, family.id));
    if (found?.form !== 'triage' || !family || !referral) return refuse('draftGone');
    if (!after(referralLife, referral.state, 'accept') || referral.state === 'accepted')
      return whoWasFirst(ports, family);
    const silent = whySilent(family);
    if (silent) return silent;
    const draft = await withInputs(ports, found, found.page, inputs);
    const context = await triageKind.context(ports, draft);
    const unfinished = unfinishedPages(triageForm, draft.answers, context)[0];
    if (unfinished) {
      const at = { ...draft, page: unfinished.id };
      // A page that was not seen yet opens without reproaches.
      const problems = isAhead(triageForm, unfinished.id, found.page)
        ? []
        : problemsOn(unfinished, draft.answers, context);
      return {
        answer: { see: 'form', form: await draftView(ports, at, { problems }) },
        puts: [put('draft', at)],
      };
    }
    switch (draft.answers['place']) {
      case 'hub':
        return atTheHub(ports, actor, draft, { ...family, transfer: undefined }, referral);
      case 'otherMunicipality':
        return askToRedirect(ports, actor, draft, family, referral, {
          see: 'redirectAsked',
          code: family.code,
        } as const);
      default:
        return elsewhere(ports, actor, draft, { ...family, transfer: undefined }, referral);
    }
  };

const whoWasFirst = async (ports: Ports, family: Case): Promise<Refusal> => {
  const decided = (await ports.read.timeline(family.id)).findLast(({ kind }) => kind === 'triage.decided');
  return refuse('alreadyDone', { code: family.code, who: decided?.actorName, at: decided?.at });
};

/** The cards with which the coordinators heard of the referral now say that it was judged. */
const cardsOf = (family: Case): Message => ({
  key: `referral:${family.id}:judged`,
  to: { coordinatorOf: family.municipality },
  notice: { kind: 'referral.arrived', case: family.id, why: 'updated' },
});

/** Referrals of others of the same family are judged with it, and who sent them hears so by their own code. */
const joinedPuts = async (
  ports: Ports,
  caseId: string,
  judged: Pick<Referral, 'state' | 'place' | 'placeReason'>,
): Promise<Put[]> => (await goingOnWith(ports, caseId)).map((one) => put('referral', { ...one, ...judged }));

const goingOnWithld = async (ports: Ports, caseId: string): Promise<Message[]> =>
  (await goingOnWith(ports, caseId)).map(({ id, referrerId, joinedFrom }) => ({
    key: `referral:${id}:decided`,
    to: { person: referrerId },
    notice: { kind: 'referral.decided', case: joinedFrom },
  }));

const atTheHub = async (
  ports: Ports,
  actor: Actor,
  draft: Draft,
  family: Case,
  referral: Referral,
): Promise<Change<DecideAnswer> | Refusal> => {
  const state = after(caseLife, family.state, 'plan');
  if (!state) return refuse('cannotNow', { code: family.code, detail: family.state });
  const planned = await planConference(ports, actor, { ...family, state }, draft.answers);
  return {
    answer: { see: 'planned', code: family.code },
    ...planned,
    puts: [
      put('case', { ...family, state }),
      put('referral', { ...referral, state: 'accepted', place: 'hub' }),
      ...(await joinedPuts(ports, family.id, { state: 'accepted', place: 'hub' })),
      ...(planned.puts ?? []),
    ],
    // A colleague's draft stays until it is too old: pressed later, it says who was first (scenario 15).
    removals: [{ kind: 'draft', id: draft.id, version: draft.version }],
    timeline: [
      happened(actor, family.id, ports.now(), 'triage.decided', { content: { place: 'hub' } }),
      ...(planned.timeline ?? []),
    ],
    access: [{ action: 'U', recordType: 'referral', recordId: referral.id, caseId: family.id }],
    messages: [
      {
        key: `referral:${referral.id}:decided`,
        to: { person: referral.referrerId },
        notice: { kind: 'referral.decided', case: family.id },
      },
      cardsOf(family),
      ...(await goingOnWithld(ports, family.id)),
      ...(planned.messages ?? []),
    ],
  };
};

const elsewhere = async (
  ports: Ports,
  actor: Actor,
  draft: Draft,
  family: Case,
  referral: Referral,
): Promise<Change<DecideAnswer>> => {
  const place = draft.answers['place'] ?? '';
  const closed: Case = {
    ...family,
    state: 'closed',
    closedAt: ports.now(),
    closedBy: actor.id,
    closeReason: place,
  };
  return {
    answer: { see: 'elsewhere', code: family.code },
    puts: [
      put('case', closed),
      put('referral', {
        ...referral,
        state: 'redirected',
        place,
        placeReason: draft.answers['placeReason'] || undefined,
      }),
      ...(await joinedPuts(ports, family.id, {
        state: 'redirected',
        place,
        placeReason: draft.answers['placeReason'] || undefined,
      })),
    ],
    removals: [{ kind: 'draft', id: draft.id, version: draft.version }],
    timeline: [happened(actor, family.id, ports.now(), 'triage.decided', { content: { place } })],
    access: [{ action: 'U', recordType: 'referral', recordId: referral.id, caseId: family.id }],
    messages: [
      {
        key: `referral:${referral.id}:decided`,
        to: { person: referral.referrerId },
        notice: { kind: 'referral.decided', case: family.id },
      },
      cardsOf(family),
      ...(await goingOnWithld(ports, family.id)),
    ],
  };
};
