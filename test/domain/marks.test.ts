import { candidatesIn, codesIn, type Marks, marksOfAnswers } from '../../domain/marks.ts';

const stored = marksOfAnswers({
  motherName: 'Sophie Bedacht-de Wit',
  motherBirthDate: '2001-07-23',
  'motherExtra.phone': '06 00 00 00 22',
  postcode: '6461 CD',
  houseNumber: '7',
  partnerName: 'Daan Fictief',
  needFamily: 'Het groeit ons boven het hoofd en de rekeningen stapelen zich op.',
  'child.0.name': 'Milan Bedacht',
});
const meets = (part: keyof Marks, text: string): string[] =>
  candidatesIn(text)[part].filter((mark) => stored[part].includes(mark));

describe('What tells somebody anywhere', () => {
  it.each([
    ['Overleg over Daan Fictief op vrijdag'],
    ['Bel +31 6 00 00 00 22'],
    ['bel 0600000022'],
    ['het is 6461CD 7'],
    ['6461 cd, 7'],
    ['Milan Bedacht kwam mee'],
    ['Dáan Fictief'],
  ])('%s', (text) => {
    expect(meets('global', text)).not.toEqual([]);
  });

  it.each([
    ['Daan belde over iets fictiefs'],
    ['De coördinator van Kerkrade: 045 555 02 34'],
    ['Vrijdag 27 maart om 10:00 in 6461 CD'],
    ['Nieuwe aanmelding · K-7F3QX'],
  ])('not: %s', (text) => {
    expect(meets('global', text)).toEqual([]);
  });
});

describe('What tells somebody beside the code of their case', () => {
  it.each([
    ['Over K-7F3QX: Sophie komt niet'],
    ['Over K-7F3QX: geboren 23-7-2001'],
    ['K-7F3QX, 23 juli 2001'],
    ['K-7F3QX 2001-07-23'],
    ['K-7F3QX woont in 6461 CD'],
    ['K-7F3QX zegt dat het boven het hoofd groeit: het groeit ons boven het hoofd'],
  ])('%s', (text) => {
    expect(meets('own', text)).not.toEqual([]);
  });

  it.each([['Over K-7F3QX: u komt op 27 maart 2026'], ['Over K-7F3QX: de rekening volgt']])(
    'not: %s',
    (text) => {
      expect(meets('own', text)).toEqual([]);
    },
  );

  it('knows the codes of cases, and no others', () => {
    expect(codesIn('K-7F3QX en K-7F3QX, S-4TB2, V-4TB2Q, K-7F3Q, K-7F30X')).toEqual(['K-7F3QX']);
  });
});
