import { isOpen } from '../../../domain/agreement.ts';
import { addWorkingDays, localDate, workingDaysBetween } from '../../../domain/calendar.ts';
import { isHushed } from '../../../domain/case.ts';
import { shortName } from '../../../domain/person.ts';
import { termsOf } from '../../../domain/region.ts';
import type { EscalationView } from '../../../domain/view/oversight.ts';
import { loadAgreement } from '../agreements/change-agreement.ts';
import type { Ports } from '../ports.ts';

const DAYS_TO_ANSWER = 3;

/**
 * An agreement that stays undone, for the coordinator: four facts and a text she may send in her own
 * name (G34). Undefined when it is no longer late, or nothing may be said about the case.
 */
export const escalationView = async (ports: Ports, id: string): Promise<EscalationView | undefined> => {
  const loaded = await loadAgreement(ports, id);
  if (!loaded || isHushed(loaded.family) || !isOpen(loaded.agreement.state)) return undefined;
  const { agreement, family } = loaded;
  // Another date was agreed while this waited for somebody to coordinate.
  if (agreement.dueDate > localDate(ports.now())) return undefined;
  const terms = termsOf(ports.region, agreement.municipality);
  const today = localDate(ports.now());
  const [owner, appointments, reminded] = await Promise.all([
    agreement.ownerId ? ports.read.get('person', agreement.ownerId) : undefined,
    agreement.ownerId ? ports.read.list('appointment', { personId: agreement.ownerId }) : [],
    ports.read.remindedOf(agreement.id, agreement.dueDate),
  ]);
  const called = agreement.history.findLast(({ event }) => event === 'called');
  return {
    agreement: agreement.id,
    case: family.id,
    number: agreement.number,
    code: family.code,
    organisation: agreement.organisation,
    dueDate: agreement.dueDate,
    workingDaysLate: Math.max(0, workingDaysBetween(agreement.dueDate, today, terms)),
    remindedOn: reminded.map(localDate),
    answerBefore: addWorkingDays(today, DAYS_TO_ANSWER, terms),
    email: owner?.profile.email ?? appointments.find(({ email }) => email)?.email,
    called: agreement.calledAt && called ? { by: shortName(called.byName), at: called.at } : undefined,
  };
};
