import type { Pool } from 'pg';
import { z } from 'zod';
import { readSetting, writeSetting } from '../store/settings.ts';
import type { Activity } from './activity.ts';

const KEY = 'teams.lastHeard';
const Heard = z.object({ serviceUrl: z.string(), tenantId: z.string(), botId: z.string() });
export type LastHeard = z.infer<typeof Heard>;

/** Where Teams was last heard, and who the bot is there: for people who never wrote. */
export const rememberTeams = (
  pool: Pool,
): { heard: (activity: Activity) => Promise<void>; lastHeard: () => Promise<LastHeard | undefined> } => {
  let last: LastHeard | undefined;
  return {
    heard: async (activity) => {
      const now: LastHeard = {
        serviceUrl: activity.serviceUrl,
        tenantId: activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? '',
        botId: activity.recipient?.id ?? '28:knooppunt',
      };
      if (
        last &&
        last.serviceUrl === now.serviceUrl &&
        last.tenantId === now.tenantId &&
        last.botId === now.botId
      )
        return;
      last = now;
      await writeSetting(pool, KEY, now);
    },
    lastHeard: async () => {
      last ??= Heard.optional()
        .catch(undefined)
        .parse(await readSetting(pool, KEY));
      return last;
    },
  };
};
