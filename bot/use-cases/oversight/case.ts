import { isOpen } from '../../../domain/agreement.ts';
import { type Case, caseLife, isSilent, lockedMembers } from '../../../domain/case.ts';
import { caseCloseForm } from '../../../domain/case-form.ts';
import { agreeing } from '../../../domain/consent.ts';
import { membersIn } from '../../../domain/family.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { whyNoLetter } from '../../../domain/letter.ts';
import { can } from '../../../domain/life.ts';
import { shortName } from '../../../domain/person.ts';
import { awaitsTriage } from '../../../domain/referral.ts';
import { refuse } from '../../../domain/refusal.ts';
import { municipalityById } from '../../../domain/region.ts';
import type { CaseView } from '../../../domain/view/oversight.ts';
import { happened, type Message, put } from '../change.ts';
import { stopConferences } from '../conference/stop-conferences.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import { goingOnWith } from '../referral/referral-of.ts';
import type { UseCase } from '../use-case.ts';

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

const openLines = async (ports: Ports, caseId: string) =>
  (await ports.read.list('agreement', { caseId })).filter(
    ({ state }) => isOpen(state) || state === 'declined' || state === 'failed',
  );

const page = (
  family: Case,
  openAgreements: number,
  more: { answers?: Answers; problems?: Problem[] } = {},
): FormView =>
  onePageView(
    caseCloseForm,
    { openAgreements },
    {
      target: { case: family.id },
      submit: 'case.sendClose',
      about: { kind: 'case', code: family.code, openAgreements },
      ...more,
    },
  );

/** "Sluit af": asks why. */
export const openClose: UseCase<'case.close', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const family = await ports.read.get('case', data.case);
    if (!family) return refuse('notFound');
    if (!can(caseLife, family.state, 'close'))
      return refuse('alreadyDone', { code: family.code, at: family.closedAt });
    return { answer: page(family, (await openLines(ports, family.id)).length) };
  };

export type CloseAnswer = { see: 'form'; form: FormView } | { see: 'closed'; code: string };

/**
 * Closing a case silences everything about it: reminders that fall due later see a closed case and say
 * nothing. Owners of open agreements and who referred hear it, by code only (G19).
 */
export const closeCase: UseCase<'case.sendClose', CloseAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const family = await ports.read.get('case', data.case);
    if (!family) return refuse('notFound');
    if (!can(caseLife, family.state, 'close'))
      return refuse('alreadyDone', { code: family.code, at: family.closedAt });
    const open = await openLines(ports, family.id);
    const { answers, problems } = filledIn(caseCloseForm, inputs, { openAgreements: open.length });
    if (problems.length > 0)
      return { answer: { see: 'form', form: page(family, open.length, { answers, problems }) } };
    const closed: Case = {
      ...family,
      state: 'closed',
      closedAt: ports.now(),
      closedBy: actor.id,
      closeReason: [answers['reason'], answers['note']].filter(Boolean).join(': '),
    };
    const [stopped, joined] = await Promise.all([
      stopConferences(ports, family),
      goingOnWith(ports, family.id),
    ]);
    const told = new Set([
      ...open.flatMap(({ ownerId }) => ownerId ?? []),
      ...stopped.guests.map(({ personId }) => personId),
    ]);
    told.delete(family.referrerId);
    const tell = (person: string, to: string): Message => ({
      key: `case:${family.id}:closed:${family.version}:${person}`,
      to: { person },
      notice: { kind: 'case.closed', case: family.id, to },
    });
    return {
      answer: { see: 'closed', code: family.code },
      puts: [put('case', closed), ...stopped.puts],
      timeline: [
        happened(actor, family.id, ports.now(), 'case.closed', {
          content: { reason: answers['reason'] ?? '' },
        }),
      ],
      access: [{ action: 'U', recordType: 'case', recordId: family.id, caseId: family.id }],
      messages: [
        tell(family.referrerId, 'referrer'),
        ...[...told].map((person) => tell(person, 'participant')),
        ...joined.map(
          ({ referrerId, joinedFrom }): Message => ({
            key: `case:${joinedFrom}:closed:${family.version}:${referrerId}`,
            to: { person: referrerId },
            notice: { kind: 'case.closed', case: joinedFrom, to: 'referrer' },
          }),
        ),
        ...stopped.edits,
      ],
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
