import { drawCard } from './card.js';
import { over, widthOf } from './dialog.js';
import { h } from './dom.js';
import { showPressed } from './message.js';
import { personOf, state } from './state.js';

let drawn = [];

/** Shows the dialogs that persons driven by code have open, over the panes that watch these persons. */
export function drawWatched(panes) {
  const before = drawn;
  drawn = panes.flatMap((pane) => {
    const dialog = state.dialogs.find(({ person }) => person === pane.pane.person);
    if (dialog === undefined) return [];
    const key = `${pane.index} ${dialog.person} ${dialog.number} ${state.theme}`;
    return [before.find((one) => one.key === key) ?? { key, dialog, pane, element: draw(dialog) }];
  });
  for (const pane of panes)
    pane.element.classList.toggle(
      'behind',
      drawn.some((one) => one.pane === pane),
    );
  for (const one of drawn) {
    inside(one.element, one.pane.element);
    if (!one.element.isConnected) show(one, before);
  }
  for (const old of before) if (!drawn.includes(old)) old.element.remove();
}

/** A page that is only filled in further stays where it was scrolled to. */
function show({ element, pane, dialog }, before) {
  const same = before.find((old) => old.pane === pane && old.dialog.title === dialog.title);
  const scrolled = same?.element.querySelector('.page').scrollTop ?? 0;
  document.body.append(element);
  element.querySelector('.page').scrollTop = scrolled;
  if (dialog.pressing) showPressed(element, dialog.pressing);
}

/** Keeps the story's panel and the pane's header in sight. */
function inside(element, pane) {
  const header = pane.querySelector('header').getBoundingClientRect();
  const { bottom } = pane.getBoundingClientRect();
  over(element, pane);
  element.style.setProperty('--top', `${header.bottom + 8}px`);
  element.style.setProperty('--height', `${bottom - header.bottom - 16}px`);
}

/** Only to look at: nothing in it takes the focus or a press. */
function draw({ title, card, width, person }) {
  const page = h('div', { inert: true });
  page.append(drawCard(card, () => undefined));
  const element = h(
    'section',
    { class: 'window watched', 'aria-label': `Dialoog van ${personOf(person).name}: ${title}` },
    h('header', {}, h('h2', {}, title || state.setup.bot), h('small', {}, personOf(person).name)),
    h('div', { class: 'page' }, page),
  );
  element.style.setProperty('--width', widthOf(width));
  return element;
}
