import { actingAs, purposeOf } from '../domain/access.ts';
import { actions, isVerb, type Verb } from '../domain/actions.ts';
import { localDate } from '../domain/calendar.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { Actor } from '../domain/role.ts';
import { changedBy, isMoved } from './action/base-version.ts';
import { inputsOf, tidied } from './action/inputs.ts';
import { anewBy, toKeep } from './action/kept.ts';
import { changesSomething, consentsBehind, linesOf, refusedLine, repeatedLine } from './action/lines.ts';
import { isRightPlace, leavesLine, notThere, whyNot } from './action/refusals.ts';
import { type AnyRoute, routes } from './router.ts';
import { firstAnswer } from './store/action-keys.ts';
import { commit } from './store/commit.ts';
import type { Database } from './store/database.ts';
import type { ActionStamp } from './store/log/line.ts';
import { deputisesFor, type Standing, standingTo } from './use-cases/may.ts';
import { loadActor, rememberSender, type Sender } from './use-cases/people/actor.ts';
import type { Ports } from './use-cases/ports.ts';
import { remembering } from './use-cases/remembering.ts';
import type { Conversation } from './use-cases/use-case.ts';

/** Typed words, buttons, dialog opens and submits, requests of the tab: they all become this one thing. */
export type Action = {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly sender: Sender;
  readonly conversation: Conversation;
  /** The same key again is the same action coming twice. */
  readonly key: string;
  /** Where the answer will stand: it decides how a refusal looks. */
  readonly inDialog: boolean;
  /** By which door it came; Teams when absent. */
  readonly channel?: 'teams' | 'tab';
  /** The version of its subject that was seen: what others changed since is not overwritten. */
  readonly base?: number;
};

/** What came of an action: an answer as plain data with the route that draws it, a refusal, or nothing to show. */
export type Acted = { readonly answer: unknown; readonly route: AnyRoute } | Refusal | 'closed';
export type Act = (action: Action) => Promise<Acted>;

export type ActParts = {
  readonly ports: Ports;
  readonly store: Database;
  /** Something was promised to somebody: delivery may begin. */
  readonly committed: () => void;
  /** Somebody writes: what could not reach them goes out after all. */
  readonly reachableAgain: (personId: string) => Promise<void>;
  /** Somebody was appointed: what waited for their role goes out. */
  readonly appointed: () => Promise<void>;
  /** A municipality set something for itself: from now on that holds. */
  readonly rulesSet: () => Promise<void>;
};

const TRIES = 5;

/** What is asked, how who asks stands to it (undefined: it is not there), and how that is logged. */
type Attempt = {
  readonly verb: Exclude<Verb, 'dialog.close'>;
  readonly standing: Standing | undefined;
  readonly id: string;
  readonly stamp: ActionStamp;
};

