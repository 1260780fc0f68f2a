import { send } from './api.js';
import { h } from './dom.js';
import { personOf } from './state.js';

const FAILED = 'Er ging iets mis. Probeer het opnieuw.';

/** The line to type in. In a channel it begins a thread, or answers in the one chosen. */
export function drawCompose(pane, channel) {
  const first = personOf(pane.person).name.split(' ')[0];
  let thread;
  const alert = h('p', { class: 'alert', role: 'alert' });
  const target = h('p', { class: 'target', hidden: true });
  const placeholder = channel ? 'Typ een bericht aan het Knooppunt' : 'Typ een bericht';
  const input = h('input', {
    type: 'text',
    placeholder,
    autocomplete: 'off',
    'aria-label': `Bericht van ${first}`,
  });

  const setThread = (message) => {
    thread = message?.thread;
    target.hidden = message === undefined;
    if (message === undefined) return;
    const forget = h(
      'button',
      { type: 'button', class: 'link', onclick: () => setThread(undefined) },
      'Nieuw bericht',
    );
    target.replaceChildren('Antwoord in dit gesprek. ', forget);
    input.focus();
  };

  const say = async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return;
    alert.textContent = '';
    input.value = '';
    const { person, conversation } = pane;
    const effect = await send('say', { person, conversation, text, ...(thread ? { thread } : {}) }).catch(
      () => undefined,
    );
    if (effect?.kind === 'none') return;
    alert.textContent = FAILED;
    if (input.value === '') input.value = text;
  };

  const element = h(
    'form',
    { class: 'compose', onsubmit: say },
    alert,
    target,
    h('div', { class: 'line' }, input, h('button', { class: 'send', 'aria-label': 'Verstuur' }, '➤')),
  );
  return { element, replyTo: setThread };
}
