import { localDate } from '../../../domain/calendar.ts';
import type { RetentionReport } from '../../../domain/retention.ts';
import type { Change, Message } from '../change.ts';
import type { Ports } from '../ports.ts';

/**
 * Whoever can do something about it hears that data stays whose term is over: the privacy officer what of their
 * municipality, the administrator all of it. The first time, and then once a day: the key holds the date.
 */
export const tellFailed = (
  { now, administrators }: Ports,
  failed: RetentionReport['failed'],
): Change<null> => {
  const date = localDate(now());
  const told = (to: Message['to'], whom: string, codes: string[]): Message => ({
    key: `retention:failed:${whom}:${date}`,
    to,
    notice: { kind: 'retentionFailed', codes },
  });
  const codes = failed.map(({ code }) => code);
  const places = Map.groupBy(failed, ({ municipality }) => municipality);
  return {
    answer: null,
    messages: [
      ...[...places].map(([id, those]) =>
        told(
          { privacyOfficerOf: id },
          id,
          those.map(({ code }) => code),
        ),
      ),
      ...[...administrators].map((person) => told({ person }, person, codes)),
    ],
  };
};
