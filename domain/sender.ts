import { z } from 'zod';
import { Id } from './stored.ts';

/** Signs without a shape of their own: an id with them in it looks like another's. */
const HIDDEN = /\p{Cc}/u;
const readable = Id.refine((id) => id.trim() !== '' && id.isWellFormed() && !HIDDEN.test(id));

/**
 * Who sends, as the whole bot knows them: their Entra object id in small letters, or else the id Teams gives them. An id
 * that could not be stored and read back is nobody's, and neither is an object id that is there and empty.
 */
const Sender = z
  .looseObject({ id: z.string(), aadObjectId: z.string().nullish() })
  .transform(({ id, aadObjectId }) => aadObjectId?.toLowerCase() ?? id)
  .pipe(readable);

/** Who sends; undefined when that is nobody. */
export const senderOf = (from: unknown): string | undefined => Sender.safeParse(from).data;
