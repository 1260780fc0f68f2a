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

/** The newest place wins: that is where edits go from now on. */
export const rememberPosted = async (
  pool: Pool,
  key: string,
  card: PostedCard,
  at: string,
): Promise<void> => {
  await pool.query(
    `INSERT INTO "PostedCard" (key, "conversationId", "activityId", "serviceUrl", at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (key) DO UPDATE SET "conversationId" = $2, "activityId" = $3, "serviceUrl" = $4, at = $5`,
    [key, card.conversationId, card.activityId, card.serviceUrl, at],
  );
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
