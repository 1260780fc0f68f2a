import type { ActionStamp } from '../store/log/line.ts';
import { CLOCK } from '../use-cases/oversight/due.ts';

/** The stamp of what happens without anybody doing it. */
export const byItself = (verb: string, at: string): ActionStamp => ({
  at,
  actorId: CLOCK.id,
  verb,
  relation: 'clock',
  role: 'system',
  purpose: 'oversight',
  channel: 'job',
});
