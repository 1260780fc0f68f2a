import type { DateOnly, LocalTime } from './calendar.ts';
import { type Answers, type Form, type Option, type Page, values } from './form.ts';
import { inFuture } from './form-check.ts';

/** What triage and planning must know beside their answers. */
export type TriageContext = {
  readonly today: DateOnly;
  /** G06: urgent cases are planned at once and never wait. */
  readonly urgent: boolean;
  readonly pregnant: boolean;
  /** Who can be invited: by Entra object id, with name and organisation as label. */
  readonly people: readonly Option[];
  readonly places: readonly string[];
  /** G07: the next fixed conference of the municipality, when it has one. */
  readonly fixed?: { readonly date: DateOnly; readonly time: LocalTime; readonly place?: string };
  /** Other municipalities of the region, where it can be sent on to (scenario 1). */
  readonly elsewhere: readonly Option[];
};

const atHub = (answers: Answers): boolean => answers['place'] === 'hub';
/** It waits for the fixed conference: then that is the moment proposed. */
const waits = (answers: Answers, { fixed, urgent }: TriageContext): TriageContext['fixed'] =>
  !urgent && answers['canWait'] === 'yes' ? fixed : undefined;

const assess: Page<TriageContext> = {
  id: 'assess',
  fields: [
    {
      id: 'place',
      kind: 'choice',
      source: 'C02',
      required: true,
      // G26: OZKS is for pregnant women only.
      options: (context) =>
        values(
          'hub',
          ...(context.pregnant ? ['ozks', 'prenatalHomeVisit'] : []),
          'carePathway',
          ...(context.elsewhere.length > 0 ? ['otherMunicipality'] : []),
          'nothing',
        )(),
    },
    {
      id: 'canWait',
      kind: 'yesNo',
      source: 'C03',
      required: true,
      options: values('yes', 'no'),
      when: (answers, context) => !context.urgent && (!answers['place'] || atHub(answers)),
    },
    {
      id: 'redirectTo',
      kind: 'list',
      required: true,
      when: (answers) => answers['place'] === 'otherMunicipality',
      options: (context) => context.elsewhere,
    },
    { id: 'placeReason', kind: 'text', maxLength: 300, required: (a) => Boolean(a['place']) && !atHub(a) },
  ],
};

const plan: Page<TriageContext> = {
  id: 'plan',
  // Until something else is chosen, a conference is what follows.
  when: (answers) => !answers['place'] || atHub(answers),
  fields: [
    {
      id: 'date',
      kind: 'date',
      source: 'C05',
      required: true,
      beside: 'moment',
      initial: (answers, context) => waits(answers, context)?.date,
      check: (value, _answers, context) =>
        value === context.today || inFuture(value, context.today) ? undefined : 'date.inPast',
    },
    {
      id: 'time',
      kind: 'time',
      source: 'C05',
      required: true,
      beside: 'moment',
      initial: (answers, context) => waits(answers, context)?.time,
    },
    { id: 'duration', kind: 'list', source: 'C10', required: true, options: values('45', '60', '90') },
    { id: 'mode', kind: 'choice', source: 'G10', required: true, options: values('physical', 'digital') },
    {
      id: 'location',
      kind: 'text',
      source: 'C05',
      required: (a) => a['mode'] === 'physical',
      initial: (answers, context) => waits(answers, context)?.place,
      maxLength: 120,
    },
    { id: 'people', kind: 'choices', source: 'C04', required: true, options: (context) => context.people },
    { id: 'familyInvited', kind: 'tick', source: 'C06' },
  ],
};

/** The coordinator's judgement and, at the Knooppunt, the conference that follows (C01–C07). */
export const triageForm: Form<TriageContext> = { id: 'triage', pages: [assess, plan], readBack: false };

/** Another date, time or place for a conference that was planned. */
export const replanForm: Form<TriageContext> = {
  id: 'replan',
  pages: [{ ...plan, when: undefined }],
  readBack: false,
};
