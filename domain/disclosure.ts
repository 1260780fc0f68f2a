import { z } from 'zod';
import { DateOnly, Id } from './stored.ts';

/** What goes to whom after a conference are two things (G16–G20): the action list, and the feedback. */
export const disclosureSets = ['list', 'feedback'] as const;
export type DisclosureSet = (typeof disclosureSets)[number];

/** By what it went: always outside the bot, by a person (G17). `not`: it did not go, and why stands beside it. */
export const disclosureWays = ['secureMail', 'print', 'inPerson', 'phone', 'not'] as const;
export type DisclosureWay = (typeof disclosureWays)[number];

/** One recipient who got it, as the coordinator recorded it (C21). */
export const Disclosure = z.object({
  set: z.enum(disclosureSets),
  /** Who, as it stood then: an id of a person or guest, `family`, or `leadMaternityProvider`. */
  to: z.string(),
  name: z.string(),
  way: z.enum(disclosureWays),
  /** Why it did not go. */
  because: z.string().optional(),
  on: DateOnly,
  by: Id,
  /** The list changed since: what they have is not what was agreed, so they get the new one. */
  outdated: z.boolean().optional(),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** The list changed (P11, scenario 6): who has it gets the new one. What it was about stays true: feedback is not given twice. */
export const listChanged = (disclosures: readonly Disclosure[] | undefined): Disclosure[] | undefined =>
  disclosures?.map((one) => (one.set === 'list' ? { ...one, outdated: true } : one));
