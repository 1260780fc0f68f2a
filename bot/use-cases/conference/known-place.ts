import type { Municipality } from '../../../domain/region.ts';

type Place = Municipality['places'][number];

/** A place of the municipality's list, and what the coordinator added to it: 'zaal 2'. */
export type KnownPlace = { readonly place: Place; readonly added: string };

/**
 * The place of the list in what stands with a conference: it was written as its name, its address and what was added.
 * Of two names the longest counts: 'Bibliotheek Noord' is not 'Bibliotheek'. Undefined for any other place.
 */
export const knownPlace = (places: readonly Place[], written: string): KnownPlace | undefined => {
  const [place] = places
    .filter(({ name }) => written === name || written.startsWith(`${name},`))
    .sort((a, b) => b.name.length - a.name.length);
  if (!place) return undefined;
  const rest = written.slice(place.name.length).replace(/^, /, '');
  const { address } = place;
  const added = address && rest.startsWith(address) ? rest.slice(address.length).replace(/^, /, '') : rest;
  return { place, added };
};
