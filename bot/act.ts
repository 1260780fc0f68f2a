import { type Access, actingAs, purposeOf, recordOf } from '../domain/access.ts';
import { actions, isVerb, logOf, mayInChannel, type Verb } from '../domain/actions.ts';
import { localDate } from '../domain/calendar.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { Actor } from '../domain/role.ts';
import { inputsOf, tidied } from './action/inputs.ts';
import { Redraw, toKeep } from './action/kept.ts';
import { changesSomething, consentsBehind, linesOf } from './action/lines.ts';
import { type AnyRoute, routes } from './router.ts';
import { firstAnswer } from './store/action-keys.ts';
import { commit } from './store/commit.ts';
import type { Database } from './store/database.ts';
import type { ActionStamp } from './store/log/line.ts';
import { deputisesFor, type Standing, standingTo } from './use-cases/may.ts';
import { loadActor, rememberSender, type Sender } from './use-cases/people/actor.ts';
import type { Ports } from './use-cases/ports.ts';
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
};

const TRIES = 5;

/** Runs one action from top to bottom: who may, the use case, the commit, the answer. */
export const createAct = ({ ports, store, committed, reachableAgain, appointed }: ActParts): Act => {
  const stampOf = (action: Action, more: Pick<ActionStamp, 'relation' | 'role'>): ActionStamp => ({
    at: ports.now(),
    actorId: action.sender.id,
    verb: action.verb,
    purpose: purposeOf(action.verb),
    channel: action.channel ?? 'teams',
    tenantId: action.conversation.tenantId,
    ...more,
  });

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

  /** A refused attempt is logged too; who was refused learns nothing but the code they hold. */
  const refusedBy = async (
    action: Action,
    verb: Verb,
    actor: Actor,
    { circle }: Standing,
    id: string,
  ): Promise<Refusal> => {
    const { subject } = actions[verb];
    const role = actingAs(actor, 'none', circle, localDate(ports.now()));
    const line: Access = {
      action: logOf(verb) ?? 'R',
      recordType: subject === 'none' ? recordOf(verb) : subject,
      recordId: id || undefined,
      caseId: circle.caseId,
      personId: circle.personId,
    };
    const stamp = stampOf(action, { relation: 'none', role });
    await commit(store, { answer: null, access: [line] }, { ...stamp, outcome: 'refused' });
    return actor.left
      ? refuse('noLongerHere')
      : refuse('notAllowed', { code: await codeOf(ports, subject, id) });
  };

  const run = async (
    action: Action,
    verb: Exclude<Verb, 'dialog.close'>,
    actor: Actor,
    standing: Standing,
    stamp: ActionStamp,
    turn: Parameters<ReturnType<AnyRoute['run']>>[1],
    id: string,
  ): Promise<Acted> => {
    const route = routes[verb];
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const change = await route.run(ports)(actor, turn);
      if (isRefusal(change)) return change;
      const key = changesSomething(change) ? action.key : undefined;
      const access = linesOf(verb, change, standing, id);
      const kept = { ...toKeep(change), access };
      const consentIds = await consentsBehind(ports, access);
      if ((await commit(store, kept, { ...stamp, key, consentIds })) === 'done') {
        const appoints = change.puts?.some(({ kind }) => kind === 'appointment') ?? false;
        if (appoints) await appointed();
        if (appoints || (change.messages?.length ?? 0) > 0) committed();
        return { answer: change.answer, route };
      }
      // Somebody else was first, or this very action was: then its first answer holds.
      const first = await firstAnswer(store, action.key);
      if (first) return again(action, route, first.answer);
    }
    return refuse('tryAgain');
  };

  /** The same action coming twice gets its first answer; a page of a form is drawn anew from its draft. */
  const again = async (action: Action, route: AnyRoute, first: unknown): Promise<Acted> => {
    const { data: kept } = Redraw.safeParse(first);
    if (!kept) return { answer: first, route };
    return act({
      ...action,
      verb: 'form.resume',
      data: { draft: kept.redraw },
      key: `${action.key}|again`,
    });
  };

  const act = async (action: Action, known?: Person): Promise<Acted> => {
    const { verb } = action;
    if (!isVerb(verb)) return refuse('notUnderstood');
    if (verb === 'dialog.close') return 'closed';
    const { type } = action.conversation;
    if (type !== 'personal' && !(type === 'channel' && mayInChannel(verb))) return refuse('notInChannel');
    const contract = actions[verb];
    const parsed = contract.data.safeParse(action.data);
    if (!parsed.success) return refuse('notUnderstood');
    const actor = await loadActor(ports, action.sender, known);
    const data: Readonly<Record<string, unknown>> = parsed.data;
    const id = contract.subject === 'none' ? '' : String(data[contract.subject]);
    const standing = await standingTo(ports, actor, verb, id);
    // Before the first answer is given again: who may no longer see it does not, however often Teams asks.
    if (standing && !standing.by) return refusedBy(action, verb, actor, standing, id);
    const first = await firstAnswer(store, action.key);
    if (first) return again(action, routes[verb], first.answer);
    if (!standing?.by) return refuse(contract.subject === 'draft' ? 'draftGone' : 'notFound');
    const { by, circle, relations } = standing;
    const role = actingAs(actor, by, circle, localDate(ports.now()));
    const stamp: ActionStamp = {
      ...stampOf(action, { relation: by, role }),
      onBehalfOf:
        role === 'deputyCoordinator' && circle.municipality
          ? await deputisesFor(ports, circle.municipality)
          : undefined,
    };
    const turn = {
      data: parsed.data,
      inputs: inputsOf(verb, action.data),
      relations,
      conversation: action.conversation,
    };
    return run(action, verb, actor, standing, stamp, turn, id);
  };

  return async (action) => act({ ...action, data: tidied(action.data) }, await remember(action));
};

/** The code a refused person already holds in their card; nothing else. */
const codeOf = async (ports: Ports, kind: string, id: string): Promise<string | undefined> => {
  if (!id) return undefined;
  if (kind === 'case') return (await ports.read.get('case', id))?.code;
  if (kind === 'conference' || kind === 'invitation' || kind === 'agreement') {
    const found = await ports.read.get(kind, id);
    return found && (await ports.read.get('case', found.caseId))?.code;
  }
  return kind === 'consultation' ? (await ports.read.get('consultation', id))?.code : undefined;
};
