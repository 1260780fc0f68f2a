/** What a command answers: whether it worked, and the words for who typed it. */
export type CommandResult = { readonly ok: boolean; readonly words: string };

/**
 * Asks the running local bot to do something with its folder, over loopback. Throws `inUse` when no bot
 * answers there: then another process has the folder.
 */
export const throughBot = async (url: string, body: object, inUse: Error): Promise<CommandResult> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!response) throw inUse;
  const answer: unknown = await response.json();
  return answer && typeof answer === 'object' && 'words' in answer
    ? { ok: response.ok, words: String(answer.words) }
    : { ok: false, words: inUse.message };
};
