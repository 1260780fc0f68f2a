import fc from 'fast-check';
import { passesElevenProof } from '../../domain/personal-data/bsn.ts';
import { type Finding, findPersonalData, maskPersonalData } from '../../domain/personal-data.ts';

const today = '2026-03-02';
const find = (text: string): Finding[] => findPersonalData(text, { today });
/** What was found as 'kind:text', uncertain ones with a question mark. */
const told = (text: string): string[] =>
  find(text).map(({ kind, certain, start, end }) => `${kind}${certain ? '' : '?'}:${text.slice(start, end)}`);

describe('nothing personal', () => {
  test.each([
    'stel 19 jaar, 30 weken, woning tot begin mei',
    'Jong stel, 30 weken zwanger. Hun woning stopt begin mei. Zij willen hulp. Is dit iets voor het Knooppunt?',
    'Woning stopt 9 dagen vóór de uitgerekende datum; dak- of thuisloos zou urgent zijn',
    'woning tot 2 mei 2026',
    'uitgerekend 11 mei 2026, vandaag 30+0',
    'uitgerekend 11-05-2026 14:00',
    'uitgerekend op 3-11-2025',
    'het kindje wordt geboren op 11 mei 2026',
    'overleg op 12-03-2026 om 14:00',
    'meer in controle? verdere ondersteuning na bevalling?',
    'minder overvraagd, meer grip?',
    'Adres hoort bij Heerlen, wisselen?',
    'gestopt, neem contact op',
    'geen coördinator bereikbaar',
    'Ambulante begeleiding: huishouden, financiën, structuur',
    'Welke organisatie en wie?',
    'toereikend nee, tolk nee, aanwezig ja',
    'een moeder van 19, 30 weken zwanger',
    'bel 112, 113 of Veilig Thuis 0800-2000',
    '0900-1234567 of 088-1234567',
    'K-7F3QX en S-4TB2',
    'in 2026 en verder, 2000 mg, 1500 gr',
    'Zij heeft 2 kinderen van 2, 3 en 5 jaar',
    '30 weken, 2 mei, 10.30 uur, 12:15, 1e kind',
    'JGZ, MEE, Team Jeugd en Wmo in Zuid-Limburg',
    'Vader werkt in Landgraaf bij Stevig Ouderschap en Kansrijke Start',
    'op maandag 12 maart 14:00 of 12 Jan',
    'moeder van Poolse afkomst, spreekt Pools en Engels',
    'onderweg 12 minuten, op straat 3 nachten',
    'vitamine D. Zij slikt niets',
    'Mogen zij bij het Knooppunt Heerlen terecht? Of bij VoorZorg?',
    '',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('finds', () => {
  test.each([
    ['BSN 111222333', 'bsn:111222333'],
    ['1112.22.333', 'bsn:1112.22.333'],
    ['111 222 333 en verder', 'bsn:111 222 333'],
    ['op 12 maart 2026 111222333', 'bsn:111222333'],
    ['bsn: 123456789 (met een fout)', 'bsn:123456789'],
    ['geboren 14-8-2006', 'birthDate:14-8-2006'],
    ['14/08/06', 'birthDate:14/08/06'],
    ['14 aug 2006', 'birthDate:14 aug 2006'],
    ['2006-08-14', 'birthDate:2006-08-14'],
    ['moeder is van 14 augustus 2006', 'birthDate?:14 augustus 2006'],
    ['geb. 14-8', 'birthDate:14-8'],
    ['14.8.2006', 'birthDate:14.8.2006'],
    ['14 - 8 - 2006', 'birthDate:14 - 8 - 2006'],
    ['14 8 2006', 'birthDate:14 8 2006'],
    ['14082006', 'birthDate:14082006'],
    ['geboortedatum: 14 aug 06', 'birthDate:14 aug 06'],
    ["op 14 augustus '06 geboren", "birthDate:14 augustus '06"],
    ['zij is 3-11-1985', 'birthDate:3-11-1985'],
    ['geb. te Heerlen op 1 mrt 1999', 'birthDate:1 mrt 1999'],
    ['hulp sinds 1-9-2025', 'birthDate?:1-9-2025'],
    ['06 12 34 56 78', 'phone:06 12 34 56 78'],
    ['bel 0612345678 vandaag', 'phone:0612345678'],
    ['+31 6 12345678', 'phone:+31 6 12345678'],
    ['+31 (0)6-1234 5678', 'phone:+31 (0)6-1234 5678'],
    ['0031612345678', 'phone:0031612345678'],
    ['043-3501234', 'phone:043-3501234'],
    ['043 350 12 34', 'phone:043 350 12 34'],
    ['+32 470 12 34 56', 'phone:+32 470 12 34 56'],
    ['jan@voorbeeld.nl', 'email:jan@voorbeeld.nl'],
    ['naam [at] domein . nl', 'email:naam [at] domein . nl'],
    ['6371 AB 12', 'postcode:6371 AB 12'],
    ['6371AB12', 'postcode:6371AB12'],
    ['6371 ab nr 12', 'postcode:6371 ab nr 12'],
    ['woont in 6371AB', 'postcode:6371AB'],
    ['Kerkstraat 12', 'street:Kerkstraat 12'],
    ['kerkstraat 12a', 'street:kerkstraat 12a'],
    ['Hoofdstr. 5a', 'street:Hoofdstr. 5a'],
    ['Prins Bernhardlaan 3', 'street:Prins Bernhardlaan 3'],
    ['Op de Berg 4', 'street?:Op de Berg 4'],
    ['Aan het Plein 12', 'street?:Aan het Plein 12'],
    ['Heerlerbaan 20', 'street?:Heerlerbaan 20'],
    ['mevrouw Jansen belde', 'name?:Jansen'],
    ['mw. van den Berg', 'name?:van den Berg'],
    ['dhr. De Vries', 'name?:De Vries'],
    ['zij heet Fatoumata', 'name?:Fatoumata'],
    ['naam: Nguyen', 'name?:Nguyen'],
    ['de naam is Ouedraogo', 'name?:Ouedraogo'],
    ['fam. Yilmaz', 'name?:Yilmaz'],
    ['Lisa wil hulp', 'name?:Lisa'],
    ["met Esmee's moeder", "name?:Esmee's"],
    ['ik sprak Fatoumata Bangura gisteren', 'name?:Fatoumata Bangura'],
    ['K. Smeets belde', 'name?:K. Smeets'],
    ['vriend Jan van der Meer', 'name?:Jan van der Meer'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  test('F: the names of the cases, each by itself', () => {
    expect(told('Tim & Esmee, Sophie, Lisa en Noah')).toEqual([
      'name?:Tim',
      'name?:Esmee',
      'name?:Sophie',
      'name?:Lisa',
      'name?:Noah',
    ]);
  });

  test('several at once, in order', () => {
    expect(told('Esmee, geb. 14-8-2006, 6371 AB 12, tel 06-12345678, esmee@voorbeeld.nl')).toEqual([
      'name?:Esmee',
      'birthDate:14-8-2006',
      'postcode:6371 AB 12',
      'phone:06-12345678',
      'email:esmee@voorbeeld.nl',
    ]);
  });

  test('a date with a time is no phone number, and hides none', () => {
    expect(told('02-05-2026 06 12345678')).toEqual(['phone:06 12345678']);
    expect(told('02-05-2026 14:00')).toEqual([]);
    expect(told('woning tot 2 mei 2026 06 12 34 56 78')).toEqual(['phone:06 12 34 56 78']);
    expect(told('2 mei, 1900.01.161')).toEqual(['bsn:1900.01.161']);
  });

  test.each([
    '１１１２２２３３３',
    '111\u200B222\u200B333',
    '111\u00A0222\u00A0333',
    '111\u2011222\u2011333',
    '١١١٢٢٢٣٣٣',
    '\u{1D7D9}11222333',
  ])('%s hides nothing, and offsets are those of the text', (hidden) => {
    const text = `é\u0301 ${hidden} dus`;
    expect(told(text)).toEqual([`bsn:${hidden}`]);
  });

  test.each(['1112223334', '11122233', '123456789', '1-111222333-44444444', '000000000', '11-05-2026'])(
    'no BSN: %s',
    (text) => {
      expect(find(text).filter(({ kind }) => kind === 'bsn')).toEqual([]);
    },
  );
});

describe('always', () => {
  const bsn = fc
    .integer({ min: 1_000_000, max: 99_999_999 })
    .map((stem) => {
      const digits = String(stem).padStart(8, '0');
      const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
      return `${digits}${sum % 11}`;
    })
    .filter((number) => number.length === 9);
  const notation = fc.constantFrom<(number: string) => string>(
    (number) => number,
    (number) => number.replace(/^0/, ''),
    (number) => number.replace(/^(...)(...)(...)$/, '$1 $2 $3'),
    (number) => number.replace(/^(...)(...)(...)$/, '$1.$2.$3'),
    (number) => number.replace(/^(....)(..)(...)$/, '$1.$2.$3'),
    (number) => number.replace(/^(..)(...)(....)$/, '$1-$2-$3'),
    (number) => [...number].join(' '),
    (number) => [...number].join('\u200B'),
  );

  test('every valid BSN in any notation is found', () => {
    fc.assert(
      fc.property(bsn, notation, fc.constantFrom('', 'nummer ', '2 mei, '), (number, write, before) => {
        expect(passesElevenProof(number)).toBe(true);
        const written = write(number);
        const text = `${before}${written}, dus`;
        expect(find(text).some(({ start, end }) => text.slice(start, end).includes(written))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('spans lie in the text, and the masked text holds none of the certain ones', () => {
    const piece = fc.constantFrom(
      '111222333',
      '14-8-2006',
      '06 12 34 56 78',
      'jan@voorbeeld.nl',
      '6371 AB 12',
      'Kerkstraat 12',
      'mevrouw Jansen',
      'Tim',
      'geb. ',
      ' ',
      ', ',
      '\n',
      'woning tot 2 mei 2026',
      '\u200B',
      '🙂',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        const findings = find(text);
        const masked = maskPersonalData(text, findings);
        for (const { start, end, certain } of findings) {
          expect(start < end && start >= 0 && end <= text.length).toBe(true);
          if (certain) expect(masked.includes(text.slice(start, end))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('long and hostile text takes no time', () => {
    const started = performance.now();
    for (const piece of ['1 ', 'a', 'Aa ', '1', 'A.', ' ', 'a.a', 'van ', ' is', 'Op de ', '0 (', "'", '@']) {
      find(`geb ${piece.repeat(4000 / piece.length)}`);
    }
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

test('masks overlapping findings as one', () => {
  const text = 'Esmee, geb. 14-8-2006.';
  expect(maskPersonalData(text, find(text))).toBe('●●●, geb. ●●●.');
  const overlapping: Finding[] = [
    { kind: 'name', certain: false, start: 0, end: 4 },
    { kind: 'street', certain: true, start: 2, end: 6 },
  ];
  expect(maskPersonalData('abcdefgh', overlapping)).toBe('●●●gh');
});
