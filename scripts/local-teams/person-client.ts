import { activityOf } from './activity.ts';
import type { Activity } from './activity-type.ts';
import {
  type DialogTheme,
  deliver,
  effectReader,
  execute,
  fetchDialog,
  submit,
  submitDialog,
} from './card-actions.ts';
import { type ButtonQuery, buttonsOf, type CardButton, findButton } from './card-buttons.ts';
import { type InputValue, mergedData } from './card-inputs.ts';
import { isNode, str } from './card-walk.ts';
import type { Place } from './conversations.ts';
import { openChat } from './first-contact.ts';
import { type CardNode, cardFor, type Message } from './message.ts';
import type { LocalPerson } from './options.ts';
import type { Effect, Outcome } from './outcome.ts';
import { refreshViews } from './refresh.ts';
import { say } from './say.ts';
import type { World } from './world.ts';

/** A message as this person sees it. */
export type SeenMessage = {
  id: string;
  /** `bot`, or the key of a person. */
  from: string;
  text: string;
  /** With the person's own view, when the bot gave one. */
  card: CardNode | undefined;
  at: string;
  edited: boolean;
  /** In a channel: the message that began the thread. */
  thread: string | undefined;
};

/** The result of what a person did. `resend` sends the very same activity again, as Teams sometimes does. */
export type ClientOutcome = {
  /** HTTP status; 0 without an answer in time, or when nothing had to be sent (a link). */
  status: number;
  body: unknown;
  effect: Effect | { kind: 'url'; url: string };
  activity: Activity | undefined;
  resend(): Promise<ClientOutcome>;
};

type OpenDialog = {
  message: Message;
  title: string;
  card: CardNode;
  width?: number | string;
  filled: Record<string, InputValue>;
};

/** One person of the local Teams, driven by code. */
export class PersonClient {
  readonly person: LocalPerson;
  readonly #world: World;
  #dialog: OpenDialog | undefined;

  constructor(world: World, person: LocalPerson) {
    this.#world = world;
    this.person = person;
  }

