import { localDate } from '../../../domain/calendar.ts';
import { termsOf } from '../../../domain/region.ts';
import { onDuty } from '../../../domain/role.ts';
import type { Ports } from '../ports.ts';

/** Whether somebody receives what is sent to the coordinator of a municipality today. */
export const isSomebodyOnDuty = async (ports: Ports, municipality: string): Promise<boolean> => {
  const appointments = await ports.read.list('appointment', { municipality });
  const { leaveCoverMaxDays } = termsOf(ports.region, municipality);
  return onDuty(appointments, localDate(ports.now()), leaveCoverMaxDays).length > 0;
};
