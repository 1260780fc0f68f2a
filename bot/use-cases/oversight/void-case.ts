import { type Case, caseLife } from '../../../domain/case.ts';
import { caseVoidForm } from '../../../domain/case-form.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after, can } from '../../../domain/life.ts';
import { referralLife } from '../../../domain/referral.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { happened, type Message, put } from '../change.ts';
import { stopConferences } from '../conference/stop-conferences.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { whySilent } from './silent.ts';

/** A family sat at the table: then it was no mistake, and it is closed instead. */
const load = async (ports: Ports, caseId: string): Promise<{ family: Case } | Refusal> => {
  const family = await ports.read.get('case', caseId);
  if (!family) return refuse('notFound');
  const silent = whySilent(family);
  if (silent) return silent;
  const conferences = await ports.read.list('conference', { caseId, state: 'held' });
  return can(caseLife, family.state, 'void') && conferences.length === 0
    ? { family }
    : refuse('cannotNow', { code: family.code });
};

const page = (family: Case, answers: Answers = {}, problems: Problem[] = []): FormView =>
  onePageView(
    caseVoidForm,
    {},
    {
      target: { case: family.id },
      submit: 'case.sendVoid',
      about: { kind: 'referral', code: family.code },
      answers,
      problems,
    },
  );

/** "Bij vergissing geopend": asks why. */
export const openVoid: UseCase<'case.void', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await load(ports, data.case);
    return 'refused' in loaded ? loaded : { answer: page(loaded.family) };
  };

export type VoidAnswer = { see: 'form'; form: FormView } | { see: 'voided'; code: string };

/**
 * Opened by mistake: it is closed, counts in no figure, and goes at the term of closed cases. Who referred and who was
 * invited hear that there is nothing to do, in neutral words; the log stays.
 */
export const voidCase: UseCase<'case.sendVoid', VoidAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.case);
    if ('refused' in loaded) return loaded;
    const { family } = loaded;
    const { answers, problems } = filledIn(caseVoidForm, inputs, {});
    if (problems.length > 0) return { answer: { see: 'form', form: page(family, answers, problems) } };
    const [stopped, referrals] = await Promise.all([
      stopConferences(ports, family),
      ports.read.list('referral', { caseId: family.id }),
    ]);
    const by = { at: ports.now(), by: actor.id };
    const told = new Map([
      ...stopped.guests.map(({ personId }) => [personId, family.id] as const),
      ...referrals.map(({ referrerId, joinedFrom }) => [referrerId, joinedFrom ?? family.id] as const),
    ]);
    return {
      answer: { see: 'voided', code: family.code },
      puts: [
        put('case', {
          ...family,
          transfer: undefined,
          state: after(caseLife, family.state, 'void') ?? family.state,
          closedAt: by.at,
          closedBy: by.by,
          voided: { ...by, reason: answers['reason'] ?? '' },
        }),
        ...referrals.flatMap((one) => {
          const state = after(referralLife, one.state, 'void');
          return state ? [put('referral', { ...one, state })] : [];
        }),
        ...stopped.puts,
      ],
      timeline: [happened(actor, family.id, ports.now(), 'case.voided')],
      access: [{ action: 'U', recordType: 'case', recordId: family.id, caseId: family.id }],
      messages: [
        ...[...told].map(
          ([person, caseId]): Message => ({
            key: `case:${caseId}:voided:${family.version}:${person}`,
            to: { person },
            notice: { kind: 'case.closed', case: caseId, to: 'void' },
          }),
        ),
        {
          key: `referral:${family.id}:judged`,
          to: { coordinatorOf: family.municipality },
          notice: { kind: 'referral.arrived', case: family.id, why: 'updated' },
        },
        ...stopped.edits,
      ],
    };
  };
