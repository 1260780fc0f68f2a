import { z } from 'zod';
import type { Region } from './region.ts';
import { FixedConference, Place } from './region-file.ts';
import { Id, stored } from './stored.ts';
import { TermsOverride } from './terms.ts';

/** As in the region file, at a place of the file or one that was added here. */
export const LocalFixedConference = FixedConference.extend({ place: Id.optional() });

/**
 * What a municipality has set for itself in "Beheer"; its id is that of the municipality. What is absent is as the
 * region file has it: that file stays the beginning, and what nobody set follows it.
 */
export const LocalRules = z.object({
  ...stored,
  municipality: z.string(),
  /** G07: the day it meets; `none` when it meets on no fixed day, whatever the file says. */
  fixedConference: z.union([LocalFixedConference, z.literal('none')]).optional(),
  /** G10, G11: all places where it can meet, in place of those of the file. */
  places: z.array(Place.extend({ id: Id })).optional(),
  /** Terms in place of those of the file, each by itself. */
  terms: TermsOverride.optional(),
});
export type LocalRules = z.infer<typeof LocalRules>;

type Municipality = Region['municipalities'][number];

const withRules = (municipality: Municipality, rules: LocalRules): Municipality => {
  const places = rules.places ?? municipality.places;
  const { fixedConference = municipality.fixedConference } = rules;
  if (fixedConference === undefined || fixedConference === 'none')
    return {
      ...municipality,
      places,
      fixedConference: undefined,
      terms: { ...municipality.terms, ...rules.terms },
    };
  // A place that was taken away since is no place to meet.
  const { place, ...moment } = fixedConference;
  return {
    ...municipality,
    places,
    fixedConference: places.some(({ id }) => id === place) ? { ...moment, place } : moment,
    terms: { ...municipality.terms, ...rules.terms },
  };
};

/** The region as it is now: the file, with what municipalities set for themselves in its place. */
export const withLocalRules = (region: Region, all: readonly LocalRules[]): Region => {
  const rulesOf = new Map(all.map((rules) => [rules.municipality, rules]));
  return {
    ...region,
    municipalities: region.municipalities.map((municipality) => {
      const rules = rulesOf.get(municipality.id);
      return rules ? withRules(municipality, rules) : municipality;
    }),
  };
};
