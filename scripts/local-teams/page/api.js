async function ask(name, init) {
  const response = await fetch(`/page-api/${name}`, init);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

/** Reads from the local Teams. */
export const get = (name) => ask(name);

/** Does something in the local Teams. */
export const send = (name, body = {}) =>
  ask(name, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Calls `listener` with each change, and with `{type: 'again'}` after a lost connection came back. */
export function listen(listener) {
  const source = new EventSource('/page-api/events');
  let lost = false;
  source.onmessage = (event) => listener(JSON.parse(event.data));
  source.onerror = () => {
    lost = true;
  };
  source.onopen = () => {
    if (lost) listener({ type: 'again' });
    lost = false;
  };
}
