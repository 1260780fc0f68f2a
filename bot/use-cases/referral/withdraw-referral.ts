import { type Case, isSilent } from '../../../domain/case.ts';
import { referralWithdrawForm } from '../../../domain/case-form.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after } from '../../../domain/life.ts';
import { isBeforeDecision, isByHand, type Referral, referralLife } from '../../../domain/referral.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/role.ts';
import { type Change, happened, type Message, type Put, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { consentEnds } from './consent-ends.ts';
import { goesOnApart } from './goes-on-apart.ts';
import { goingOnWith, homeOf, referralOf } from './referral-of.ts';
import { whyOver } from './still-open.ts';

/** `home`: where the family goes on, which is another case once it was linked (scenario 4). */
type Loaded = { readonly family: Case; readonly home: Case; readonly referral: Referral };

/** Once it is judged the coordinator and the family are at work: then it is stopped by their word, not by this button. */
export const mayWithdraw = (referral: Referral): boolean =>
  isBeforeDecision(referral.state) || isByHand(referral);

const load = async (ports: Ports, caseId: string): Promise<Loaded | Refusal> => {
  const family = await ports.read.get('case', caseId);
  const referral = await referralOf(ports, caseId);
  if (!family || !referral) return refuse('notFound');
  const home = await homeOf(ports, family);
  const over = whyOver(home, referral);
  if (over) return { ...over, code: family.code };
  return mayWithdraw(referral)
    ? { family, home, referral }
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

export type WithdrawalAnswer =
  | { see: 'form'; form: FormView }
  /** `withdrawnByHand`: no coordinator had it; who referred tells whom they gave it to. */
  | { see: 'withdrawn' | 'withdrawnByHand'; code: string };

/**
 * Taken back before it was judged. When the family stops, everything stops, and their consent ends with it; otherwise
 * only this referral: what another professional referred of the same family goes on (scenario 4).
 */
export const withdrawReferral: UseCase<'referral.sendWithdrawal', WithdrawalAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.case);
    if ('refused' in loaded) return loaded;
    const { answers, problems } = filledIn(referralWithdrawForm, inputs, {});
    if (problems.length > 0) return { answer: { see: 'form', form: page(loaded, answers, problems) } };
    const { family, home, referral } = loaded;
    const reason = answers['reason'] ?? '';
    const because = answers['note'] ? `${reason}: ${answers['note']}` : reason;
    const follows = await (reason === 'familyStops' ? everythingStops : onlyThisStops)(ports, actor, {
      ...loaded,
      reason,
    });
    return {
      ...follows,
      answer: { see: isByHand(referral) ? 'withdrawnByHand' : 'withdrawn', code: family.code },
      puts: [put('referral', { ...takenBack(referral), withdrawnBecause: because }), ...follows.puts],
      timeline: [
        happened(actor, home.id, ports.now(), 'referral.withdrawn', { content: { reason } }),
        ...(follows.timeline ?? []),
      ],
      access: [{ action: 'U', recordType: 'referral', recordId: referral.id, caseId: home.id }],
    };
  };

const takenBack = <R extends Referral>(referral: R): R => ({
  ...referral,
  state: after(referralLife, referral.state, 'withdraw') ?? referral.state,
});

type Follows = Pick<Change<unknown>, 'timeline' | 'messages' | 'reminders'> & {
  readonly puts: readonly Put[];
};

/** The case as it closes by it; one that was closed keeps its day, from which it is kept (D3). */
const closedBy = (ports: Ports, actor: Actor, home: Case, reason: string): Case =>
  isSilent(home.state)
    ? home
    : {
        ...home,
        transfer: undefined,
        state: 'closed',
        closedAt: ports.now(),
        closedBy: actor.id,
        closeReason: `withdrawn: ${reason}`,
      };

const everythingStops = async (ports: Ports, actor: Actor, { home, referral }: Loaded): Promise<Follows> => {
  const all = await ports.read.list('referral', { caseId: home.id });
  const others = all.filter(({ id, state }) => id !== referral.id && isBeforeDecision(state));
  const ends = await consentEnds(ports, actor, home, [referral, ...others]);
  return {
    puts: [
      put('case', { ...closedBy(ports, actor, home, 'familyStops'), ...ends.locked }),
      ...others.map((one): Put => put('referral', { ...takenBack(one), withdrawnBecause: 'familyStops' })),
      ...ends.puts,
    ],
    messages: [
      ...told(home, referral),
      // Who else referred this family hears that it stops, by their own code.
      ...others.map(
        ({ id, referrerId, joinedFrom }): Message => ({
          key: `referral:${id}:closed`,
          to: { person: referrerId },
          notice: { kind: 'case.closed', case: joinedFrom ?? home.id, to: 'referrer' },
        }),
      ),
      ...ends.messages,
    ],
    reminders: ends.reminders,
  };
};

const onlyThisStops = async (
  ports: Ports,
  actor: Actor,
  { home, referral, reason }: Loaded & { readonly reason: string },
): Promise<Follows> => {
  // Hers joined the case of another: that one goes on.
  if (referral.joinedFrom) return { puts: [], messages: told(home, referral) };
  const closed = put('case', closedBy(ports, actor, home, reason));
  const joined = await goingOnWith(ports, home.id);
  const [next, ...rest] = joined.toSorted((a, b) => a.submittedAt.localeCompare(b.submittedAt));
  if (!next) return { puts: [closed], messages: told(home, referral) };
  const apart = await goesOnApart(ports, actor, { home, next, rest });
  return {
    ...apart,
    puts: [closed, ...apart.puts],
    messages: [...told(home, referral), ...apart.messages],
  };
};

/** The coordinator of what waited for her; of what who referred hands over themselves she never heard. */
const told = (home: Case, referral: Referral): Message[] =>
  isSilent(home.state)
    ? []
    : [
        {
          key: `referral:${referral.id}:withdrawn`,
          to: { coordinatorOf: home.municipality },
          notice: { kind: 'referral.withdrawn', case: home.id },
        },
        {
          key: `referral:${home.id}:judged`,
          to: { coordinatorOf: home.municipality },
          notice: { kind: 'referral.arrived', case: home.id, why: 'updated' },
        },
      ];
