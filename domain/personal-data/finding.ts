/** What kind of personal data a finding is. */
export type PersonalDataKind = 'bsn' | 'birthDate' | 'phone' | 'email' | 'postcode' | 'street' | 'name';

/** A stretch `[start, end)` of the text; `certain` is false where it may well be something else. */
export type Finding = {
  readonly kind: PersonalDataKind;
  readonly certain: boolean;
  readonly start: number;
  readonly end: number;
};

/** A finding for a match of a regular expression. */
export const found = (kind: PersonalDataKind, match: RegExpMatchArray, certain: boolean): Finding => {
  const start = match.index ?? 0;
  return { kind, certain, start, end: start + match[0].length };
};
