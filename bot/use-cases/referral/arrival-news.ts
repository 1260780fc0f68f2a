import type { Case } from '../../../domain/case.ts';
import type { Referral } from '../../../domain/referral.ts';
import type { Message } from '../change.ts';

/**
 * A referral waits to be judged: who coordinates hears it (G05), and when it is urgent at once who stands in for them
 * too (G06).
 */
export const arrivalNews = (
  { id, municipality }: Pick<Case, 'id' | 'municipality'>,
  { urgent }: Pick<Referral, 'urgent'>,
  key: string,
): Message[] => {
  const notice = { kind: 'referral.arrived', case: id } as const;
  return [
    { key, to: { coordinatorOf: municipality }, notice },
    ...(urgent ? [{ key: `${key}:standIn`, to: { standInOf: municipality }, notice }] : []),
  ];
};
