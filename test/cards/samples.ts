import { formDialog } from '../../cards/form.ts';
import type { FormView } from '../../domain/form-view.ts';
import { afterForms, afterSamples } from './after-samples.ts';
import { agreementSamples } from './agreement-samples.ts';
import { deliverySamples } from './delivery-samples.ts';
import { familySamples } from './family-samples.ts';
import { formSamples } from './form-samples.ts';
import { letterFormSamples, letterSamples } from './letter-samples.ts';
import { logSamples } from './log-samples.ts';
import { meetingSamples } from './meeting-samples.ts';
import { peopleSamples } from './people-samples.ts';
import { reminderSamples } from './reminder-samples.ts';
import { retentionSamples } from './retention-samples.ts';
import { rightsFormSamples } from './rights-form-samples.ts';
import { rightsSamples } from './rights-samples.ts';
import type { Sample } from './sample.ts';
import { sparringSamples } from './sparring-samples.ts';
import { standstillSamples } from './standstill-samples.ts';
import { tableSamples } from './table-samples.ts';

/** Every page of every form, with the states that look different. */
export const formViews: Readonly<Record<string, FormView>> = {
  ...formSamples,
  ...tableSamples,
  ...rightsFormSamples,
  ...letterFormSamples,
  ...afterForms,
};

const forms = Object.fromEntries(
  Object.entries(formViews).map(([name, view]) => [`form-${name}`, formDialog(view)]),
);

/** Every card in every state, by name: strictly checked, kept as a snapshot, and made into a picture. */
export const samples: Readonly<Record<string, Sample>> = {
  ...peopleSamples,
  ...afterSamples,
  ...sparringSamples,
  ...forms,
  ...familySamples,
  ...meetingSamples,
  ...letterSamples,
  ...agreementSamples,
  ...reminderSamples,
  ...rightsSamples,
  ...logSamples,
  ...retentionSamples,
  ...standstillSamples,
  ...deliverySamples,
};
