import { understand } from '../../domain/intent.ts';

describe('understand', () => {
  test.each([
    ['sparren', 'consult', ''],
    ['Ik wil sparren', 'consult', ''],
    [
      'sparren: stel 19 jaar, 30 weken, woning tot begin mei',
      'consult',
      'stel 19 jaar, 30 weken, woning tot begin mei',
    ],
    [
      'Hallo, ik wil graag sparren over een jong stel dat binnenkort geen woning meer heeft',
      'consult',
      'een jong stel dat binnenkort geen woning meer heeft',
    ],
    ['Kan ik met iemand sparren?', 'consult', ''],
    ['ik heb een vraag', 'consult', ''],
    ['sparen', 'consult', ''],
    ['sparrren', 'consult', ''],
    ['psarren', 'consult', ''],
    ['ik wil een gezin aanmelden', 'refer', ''],
    ['aanmelden', 'refer', ''],
    ['aanmeldne', 'refer', ''],
    ['anmelden', 'refer', ''],
    ['nieuwe aanmelding', 'refer', ''],
    ['wat moet ik nog doen', 'myAgreements', ''],
    ['Wat moet ik nog doen?', 'myAgreements', ''],
    ['mijn afspraken', 'myAgreements', ''],
    ['mijn afsprakn', 'myAgreements', ''],
    ['werklijst', 'workList', ''],
    ['wreklijst', 'workList', ''],
    ['toon mijn werklijst', 'workList', ''],
    ['nu onveilig', 'acuteDanger', ''],
    ['nu onvielig', 'acuteDanger', ''],
    ['beheer', 'administration', ''],
    ['mijn aanmeldingen', 'myReferrals', ''],
    ['start', 'home', ''],
    ['help', 'home', ''],
    ['menu', 'home', ''],
    ['hallo', 'home', ''],
    ['Goedemorgen!', 'home', ''],
    ['goedemorge', 'home', ''],
    ['koppel Landgraaf', 'linkChannel', 'Landgraaf'],
    ['koppel dit kanaal aan Landgraaf', 'linkChannel', 'Landgraaf'],
    ['<at>Knooppunt</at> werklijst', 'workList', ''],
  ])('%s', (text, intent, rest) => {
    expect(understand(text)).toEqual({ intent, rest });
  });

  test.each([
    'Jong stel, 30 weken zwanger. Hun woning stopt begin mei. Zij willen hulp. Is dit iets voor het Knooppunt?',
    'Moeder vroeg of zij zich ook zelf kan aanmelden bij de voedselbank of dat het anders moet',
    'Zij had vorige week mijn afspraken met de schuldhulp nog niet begrepen denk ik',
    'stel 19 jaar, 30 weken, woning tot begin mei',
    'Hallo, stel van 19 jaar, 30 weken zwanger, woning stopt begin mei',
    'ik wil mij afmelden',
    'de baby is nu veilig',
    'voorspellen',
    '',
    '?!',
  ])('no command: %s', (text) => {
    expect(understand(text)).toEqual({ intent: undefined, rest: text.trim() });
  });

  test('a red flag counts anywhere, unless it is denied', () => {
    const long = 'ik was net bij een gezin en volgens mij is de moeder daar nu onveilig met haar partner';
    expect(understand(long).intent).toBe('acuteDanger');
    expect(understand(long.replace('nu onveilig', 'niet nu onveilig')).intent).toBeUndefined();
    expect(understand('sparren: moeder is nu onveilig').intent).toBe('acuteDanger');
  });
});
