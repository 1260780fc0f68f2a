import { z } from 'zod';
import { DateOnly, Id, Instant } from './stored.ts';

/** Where else than the Knooppunt the same form goes (F01): by hand, since they have no part in this bot. */
export const destinations = ['ozks', 'prenatalHomeVisit'] as const;
export const Destination = z.enum(destinations);
export type Destination = z.infer<typeof Destination>;

/** Written down by who did it: the bot does not send it, and does not pretend to. */
export const HandOver = z.object({
  to: Destination,
  by: Id,
  at: Instant,
  on: DateOnly,
  how: z.enum(['secureMail', 'inPerson', 'ownSystem']),
  receiver: z.string(),
});
export type HandOver = z.infer<typeof HandOver>;
