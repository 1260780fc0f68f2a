import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isWorkingDay } from '../../domain/calendar.ts';
import {
  corePartnersOf,
  findMunicipality,
  municipalityById,
  municipalityOfPostcode,
  parseRegion,
  RegionFileError,
  termsOf,
} from '../../domain/region.ts';

const text = readFileSync(new URL('../../region/zuid-limburg.yaml', import.meta.url), 'utf8');
const region = parseRegion(parse(text));

type Path = readonly (string | number)[];

/** The region file as read, with one value replaced. */
const fileWith = (path: Path, value: unknown): unknown => {
  const file: unknown = parse(text);
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), file);
  Reflect.set(Object(parent), path.at(-1) ?? '', value);
  return file;
};

const problemsOf = (file: unknown): string[] => {
  try {
    parseRegion(file);
    return [];
  } catch (error) {
    if (!(error instanceof RegionFileError)) throw error;
    return error.problems.map(({ path }) => path);
  }
};

describe('the region file', () => {
  test('A11: the sixteen', () => {
    expect(region.municipalities.map(({ name }) => name)).toEqual([
      'Beek',
      'Beekdaelen',
      'Brunssum',
      'Eijsden-Margraten',
      'Gulpen-Wittem',
      'Heerlen',
      'Kerkrade',
      'Landgraaf',
      'Maastricht',
      'Meerssen',
      'Simpelveld',
      'Sittard-Geleen',
      'Stein',
      'Vaals',
      'Valkenburg aan de Geul',
      'Voerendaal',
    ]);
  });

  test('A1 and A6: fifteen professions and other; the factors of the handbook and the extras', () => {
    expect(region.professions).toHaveLength(16);
    expect(region.factors.urgent.map(({ label }) => label)).toEqual([
      'Huiselijk geweld',
      'Verslavingsproblematiek',
      'Dak- of thuisloos',
      'Acute psychiatrische problematiek',
    ]);
    expect(region.factors.nonUrgent.filter(({ extra }) => !extra)).toHaveLength(10);
    expect(region.factors.protective.filter(({ extra }) => !extra)).toHaveLength(6);
    const all = Object.values(region.factors).flat();
    expect(all.filter(({ extra }) => extra).map(({ label }) => label)).toEqual([
      'Onbedoeld zwanger',
      'Veerkracht',
    ]);
  });

  test.each<[string, Path, unknown]>([
    ['terms.triageDays', ['terms', 'triageDays'], 'two'],
    ['terms.workingHours', ['terms', 'workingHours'], { from: '17:00', to: '08:30' }],
    ['municipalities[3].cbsCode', ['municipalities', 3, 'cbsCode'], '1903'],
    ['municipalities[1].id', ['municipalities', 1, 'id'], 'beek'],
    ['municipalities[0].subregion', ['municipalities', 0, 'subregion'], 'elders'],
    ['municipalities[0].postcodes[0]', ['municipalities', 0, 'postcodes'], [[6372, 6371]]],
    ['municipalities[7].postcodes[0]', ['municipalities', 7, 'postcodes'], [[6411, 6412]]],
    ['municipalities[0].terms', ['municipalities', 0, 'terms'], { triageDay: 1 }],
    ['corePartners[0]', ['corePartners'], ['nobody']],
    ['factors.urgent', ['factors', 'urgent', 0, 'id'], 'violence'],
    ['factors.nonUrgent[0].id', ['factors', 'nonUrgent', 0, 'id'], 'addiction'],
    ['(the whole file)', ['unheardOf'], 1],
  ])('a mistake in %s is named', (name, path, value) => {
    expect(problemsOf(fileWith(path, value))).toContain(name);
  });

  test('an error names the path and the message', () => {
    expect(() => parseRegion(null)).toThrow(/region file: \(the whole file\): /);
  });
});

describe('terms', () => {
  test('are the region’s, and a working calendar', () => {
    const terms = termsOf(region, 'vaals');
    expect(terms).toMatchObject({ triageDays: 2, agreementReminders: [-3, 0, 3], accumulationThreshold: 3 });
    expect(isWorkingDay('2026-05-05', terms)).toBe(false);
    expect(isWorkingDay('2026-04-03', terms)).toBe(true);
  });

  test('can be overridden by a municipality', () => {
    const own = { ...Object(region.municipalities[0]), terms: { triageDays: 5 }, corePartners: ['midwife'] };
    const other = parseRegion(fileWith(['municipalities', 0], own));
    expect([termsOf(other, 'beek').triageDays, termsOf(other, 'stein').triageDays]).toEqual([5, 2]);
    expect([corePartnersOf(other, 'beek'), corePartnersOf(other, 'stein')]).toEqual([
      ['midwife'],
      ['youthHealthNurse'],
    ]);
  });

  test('of an unknown municipality are a bug', () => {
    expect(() => termsOf(region, 'aken')).toThrow(RangeError);
    expect(municipalityById(region, 'aken')).toBeUndefined();
  });
});

describe('the languages of the letters (F43)', () => {
  const languages = (all: unknown) => parseRegion(fileWith(['letterLanguages'], all)).letterLanguages;

  test('Dutch needs no approval; any other has it only when the region says so', () => {
    expect(region.letterLanguages.map(({ id, approved }) => [id, approved])).toEqual([
      ['nl', true],
      ['en', false],
      ['ar', false],
      ['pl', false],
    ]);
    expect(languages([{ id: 'pl', label: 'Pools', approved: true }])).toEqual([
      { id: 'pl', label: 'Pools', approved: true },
    ]);
  });

  test('a language without letters is refused', () => {
    expect(() => languages([{ id: 'fr', label: 'Frans' }])).toThrow(/letterLanguages\[0\]\.id/);
  });
});

describe('findMunicipality', () => {
  test.each([
    ['landgraaf', 'landgraaf'],
    ['LANDGRAAF ', 'landgraaf'],
    ['Valkenburg', 'valkenburg-aan-de-geul'],
    ['valkenburg a/d geul', 'valkenburg-aan-de-geul'],
    ['eijsden margraten', 'eijsden-margraten'],
    ['Eÿsden', undefined],
    ['Margraten', 'eijsden-margraten'],
    ['sittard', 'sittard-geleen'],
    ['gemeente Heerlen', 'heerlen'],
    ['in Beek', 'beek'],
    ['Beekdaelen', 'beekdaelen'],
    ['Landgraf', 'landgraaf'],
    ['kerkarde', 'kerkrade'],
    ['hoensbroek', 'heerlen'],
    ['gezin uit sittard', 'sittard-geleen'],
    ['Heerlen of Kerkrade', undefined],
    ['Aken', undefined],
    ['', undefined],
  ])('%s → %s', (typed, id) => {
    expect(findMunicipality(region, typed)?.id).toBe(id);
  });

  test('every id and name finds itself', () => {
    for (const { id, name } of region.municipalities) {
      expect([findMunicipality(region, id)?.id, findMunicipality(region, name)?.id]).toEqual([id, id]);
    }
  });
});

test.each([
  ['6371 AB', 'landgraaf'],
  ['6411ab', 'heerlen'],
  ['1011 AB', undefined],
  ['', undefined],
])('the postcode %s hints at %s', (postcode, id) => {
  expect(municipalityOfPostcode(region, postcode)?.id).toBe(id);
});
