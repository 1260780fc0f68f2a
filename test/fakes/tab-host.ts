/** What a fake Teams tells the tab it opens. */
export type TabContext = {
  readonly theme: 'default' | 'dark' | 'contrast';
  /** The page a link named. */
  readonly subPageId?: string;
  /** Teams' proof of who looks; without one it says it has none. */
  readonly token?: string;
  /** Whether it answers the tab at all. */
  readonly silent?: boolean;
};

export const TEAMS = 'https://teams.microsoft.com';
export const TAB = 'https://knooppunt.voorbeeld.nl';

const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: { authentication: {}, dialog: { url: {} }, pages: {} },
};

/**
 * The page of Teams with the tab in its frame, as teams-js speaks with it (stack.md): it answers `initialize`,
 * `getContext` and `authentication.getAuthToken`, and `setTheme(name)` changes its look.
 */
export const hostPage = ({ theme, subPageId, token, silent }: TabContext): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Teams</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block}</style></head>
<body><iframe id="tab" title="Knooppunt" src="${TAB}/tab"></iframe><script>
const frame = document.getElementById('tab');
const context = ${JSON.stringify({ theme, subPageId })};
const send = (message) => frame.contentWindow.postMessage(message, ${JSON.stringify(TAB)});
window.setTheme = (theme) => send({ func: 'themeChange', args: [theme] });
addEventListener('message', ({ data, origin }) => {
  if (${JSON.stringify(silent === true)} || origin !== ${JSON.stringify(TAB)} || !data || !data.func) return;
  const reply = (args) => send({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args, timestamp: Date.now() });
  if (data.func === 'initialize') reply(['content', 'web', ${JSON.stringify(JSON.stringify(RUNTIME))}, '2.58.0']);
  if (data.func === 'getContext')
    // As Teams sends it: teams-js makes the context of it that a tab sees.
    reply([{
      locale: 'nl-nl', theme: context.theme, entityId: 'knooppunt', subEntityId: context.subPageId,
      hostName: 'Teams', hostClientType: 'web', frameContext: 'content', sessionId: 's', appSessionId: 'h',
    }]);
  if (data.func === 'authentication.getAuthToken')
    reply(${token === undefined ? "[false, 'resourceDisabled']" : `[true, ${JSON.stringify(token)}]`});
});
</script></body></html>`;
