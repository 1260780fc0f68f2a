import { z } from 'zod';

/** Identifier of anything stored: a random word, or an Entra object id. Never a meaning. */
export const Id = z.string().min(1).max(100);
export type Id = z.infer<typeof Id>;

/** An instant in UTC, as ISO text. */
export const Instant = z.iso.datetime();
/** A date without a time, as ISO text. */
export const DateOnly = z.iso.date();

/** What every stored noun has: who it is and how often it was changed (0 = not stored yet). */
export const stored = { id: Id, version: z.number().int().min(0) };
