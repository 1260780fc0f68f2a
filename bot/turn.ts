import { z } from 'zod';
import { refusalCard, refusalDialog } from '../cards/refusal.ts';
import { actions, isVerb, mayInChannel, type Verb } from '../domain/actions.ts';
import { localDate } from '../domain/calendar.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { type Actor, type Relation, relationsTo } from '../domain/role.ts';
import { closeDialog, type Reply, showCard, showDialog } from './reply.ts';
import { type AnyRoute, routes } from './router.ts';
import { firstAnswer } from './store/action-keys.ts';
import { type ActionStamp, commit } from './store/commit.ts';
import type { Database } from './store/database.ts';
import type { Change } from './use-cases/change.ts';
import { circleOf } from './use-cases/circle.ts';
import { loadActor, rememberSender, type Sender } from './use-cases/people/actor.ts';
import type { Ports } from './use-cases/ports.ts';
import type { Conversation, Inputs } from './use-cases/use-case.ts';

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
};

export type Turn = (action: Action) => Promise<Reply>;

type Parts = {
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

/** What the inputs of a card or dialog held: everything in the data that the verb does not name. */
const inputsOf = (verb: Verb, data: Readonly<Record<string, unknown>>): Inputs => {
  const named = new Set([...Object.keys(actions[verb].data.shape), 'verb', 'msteams']);
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      !named.has(key) &&
      (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        ? [[key, String(value)] as const]
        : [],
    ),
  );
};

const changesSomething = (change: Change<unknown>): boolean =>
  [change.puts, change.removals, change.messages, change.reminders, change.timeline].some(
    (part) => (part?.length ?? 0) > 0,
  );

/** Runs one action from top to bottom: who may, the use case, the commit, the answer. */
export const createTurn = ({ ports, store, committed, reachableAgain, appointed }: Parts): Turn => {
  const remember = async (action: Action): Promise<void> => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const change = await rememberSender(ports, action.sender);
      if (!change) return;
      if ((await commit(store, change, stampOf(action, 'professional'))) === 'moved') continue;
      await reachableAgain(action.sender.id);
      committed();
      return;
    }
  };

  const stampOf = (action: Action, relation: string, key?: string): ActionStamp => ({
    key,
    at: ports.now(),
    actorId: action.sender.id,
    actorName: action.sender.name,
    verb: action.verb,
    relation,
  });

  const refusedBy = async (action: Action, verb: Verb, id: string | undefined): Promise<Refusal> => {
    const change: Change<null> = {
      answer: null,
      access: [{ action: 'R', subjectKind: actions[verb].subject, subjectId: id }],
    };
    await commit(store, withOutcome(change, 'refused'), stampOf(action, 'none'));
    return refuse('notAllowed', { code: await codeOf(ports, actions[verb].subject, id) });
  };

  const run = async (
    action: Action,
    route: AnyRoute,
    actor: Actor,
    turn: Parameters<ReturnType<AnyRoute['run']>>[1],
    relation: string,
  ): Promise<Reply | Refusal> => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const change = await route.run(ports)(actor, turn);
      if (isRefusal(change)) return change;
      const key = changesSomething(change) ? action.key : undefined;
      if ((await commit(store, toKeep(change), stampOf(action, relation, key))) === 'done') {
        const appoints = change.puts?.some(({ kind }) => kind === 'appointment') ?? false;
        if (appoints) await appointed();
        if (appoints || (change.messages?.length ?? 0) > 0) committed();
        return route.reply(change.answer);
      }
      // Somebody else was first, or this very action was: then its first answer holds.
      const first = await firstAnswer(store, action.key);
      if (first) return again(action, route, first.answer);
    }
    return refuse('tryAgain');
  };

  /** The same action coming twice gets its first answer; a page of a form is drawn anew from its draft. */
  const again = async (action: Action, route: AnyRoute, first: unknown): Promise<Reply | Refusal> => {
    const { data: kept } = Redraw.safeParse(first);
    if (!kept) return route.reply(first);
    return answer({
      ...action,
      verb: 'form.resume',
      data: { draft: kept.redraw },
      key: `${action.key}|again`,
    });
  };

  const answer = async (action: Action): Promise<Reply | Refusal> => {
    const { verb } = action;
    if (!isVerb(verb)) return refuse('notUnderstood');
    if (verb === 'dialog.close') return closeDialog;
    if (action.conversation.type === 'channel' && !mayInChannel(verb)) return refuse('notInChannel');
    const contract = actions[verb];
    const parsed = contract.data.safeParse(action.data);
    if (!parsed.success) return refuse('notUnderstood');
    const route = routes[verb];
    const first = await firstAnswer(store, action.key);
    if (first) return again(action, route, first.answer);
    const actor = await loadActor(ports, action.sender);
    const data: Readonly<Record<string, unknown>> = parsed.data;
    const id = contract.subject === 'none' ? '' : String(data[contract.subject]);
    const circle = await circleOf(ports.read, contract.subject, id, ports.now());
    if (!circle) return refuse(contract.subject === 'draft' ? 'draftGone' : 'notFound');
    const relations = relationsTo(actor, circle, localDate(ports.now()));
    const by = contract.may.find((relation: Relation) => relations.has(relation));
    if (!by) return refusedBy(action, verb, id || undefined);
    const turn = {
      data: parsed.data,
      inputs: inputsOf(verb, action.data),
      relations,
      conversation: action.conversation,
    };
    return run(action, route, actor, turn, by);
  };

  return async (action) => {
    await remember(action);
    const given = await answer(action);
    if ('show' in given) return given;
    const view = { ...given, now: ports.now() };
    return action.inDialog
      ? showDialog(refusalDialog(view))
      : { ...showCard(refusalCard(view)), refused: true };
  };
};

/** Stands for a page of a kept form, whose answers must not be kept a second time. */
const Redraw = z.object({ redraw: z.string() });
const formPage = z.looseObject({ target: z.looseObject({ draft: z.string() }) });
const FormAnswer = z.union([formPage, z.looseObject({ form: formPage }).transform(({ form }) => form)]);

/** The change as it is stored: without what somebody filled in, beside the draft that holds it. */
const toKeep = (change: Change<unknown>): Change<unknown> => {
  const { data: page } = FormAnswer.safeParse(change.answer);
  return page ? { ...change, answer: { redraw: page.target.draft } } : change;
};

const withOutcome = (change: Change<null>, outcome: string): Change<null> => ({
  ...change,
  access: (change.access ?? []).map((line) => ({ ...line, outcome })),
});

/** The code a refused person already holds in their card; nothing else. */
const codeOf = async (ports: Ports, kind: string, id: string | undefined): Promise<string | undefined> => {
  if (!id) return undefined;
  if (kind === 'case') return (await ports.read.get('case', id))?.code;
  if (kind === 'conference' || kind === 'invitation' || kind === 'agreement') {
    const found = await ports.read.get(kind, id);
    return found && (await ports.read.get('case', found.caseId))?.code;
  }
  return kind === 'consultation' ? (await ports.read.get('consultation', id))?.code : undefined;
};
