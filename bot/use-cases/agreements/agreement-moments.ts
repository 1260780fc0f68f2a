import type { Agreement } from '../../../domain/agreement.ts';
import { termsOf } from '../../../domain/region.ts';
import { agreementMoments, type Reminder } from '../../../domain/reminder.ts';
import type { Ports } from '../ports.ts';

/** The moments of an agreement's due date, at its owner's own hour; with no owner in Teams only the escalation. */
export const agreementRemindersOf = async (ports: Ports, agreement: Agreement): Promise<Reminder[]> => {
  const terms = termsOf(ports.region, agreement.municipality);
  const owner = agreement.ownerId ? await ports.read.get('person', agreement.ownerId) : undefined;
  const { id, dueDate, state } = agreement;
  const moments = agreementMoments(
    { id, dueDate, resting: state === 'onHold' },
    terms,
    owner?.digestTime ?? terms.digestHour,
    ports.now(),
  );
  return agreement.ownerId ? moments : moments.filter(({ kind }) => kind === 'agreement.escalate');
};
