import { formDialog } from '../../cards/form.ts';
import { agreementSamples } from './agreement-samples.ts';
import { familySamples } from './family-samples.ts';
import { formSamples } from './form-samples.ts';
import { meetingSamples } from './meeting-samples.ts';
import { peopleSamples } from './people-samples.ts';
import { reminderSamples } from './reminder-samples.ts';
import type { Sample } from './sample.ts';
import { sparringSamples } from './sparring-samples.ts';

const forms = Object.fromEntries(
  Object.entries(formSamples).map(([name, view]) => [`form-${name}`, formDialog(view)]),
);

/** Every card in every state, by name: strictly checked, kept as a snapshot, and made into a picture. */
export const samples: Readonly<Record<string, Sample>> = {
  ...peopleSamples,
  ...sparringSamples,
  ...forms,
  ...familySamples,
  ...meetingSamples,
  ...agreementSamples,
  ...reminderSamples,
};
