/** Makes an element. `on…` properties become listeners, `aria-…` and the like attributes. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.className = value;
    else if (name in element && !name.includes('-') && name !== 'list') element[name] = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(
    ...children.flat().filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** Puts `children` in place of what is there, and keeps the focus on the control with the same `data-focus`. */
export function fill(element, ...children) {
  const focused = element.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
  element.replaceChildren(...children.flat(2).filter(Boolean));
  if (focused !== undefined) element.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
}

/** The initials on an avatar: of the first and the last word. */
export function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => word[0]?.toUpperCase() ?? '').join('');
}

export function avatar(name, kind = 'person') {
  return h(
    'span',
    { class: `avatar ${kind}`, 'aria-hidden': 'true' },
    kind === 'bot' ? 'Kn' : initials(name),
  );
}
