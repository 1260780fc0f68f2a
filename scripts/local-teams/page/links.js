import { h } from './dom.js';
import { tabPageOf } from './tab.js';

/** Opens a link as Teams does; a link to a Teams chat is only told, as there is no Teams here. */
export function openLink(address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return;
  }
  if (!['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)) return;
  const page = tabPageOf(url);
  if (page !== undefined) return document.dispatchEvent(new CustomEvent('open-tab', { detail: page }));
  if (url.hostname === 'teams.microsoft.com') return tellTeamsLink(url);
  const link = h('a', { href: url.href, target: '_blank', rel: 'noopener' });
  if (url.pathname.endsWith('.ics')) link.download = '';
  link.click();
}

function tellTeamsLink(url) {
  const dialog = h('dialog', { class: 'window small', 'aria-labelledby': 'link-title' });
  const people = url.searchParams.get('users');
  const message = url.searchParams.get('message');
  const parts = [
    h('header', {}, h('h2', { id: 'link-title' }, 'Hier opent in Teams een ander scherm')),
    people && h('p', {}, `Een chat met ${people}.`),
    message && h('blockquote', {}, message),
    !people && h('p', {}, url.href),
    h(
      'div',
      { class: 'buttons' },
      h('button', { class: 'button primary', type: 'button', onclick: () => dialog.close() }, 'Sluit'),
    ),
  ];
  dialog.append(...parts.filter(Boolean));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
