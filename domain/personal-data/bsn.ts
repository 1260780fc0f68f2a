import { type Finding, found } from './finding.ts';

/** The 11-proof of a citizen service number; eight digits are one whose leading zero was left out. */
export const passesElevenProof = (digits: string): boolean => {
  const number = digits.padStart(9, '0');
  if (!/^\d{9}$/.test(number) || /^0+$/.test(number)) return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return weights.reduce((sum, weight, index) => sum + weight * Number(number[index]), 0) % 11 === 0;
};

/** Eight or nine digits in one group, with single spaces, dots or dashes, not inside a longer run. */
const GROUPED = /(?<!\d[ .-]?)\d(?:[ .-]?\d){7,8}(?![ .-]?\d)/gu;
/** Eight or nine digits without anything between; other numbers may stand before or after a space. */
const JOINED = /(?<!\d[.-]?)\d{8,9}(?![.-]?\d)/gu;
/** A number that is said to be one counts even when it fails the proof: a slip is as personal. */
const NAMED = /(?<=(?:bsn|burgerservicenummer|sofi(?:nummer)?)[^\d\n]{0,15})\d(?:[ .-]?\d){7,8}(?!\d)/giu;

/**
 * BSNs (UAVG 46, field.md D) by the 11-proof, in any notation. `withoutDates` is the same text with its dates blanked:
 * '11-05-2026' may pass the proof.
 */
export const findBsn = (text: string, withoutDates: string): Finding[] => {
  const proven = [...withoutDates.matchAll(GROUPED), ...text.matchAll(JOINED)].filter((match) => {
    const digits = match[0].replace(/\D/g, '');
    // Eight digits from a zero are no BSN without its zero, but a service number: 0800-2000.
    return passesElevenProof(digits) && (digits.length === 9 || !digits.startsWith('0'));
  });
  return [...proven, ...withoutDates.matchAll(NAMED)].map((match) => found('bsn', match, true));
};
