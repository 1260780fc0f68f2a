import { localDate } from '../../domain/calendar.ts';
import type { Recipient } from '../../domain/notice.ts';
import type { Appointment, Role } from '../../domain/person.ts';
import { termsOf } from '../../domain/region.ts';
import { holds, onDuty, standIns } from '../../domain/role.ts';
import type { Ports } from '../use-cases/ports.ts';

/** Who a message for a role goes to at this moment; a person is themselves. */
export const recipientsOf = async (ports: Ports, recipient: Recipient): Promise<string[]> => {
  if ('person' in recipient) return [recipient.person];
  if ('channelOf' in recipient) return [];
  const today = localDate(ports.now());
  const municipality =
    'coordinatorOf' in recipient
      ? recipient.coordinatorOf
      : 'standInOf' in recipient
        ? recipient.standInOf
        : 'privacyOfficerOf' in recipient
          ? recipient.privacyOfficerOf
          : recipient.projectLeadOf;
  const appointments = await ports.read.list('appointment', { municipality });
  const { leaveCoverMaxDays } = termsOf(ports.region, municipality);
  const withRole = (role: Role) => appointments.filter((one) => one.role === role && holds(one, today));
  /** A request of a family has a term: where nobody watches over privacy, the coordinator hears of it. */
  const officersOr = (others: readonly Appointment[]): readonly Appointment[] => {
    const officers = withRole('privacyOfficer');
    return officers.length > 0 ? officers : others;
  };
  const found =
    'coordinatorOf' in recipient
      ? onDuty(appointments, today, leaveCoverMaxDays)
      : 'standInOf' in recipient
        ? standIns(appointments, today, leaveCoverMaxDays)
        : 'privacyOfficerOf' in recipient
          ? officersOr(onDuty(appointments, today, leaveCoverMaxDays))
          : withRole('projectLead');
  const people = new Set(found.map(({ personId }) => personId));
  // That nobody coordinates is for the administrators where nobody leads the project either.
  return [...('projectLeadOf' in recipient && people.size === 0 ? ports.administrators : people)];
};
