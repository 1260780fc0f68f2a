import type { Pool } from 'pg';
import { z } from 'zod';
import { prepared } from './prepared.ts';

/** Where a card was posted: what is needed to edit it in place. */
export const PostedCard = z.object({
  conversationId: z.string(),
  activityId: z.string(),
  serviceUrl: z.string(),
});
export type PostedCard = z.infer<typeof PostedCard>;

export const postedCard = async (pool: Pool, key: string): Promise<PostedCard | undefined> => {
  const { rows } = await pool.query(
    prepared(`SELECT "conversationId", "activityId", "serviceUrl" FROM "PostedCard" WHERE key = $1`, [key]),
  );
  return PostedCard.optional().parse(rows[0]);
};

/** A card by its name, with where it stands. */
export type NamedCard = PostedCard & { readonly key: string };

/** The parameters of `notePosted`. */
export const placeIn = ({ key, conversationId, activityId, serviceUrl }: NamedCard): string[] => [
  key,
  conversationId,
  activityId,
  serviceUrl,
];

/** Notes where a card stands, from parameter `first` on, at a moment. The newest place wins: edits go there from now on. */
export const notePosted = (first: number, at: number): string => {
  const [key, conversation, activity, service] = [0, 1, 2, 3].map((more) => `$${first + more}`);
  return `INSERT INTO "PostedCard" (key, "conversationId", "activityId", "serviceUrl", at) VALUES (${key}, ${conversation}, ${activity}, ${service}, $${at})
     ON CONFLICT (key) DO UPDATE SET "conversationId" = ${conversation}, "activityId" = ${activity}, "serviceUrl" = ${service}, at = $${at}`;
};

/** The card is gone, or a newer one took its place. */
export const forgetPosted = async (pool: Pool, key: string): Promise<void> => {
  await pool.query(`DELETE FROM "PostedCard" WHERE key = $1`, [key]);
};

/** Keys of the cards with this beginning: everybody who has a thread's card, for example. */
export const postedKeys = async (pool: Pool, beginning: string): Promise<string[]> => {
  const { rows } = await pool.query(`SELECT key FROM "PostedCard" WHERE starts_with(key, $1)`, [beginning]);
  return z
    .array(z.object({ key: z.string() }))
    .parse(rows)
    .map(({ key }) => key);
};
