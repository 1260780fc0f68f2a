import { Temporal } from 'temporal-polyfill';
import type { DateOnly } from './calendar.ts';
import { findBirthDates, findDates } from './personal-data/birth-date.ts';
import { findBsn } from './personal-data/bsn.ts';
import { findEmails, findPhones, findPostcodes } from './personal-data/contact.ts';
import type { Finding } from './personal-data/finding.ts';
import { findNames } from './personal-data/name.ts';
import { plainText } from './personal-data/plain-text.ts';
import { findStreets } from './personal-data/street.ts';

export type { Finding, PersonalDataKind } from './personal-data/finding.ts';

const MASK = '●●●';

const holds = (outer: Finding, inner: Finding): boolean =>
  outer !== inner && outer.start <= inner.start && outer.end >= inner.end;
const sameSpan = (one: Finding, other: Finding): boolean =>
  one.start === other.start && one.end === other.end;

/** The text with these stretches as empty signs, so that offsets stay. */
const blanked = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): string =>
  spans.reduce(
    (left, { start, end }) => left.slice(0, start) + '_'.repeat(end - start) + left.slice(end),
    text,
  );

/** Leaves out what lies wholly within another finding; of two on the same stretch the certain, then the first stays. */
const withoutInner = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    (inner, index) =>
      !findings.some((outer, other) => {
        if (!holds(outer, inner)) return false;
        if (!sameSpan(outer, inner)) return true;
        return outer.certain === inner.certain ? other < index : outer.certain;
      }),
  );

/**
 * Personal data in a text people typed, in order, so that it can be refused before it is passed on (P01, D: no BSN).
 * `start` and `end` are offsets in `text` as it was given; invisible signs, odd spaces and full-width digits do not
 * hide anything. `today` tells dates of birth from dates to come. RangeError when `today` is no date.
 */
export const findPersonalData = (text: string, { today }: { readonly today: DateOnly }): Finding[] => {
  const plain = plainText(text);
  const day = Temporal.PlainDate.from(today);
  const dates = findDates(plain.text, day);
  const withoutDates = blanked(
    plain.text,
    dates.filter(({ date, weak }) => date !== undefined && !weak),
  );
  const findings = [
    ...findEmails(plain.text),
    ...findPhones(withoutDates),
    ...findBsn(plain.text, withoutDates),
    ...findBirthDates(plain.text, dates, day),
    ...findPostcodes(plain.text),
    ...findStreets(plain.text),
    ...findNames(plain.text),
  ];
  return withoutInner(findings)
    .map((finding) => ({ ...finding, ...plain.original(finding.start, finding.end) }))
    .sort((one, other) => one.start - other.start || other.end - one.end);
};

/** The text with each finding replaced by ●●●, which does not tell its length; overlapping ones become one. */
export const maskPersonalData = (text: string, findings: readonly Finding[]): string => {
  let masked = '';
  let done = 0;
  for (const { start, end } of [...findings].sort((one, other) => one.start - other.start)) {
    if (start >= done) masked += text.slice(done, start) + MASK;
    done = Math.max(done, end);
  }
  return masked + text.slice(done);
};
