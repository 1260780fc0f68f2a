import { localDate } from '../../../domain/calendar.ts';
import type { Case, Restriction } from '../../../domain/case.ts';
import { membersIn } from '../../../domain/family.ts';
import type { Referral } from '../../../domain/referral.ts';
import type { Actor } from '../../../domain/role.ts';
import type { Message, Put } from '../change.ts';
import { put } from '../change.ts';
import type { Ports } from '../ports.ts';
import { erasureAsked } from '../privacy/erasure-asked.ts';
import type { NewRequest } from '../privacy/new-request.ts';

type End = {
  readonly locked: Pick<Case, 'restricted'>;
  readonly puts: readonly Put[];
  readonly messages: readonly Message[];
  readonly reminders: NonNullable<NewRequest['reminders']>;
};

/**
 * The family stops: every adult's consent ends, their data is locked, and it is asked whether it is erased (scenario
 * 2). A lock for another reason stands on its own.
 */
export const consentEnds = async (
  ports: Ports,
  actor: Actor,
  family: Case,
  referrals: readonly Referral[],
): Promise<End> => {
  const today = localDate(ports.now());
  const members = [...new Set(referrals.flatMap(({ answers }) => membersIn(answers)))];
  const consents = await ports.read.list('consent', { caseId: family.id });
  const asked = await Promise.all(
    members.map((member) =>
      erasureAsked(ports, actor, family, { member, receivedOn: today, fromWithdrawal: true }),
    ),
  );
  const others = (family.restricted ?? []).filter(
    ({ member, why }) => why !== 'withdrawn' || !members.includes(member),
  );
  const locks = members.map((member): Restriction => ({ member, since: ports.now(), why: 'withdrawn' }));
  return {
    locked: { restricted: [...others, ...locks] },
    puts: [
      ...consents
        .filter(({ status }) => status === 'given')
        .map((one) => put('consent', { ...one, status: 'withdrawn', withdrawnOn: today })),
      ...asked.flatMap((one) => one?.puts ?? []),
    ],
    messages: asked.flatMap((one) => one?.messages ?? []),
    reminders: asked.flatMap((one) => one?.reminders ?? []),
  };
};
