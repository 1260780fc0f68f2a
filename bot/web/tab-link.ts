/** In the trial there is no app; the local Teams opens the same links by itself. */
const NO_APP = 'knooppunt';
/** Of the static tab in manifest/manifest.json. */
const ENTITY = 'knooppunt';

/** Teams' own link to a page of our tab: ids only, as it stands in chats. */
export const tabLink = (appId: string | undefined, page: string): string => {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: page }));
  return `https://teams.microsoft.com/l/entity/${appId ?? NO_APP}/${ENTITY}?context=${context}`;
};
