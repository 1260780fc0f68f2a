import type { Pool } from 'pg';
import { z } from 'zod';
import { prepared } from './prepared.ts';

/** Whose own chat with the bot a conversation is; undefined when it is nobody's that we know. */
export const ownerOfChat = async (pool: Pool, conversationId: string): Promise<string | undefined> => {
  const { rows } = await pool.query(
    prepared(`SELECT id FROM "Person" WHERE "chatId" = $1`, [conversationId]),
  );
  return z.object({ id: z.string() }).optional().parse(rows[0])?.id;
};
