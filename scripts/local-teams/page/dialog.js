import { send } from './api.js';
import { drawCard } from './card.js';
import { h } from './dom.js';
import { personOf, state } from './state.js';

const WIDTHS = { small: 400, medium: 480, large: 720 };
const FAILED = 'Er ging iets mis. Probeer het opnieuw.';

/** Teams' names of the themes. */
export const themeName = () => (state.theme === 'dark' ? 'dark' : 'default');

/**
 * Shows a dialog over the pane it came from. Pages replace each other; a failed page keeps what was typed.
 * `from` is `{person, conversation, message, pane}`.
 */
export function showDialog(effect, from) {
  const title = h('h2', { id: 'dialog-title', tabIndex: -1 });
  const body = h('div', { class: 'page' });
  const alert = h('p', { class: 'alert', role: 'alert' });
  const close = h(
    'button',
    { type: 'button', class: 'cross', 'aria-label': 'Sluit', onclick: () => dialog.close() },
    '✕',
  );
  const dialog = h(
    'dialog',
    { class: 'window', 'aria-labelledby': 'dialog-title' },
    h('header', {}, title, h('small', {}, personOf(from.person).name), close),
    alert,
    body,
  );

  const show = (next) => {
    alert.textContent = '';
    if (next.kind === 'failed') {
      alert.textContent = next.text;
      return;
    }
    if (next.kind === 'dialog-closed') return dialog.close();
    title.textContent = next.title ?? state.setup.bot;
    dialog.style.setProperty('--width', widthOf(next.width));
    body.replaceChildren(
      next.kind === 'dialog' ? drawCard(next.card, act) : h('p', { class: 'sentence' }, next.text),
    );
    body.scrollTop = 0;
    focusFirst(body, title);
  };

  const act = async ({ kind, data }) => {
    if (kind === 'execute') {
      alert.textContent = 'Deze knop werkt in Teams niet in een dialoog (Action.Execute).';
      return;
    }
    const { person, conversation, message } = from;
    const ask = { person, conversation, message, data, theme: themeName() };
    show(await send('dialog-submit', ask).catch(() => ({ kind: 'failed', text: FAILED })));
  };

  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  over(dialog, from.pane);
  show(effect);
}

/** Teams' sizes in pixels. */
export const widthOf = (width = 'medium') => `${Math.min(WIDTHS[width] ?? (Number(width) || 480), 720)}px`;

/** Puts the dialog above the pane of the person it belongs to, when there is room. */
export function over(dialog, pane) {
  const { left, width } = pane.getBoundingClientRect();
  dialog.style.setProperty('--middle', `${left + width / 2}px`);
}

function focusFirst(body, title) {
  const first = body.querySelector('input, select, textarea');
  (first ?? title).focus();
}
