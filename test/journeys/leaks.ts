import type { LocalTeamsClient } from '../../scripts/local-teams/client.ts';

/** Everything of an activity that stays in a chat or channel: text, summary, speak, cards and hidden data. */
const posted = (teams: LocalTeamsClient): { kind: string; words: string }[] =>
  teams.outgoing.flatMap(({ kind, name, body }) => {
    // Dialogs open for who may and are not kept by Teams; an answer to a card press is shown in the chat.
    const inDialog = kind === 'answer' && (name === 'task/fetch' || name === 'task/submit');
    return inDialog ? [] : [{ kind, words: JSON.stringify(body ?? '').normalize('NFC') }];
  });

/** Personal values that were posted to a chat or channel. None may be. */
export const leaks = (teams: LocalTeamsClient, values: readonly string[]): string[] =>
  posted(teams).flatMap(({ kind, words }) =>
    values
      .filter((value) => words.toLowerCase().includes(value.toLowerCase()))
      .map((value) => `${kind}: ${value}`),
  );

/** How many activities were looked through: a scan of nothing proves nothing. */
export const scanned = (teams: LocalTeamsClient): number => posted(teams).length;
