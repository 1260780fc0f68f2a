import type { z } from 'zod';
import type { Language } from './letter-given.ts';
import { RegionFile } from './region-file.ts';
import { foldText, slipsFrom } from './spelling.ts';
import type { Terms } from './terms.ts';

/** Everything that differs between regions, as read from `region/*.yaml`. */
export type Region = z.infer<typeof RegionFile>;
/** One municipality of a region, with what it has of its own. */
export type Municipality = Region['municipalities'][number];

/** One mistake in a region file: where ('municipalities[3].cbsCode') and what. */
export type RegionProblem = { readonly path: string; readonly message: string };

/** A region file that cannot be used; the message names every path. */
export class RegionFileError extends Error {
  readonly code = 'REGION_FILE_INVALID';
  readonly problems: readonly RegionProblem[];
  constructor(problems: readonly RegionProblem[]) {
    super(`region file: ${problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
    this.name = 'RegionFileError';
    this.problems = problems;
  }
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  ) || '(the whole file)';

/** Checks what was read from a region file. Throws RegionFileError, which names the path of every mistake. */
export const parseRegion = (file: unknown): Region => {
  const parsed = RegionFile.safeParse(file);
  if (parsed.success) return parsed.data;
  throw new RegionFileError(
    parsed.error.issues.map(({ path, message }) => ({ path: pathText(path), message })),
  );
};

/** The municipality with this id, or undefined. */
export const municipalityById = (region: Region, id: string): Municipality | undefined =>
  region.municipalities.find((municipality) => municipality.id === id);

/**
 * The terms that hold in a municipality: the region's, with its own in their place. Usable as a `WorkCalendar`.
 * RangeError when the region has no such municipality.
 */
export const termsOf = (region: Region, municipalityId: string): Terms => {
  const municipality = municipalityById(region, municipalityId);
  if (municipality === undefined) throw new RangeError(`no municipality '${municipalityId}' in ${region.id}`);
  return { ...region.terms, ...municipality.terms };
};

/** The partner types invited to every conference of a municipality (A12); the region's for an unknown one. */
export const corePartnersOf = (region: Region, municipalityId: string): readonly string[] =>
  municipalityById(region, municipalityId)?.corePartners ?? region.corePartners;

/** Every name by which a municipality is known, folded. */
const namesOf = (municipality: Municipality): readonly string[] =>
  [municipality.id, municipality.name, ...municipality.aliases].map(foldText);

const only = (found: readonly Municipality[]): Municipality | undefined => {
  const [first, ...others] = found;
  return others.every((other) => other.id === first?.id) ? first : undefined;
};

/**
 * The one municipality that people mean by what they typed: its id, name or alias, case and diacritics aside; the
 * beginning of a name ('Valkenburg'); a name within a short text ('gemeente Heerlen'); or a name with a slip
 * ('Landgraf'). Undefined when none or more than one fits.
 */
export const findMunicipality = (region: Region, text: string): Municipality | undefined => {
  const typed = foldText(text);
  if (typed === '') return undefined;
  const fits = (test: (name: string) => boolean): readonly Municipality[] =>
    region.municipalities.filter((municipality) => namesOf(municipality).some(test));
  const ways: ((name: string) => boolean)[] = [
    (name) => name === typed,
    (name) => typed.length >= 4 && name.startsWith(`${typed} `),
    (name) => ` ${typed} `.includes(` ${name} `),
    (name) => slipsFrom(typed, name) !== undefined,
  ];
  const found = ways.map(fits).find((municipalities) => municipalities.length > 0);
  return found === undefined ? undefined : only(found);
};

/** The municipality a postcode belongs to by the region's table; a hint to the reader, never a decision (F38). */
export const municipalityOfPostcode = (region: Region, postcode: string): Municipality | undefined => {
  const digits = Number(/^\s*([1-9]\d{3})/.exec(postcode)?.[1]);
  return region.municipalities.find(({ postcodes }) =>
    postcodes.some(([from, to]) => digits >= from && digits <= to),
  );
};

/** People who know this language found the letters in it right (F43). */
export const isApproved = ({ letterLanguages }: Region, language: Language): boolean =>
  letterLanguages.some(({ id, approved }) => id === language && approved);

/** The postcode lies where no family of this region lives (scenario 1); false when the region does not say where. */
export const isOutsideRegion = ({ postcodeArea }: Region, postcode: string): boolean => {
  const digits = Number(/^\s*([1-9]\d{3})/.exec(postcode)?.[1]);
  return postcodeArea !== undefined && (digits < postcodeArea[0] || digits > postcodeArea[1]);
};
