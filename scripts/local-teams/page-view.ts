import { plain, textOf } from './card-walk.ts';
import { filledIn, type Gestures } from './gestures.ts';
import { cardFor, type Message } from './message.ts';
import type { LocalPerson } from './options.ts';
import type { World } from './world.ts';

/** What the rail shows of everybody's conversations. */
export function overviewOf(world: World): unknown {
  return world.people.map((person) => ({
    key: person.key,
    conversations: world.conversations.seenBy(person).map((id) => {
      const last = world.conversations.list(id).at(-1);
      return {
        id,
        unread: world.conversations.unread(person, id),
        last: last === undefined ? null : { at: last.at, text: previewOf(last, person) },
      };
    }),
  }));
}

function previewOf(message: Message, person: LocalPerson): string {
  const card = cardFor(message, person.key);
  const text =
    message.text !== '' || card === undefined ? plain(message.text) : (textOf(card).split('\n')[0] ?? '');
  return text.slice(0, 80);
}

/** One conversation as this person sees it. `key` changes whenever a message must be drawn anew. */
export function conversationOf(world: World, person: LocalPerson, id: string): unknown {
  const gesture = world.gestures.of(person.key);
  return world.conversations.list(id).map((message) => ({
    id: message.id,
    thread: message.thread ?? null,
    author: message.author,
    text: message.text,
    markdown: message.markdown,
    card: cardFor(message, person.key) ?? null,
    at: message.at,
    edited: message.edited,
    key: viewKey(message, person),
    ...(gesture?.message === message.id ? gestured(message, person, gesture) : {}),
  }));
}

/** The card on which this person, driven by code, fills in answers and presses a button. */
function gestured(message: Message, person: LocalPerson, gesture: NonNullable<ReturnType<Gestures['of']>>) {
  const card = cardFor(message, person.key);
  return {
    card: card === undefined ? null : filledIn(card, gesture.filled),
    pressing: gesture.pressing ?? null,
    key: `${viewKey(message, person)}-${gesture.number}`,
  };
}

const numbers = new WeakMap<object, number>();
let nextNumber = 1;

function viewKey(message: Message, person: LocalPerson): string {
  const card = cardFor(message, person.key);
  if (card === undefined) return String(message.version);
  const number = numbers.get(card) ?? nextNumber++;
  numbers.set(card, number);
  return `${message.version}-${number}`;
}
