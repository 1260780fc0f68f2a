import { type LocalTeamsClient, textOf } from '../../scripts/local-teams/client.ts';
import type { LocalPerson } from '../../scripts/local-teams/options.ts';

/** One message as somebody reads it. */
export type Read = { readonly at: string; readonly text: string };

/** What the bot told somebody in their own chat (or in a channel), oldest first, as they see it now. */
export const told = async (teams: LocalTeamsClient, person: LocalPerson, where?: string): Promise<Read[]> => {
  const messages = await teams.person(person.key).messages(where ? { in: where } : {});
  return messages
    .filter(({ from }) => from === 'bot')
    .map(({ at, text, card }) => ({ at, text: [text, card ? textOf(card) : ''].join('\n').trim() }));
};

/** The newest message that holds these words; throws with all there are when nobody said so. */
export const newest = async (
  teams: LocalTeamsClient,
  person: LocalPerson,
  words: string | RegExp,
  where?: string,
): Promise<Read> => {
  const all = await told(teams, person, where);
  const found = all.findLast(({ text }) =>
    typeof words === 'string' ? text.includes(words) : words.test(text),
  );
  if (!found)
    throw new Error(
      `${person.name} was never told ${words}. Instead:\n${all.map(({ at, text }) => `${at} ${text}`).join('\n--\n')}`,
    );
  return found;
};

/** The code in a text: K-7F3QX or S-4TB2. */
export const codeIn = (text: string): string => {
  const code = /\b[KS]-[2-9A-Z]{4,5}\b/.exec(text)?.[0];
  if (!code) throw new Error(`no code in: ${text}`);
  return code;
};

/** The open dialog's words. */
export const dialogText = (teams: LocalTeamsClient, person: LocalPerson): string => {
  const dialog = teams.person(person.key).dialog();
  if (!dialog) throw new Error(`${person.name} has no dialog open`);
  return `${dialog.title}\n${textOf(dialog.card)}`;
};

/** Days, by the Dutch calendar, on which somebody got a daily message that names these words. */
export const remindedOn = async (
  teams: LocalTeamsClient,
  person: LocalPerson,
  words: string,
): Promise<string[]> => {
  const all = await told(teams, person);
  return all
    .filter(({ text }) => text.startsWith('Vandaag ·') && text.includes(words))
    .map(({ at }) => at.slice(0, 10));
};
