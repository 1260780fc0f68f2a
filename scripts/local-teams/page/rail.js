import { avatar, fill, h } from './dom.js';
import { channelOf, conversationsOf, personOf, sideOf, state } from './state.js';
import { shortTime } from './time.js';

const unreadText = (count) => (count === 1 ? '1 ongelezen bericht' : `${count} ongelezen berichten`);

function badge(count) {
  return count > 0 && h('span', { class: 'badge', 'aria-label': unreadText(count) }, String(count));
}

function personRow(person, choose) {
  const pane = state.panes.findIndex((one) => one.person === person.key);
  const unread = conversationsOf(person.key).reduce((sum, one) => sum + one.unread, 0);
  const side = pane >= 0 && state.panes.length > 1 && h('span', { class: 'side' }, sideOf(pane));
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        'aria-pressed': String(pane >= 0),
        'data-focus': `p-${person.key}`,
        onclick: () => choose(person.key),
      },
      avatar(person.name),
      h('span', { class: 'names' }, person.name, h('small', {}, person.title)),
      h('span', { class: 'marks' }, badge(unread), side),
    ),
  );
}

function conversationRow(one, name, kind, open, pane) {
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        'aria-pressed': String(pane.conversation === one.id),
        'data-focus': `c-${one.id}`,
        class: one.unread > 0 ? 'unread' : '',
        onclick: () => open(one.id),
      },
      avatar(name, kind),
      h('span', { class: 'names' }, h('b', {}, name), h('small', {}, one.last?.text ?? 'nog geen berichten')),
      h(
        'span',
        { class: 'marks' },
        one.last && h('small', {}, shortTime(one.last.at, state.clock.now)),
        badge(one.unread),
      ),
    ),
  );
}

/** Draws the people, and the chats and channels of the person in the active pane. */
export function drawRail(element, { choose, open }) {
  const pane = state.panes[state.active];
  const person = personOf(pane.person);
  const first = person.name.split(' ')[0];
  const all = conversationsOf(person.key);
  const row = (one) => {
    const channel = channelOf(one.id);
    return conversationRow(one, channel?.name ?? state.setup.bot, channel ? 'channel' : 'bot', open, pane);
  };
  const channels = all.filter((one) => channelOf(one.id));
  const scrolled = [...element.children].map(({ scrollTop }) => scrollTop);
  const people =
    state.only === null &&
    h(
      'section',
      { class: 'people' },
      h('h2', {}, 'Wie bent u?'),
      h('ul', {}, ...state.setup.people.map((one) => personRow(one, choose))),
    );
  const chats = h(
    'section',
    {},
    h('h2', {}, `Chats van ${first}`),
    h('ul', {}, ...all.filter((one) => !channelOf(one.id)).map(row)),
    channels.length > 0 && [
      h('h2', {}, channels.length === 1 ? 'Kanaal' : 'Kanalen'),
      h('ul', {}, ...channels.map(row)),
    ],
  );
  fill(element, people, chats);
  [...element.children].forEach((part, index) => {
    part.scrollTop = scrolled[index] ?? 0;
  });
}
