import { z } from 'zod';
import type { Activity } from './activity.ts';

const KEY = 'teams.lastHeard';
const Heard = z.object({ serviceUrl: z.string(), tenantId: z.string(), botId: z.string() });
export type LastHeard = z.infer<typeof Heard>;

/** Where Teams was last heard, and who the bot is there: for people who never wrote. */
export const rememberTeams = (memory: {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
}): { heard: (activity: Activity) => Promise<void>; lastHeard: () => Promise<LastHeard | undefined> } => {
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
      await memory.write(KEY, now);
    },
    lastHeard: async () => {
      last ??= Heard.optional()
        .catch(undefined)
        .parse(await memory.read(KEY));
      return last;
    },
  };
};
