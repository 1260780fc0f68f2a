import { addDays, toInstant } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import { termsOf } from '../../../domain/region.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import { lastDayToDecide, type RightsRequest } from '../../../domain/rights.ts';
import type { Actor } from '../../../domain/role.ts';
import { type Change, type Message, put } from '../change.ts';
import type { Ports } from '../ports.ts';

type Parts = Pick<
  RightsRequest,
  'member' | 'kind' | 'receivedOn' | 'dueOn' | 'note' | 'fromWithdrawal' | 'decideUntil'
>;

/** The moments of a request's term: some days before its last day, and that day itself. */
export const requestMoments = (ports: Ports, request: RightsRequest): Reminder[] => {
  const terms = termsOf(ports.region, request.municipality);
  const last = lastDayToDecide(request);
  return [addDays(last, -terms.rightsReminderDays), last].map((day) => ({
    key: `rights:${request.id}:${request.dueOn}:${day}`,
    kind: 'rights.due',
    subject: request.id,
    dueAt: toInstant(day, terms.digestHour),
    content: { dueOn: request.dueOn },
  }));
};

/** What is stored, promised and told when somebody asks something. */
export type NewRequest = Required<Pick<Change<unknown>, 'puts' | 'reminders' | 'messages'>> & {
  readonly request: RightsRequest;
};

/** A request of the family: stored, told to the privacy officer by its code, and watched until it is decided. */
export const newRequest = (ports: Ports, actor: Actor, family: Case, parts: Parts): NewRequest => {
  const request: RightsRequest = {
    id: ports.newId(),
    version: 0,
    code: ports.newCode('V'),
    caseId: family.id,
    caseCode: family.code,
    municipality: family.municipality,
    state: 'open',
    recordedBy: actor.id,
    recordedAt: ports.now(),
    ...parts,
  };
  const message: Message = {
    key: `rights:${request.id}:new`,
    to: { privacyOfficerOf: family.municipality },
    notice: { kind: 'rights.request', request: request.id, why: 'new' },
  };
  return {
    request,
    puts: [put('rightsRequest', request)],
    reminders: requestMoments(ports, request).filter(({ dueAt }) => dueAt > ports.now()),
    messages: [message],
  };
};
