import { buttonsOf, inputsOf } from '../local-teams/client.ts';
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
  readonly dueDate?: string;
  readonly weeksAfterBirth?: string;
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
    person.fill({ self: 'no', ...line, familyAgrees: 'yes' });
    await seen(line.organisation);
    await person.press('Voeg toe');
  }
};

/** What is ticked at the table, page by page, when all goes well. */
export const atTable = {
  table: {
    steps: 'introductions,timeAvailable,needsDiscussed,summary,feedbackRound',
    familyPresent: 'yes',
  },
  needs: { lifeDomains: 'housing,money' },
  leads: { processLead: 'coordinator', caseLead: 'none', feedbackBy: 'coordinator' },
  finish: { familyAgrees: 'yes', followUp: 'no', experienceFamily: 'good' },
} as const;

/** From the first page of an open conference to the one where agreements are written down. */
export const toAgreements = async (person: PersonClient, table: Filled = atTable.table): Promise<void> => {
  await person.press('Verder', { ...table });
  await person.press('Verder', { ...atTable.needs });
};

/** From the agreements to the last page, with who the family turns to. */
export const toFinish = async (person: PersonClient, familyContact: string): Promise<void> => {
  await person.press('Verder');
  await person.press('Verder', { ...atTable.leads, familyContact });
};

/** The open list went to everybody who should have it, by secure mail; to the family in person. */
export const shareList = async (person: PersonClient, lead: Filled = {}): Promise<void> => {
  // Who was just named as leading the care for the pregnancy is asked about next.
  for (let time = 0; time < 2 && person.dialog() !== undefined; time += 1) {
    const ids = inputsOf(person.dialog()?.card ?? {}).map(({ id }) => id);
    if (!ids.includes('notBecause')) return;
    const ways = ids
      .filter((id) => id.startsWith('to.'))
      .map((id) => [id, id === 'to.family' ? 'inPerson' : 'secureMail']);
    const named = Object.fromEntries(Object.entries(lead).filter(([id]) => ids.includes(id)));
    await person.press('Leg vast', { ...named, ...Object.fromEntries(ways) });
  }
};

/** Opens the line of the newest card whose spoken title holds these words: a row of the work list. */
export const pressRow = async (person: PersonClient, words: string): Promise<void> => {
  const title = buttonsOf(await person.lastCard()).find((one) => one.title.includes(words))?.title;
  if (!title) throw new Error(`no line with "${words}" on the newest card`);
  await person.press(title);
};