/** Runs one action from top to bottom: who may, the use case, the commit, the answer. */
export const createAct = ({
  ports,
  store,
  committed,
  reachableAgain,
  appointed,
  rulesSet,
}: ActParts): Act => {
  const stampOf = (action: Action, more: Pick<ActionStamp, 'relation' | 'role'>): ActionStamp => ({
    at: ports.now(),
    actorId: action.sender.id,
    verb: action.verb,
    purpose: purposeOf(action.verb),
    channel: action.channel ?? 'teams',
    tenantId: action.conversation.tenantId,
    ...more,
  });

  /** As things are now, each read once. */
  const asNow = (): Ports => ({ ...ports, read: remembering(ports.read) });

  /** Who acts in which role, and in whose name a deputy does. */
  const stampFor = async (
    known: Ports,
    action: Action,
    actor: Actor,
    standing: Standing | undefined,
  ): Promise<ActionStamp> => {
    const { by: relation = 'none', circle = {} } = standing ?? {};
    const role = actingAs(actor, relation, circle, localDate(ports.now()));
    const { municipality } = circle;
    const deputises = relation !== 'none' && role === 'deputyCoordinator' && municipality;
    const onBehalfOf = deputises ? await deputisesFor(known, municipality) : undefined;
    return { ...stampOf(action, { relation, role }), onBehalfOf };
  };

  const remember = async (action: Action): Promise<Person | undefined> => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const known = await ports.read.get('person', action.sender.id);
      const change = await rememberSender(ports, action.sender, known);
      if (!change) return known;
      const stamp = stampOf(action, { relation: 'professional', role: 'professional' });
      if ((await commit(store, change, stamp)) === 'moved') continue;
      await reachableAgain(action.sender.id);
      committed();
      return known;
    }
    return undefined;
  };

  /** A refused attempt is logged too. */
  const refused = async ({ verb, standing, id, stamp }: Attempt, why: Refusal): Promise<Refusal> => {
    const access = [refusedLine(verb, standing, id)];
    if (leavesLine(why)) await commit(store, { answer: null, access }, { ...stamp, outcome: 'refused' });
    return why;
  };

  const run = async (
    known: Ports,
    action: Action,
    attempt: Attempt & { readonly standing: Standing },
    actor: Actor,
    turn: Parameters<ReturnType<AnyRoute['run']>>[1],
  ): Promise<Acted> => {
    const { verb, standing, stamp, id } = attempt;
    const route = routes[verb];
    for (let attempts = 0; attempts < TRIES; attempts += 1) {
      const seen = attempts === 0 ? known : asNow();
      const change = await route.run(seen)(actor, turn);
      if (isRefusal(change)) return unlessFirst(action, attempt, () => change);
      if (isMoved(change, verb, id, action.base))
        return unlessFirst(action, attempt, () => changedBy(ports, standing));
      // Of what changes nothing no answer is kept; but the same action may have changed something when it came first.
      const { key } = action;
      const keys = changesSomething(change) ? { key } : { unanswered: key };
      const access = linesOf(verb, change, standing, id);
      const kept = { ...toKeep(change), access };
      const consentIds = await consentsBehind(seen, access);
      const about = [id, standing.circle.caseId];
      if ((await commit(store, kept, { ...stamp, ...keys, about, consentIds })) === 'done') {
        const kinds = new Set(change.puts?.map(({ kind }) => kind));
        const appoints = kinds.has('appointment');
        if (appoints) await appointed();
        if (kinds.has('localRules')) await rulesSet();
        if (appoints || (change.messages?.length ?? 0) > 0) committed();
        return { answer: change.answer, route };
      }
      // Somebody else was first, or this very action was: then its first answer holds.
      const first = await firstAnswer(store, action.key);
      if (first) return again(action, attempt, first.answer);
    }
    return refuse('tryAgain');
  };

  /** Refused, unless what stands in the way is this very action, which came in twice at once: that was done. */
  const unlessFirst = async (
    action: Action,
    attempt: Attempt,
    why: () => Refusal | Promise<Refusal>,
  ): Promise<Acted> => {
    const first = await firstAnswer(store, action.key);
    return first ? again(action, attempt, first.answer) : refused(attempt, await why());
  };

  /**
   * The same action coming twice gets its first answer, and is logged as a reading; what is shown of a family is
   * looked up anew by a verb of its own, with its own rights and line.
   */
  const again = async (
    action: Action,
    { verb, standing, id, stamp }: Attempt,
    kept: unknown,
  ): Promise<Acted> => {
    const route = routes[verb];
    const anew = anewBy(kept);
    if (!anew) {
      const access = repeatedLine(verb, standing, id);
      await commit(
        store,
        { answer: null, access },
        { ...stamp, consentIds: await consentsBehind(ports, access) },
      );
      return { answer: kept, route };
    }
    const { see, ...shown } = anew;
    const acted = await act({ ...action, ...shown, key: `${action.key}|again` });
    return see && acted !== 'closed' && 'route' in acted
      ? { answer: { see, ...(acted.answer as object) }, route }
      : acted;
  };

  const act = async (action: Action, known?: Person): Promise<Acted> => {
    const { verb } = action;
    if (!isVerb(verb)) return refuse('notUnderstood');
    if (verb === 'dialog.close') return 'closed';
    const { data: schema, subject } = actions[verb];
    const parsed = schema.safeParse(action.data);
    const seen = asNow();
    const actor = await loadActor(seen, action.sender, known);
    const data: Readonly<Record<string, unknown>> = parsed.data ?? {};
    const id = subject === 'none' ? '' : String(data[subject] ?? '');
    const standing = await standingTo(seen, actor, verb, id);
    const attempt = { verb, standing, id, stamp: await stampFor(seen, action, actor, standing) };
    if (!isRightPlace(action.conversation, verb)) return refused(attempt, refuse('notInChannel'));
    if (!parsed.success) return refuse('notUnderstood');
    // Before the first answer is given again: who may no longer see it does not, however often it is asked for.
    const why = await whyNot(seen, actor, verb, standing, id);
    if (why) return refused(attempt, why);
    // A draft is gone by what was done with it: then a repetition hears that it was done. Of anything else that is
    // gone nothing is said any more.
    if (!standing)
      return subject === 'draft'
        ? unlessFirst(action, attempt, () => notThere(verb))
        : refused(attempt, notThere(verb));
    const { relations } = standing;
    const { conversation } = action;
    const turn = { data: parsed.data, inputs: inputsOf(verb, action.data), relations, conversation };
    // That it was done before shows when it is done or refused again: the first answer is then looked for.
    return run(seen, action, { ...attempt, standing }, actor, turn);
  };

  return async (action) => act({ ...action, data: tidied(action.data) }, await remember(action));
};
