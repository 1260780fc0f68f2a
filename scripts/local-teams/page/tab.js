import { h } from './dom.js';
import { personOf, state } from './state.js';

/** Teams' link to a page of the bot's own tab. */
export function tabPageOf(url) {
  if (url.hostname !== 'teams.microsoft.com' || !url.pathname.startsWith('/l/entity/')) return undefined;
  try {
    return JSON.parse(url.searchParams.get('context') ?? '{}').subEntityId;
  } catch {
    return undefined;
  }
}

/** The bot's tab as this person has it open: served by the bot, in a frame, as Teams shows it. */
export function drawTab(key, page = '') {
  const person = personOf(key);
  const address = new URL(state.setup.tab);
  address.searchParams.set('person', person.id);
  address.searchParams.set('theme', state.theme);
  if (page) address.searchParams.set('page', page);
  return h('iframe', { class: 'tab', title: `Tabblad van ${person.name}`, src: address.href });
}

// A tab that listens says so: before that nobody would hear which look was chosen while it came.
addEventListener('message', ({ source, data }) => {
  const frame = [...document.querySelectorAll('iframe.tab')].find((one) => one.contentWindow === source);
  if (!frame || !data?.listens) return;
  frame.dataset.listens = 'yes';
  tellTheme(frame);
});

/** Tells an open tab of another look, as Teams does: it stays open. */
export function tellTheme(frame) {
  if (!frame.dataset.listens) return;
  frame.contentWindow?.postMessage({ theme: state.theme }, new URL(state.setup.tab).origin);
}
