import { get, send } from './api.js';
import { fill, h } from './dom.js';
import { state } from './state.js';

const PAUSE_MS = 1500;
let playing = false;
/** The step the panes were turned to; afterwards whoever watches may turn them. */
let followed;

/** Draws the story's panel: the step, and the buttons to go on. */
export function drawStory(element) {
  const { story } = state;
  element.hidden = story === null;
  if (story === null) return;
  const ended = story.done >= story.total;
  const number = story.busy ? story.done + 1 : story.done;
  const button = (name, text, onclick, more = {}) =>
    h('button', { type: 'button', 'data-focus': name, class: 'button', onclick, ...more }, text);
  fill(
    element,
    h(
      'div',
      { class: 'step', role: 'status' },
      h(
        'small',
        {},
        `Verhaal: ${story.title} · ${number === 0 ? (story.total === 1 ? '1 stap' : `${story.total} stappen`) : `stap ${number} van ${story.total}`}`,
      ),
      h('b', {}, story.step?.title ?? 'Klaar om te beginnen'),
      h(
        'p',
        {},
        story.problem ??
          story.step?.text ??
          'Elke stap gebeurt echt: de bot krijgt de berichten die Teams zou sturen.',
      ),
    ),
    h(
      'div',
      { class: 'buttons' },
      button('next', ended ? 'Het verhaal is uit' : 'Volgende stap', () => send('story'), {
        class: 'button primary',
        disabled: ended || story.busy || playing,
      }),
      !ended && button('all', playing ? 'Stop' : 'Speel alles af', () => playAll(element)),
    ),
  );
}

async function playAll(element) {
  playing = !playing;
  drawStory(element);
  while (playing && state.story.done < state.story.total && state.story.problem === null) {
    await send('story');
    state.story = await get('story');
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  playing = false;
  drawStory(element);
}

/** Turns the panes to the persons the step is about. True when something changed. */
export function followStep() {
  const step = state.story?.step;
  if (!step || state.only !== null || step.title === followed) return false;
  followed = step.title;
  const before = JSON.stringify(state.panes);
  [step.left, step.right].forEach((person, index) => {
    if (person && (index === 0 || state.panes.length > 1))
      state.panes[index] = { person, conversation: `a:${person}` };
  });
  if (step.channel) for (const pane of state.panes) pane.conversation = step.channel;
  return JSON.stringify(state.panes) !== before;
}
