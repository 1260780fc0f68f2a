import { identitiesOf } from '../../domain/identity.ts';

const of = (motherName: string, motherBirthDate = '2001-07-23') =>
  identitiesOf({ motherName, motherBirthDate });
const alike = (one: string[], other: string[]): boolean => one.some((identity) => other.includes(identity));

describe('The same mother in two referrals (scenario 4)', () => {
  const sophie = of('Sophie van der Bedacht-Müller');
  it.each([
    ['the same', of('Sophie van der Bedacht-Müller')],
    ['without the small words', of('Sophie Bedacht-Muller')],
    ['in capitals, turned round', of('BEDACHT, Sophie')],
    ['by her maiden name', of('S. Muller')],
    ['by her first name', of('Sophie')],
    ['with accents another way', of('Sophié Bedächt')],
  ])('%s', (_how, other) => {
    expect(alike(sophie, other)).toBe(true);
  });

  it.each([
    ['Işıl Yıldız', 'Isil Yildiz'],
    ['Łucja Wałęsa', 'Lucja Walesa'],
    ['Søren Bjørk', 'Soren Bjork'],
    ['Đặng Thị', 'Dang Thi'],
    ['Strauß', 'Strauss'],
    ['Ægir Œuvre', 'Aegir Oeuvre'],
    ['Lê Van', 'Le Van'],
    ['De Ten', 'de ten'],
  ])('%s as somebody types it: %s', (name, typed) => {
    expect(of(typed).sort()).toEqual(of(name).sort());
    expect(of(name).length).toBeGreaterThan(0);
  });

  it('day and month changed places', () => {
    expect(alike(of('Sophie', '2001-07-03'), of('Sophie', '2001-03-07'))).toBe(true);
  });

  it.each([
    ['another name on the same day', of('Esmee Voorbeeld')],
    ['only the small words', of('Anna van der Berg')],
    ['the same name, born on another day', of('Sophie Bedacht', '2001-07-24')],
    ['no birth date', of('Sophie Bedacht', '')],
    ['no name', of('')],
  ])('not: %s', (_how, other) => {
    expect(alike(sophie, other)).toBe(false);
  });

  it('a date that cannot be turned round is not', () => {
    expect(identitiesOf({ motherName: 'Bo', motherBirthDate: '2001-07-23' })).toEqual(['bo|2001-07-23']);
    expect(identitiesOf({ motherName: 'Bo', motherBirthDate: '2001-07-07' })).toHaveLength(1);
  });
});
