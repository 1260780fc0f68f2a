import { send } from './api.js';
import { drawCard } from './card.js';
import { showDialog, themeName } from './dialog.js';
import { avatar, h } from './dom.js';
import { toHtml } from './markdown.js';
import { personOf, state } from './state.js';
import { hour } from './time.js';

const FAILED = 'Er ging iets mis. Probeer het opnieuw.';
const ROUTES = { submit: 'submit', dialog: 'dialog-open', execute: 'execute' };

/** Draws one message as `pane.person` sees it. */
export function drawMessage(message, pane, paneElement) {
  // In a channel everybody's messages stand in a row; in a chat one's own are on the right.
  const mine = message.author === pane.person && message.thread === null;
  const author = message.author === 'bot' ? state.setup.bot : (personOf(message.author)?.name ?? '');
  const notice = h('p', { class: 'notice', role: 'status' });
  const head = h(
    'p',
    { class: 'head' },
    h('b', { class: mine ? 'hidden' : '' }, author),
    h('time', { dateTime: message.at }, hour(message.at)),
    message.edited && h('span', { class: 'edited' }, 'Bewerkt'),
  );
  const bubble = h('div', { class: message.card ? 'bubble with-card' : 'bubble' });
  if (message.card)
    bubble.append(drawCard(message.card, (what) => perform(what, message, pane, paneElement, notice)));
  else bubble.append(textOf(message));
  if (message.pressing) queueMicrotask(() => showPressed(bubble, message.pressing));
  return h(
    'article',
    {
      class: mine ? 'message mine' : 'message',
      'data-id': message.id,
      'aria-label': `${author}, ${hour(message.at)}`,
      tabIndex: -1,
    },
    !mine && avatar(author, message.author === 'bot' ? 'bot' : 'person'),
    h('div', { class: 'content' }, head, bubble, notice),
  );
}

/** Marks the button that somebody driven by code presses, and brings it into view. */
export function showPressed(within, title) {
  const named = (one) => one.getAttribute('aria-label') === title || one.textContent.trim() === title;
  const button = [...within.querySelectorAll('button, [role="button"], .ac-selectable')].find(named);
  if (!button) return;
  button.classList.add('pressing');
  button.scrollIntoView({ block: 'nearest' });
}

function textOf(message) {
  const text = h('div', { class: 'text' });
  if (message.markdown) text.innerHTML = toHtml(message.text);
  else text.textContent = message.text;
  return text;
}

async function perform(what, message, pane, paneElement, notice) {
  notice.textContent = '';
  const { kind, ...rest } = what;
  const from = { person: pane.person, conversation: pane.conversation, message: message.id };
  const ask = { ...from, ...rest, theme: themeName() };
  const effect = await send(ROUTES[kind], ask).catch(() => ({ kind: 'failed', text: FAILED }));
  if (effect.kind === 'failed' || effect.kind === 'notice') notice.textContent = effect.text;
  if (effect.kind === 'dialog' || effect.kind === 'dialog-message') {
    showDialog(effect, { ...from, pane: paneElement });
  }
}
