import {
  type ButtonQuery,
  buttonsOf,
  type CardButton,
  type CardNode,
  type PersonClient,
  textOf,
} from '../../scripts/local-teams/client.ts';

const verbOf = ({ action }: CardButton): unknown =>
  action.verb ?? (action.data as Record<string, unknown> | undefined)?.['verb'];

const inCard = (card: CardNode, verb: string): CardButton | undefined =>
  buttonsOf(card).find((button) => verbOf(button) === verb);

/** The button for this verb: of the open dialog, else of the newest card that has it and holds these words. */
const find = async (person: PersonClient, verb: string, words: string): Promise<ButtonQuery> => {
  const dialog = person.dialog();
  const here = dialog && inCard(dialog.card, verb);
  if (here) return { title: here.title, tooltip: here.tooltip };
  person.closeDialog();
  for (const { id, card } of (await person.messages()).toReversed()) {
    const button = card && textOf(card).includes(words) ? inCard(card, verb) : undefined;
    if (button) return { title: button.title, tooltip: button.tooltip, message: id };
  }
  throw new Error(`${person.person.name} sees no button for ${verb} on a card with '${words}'`);
};

/** Presses "Wijzig" or "Vul aan" by this part of what is read back. */
export const pressEdit = async (person: PersonClient, part: string): Promise<void> => {
  const button = buttonsOf(person.dialog()?.card ?? {}).find(
    ({ action }) => (action.data as Record<string, unknown> | undefined)?.['to'] === part,
  );
  if (!button) throw new Error(`${person.person.name} cannot edit ${part}`);
  await person.press({ title: button.title, tooltip: button.tooltip });
};

/** Presses what somebody presses for this verb, whatever is written on it; closes a dialog that has no such button. */
export const pressVerb = async (person: PersonClient, verb: string, words = ''): Promise<void> => {
  const { status } = await person.press(await find(person, verb, words));
  if (status >= 300) throw new Error(`${verb} → ${status}`);
};
