import type { DateOnly, Instant } from './calendar.ts';
import { type Case, lockedMembers } from './case.ts';
import type { Conference } from './conference.ts';
import type { Member } from './family.ts';
import type { Language, LetterKind } from './letter-given.ts';

/** A part somebody plays, by the region's id of it; the label of the region where no letter has a word for it. */
export type LetterRole = { readonly id?: string; readonly label: string };

/** One line of what was agreed. What it says is as it was typed, in Dutch. */
export type LetterAgreement = {
  readonly number: number;
  readonly what: string;
  readonly organisation: string;
  readonly who: string;
  readonly dueDate: DateOnly;
  readonly familyAgrees: boolean;
};

/**
 * All that is filled in on a letter: dates, places, parts people play, names and telephone numbers of whom to call.
 * No name of the family, so that a letter in the wrong hands tells as little as can be.
 */
export type Letter = {
  readonly kind: LetterKind;
  readonly language: Language;
  /** People who know the language read the words and found them right. */
  readonly approved: boolean;
  readonly code: string;
  readonly madeOn: DateOnly;
  readonly startsAt: Instant;
  readonly durationMinutes: number;
  readonly mode: 'physical' | 'digital';
  readonly place: {
    readonly name: string;
    readonly address?: string;
    /** In the region's words (G11). */
    readonly accessibility: readonly string[];
  };
  /** Who comes beside the family and the coordinator. */
  readonly guests: readonly LetterRole[];
  readonly coordinator: { readonly name: string; readonly phone: string };
  /** A professional interpreter comes (F36, C08). */
  readonly interpreter: boolean;
  /** The lead maternity provider gets the list as well (G18). */
  readonly pregnant: boolean;
  readonly familyPresent: boolean;
  /** R13, once it was agreed. */
  readonly firstContact?: { readonly name: string; readonly role?: LetterRole };
  readonly agreements: readonly LetterAgreement[];
  readonly followUpOn?: DateOnly;
  /** C18: whether they meet again is seen after the birth; as long as it is expected. */
  readonly followUpAfterBirth?: boolean;
  readonly evaluatedOn?: DateOnly;
};

type WithLetters = Pick<Conference, 'state' | 'sequence' | 'letters'>;

/** What the family knows of the moment as it stands now: "verstuurd" was said of a letter that names it (C05–C07). */
export const isFamilyInvited = ({ sequence, letters = [] }: Omit<WithLetters, 'state'>): boolean =>
  letters.some(
    (given) => (given.kind === 'invitation' || given.kind === 'change') && given.sequence === sequence,
  );

/** The letters that make sense now, the likeliest first. */
export const lettersFor = (conference: WithLetters): LetterKind[] => {
  const { state, letters = [] } = conference;
  switch (state) {
    case 'planned':
    case 'invited':
      return conference.sequence > 0 && letters.length > 0
        ? ['change', 'invitation']
        : conference.sequence > 0
          ? ['invitation', 'change']
          : ['invitation'];
    case 'cancelled':
      return ['cancelled'];
    case 'held':
      return ['agreements'];
  }
};

/**
 * Why no letter is made of this family's now: it stopped or is gone; news struck it, so that nothing goes out before
 * somebody spoke to them; or everybody's data is locked away.
 */
export const whyNoLetter = (
  family: Pick<Case, 'state' | 'hushedAt' | 'restricted' | 'erased'>,
  members: readonly Member[],
): 'caseFrozen' | 'familyHushed' | 'familyLocked' | undefined => {
  if (family.state === 'frozen' || family.state === 'erased') return 'caseFrozen';
  if (family.hushedAt !== undefined) return 'familyHushed';
  const locked = lockedMembers(family);
  return members.every((member) => locked.includes(member)) ? 'familyLocked' : undefined;
};
