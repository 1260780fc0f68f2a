import { addWorkingDays, type DateOnly, type LocalTime, type WorkCalendar } from './calendar.ts';
import { type Answers, type Option, type Page, values } from './form.ts';
import { inFuture } from './form-check.ts';
import { interpreterKinds } from './interpreter.ts';

/** What planning a conference must know beside its answers. */
export type PlanContext = {
  readonly today: DateOnly;
  readonly urgent: boolean;
  /** The day it stands on already, when it is planned anew. */
  readonly plannedOn?: DateOnly;
  /** Working days between an invitation and the conference, at least; and which days those are. */
  readonly invitationLeadDays: number;
  readonly calendar: WorkCalendar;
  /** Professionals who can be invited, by Entra object id. */
  readonly people: readonly Option[];
  /** The fixed members here (A12), and who referred when they wish to be there (F07). */
  readonly corePeople: readonly string[];
  /** Kinds of organisation, for who has no Teams. */
  readonly organisations: readonly Option[];
  /** Places of the municipality with how accessible they are (G11). */
  readonly places: readonly Option[];
  /** G07: the next fixed conference of the municipality, when it has one. */
  readonly fixed?: { readonly date: DateOnly; readonly time: LocalTime; readonly place?: string };
  /** F36: the language to interpret, when the family asked for it. */
  readonly interpreterLanguage?: string;
};

/** The choice for a place that is not in the list. */
export const OTHER_PLACE = 'other';

/** It waits for the fixed conference: then that is the moment proposed. */
const waits = (answers: Answers, { fixed, urgent }: PlanContext): PlanContext['fixed'] =>
  !urgent && answers['canWait'] === 'yes' ? fixed : undefined;

const isSoon = (
  answers: Answers,
  { today, urgent, plannedOn, invitationLeadDays, calendar }: PlanContext,
): boolean =>
  answers['date'] !== plannedOn &&
  !urgent &&
  Boolean(answers['date']) &&
  (answers['date'] ?? '') < addWorkingDays(today, invitationLeadDays, calendar);

const inPerson = (answers: Answers): boolean => answers['mode'] !== 'digital';
const elsewhere = (answers: Answers, { places }: PlanContext): boolean =>
  places.length === 0 || answers['placeId'] === OTHER_PLACE;

/** C05, G07, G10, G11: when and where. */
export const plan: Page<PlanContext> = {
  id: 'plan',
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
    // Everybody is invited some days ahead; sooner only with a reason.
    { id: 'soonReason', kind: 'text', source: 'C06', maxLength: 200, required: true, when: isSoon },
    { id: 'duration', kind: 'list', source: 'C10', required: true, options: values('45', '60', '90') },
    {
      id: 'mode',
      kind: 'choice',
      source: 'G10',
      required: true,
      options: values('physical', 'digital'),
      initial: () => 'physical',
    },
    {
      id: 'placeId',
      kind: 'list',
      source: 'G11',
      when: (answers, { places }) => places.length > 0 && inPerson(answers),
      required: true,
      options: ({ places }) => [...places, { value: OTHER_PLACE }],
      initial: (answers, context) => waits(answers, context)?.place,
    },
    {
      id: 'location',
      kind: 'text',
      source: 'C05',
      maxLength: 160,
      required: (answers, context) => inPerson(answers) && elsewhere(answers, context),
    },
    { id: 'placeReserved', kind: 'tick', source: 'C05', when: inPerson },
  ],
};

/** C04, C06–C08, G12, G13, G37: who joins, also without Teams, and who interprets. */
export const guests: Page<PlanContext> = {
  id: 'guests',
  fields: [
    {
      id: 'people',
      kind: 'choices',
      source: 'C04',
      required: true,
      options: (context) => context.people,
      initial: (_answers, { corePeople, people }) =>
        corePeople.filter((id) => people.some(({ value }) => value === id)).join(',') || undefined,
    },
    { id: 'withReferrer', kind: 'tick', source: 'G37' },
    { id: 'familyBrings', kind: 'text', source: 'G12', maxLength: 60 },
    {
      id: 'interpreterKind',
      kind: 'choice',
      source: 'C08',
      required: true,
      when: (_answers, { interpreterLanguage }) => interpreterLanguage !== undefined,
      options: values(...interpreterKinds, 'notYet'),
    },
    {
      id: 'interpreterGrownUp',
      kind: 'tick',
      source: 'G13',
      when: (_answers, { interpreterLanguage }) => interpreterLanguage !== undefined,
      required: (answers) => answers['interpreterKind'] === 'adultInformal',
    },
    { id: 'familyInvited', kind: 'tick', source: 'C06' },
  ],
  rows: {
    id: 'guest',
    max: 8,
    fields: [
      { id: 'name', kind: 'text', required: true },
      { id: 'organisation', kind: 'list', source: 'A12', required: true, options: (c) => c.organisations },
      { id: 'practice', kind: 'text' },
    ],
  },
};
