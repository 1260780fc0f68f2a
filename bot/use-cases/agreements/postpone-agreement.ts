import { agreementPostponeForm } from '../../../domain/agreement-form.ts';
import { openNewDate, recordNewDate } from './move-date.ts';

const postponed = [agreementPostponeForm, 'agreement.sendPostpone', (): 'postpone' => 'postpone'] as const;

/** "Het lukt, maar later": another date, and why. */
export const openPostpone = openNewDate(...postponed);
export const postponeAgreement = recordNewDate(...postponed);
