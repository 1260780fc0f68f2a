/* global AdaptiveCards */
import { openLink } from './links.js';
import { toHtml } from './markdown.js';
import { state } from './state.js';

const configs = {};

/** Loads Teams' looks for both themes, before the first card is drawn. */
export async function loadHostConfigs() {
  for (const theme of ['light', 'dark']) {
    const response = await fetch(`/host-config/microsoft-teams-${theme}.json`);
    configs[theme] = await response.json();
  }
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = toHtml(text);
    result.didProcess = true;
  };
}

/**
 * Draws a card. `act` gets what was pressed: `{kind: 'submit' | 'dialog' | 'execute', data, …}`;
 * while it runs the card takes no second press.
 */
export function drawCard(json, act) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(configs[state.theme] ?? configs.light);
  card.parse(json);
  const element = document.createElement('div');
  element.className = 'card';
  card.onExecuteAction = async (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) return openLink(action.url);
    if (element.getAttribute('aria-busy') === 'true') return;
    element.setAttribute('aria-busy', 'true');
    try {
      await act(pressed(action));
    } finally {
      element.setAttribute('aria-busy', 'false');
    }
  };
  card.onAnchorClicked = (_element, anchor, event) => {
    event?.preventDefault();
    openLink(anchor.href);
    return true;
  };
  const drawn = card.render();
  if (drawn) element.append(drawn);
  return element;
}

function pressed(action) {
  const { data, title = '', id = '' } = action;
  if (action instanceof AdaptiveCards.ExecuteAction)
    return { kind: 'execute', data, title, id, verb: action.verb ?? '' };
  return { kind: data?.msteams?.type === 'task/fetch' ? 'dialog' : 'submit', data };
}
