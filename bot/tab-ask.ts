import { createHash } from 'node:crypto';
import { isRefusal } from '../domain/refusal.ts';
import type { Act } from './act.ts';
import type { TabParts } from './web/tab.ts';

/** The tab is somebody's own place, as their chat with the bot is; it has no address to send to. */
const TAB = { type: 'personal', id: 'tab', serviceUrl: '' } as const;

/** The same key of somebody else, for something else or with other data, is another action. */
const hashOf = (data: Readonly<Record<string, unknown>>): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('base64url');

/** Ids by which Teams redraws a card for its owners; the tab has no card, and nobody needs them there. */
const forTab = (answer: unknown): unknown => {
  if (typeof answer !== 'object' || answer === null || !('ownerTeamsIds' in answer)) return answer ?? null;
  const { ownerTeamsIds: _ids, ...shown } = answer;
  return shown;
};

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
      key: `tab|${oid}|${verb}|${hashOf(data)}|${key}`,
      inDialog: true,
      channel: 'tab',
    });
    if (acted === 'closed') return { answer: null };
    return isRefusal(acted) ? { refused: acted } : { answer: forTab(acted.answer) };
  };
