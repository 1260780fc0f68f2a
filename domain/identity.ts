import { everyNameWord } from './family.ts';
import type { Answers } from './form.ts';

/** A date with its day and month the other way round, where that is a date too: people type both. */
const swapped = (date: string): string[] => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year && day && Number(day) <= 12 && day !== month ? [`${year}-${day}-${month}`] : [];
};

/** Beside a birth date a name of two letters tells enough. */
const SHORTEST = 2;

/**
 * By what the same mother is recognised in two referrals (scenario 4): each word of her name with her birth date.
 * Accents, "van der" and the order of names do not matter, nor does one name of two; a day and month that
 * changed places match as well. Only ever compared as a keyed hash, and never decided upon by itself.
 */
export const identitiesOf = (answers: Answers): string[] => {
  const { motherName = '', motherBirthDate = '' } = answers;
  if (!motherBirthDate) return [];
  const dates = [motherBirthDate, ...swapped(motherBirthDate)];
  return [
    ...new Set(
      everyNameWord(motherName)
        .filter((word) => word.length >= SHORTEST)
        .flatMap((word) => dates.map((date) => `${word}|${date}`)),
    ),
  ];
};
