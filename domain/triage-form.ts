import { type Answers, type Form, type Option, type Page, values } from './form.ts';
import { guests, type PlanContext, plan } from './plan-pages.ts';

/** What triage must know beside its answers, and what planning must know. */
export type TriageContext = PlanContext & {
  readonly pregnant: boolean;
  /** Other municipalities of the region, where it can be sent on to (scenario 1). */
  readonly elsewhere: readonly Option[];
};

const atHub = (answers: Answers): boolean => answers['place'] === 'hub';
// Until something else is chosen, a conference is what follows.
const hub = (answers: Answers): boolean => !answers['place'] || atHub(answers);

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
      // G06: what is urgent never waits; G07: without a fixed conference there is nothing to wait for.
      when: (answers, { urgent, fixed }) => !urgent && fixed !== undefined && hub(answers),
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

/** The coordinator's judgement and, at the Knooppunt, the conference that follows (C01–C07). */
export const triageForm: Form<TriageContext> = {
  id: 'triage',
  pages: [assess, { ...plan, when: hub }, { ...guests, when: hub }],
  readBack: false,
};

/** Another date, time, place or guest for a conference that was planned; or a further one (G24). */
export const replanForm: Form<PlanContext> = { id: 'replan', pages: [plan, guests], readBack: false };
