import { complaintsOf } from './strict.ts';

const card = (...body: unknown[]) => ({ type: 'AdaptiveCard', version: '1.5', body });
const text = { type: 'TextBlock', text: 'Goedemorgen', wrap: true };
const button = (style: string) => ({
  type: 'Action.Execute',
  title: 'Ja',
  verb: 'home.show',
  data: {},
  style,
});

test('a right card has no complaints, also the second time in one process', () => {
  expect(complaintsOf(card(text), false)).toEqual([]);
  expect(complaintsOf(card(text), false)).toEqual([]);
});

test.each([
  ['a typing error', card({ ...text, wieght: 'Bolder' }), 'dropped: card.body[0].wieght'],
  ['an element newer than 1.5', card({ type: 'Badge', text: 'nieuw' }), 'Unknown element type'],
  ['a value that does not exist', card({ ...text, weight: 'Bold' }), 'weight'],
  ['an input without a label', card({ type: 'Input.Text', id: 'reply' }), 'no label: reply'],
  ['coloured text', card({ ...text, color: 'Attention' }), 'coloured text: Goedemorgen'],
  [
    'a line that becomes a bullet',
    card({ ...text, text: '* = verplicht' }),
    'becomes a bullet: * = verplicht',
  ],
  ['a hole in a sentence', card({ ...text, text: 'Antwoord vóór undefined' }), 'a hole in'],
  [
    'two primary buttons',
    card({ type: 'ActionSet', actions: [button('positive'), button('positive')] }),
    '2 primary buttons',
  ],
  ['a card that is too large', card({ ...text, text: 'é'.repeat(14_400) }), 'bytes'],
])('%s is seen', (_what, wrong, complaint) => {
  expect(complaintsOf(wrong, false).join('\n')).toContain(complaint);
});

test('a dialog has no isRequired and no Action.Execute', () => {
  const input = { type: 'Input.Text', id: 'name', label: 'Naam', isRequired: true, errorMessage: 'Vul in' };
  const complaints = complaintsOf(card(input, { type: 'ActionSet', actions: [button('default')] }), true);
  expect(complaints).toEqual(
    expect.arrayContaining(['isRequired in a dialog', 'Action.Execute in a dialog']),
  );
});
