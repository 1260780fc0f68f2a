const query = new URLSearchParams(location.search);
const kept = (name) => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

/** What the window shows. `panes` holds one or two persons, each with an open conversation. */
export const state = {
  setup: { bot: '', tab: '', people: [], channels: [], story: null },
  overview: [],
  clock: { now: new Date().toISOString(), sent: null },
  story: null,
  /** What persons driven by code have open. */
  dialogs: [],
  panes: [],
  active: 0,
  /** A window as one person: no choosing of others. */
  only: query.get('person'),
  theme: query.get('theme') ?? kept('theme') ?? 'light',
};

/** Chooses the persons the address names, or the first two. */
export function choosePanes() {
  const keys = state.setup.people.map(({ key }) => key);
  if (!keys.includes(state.only)) state.only = null;
  const left = state.only ?? query.get('left') ?? keys[0];
  const right = query.get('right') ?? (query.has('left') ? undefined : keys[1]);
  state.panes = [left, ...(state.only === null ? [right] : [])]
    .filter((key) => keys.includes(key))
    .map((key) => ({ person: key, conversation: `a:${key}` }));
  if (matchMedia('(width <= 760px)').matches) state.panes.length = 1;
}

/** Writes the choice into the address, so that reloading keeps it. */
export function keepInAddress() {
  if (state.only !== null) return;
  const [left, right] = state.panes;
  const next = new URLSearchParams({ left: left.person, ...(right ? { right: right.person } : {}) });
  history.replaceState(null, '', `?${next}`);
}

export function setTheme(theme) {
  state.theme = theme;
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Without storage the choice lasts as long as the window.
  }
}

export const personOf = (key) => state.setup.people.find((person) => person.key === key);
export const channelOf = (id) => state.setup.channels.find((channel) => channel.id === id);
export const conversationsOf = (key) => state.overview.find((one) => one.key === key)?.conversations ?? [];
export const sideOf = (index) => (index === 0 ? 'links' : 'rechts');
