import { agreementHoldForm } from '../../../domain/agreement-form.ts';
import { openNewDate, recordNewDate } from './move-date.ts';

const held = [agreementHoldForm, 'agreement.sendHold', (): 'hold' => 'hold'] as const;

/** "Het ligt even stil": when it is looked at again, and why. Nobody is reminded of it before that day. */
export const openHold = openNewDate(...held);
export const holdAgreement = recordNewDate(...held);
