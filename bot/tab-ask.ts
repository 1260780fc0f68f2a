import { isRefusal } from '../domain/refusal.ts';
import type { Act } from './act.ts';
import type { TabParts } from './web/tab.ts';

/** The tab is somebody's own place, as their chat with the bot is; it has no address to send to. */
const TAB = { type: 'personal', id: 'tab', serviceUrl: '' } as const;

/**
 * What the tab asks, as the one action everything becomes: the same table of who may, the same log. The answer
 * is the use case's plain data; the tab draws it.
 */
export const tabAsk =
  (act: Act, tenantId: string): TabParts['ask'] =>
  async ({ verb, data, key }, { oid, name }) => {
    const acted = await act({
      verb,
      data,
      sender: { id: oid, name },
      conversation: { ...TAB, tenantId },
      // The same key of somebody else, or for something else, is another action.
      key: `tab|${oid}|${verb}|${key}`,
      inDialog: true,
      channel: 'tab',
    });
    if (acted === 'closed') return { answer: null };
    return isRefusal(acted) ? { refused: acted } : { answer: acted.answer ?? null };
  };
