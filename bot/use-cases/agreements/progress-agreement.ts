import { agreementLife } from '../../../domain/agreement.ts';
import { agreementProgressForm } from '../../../domain/agreement-form.ts';
import { can } from '../../../domain/life.ts';
import type { Loaded } from './change-agreement.ts';
import { openNewDate, recordNewDate } from './move-date.ts';

/** Who is at it begins with it, or goes on after it rested; who was at it already only needs longer. */
const beginsOrGoesOn = ({ agreement }: Loaded): 'start' | 'postpone' =>
  can(agreementLife, agreement.state, 'start') ? 'start' : 'postpone';

const going = [agreementProgressForm, 'agreement.sendProgress', beginsOrGoesOn] as const;

/** "Nog bezig": by when it will be done, and why later (F1). */
export const openProgress = openNewDate(...going);
export const recordProgress = recordNewDate(...going);
