import { cardMessage } from '../../bot/teams/answer.ts';
import { neutral } from '../../cards/text/common.ts';
import { isNode, str, walk } from '../../scripts/local-teams/card-walk.ts';
import { timAndEsmee } from './form-answers.ts';
import { cardOf, isDialog } from './sample.ts';
import { samples } from './samples.ts';

/** What stays in a chat or channel; a dialog opens for who may, and is not kept there. */
const chatCards = Object.entries(samples).filter(([, sample]) => !isDialog(sample));

/** Names, days, places and numbers of the family in the samples. */
const theirs = Object.entries(timAndEsmee)
  .filter(([field]) => /name|birth|postcode|phone|deadlineWhat|need/i.test(field))
  .flatMap(([, value]) => [value, ...value.split(' ').slice(0, 1)])
  .filter((value) => value.length > 2 && value !== 'Wij');

test('there is something of the family to look for', () => {
  expect(theirs).toEqual(expect.arrayContaining(['Esmee', 'Tim', 'Noah', '6371 AB', '2006-08-14']));
});

describe.each(chatCards)('%s', (name, sample) => {
  const card: unknown = JSON.parse(JSON.stringify(cardOf(sample)));
  const written = JSON.stringify(card);

  test('names nobody of the family', () => {
    expect(theirs.filter((value) => written.includes(value))).toEqual([]);
  });

  test('says nothing on a lock screen or aloud', () => {
    expect(card).not.toHaveProperty('speak');
    expect(card).not.toHaveProperty('fallbackText');
    expect(cardMessage(cardOf(sample))).toMatchObject({ summary: neutral() });
    expect(cardMessage(cardOf(sample)).text ?? '').toBe('');
    expect(cardMessage(cardOf(sample)).speak ?? '').toBe('');
  });

  test('shows what somebody typed only in sparring, where names are refused', () => {
    const typed = isNode(card) && [...walk(card)].some(({ node }) => str(node, 'type') === 'RichTextBlock');
    expect({ name, typed }).toEqual({ name, typed: typed && name.startsWith('consultation-') });
  });
});
