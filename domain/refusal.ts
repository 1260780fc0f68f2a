/** Expected refusals are values: one catalogue, each with one Dutch sentence in cards/text. */
export const refusalCodes = [
  'notUnderstood',
  'notAllowed',
  'noLongerHere',
  'notYourself',
  'notFound',
  'alreadyDone',
  'changedMeanwhile',
  'cannotNow',
  'draftGone',
  'caseClosed',
  'caseFrozen',
  'familyHushed',
  'familyLocked',
  'nobodyAgrees',
  'closeFirst',
  'empty',
  'channelElsewhere',
  'notInChannel',
  'tryAgain',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Why something was not done. `who` and `at` say who was first (scenario 15). */
export type Refusal = {
  readonly refused: RefusalCode;
  readonly code?: string;
  readonly who?: string;
  readonly at?: string;
  readonly detail?: string;
};

export const refuse = (refused: RefusalCode, more: Omit<Refusal, 'refused'> = {}): Refusal => ({
  refused,
  ...more,
});

/** Tells a refusal from anything else a use case returns. */
export const isRefusal = (value: object): value is Refusal => 'refused' in value;
