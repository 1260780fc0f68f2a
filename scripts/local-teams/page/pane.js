import { send } from './api.js';
import { drawCompose } from './compose.js';
import { avatar, h } from './dom.js';
import { drawMessage } from './message.js';
import { channelOf, personOf, sideOf, state } from './state.js';
import { drawTab, tellTheme } from './tab.js';
import { dayKey, dayName } from './time.js';

/** One person's view of one conversation. It draws itself anew only where something changed. */
export class Pane {
  constructor(index, onActive) {
    this.index = index;
    this.onActive = onActive;
    this.shown = '';
    this.log = h('div', { class: 'log', role: 'log', tabIndex: 0 });
    this.element = h('section', {
      class: 'pane',
      onfocusin: () => onActive(index),
      onpointerdown: () => onActive(index),
    });
  }

  /** Shows the bot's tab in place of its chat, or the chat again. */
  showTab(page) {
    this.tab = page;
    this.shown = '';
    this.draw().catch(console.error);
  }

  get pane() {
    return state.panes[this.index];
  }

  /** Draws the frame when another person or conversation came, and the messages. */
  async draw() {
    const { person, conversation } = this.pane;
    const shown = `${person} ${conversation} ${state.theme} ${state.panes.length}`;
    if (this.tab !== undefined && this.frame?.isConnected && this.frame.dataset.of === this.#ofTab()) {
      this.element.classList.toggle('active', this.index === state.active);
      tellTheme(this.frame);
      return;
    }
    const anew = shown !== this.shown;
    if (anew) this.#frame();
    this.shown = shown;
    this.element.classList.toggle('active', this.index === state.active);
    if (anew && conversation === `a:${person}`) await send('open', { person });
    const messages = await send('look', {
      person,
      conversation,
      seen: document.visibilityState === 'visible',
    });
    if (this.shown === shown) this.#messages(messages, anew);
  }

  #frame() {
    const { person: key, conversation } = this.pane;
    const person = personOf(key);
    const channel = channelOf(conversation);
    const name = channel?.name ?? state.setup.bot;
    this.element.setAttribute('aria-label', `Gesprek van ${person.name}`);
    this.log.setAttribute('aria-label', `Berichten in ${name}`);
    this.log.replaceChildren();
    this.drawn = new Map();
    this.reply = undefined;
    const looks = state.panes.length > 1 ? `${sideOf(this.index)} kijkt` : 'u bent';
    this.compose = drawCompose(this.pane, channel);
    // Another person or conversation begins with its chat.
    if (this.tabOf !== `${key} ${conversation}`) this.tab = undefined;
    this.tabOf = `${key} ${conversation}`;
    this.element.replaceChildren(
      h(
        'header',
        {},
        avatar(name, channel ? 'channel' : 'bot'),
        h(
          'div',
          { class: 'what' },
          h('b', {}, name),
          channel ? h('small', {}, `Kanaal · ${channel.teamName}`) : this.#places(),
        ),
        h(
          'div',
          { class: 'who' },
          h('small', {}, looks),
          h('b', {}, person.name),
          h('span', {}, `, ${person.title}`),
        ),
      ),
      ...(this.tab === undefined ? [this.log, this.compose.element] : [this.#openTab()]),
    );
  }

  /** What one can look at with the bot: its chat and its tab. */
  #places() {
    const place = (title, page) =>
      h(
        'button',
        {
          type: 'button',
          class: 'link',
          'aria-pressed': String((this.tab === undefined) === (page === undefined)),
          onclick: () => this.showTab(page),
        },
        title,
      );
    return h('span', { class: 'places' }, place('Chat', undefined), place('Tabblad', ''));
  }

  #openTab() {
    this.frame = drawTab(this.pane.person, this.tab);
    this.frame.dataset.of = this.#ofTab();
    return this.frame;
  }

  /** Whose tab it is, and which page was asked for: as long as that is the same it stays open. */
  #ofTab() {
    const { person, conversation } = this.pane;
    return `${person} ${conversation} ${this.tab}`;
  }

  #messages(messages, anew) {
    const { log } = this;
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    const before = log.querySelectorAll('.message').length;
    const rows = [];
    let day = '';
    for (const group of grouped(messages)) {
      const first = group[0];
      if (dayKey(first.at) !== day) rows.push(h('p', { class: 'day' }, dayName(first.at, state.clock.now)));
      day = dayKey(first.at);
      const elements = group.map((message) => this.#message(message));
      rows.push(first.thread === null ? elements[0] : this.#thread(first, elements));
    }
    const ids = new Set(messages.flatMap(({ id, thread }) => [id, `thread-${thread}`]));
    for (const id of this.drawn.keys()) if (!ids.has(id)) this.drawn.delete(id);
    sync(log, rows);
    if (anew || (atEnd && log.querySelectorAll('.message').length > before)) log.scrollTop = log.scrollHeight;
  }

  /** The element of before when nothing changed, so that typed answers stay. */
  #message(message) {
    const known = this.drawn.get(message.id);
    if (known?.key === message.key) return known.element;
    const element = drawMessage(message, this.pane, this.element);
    const hadFocus = known?.element.contains(document.activeElement);
    this.drawn.set(message.id, { key: message.key, element });
    if (hadFocus) queueMicrotask(() => element.focus());
    return element;
  }

  #thread(first, elements) {
    const key = `thread-${first.thread}`;
    const known = this.drawn.get(key) ?? {
      key,
      element: h('section', { class: 'thread' }),
      button: h(
        'button',
        { type: 'button', class: 'link', onclick: () => this.compose.replyTo(first) },
        'Beantwoorden',
      ),
    };
    this.drawn.set(key, known);
    sync(known.element, [...elements, known.button]);
    return known.element;
  }
}

/** Messages of a thread together, threads in the order they began; a chat has each message apart. */
function grouped(messages) {
  const groups = new Map();
  for (const message of messages) {
    const key = message.thread ?? message.id;
    groups.set(key, [...(groups.get(key) ?? []), message]);
  }
  return [...groups.values()];
}

/** Makes the children equal to `wanted` without touching those that stay in place. */
function sync(parent, wanted) {
  wanted.forEach((child, index) => {
    const current = parent.children[index];
    if (current === child) return;
    if (
      current?.className === 'day' &&
      child.className === 'day' &&
      current.textContent === child.textContent
    )
      return;
    parent.insertBefore(child, current ?? null);
  });
  while (parent.children.length > wanted.length) parent.lastElementChild.remove();
}
