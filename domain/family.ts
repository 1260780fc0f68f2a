import { type Answers, allRows, chosen } from './form.ts';
import { foldText } from './spelling.ts';

/**
 * Whose data an answer of the referral form is: the mother's alone, the partner's alone, or the family's together
 * (field.md F4 17: access is one person's own and common data).
 */
export const members = ['mother', 'partner'] as const;
export type Member = (typeof members)[number];

/** F11–F20, F17: fields that are about one of them. Everything else about the family is common. */
const ownFields: Readonly<Record<Member, readonly string[]>> = {
  mother: [
    'consentMother',
    'motherName',
    'motherBirthDate',
    'postcode',
    'houseNumber',
    'whereTo',
    'motherGuardianConsent',
    'motherGuardian',
    'motherEducation',
    'motherChildNumber',
    'interpreter',
    'interpreterLanguage',
    'consentLanguage',
    'pregnant',
    'dueDate',
    'pregnancyNumber',
    'safeContact',
    'gp',
  ],
  partner: [
    'consentPartner',
    'partnerName',
    'partnerBirthDate',
    'partnerSameAddress',
    'partnerAddress',
    'partnerEducation',
    'partnerChildNumber',
    'partnerGuardianConsent',
    'partnerGuardian',
  ],
};

/** Whether an answer is about this member alone; what a region asks of its own about a parent is as well (F14). */
export const isOwnField = (member: Member, field: string): boolean =>
  ownFields[member].includes(field) || field.startsWith(`${member}Extra.`);

/** What people typed in their own words: it may name anybody. */
export const freeTexts = [
  'otherAdults',
  'deadlineWhat',
  'needFamily',
  'needProfessional',
  'levelReason',
  'routeReason',
  'urgentReason',
  'history',
  'findings',
  'preferences',
] as const;

/** Adults of the family that the referral names. */
export const membersIn = (answers: Answers): Member[] =>
  members.filter((member) => member === 'mother' || answers['consentPartner'] === 'yes');

/** The name somebody of the family was entered under; empty once it is erased. */
export const memberName = (answers: Answers, member: Member): string =>
  answers[member === 'mother' ? 'motherName' : 'partnerName'] ?? '';

/** The answers without those about these members alone. */
export const withoutMembers = (answers: Answers, gone: readonly Member[]): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([field]) => !gone.some((member) => isOwnField(member, field))),
  );

/** The answers about these members alone. */
export const onlyMembers = (answers: Answers, whose: readonly Member[]): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([field]) => whose.some((member) => isOwnField(member, field))),
  );

/** F33: violence at home among what was ticked: what one adult reads may endanger another. */
export const isUnsafeFamily = (answers: Answers): boolean =>
  chosen(answers, 'urgentFactors').includes('domesticViolence');

/** Stands for a name that may not be read. */
export const MASK = '●●●';
/** Words of a name that say nothing alone. */
const PREFIXES = new Set('van von de der den het ten ter te la le el al op in'.split(' '));
const SHORTEST = 3;

/** The words of a name that tell who somebody is, folded. */
export const nameWords = (name: string): string[] =>
  wordsOf(name).filter((word) => word.length >= SHORTEST && !PREFIXES.has(word));

/**
 * The same with names of one or two letters, and of who is called only what is a prefix elsewhere ('Lê Van'): they tell
 * something only beside a birth date.
 */
export const everyNameWord = (name: string): string[] => {
  const words = wordsOf(name);
  const telling = words.filter((word) => !PREFIXES.has(word));
  return telling.length > 0 ? telling : words;
};

const wordsOf = (name: string): string[] =>
  foldText(name)
    .split(' ')
    .filter((word) => word !== '');

/** A text with these people's names made unreadable, word by word. */
export const maskNames = (text: string, names: readonly string[]): string => {
  const hidden = new Set(names.flatMap(nameWords));
  if (hidden.size === 0) return text;
  return text.replace(/[\p{L}\p{M}'’-]+/gu, (word) => {
    const folded = foldText(word).split(' ');
    // 'Esmees' and "Esmee's" are Esmee as well.
    return folded.some((part) => hidden.has(part) || hidden.has(part.replace(/s$/, ''))) ? MASK : word;
  });
};

/** Names of the family's children. */
export const childNames = (answers: Answers): string[] =>
  allRows(answers, 'child').flatMap(({ name }) => name ?? []);
