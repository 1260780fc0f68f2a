import { type Conference, healthDimensions } from '../../../domain/conference.ts';
import { maskNames } from '../../../domain/family.ts';

/** A conference in which these names are unreadable, wherever somebody wrote in their own words. */
export const maskedConference = (conference: Conference, names: readonly string[]): Conference => {
  const masked = (text: string | undefined): string | undefined => text && maskNames(text, names);
  const { ownWords, experience, disclosures } = conference;
  return {
    ...conference,
    familyAbsentReason: masked(conference.familyAbsentReason),
    familyBrings: masked(conference.familyBrings),
    notInterpretedBecause: masked(conference.notInterpretedBecause),
    soonReason: masked(conference.soonReason),
    cancelledBecause: masked(conference.cancelledBecause),
    ownWords:
      ownWords &&
      Object.fromEntries(
        healthDimensions.flatMap((dimension) => {
          const said = ownWords[dimension];
          return said ? [[dimension, maskNames(said, names)]] : [];
        }),
      ),
    experience: experience && { ...experience, remark: masked(experience.remark) },
    // To whom it went says who the family is.
    disclosures: disclosures?.map((one) => ({
      ...one,
      name: maskNames(one.name, names),
      because: masked(one.because),
    })),
  };
};
