import { send } from './api.js';
import { fill, h } from './dom.js';
import { setTheme, state } from './state.js';
import { dayKey, fullTime, hour, instantOf } from './time.js';

let busy = false;

const sentText = (sent) => (sent === 1 ? '1 bericht verstuurd' : `${sent} berichten verstuurd`);

/** Draws the bot's clock with the buttons that move it, the panes and the theme. */
export function drawClock(element, { redraw, togglePanes, toggleRail }) {
  const { now, sent } = state.clock;
  const jump = async (to) => {
    busy = true;
    drawClock(element, { redraw, togglePanes, toggleRail });
    try {
      state.clock = await send('clock', to);
    } catch {
      state.clock = { ...state.clock, problem: 'De klok van de bot antwoordt niet.' };
    }
    busy = false;
    redraw();
  };
  const button = (name, text, onclick, more = {}) =>
    h(
      'button',
      {
        type: 'button',
        class: 'button',
        'data-focus': name,
        'aria-disabled': String(busy),
        onclick: () => busy || onclick(),
        ...more,
      },
      text,
    );
  const status = busy
    ? 'De klok loopt vooruit …'
    : (state.clock.problem ?? (sent === null ? '' : sentText(sent)));
  const dark = state.theme === 'dark';
  fill(
    element,
    button('rail', '☰', toggleRail, { class: 'button menu', 'aria-label': 'Personen en gesprekken' }),
    h('time', { dateTime: now }, fullTime(now)),
    h('span', { class: 'sent', role: 'status' }, status),
    h(
      'span',
      { class: 'group' },
      button('hour', '+1 uur', () => jump({ advance: 'PT1H' })),
      button('day', '+1 dag', () => jump({ advance: 'P1D' })),
      button('to', 'naar …', () => askTime(jump), { 'aria-haspopup': 'dialog' }),
    ),
    h('span', { class: 'gap' }),
    state.only === null &&
      button('panes', state.panes.length > 1 ? 'Eén persoon' : 'Twee personen', togglePanes, {
        class: 'button wide-only',
      }),
    button('theme', dark ? 'Licht' : 'Donker', () => {
      setTheme(dark ? 'light' : 'dark');
      redraw();
    }),
  );
}

function askTime(jump) {
  const date = h('input', { type: 'date', required: true, value: dayKey(state.clock.now) });
  const time = h('input', { type: 'time', required: true, value: hour(state.clock.now) });
  const alert = h('p', { class: 'alert', role: 'alert' });
  const dialog = h('dialog', { class: 'window small', 'aria-labelledby': 'clock-title' });
  const form = h(
    'form',
    {
      method: 'dialog',
      onsubmit: (event) => {
        const now = instantOf(date.value, time.value);
        if (now > new Date(state.clock.now).toISOString()) return jump({ now });
        event.preventDefault();
        alert.textContent = 'Kies een later moment: de klok gaat alleen vooruit.';
        date.focus();
      },
    },
    h('p', { class: 'hint' }, 'Alleen vooruit: wat de bot al deed, blijft gedaan.'),
    alert,
    h('label', {}, 'Datum', date),
    h('label', {}, 'Tijd', time),
    h(
      'div',
      { class: 'buttons' },
      h('button', { class: 'button primary' }, 'Zet de klok'),
      h('button', { class: 'button', type: 'button', onclick: () => dialog.close() }, 'Annuleer'),
    ),
  );
  dialog.append(h('header', {}, h('h2', { id: 'clock-title' }, 'De klok zetten')), form);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
