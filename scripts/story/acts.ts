import { buttonsOf } from '../local-teams/client.ts';
import type { PersonClient } from '../local-teams/person-client.ts';

/** What people do in the stories: the same presses and words as anybody's. */
export type Filled = Readonly<Record<string, string>>;

/** A moment for whoever watches. */
type Seen = (name: string) => Promise<void>;
const unseen: Seen = async () => undefined;

/** Fills pages of the open dialog in order, each with "Verder"; `seen` hears the first input of each filled page. */
export const fillPages = async (
  person: PersonClient,
  pages: readonly Filled[],
  seen: Seen = unseen,
): Promise<void> => {
  for (const page of pages) {
    person.fill({ ...page });
    await seen(Object.keys(page)[0] ?? '');
    await person.press('Verder');
  }
};

/** One agreement at the table. */
export type AgreementLine = {
  readonly what: string;
  readonly organisation: string;
  readonly owner: string;
  readonly dueDate: string;
  readonly ownerName?: string;
};

/** Writes agreements down in the open conference dialog. */
export const addAgreements = async (
  person: PersonClient,
  lines: readonly AgreementLine[],
  seen: Seen = unseen,
): Promise<void> => {
  for (const line of lines) {
    await person.press('Afspraak toevoegen');
    person.fill({ ...line, familyAgrees: 'yes' });
    await seen(line.organisation);
    await person.press('Voeg toe');
  }
};

/** Opens the line of the newest card whose spoken title holds these words: a row of the work list. */
export const pressRow = async (person: PersonClient, words: string): Promise<void> => {
  const title = buttonsOf(await person.lastCard()).find((one) => one.title.includes(words))?.title;
  if (!title) throw new Error(`no line with "${words}" on the newest card`);
  await person.press(title);
};