  /** Opens the chat with the bot; the first time the bot is told. `say` does this by itself. */
  async open(): Promise<void> {
    await openChat(this.#world, this.person);
  }

  /** Types a message: in the chat, or in a channel (`in`), there in a thread or as a new one. */
  async say(text: string, options: { in?: string; thread?: string; activityId?: string } = {}) {
    const place = this.#place(options.in);
    const to =
      place.kind === 'channel' && options.thread !== undefined ? { ...place, thread: options.thread } : place;
    return this.#outcome(await say(this.#world, this.person, to, text, options.activityId));
  }

  /** The messages of the chat or a channel, newest last, refreshed for this person and marked read. */
  async messages(options: { in?: string } = {}): Promise<SeenMessage[]> {
    const { id } = this.#place(options.in);
    await refreshViews(this.#world, this.person, id);
    this.#world.conversations.markRead(this.person, id);
    return this.#world.conversations.list(id).map((message) => ({
      id: message.id,
      from: message.author,
      text: message.text,
      card: cardFor(message, this.person.key),
      at: message.at,
      edited: message.edited,
      thread: message.thread,
    }));
  }

  /** The newest card of the chat or a channel. Throws when there is none. */
  async lastCard(options: { in?: string } = {}): Promise<CardNode> {
    const card = (await this.messages(options)).findLast((message) => message.card !== undefined)?.card;
    if (card === undefined)
      throw new Error(`${this.person.name} sees no card in ${this.#place(options.in).id}.`);
    return card;
  }

  /**
   * Presses the button with this title: in the dialog when one is open, else on the newest card that has it.
   * `inputs` are filled in first, by input id. Throws when there is no such button or the card refuses to be sent.
   */
  async press(
    what: string | ButtonQuery,
    inputs: Record<string, InputValue> = {},
    options: { activityId?: string; theme?: DialogTheme } = {},
  ): Promise<ClientOutcome> {
    const query = typeof what === 'string' ? { title: what } : what;
    const theme = options.theme ?? 'default';
    this.#closeWhenDone(query);
    if (this.#dialog !== undefined)
      return this.#pressInDialog(this.#dialog, query, inputs, theme, options.activityId);
    const { message, card, button } = await this.#findOnCards(query);
    const { gestures } = this.#world;
    gestures.show(this.person.key, { message: message.id, filled: inputs, pressing: query.title });
    await gestures.pause();
    try {
      return await this.#pressOnCard(message, card, button, inputs, theme, options.activityId);
    } finally {
      // A dialog that opened is shown in its place.
      if (this.#dialog === undefined) gestures.show(this.person.key, undefined);
    }
  }

  /** A dialog that only says what was done is closed before one presses something else. */
  #closeWhenDone(query: ButtonQuery): void {
    const open = this.#dialog;
    if (open === undefined || findButton(open.card, query) !== undefined) return;
    const closes = ({ action }: CardButton) => isNode(action.data) && action.data.verb === 'dialog.close';
    if (buttonsOf(open.card).every(closes)) this.closeDialog();
  }

  async #pressOnCard(
    message: Message,
    card: CardNode,
    button: CardButton,
    inputs: Record<string, InputValue>,
    theme: DialogTheme,
    activityId: string | undefined,
  ): Promise<ClientOutcome> {
    const { action } = button;
    if (button.type === 'Action.OpenUrl') return nothingSent(str(action, 'url'));
    const data = mergedData(card, action, inputs);
    if (button.type === 'Action.Execute') {
      const carried = { data, title: button.title, verb: str(action, 'verb'), id: str(action, 'id') };
      return this.#outcome(await execute(this.#world, this.person, message, carried, 'manual', activityId));
    }
    this.#mustSubmit(button);
    if (!asksForDialog(data)) {
      return this.#outcome(await submit(this.#world, this.person, message, data, activityId));
    }
    const fetched = await fetchDialog(this.#world, this.person, message, data, theme, activityId);
    return this.#outcome(fetched, message);
  }

  /** The open dialog; a sentence instead of a page comes as a card with that text. */
  dialog(): { title: string; card: CardNode } | undefined {
    return this.#dialog === undefined ? undefined : { title: this.#dialog.title, card: this.#dialog.card };
  }

  /** Fills in the open dialog, by input id. */
  fill(inputs: Record<string, InputValue>): void {
    if (this.#dialog === undefined) throw new Error(`${this.person.name} has no dialog open.`);
    Object.assign(this.#dialog.filled, inputs);
    this.#gesture();
  }

  /** Closes the dialog with the cross; the bot hears nothing of it, as in Teams. */
  closeDialog(): void {
    this.#dialog = undefined;
    this.#gesture();
  }

  /** Unread messages: in one conversation, or in all. */
  unread(options: { in?: string } = {}): number {
    const { conversations } = this.#world;
    const where = options.in === undefined ? conversations.seenBy(this.person) : [this.#place(options.in).id];
    return where.reduce((sum, conversation) => sum + conversations.unread(this.person, conversation), 0);
  }

  /** Sends any activity as this person, for tests of what no client would send. */
  async raw(fields: { type: string; id?: string; [key: string]: unknown }, options: { in?: string } = {}) {
    const activity = await activityOf(this.#world, this.person, this.#place(options.in), fields);
    return this.#outcome(await deliver(this.#world, activity, effectReader(activity)));
  }

  async #pressInDialog(
    dialog: OpenDialog,
    query: ButtonQuery,
    inputs: Record<string, InputValue>,
    theme: DialogTheme,
    activityId: string | undefined,
  ): Promise<ClientOutcome> {
    const button = findButton(dialog.card, query);
    if (button === undefined)
      throw missing(this.person, query, [dialog.card], `the dialog "${dialog.title}"`);
    if (button.type === 'Action.OpenUrl') return nothingSent(str(button.action, 'url'));
    this.#mustSubmit(button);
    // What is filled in stays when the answer fails.
    Object.assign(dialog.filled, inputs);
    if (Object.keys(inputs).length > 0) {
      this.#gesture();
      await this.#world.gestures.pause();
    }
    this.#gesture(query.title);
    await this.#world.gestures.pause();
    const data = mergedData(dialog.card, button.action, dialog.filled);
    const submitted = await submitDialog(this.#world, this.person, dialog.message, data, theme, activityId);
    return this.#outcome(submitted, dialog.message);
  }

  async #findOnCards(query: ButtonQuery): Promise<{ message: Message; card: CardNode; button: CardButton }> {
    const { conversations } = this.#world;
    const where = query.in === undefined ? conversations.seenBy(this.person) : [this.#place(query.in).id];
    await Promise.all(where.map((conversation) => refreshViews(this.#world, this.person, conversation)));
    const newestFirst = where.flatMap((id) => conversations.list(id)).sort((a, b) => b.seq - a.seq);
    const cards: CardNode[] = [];
    for (const message of newestFirst) {
      const card = cardFor(message, this.person.key);
      if (card === undefined || (query.message !== undefined && query.message !== message.id)) continue;
      const button = findButton(card, query);
      if (button !== undefined) return { message, card, button };
      cards.push(card);
    }
    throw missing(this.person, query, cards, 'the cards');
  }

  #mustSubmit(button: CardButton): void {
    if (button.type !== 'Action.Submit')
      throw new Error(`"${button.title}" is ${button.type}, which sends nothing here.`);
  }

  #place(id: string | undefined): Place {
    if (id === undefined) return this.#world.conversations.chatOf(this.person);
    const place = this.#world.conversations.place(id);
    if (place === undefined) throw new Error(`There is no conversation ${id}.`);
    return place;
  }

  #outcome(outcome: Outcome, message?: Message): ClientOutcome {
    const { activity, status, body, effect } = outcome;
    if (message !== undefined) this.#showDialog(effect, message);
    const resend = async () =>
      this.#outcome(await deliver(this.#world, activity, effectReader(activity)), message);
    return { status, body, effect, activity, resend };
  }

  #showDialog(effect: Effect, message: Message): void {
    if (effect.kind === 'dialog')
      this.#dialog = {
        message,
        title: effect.title,
        card: effect.card,
        ...(effect.width === undefined ? {} : { width: effect.width }),
        filled: {},
      };
    if (effect.kind === 'dialog-closed') this.#dialog = undefined;
    if (effect.kind === 'dialog-message') {
      const body = [{ type: 'TextBlock', text: effect.text, wrap: true }];
      this.#dialog = { message, title: '', card: { type: 'AdaptiveCard', version: '1.5', body }, filled: {} };
    }
    this.#gesture();
  }

  /** Tells who watches what this person has open, and which button is being pressed. */
  #gesture(pressing?: string): void {
    const { title = '', card, width, filled } = this.#dialog ?? {};
    const gesture = card && {
      dialog: { title, card, ...(width === undefined ? {} : { width }) },
      filled: { ...filled },
      ...(pressing === undefined ? {} : { pressing }),
    };
    this.#world.gestures.show(this.person.key, gesture);
  }
}

function asksForDialog(data: unknown): boolean {
  return isNode(data) && isNode(data.msteams) && data.msteams.type === 'task/fetch';
}

function nothingSent(url: string): ClientOutcome {
  const outcome = { status: 0, body: undefined, effect: { kind: 'url', url } as const, activity: undefined };
  return { ...outcome, resend: async () => nothingSent(url) };
}

function missing(person: LocalPerson, query: ButtonQuery, cards: readonly CardNode[], where: string): Error {
  const seen = cards.flatMap((card) => buttonsOf(card).map(({ title }) => title)).slice(0, 20);
  const wanted = query.within === undefined ? `"${query.title}"` : `"${query.title}" near "${query.within}"`;
  return new Error(
    `${person.name} sees no button ${wanted} on ${where}. There are: ${seen.join(' | ') || 'none'}.`,
  );
}
