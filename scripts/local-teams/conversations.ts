import type { Message } from './message.ts';
import { cardFor } from './message.ts';
import type { LocalChannel, LocalPerson } from './options.ts';

/** A conversation by its wire id. */
export type Place =
  | { kind: 'personal'; id: string; person: LocalPerson }
  | { kind: 'channel'; id: string; channel: LocalChannel; thread?: string };

/** What is kept between runs. */
export type SavedConversations = {
  seq: number;
  messages: Message[];
  /** Per person and conversation: the last message seen. */
  read: Record<string, Record<string, number>>;
  /** Person keys and team ids whose first contact was sent. */
  opened: string[];
};

const THREAD = ';messageid=';
/** Ids look like those of Teams: milliseconds since 1970. */
const FIRST_ID = 1_770_000_000_000;

/** All chats and channels with their messages; tells listeners what changed. */
export class Conversations {
  readonly #people: readonly LocalPerson[];
  readonly #channels: readonly LocalChannel[];
  readonly #saved: SavedConversations;
  readonly #listeners = new Set<(conversation: string) => void>();

  constructor(people: readonly LocalPerson[], channels: readonly LocalChannel[], saved?: SavedConversations) {
    this.#people = people;
    this.#channels = channels;
    this.#saved = saved ?? { seq: 0, messages: [], read: {}, opened: [] };
  }

  /** What a state file keeps. */
  get saved(): SavedConversations {
    return this.#saved;
  }

  /** Calls `listener` with a conversation id after each change; gives the way to stop. */
  onChange(listener: (conversation: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  chatOf(person: LocalPerson): Place {
    return { kind: 'personal', id: `a:${person.key}`, person };
  }

  /** The place of a wire id, or undefined when nobody knows it. */
  place(wireId: string): Place | undefined {
    const person = this.#people.find((candidate) => wireId === `a:${candidate.key}`);
    if (person !== undefined) return this.chatOf(person);
    const [id = '', thread] = wireId.split(THREAD);
    const channel = this.#channels.find((candidate) => candidate.id === id);
    if (channel === undefined) return undefined;
    return { kind: 'channel', id, channel, ...(thread === undefined ? {} : { thread }) };
  }

  nextId(): string {
    this.#saved.seq += 1;
    return String(FIRST_ID + this.#saved.seq);
  }

  add(message: Omit<Message, 'seq' | 'edited' | 'version' | 'views'>): Message {
    this.#saved.seq += 1;
    const added = { ...message, seq: this.#saved.seq, edited: false, version: 1, views: {} };
    this.#saved.messages.push(added);
    this.#changed(message.conversation);
    return added;
  }

  list(conversation: string): readonly Message[] {
    return this.#saved.messages.filter((message) => message.conversation === conversation);
  }

  find(conversation: string, id: string): Message | undefined {
    return this.#saved.messages.find((message) => message.conversation === conversation && message.id === id);
  }

  /** An edit drops every user-specific view, as in Teams. */
  edit(message: Message, content: Pick<Message, 'text' | 'markdown' | 'card'>): void {
    const { text, markdown, card } = content;
    Object.assign(message, { text, markdown, card, edited: true, version: message.version + 1, views: {} });
    this.#changed(message.conversation);
  }

  remove(message: Message): void {
    this.#saved.messages.splice(this.#saved.messages.indexOf(message), 1);
    this.#changed(message.conversation);
  }

  /** Shows this card to one person only, until the message is edited. */
  show(message: Message, person: LocalPerson, card: Message['card']): void {
    if (card === undefined || cardFor(message, person.key) === card) return;
    message.views[person.key] = card;
    this.#changed(message.conversation);
  }

  /** The conversations this person sees: the own chat first, then every channel. */
  seenBy(person: LocalPerson): string[] {
    return [this.chatOf(person).id, ...this.#channels.map((channel) => channel.id)];
  }

  unread(person: LocalPerson, conversation: string): number {
    const last = this.#saved.read[person.key]?.[conversation] ?? 0;
    return this.list(conversation).filter((message) => message.seq > last && message.author !== person.key)
      .length;
  }

  markRead(person: LocalPerson, conversation: string): void {
    if (this.unread(person, conversation) === 0) return;
    const marks = this.#saved.read[person.key] ?? {};
    marks[conversation] = this.#saved.seq;
    this.#saved.read[person.key] = marks;
    this.#changed(conversation);
  }

  isOpened(key: string): boolean {
    return this.#saved.opened.includes(key);
  }

  markOpened(key: string): void {
    this.#saved.opened.push(key);
    this.#changed(`a:${key}`);
  }

  #changed(conversation: string): void {
    for (const listener of this.#listeners) listener(conversation);
  }
}
