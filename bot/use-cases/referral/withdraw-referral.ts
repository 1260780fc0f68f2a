import { localDate } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import { referralWithdrawForm } from '../../../domain/case-form.ts';
import { membersIn } from '../../../domain/family.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after } from '../../../domain/life.ts';
import { isBeforeDecision, type Referral, referralLife } from '../../../domain/referral.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/role.ts';
import { type Change, happened, type Message, type Put, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import { whySilent } from '../oversight/silent.ts';
import type { Ports } from '../ports.ts';
import { erasureAsked } from '../privacy/erasure-asked.ts';
import type { UseCase } from '../use-case.ts';
import { referralOf } from './referral-of.ts';

type Loaded = { readonly family: Case; readonly referral: Referral };

/** Once it is judged the coordinator and the family are at work: then it is stopped by their word, not by this button. */
const load = async (ports: Ports, caseId: string): Promise<Loaded | Refusal> => {
  const family = await ports.read.get('case', caseId);
  const referral = await referralOf(ports, caseId);
  if (!family || !referral) return refuse('notFound');
  const silent = whySilent(family);
  if (silent) return silent;
  return isBeforeDecision(referral.state)
    ? { family, referral }
    : refuse('cannotNow', { code: family.code, detail: referral.state });
};

const page = ({ family }: Loaded, answers: Answers = {}, problems: Problem[] = []): FormView =>
  onePageView(
    referralWithdrawForm,
    {},
    {
      target: { case: family.id },
      submit: 'referral.sendWithdrawal',
      about: { kind: 'referral', code: family.code },
      answers,
      problems,
    },
  );

/** "Trek in": asks why. */
export const openWithdrawal: UseCase<'referral.withdraw', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await load(ports, data.case);
    return 'refused' in loaded ? loaded : { answer: page(loaded) };
  };

export type WithdrawalAnswer = { see: 'form'; form: FormView } | { see: 'withdrawn'; code: string };

/** Taken back before it was judged: nobody goes on with it. When the family stops, their consent ends with it. */
export const withdrawReferral: UseCase<'referral.sendWithdrawal', WithdrawalAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.case);
    if ('refused' in loaded) return loaded;
    const { answers, problems } = filledIn(referralWithdrawForm, inputs, {});
    if (problems.length > 0) return { answer: { see: 'form', form: page(loaded, answers, problems) } };
    const { family, referral } = loaded;
    const reason = answers['reason'] ?? '';
    const stops = reason === 'familyStops' ? await consentEnds(ports, actor, loaded) : undefined;
    return {
      answer: { see: 'withdrawn', code: family.code },
      puts: [
        put('case', {
          ...family,
          transfer: undefined,
          state: 'closed',
          closedAt: ports.now(),
          closedBy: actor.id,
          closeReason: `withdrawn: ${reason}`,
          ...stops?.locked,
        }),
        put('referral', {
          ...referral,
          state: after(referralLife, referral.state, 'withdraw') ?? referral.state,
          withdrawnBecause: answers['note'] ? `${reason}: ${answers['note']}` : reason,
        }),
        ...(stops?.puts ?? []),
      ],
      timeline: [happened(actor, family.id, ports.now(), 'referral.withdrawn', { content: { reason } })],
      access: [{ action: 'U', recordType: 'referral', recordId: referral.id, caseId: family.id }],
      messages: [...told(family, referral), ...(stops?.messages ?? [])],
      reminders: stops?.reminders,
    };
  };

const told = (family: Case, referral: Referral): Message[] => [
  {
    key: `referral:${referral.id}:withdrawn`,
    to: { coordinatorOf: family.municipality },
    notice: { kind: 'referral.withdrawn', case: family.id },
  },
  {
    key: `referral:${family.id}:judged`,
    to: { coordinatorOf: family.municipality },
    notice: { kind: 'referral.arrived', case: family.id, why: 'updated' },
  },
];

/** Every adult's consent ends, their data is locked, and it is asked whether it is erased (scenario 2). */
const consentEnds = async (
  ports: Ports,
  actor: Actor,
  { family, referral }: Loaded,
): Promise<Pick<Change<null>, 'messages' | 'reminders'> & { puts: Put[]; locked: Partial<Case> }> => {
  const today = localDate(ports.now());
  const members = membersIn(referral.answers);
  const consents = await ports.read.list('consent', { caseId: family.id });
  const asked = await Promise.all(
    members.map((member) =>
      erasureAsked(ports, actor, family, { member, receivedOn: today, fromWithdrawal: true }),
    ),
  );
  return {
    locked: {
      restricted: members.map((member) => ({ member, since: ports.now(), why: 'withdrawn' as const })),
    },
    puts: [
      ...consents
        .filter(({ status }) => status === 'given')
        .map((one) => put('consent', { ...one, status: 'withdrawn', withdrawnOn: today })),
      ...asked.flatMap((one) => one?.puts ?? []),
    ],
    messages: asked.flatMap((one) => one?.messages ?? []),
    reminders: asked.flatMap((one) => one?.reminders ?? []),
  };
};
