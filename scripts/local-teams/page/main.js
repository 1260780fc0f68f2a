import { get, listen } from './api.js';
import { loadHostConfigs } from './card.js';
import { drawClock } from './clock-bar.js';
import { Pane } from './pane.js';
import { drawRail } from './rail.js';
import { choosePanes, keepInAddress, setTheme, state } from './state.js';
import { drawStory, followStep } from './story.js';
import { drawWatched } from './watched.js';

const element = (id) => document.getElementById(id);
let panes = [];

function drawFrame() {
  drawClock(element('clock'), { redraw, togglePanes, toggleRail });
  drawStory(element('story'));
  drawRail(element('rail'), { choose, open });
  element('panes').classList.toggle('two', state.panes.length > 1);
}

function redraw() {
  drawFrame();
  for (const pane of panes) pane.draw().catch(console.error);
  drawWatched(panes);
}

function setPanes() {
  panes = state.panes.map((_, index) => panes[index] ?? new Pane(index, activate));
  state.active = Math.min(state.active, panes.length - 1);
  element('panes').replaceChildren(...panes.map((pane) => pane.element));
  keepInAddress();
  redraw();
}

function activate(index) {
  if (state.active === index) return;
  state.active = index;
  for (const [at, pane] of panes.entries()) pane.element.classList.toggle('active', at === index);
  drawRail(element('rail'), { choose, open });
}

/** The person goes to the active pane; one who is already shown gets the focus there. */
function choose(key) {
  const shown = state.panes.findIndex((pane) => pane.person === key);
  if (shown >= 0) state.active = shown;
  else state.panes[state.active] = { person: key, conversation: `a:${key}` };
  document.body.classList.remove('rail-open');
  setPanes();
}

function open(conversation) {
  state.panes[state.active].conversation = conversation;
  document.body.classList.remove('rail-open');
  redraw();
}

function togglePanes() {
  if (state.panes.length > 1) state.panes = [state.panes[state.active]];
  else {
    const other = state.setup.people.find(({ key }) => key !== state.panes[0].person);
    if (other) state.panes.push({ person: other.key, conversation: `a:${other.key}` });
  }
  setPanes();
}

function toggleRail() {
  document.body.classList.toggle('rail-open');
}

let waiting;
let wanted = new Set();

/** Several changes within a moment are fetched once. */
function changed(event) {
  wanted.add(event.type);
  if (waiting === undefined) waiting = setTimeout(() => fetchChanges().catch(console.error), 30);
}

async function fetchChanges() {
  const types = wanted;
  wanted = new Set();
  waiting = undefined;
  if (types.has('gesture') || types.has('again')) state.dialogs = await get('dialogs');
  // The clock too: a story, or another window, may have moved it.
  const clock = get('clock').catch(() => state.clock);
  [state.overview, state.clock] = await Promise.all([get('overview'), clock]);
  if (types.has('story') || types.has('again')) {
    state.story = await get('story');
    if (followStep()) return setPanes();
  }
  redraw();
}

async function start() {
  setTheme(state.theme);
  await loadHostConfigs();
  state.setup = await get('setup');
  state.dialogs = await get('dialogs');
  state.story = state.setup.story;
  [state.overview, state.clock] = await Promise.all([get('overview'), get('clock').catch(() => state.clock)]);
  choosePanes();
  setPanes();
  listen(changed);
  document.addEventListener('open-tab', ({ detail }) => panes[state.active]?.showTab(detail));
  document.addEventListener('visibilitychange', () => changed({ type: 'again' }));
  setInterval(() => changed({ type: 'clock' }), 30_000);
}

start().catch(console.error);
