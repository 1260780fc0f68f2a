import { z } from 'zod';
import { DateOnly, Id } from './stored.ts';

/** How somebody without Teams is reached: by the coordinator herself, never by the bot (scenario 11). */
export const outsideWays = ['phone', 'secureMail', 'print', 'inPerson'] as const;
export const OutsideWay = z.enum(outsideWays);
export type OutsideWay = z.infer<typeof OutsideWay>;

/** A professional without Teams who joins a conference (scenario 11), e.g. the maternity care organisation. */
export const Guest = z.object({
  id: Id,
  name: z.string(),
  organisation: z.string(),
  /** Partner type (A12), when the organisation was chosen from the list. */
  partnerType: Id.optional(),
});
export type Guest = z.infer<typeof Guest>;

/** What the coordinator told somebody herself: recorded "gedaan namens". `sequence`: of which version of the plan. */
export const Told = z.object({
  /** Id of a guest, or of an invitation whose invitee the bot cannot reach. */
  to: Id,
  sequence: z.number().int(),
  way: OutsideWay,
  on: DateOnly,
  by: Id,
});
export type Told = z.infer<typeof Told>;

/** Who heard of it from a person, of whichever version of the plan: they must hear that it is off as well. */
export const everTold = <T extends { readonly id: string }>(
  people: readonly T[],
  told: readonly Told[],
): T[] => people.filter(({ id }) => told.some((one) => one.to === id));

/** Who must be told by a person of this version of the plan, and was not yet. */
export const stillToTell = <T extends { readonly id: string }>(
  people: readonly T[],
  told: readonly Told[],
  sequence: number,
): T[] => people.filter(({ id }) => !told.some((one) => one.to === id && one.sequence >= sequence));
