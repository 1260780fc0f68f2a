import { actions, isVerb } from '../../domain/actions.ts';
import { isNode, str, walk } from '../../scripts/local-teams/card-walk.ts';
import { reading } from './reading.ts';
import { cardOf, isDialog } from './sample.ts';
import { samples } from './samples.ts';
import { complaintsOf } from './strict.ts';

const named = Object.entries(samples);

/** Verb and data of every button, pressable rows and the refresh included. */
const pressed = (card: unknown): { verb: string; data: Record<string, unknown> }[] => {
  if (!isNode(card)) return [];
  const refresh = isNode(card.refresh) && isNode(card.refresh.action) ? [card.refresh.action] : [];
  return [...[...walk(card)].map(({ node }) => node), ...refresh].flatMap((node) => {
    const type = str(node, 'type');
    if (type !== 'Action.Execute' && type !== 'Action.Submit') return [];
    const data = isNode(node.data) ? node.data : {};
    return [{ verb: type === 'Action.Execute' ? str(node, 'verb') : str(data, 'verb'), data }];
  });
};

describe.each(named)('%s', (_name, sample) => {
  const card = cardOf(sample);

  test('is a strict Adaptive Card 1.5', () => {
    expect(complaintsOf(card, isDialog(sample))).toEqual([]);
  });

  test('has buttons that the contract knows, with the data it asks', () => {
    for (const { verb, data } of pressed(card)) {
      if (!isVerb(verb)) throw new Error(`no verb '${verb}'`);
      expect({ verb, ...actions[verb].data.safeParse(data) }).toMatchObject({ verb, success: true });
    }
  });

  test('looks as it did', () => {
    expect(`\n${reading(sample)}\n`).toMatchSnapshot();
  });
});

test('dialogs have words in their bar, short enough for a phone', () => {
  for (const [name, sample] of named) {
    if (!isDialog(sample)) continue;
    expect({ name, long: sample.title.length > 40, empty: sample.title === '' }).toEqual({
      name,
      long: false,
      empty: false,
    });
  }
});

test('a button that opens a dialog says so to Teams, and only in a chat', () => {
  for (const [name, sample] of named) {
    for (const { data } of pressed(cardOf(sample))) {
      if (isDialog(sample)) expect({ name, data }).not.toHaveProperty('data.msteams');
    }
  }
});

test('the shared card refreshes for its owners only while a line is open', () => {
  expect(cardOf(samples['agreements-shared'] ?? fail()).refresh?.userIds).toEqual([
    '29:peeters',
    '29:dohmen',
    '29:janssen',
  ]);
  expect(cardOf(samples['agreements-shared-silent'] ?? fail()).refresh).toBeUndefined();
});

function fail(): never {
  throw new Error('no such sample');
}
