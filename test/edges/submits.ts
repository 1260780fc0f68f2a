import fc from 'fast-check';
import { actions, isVerb, type Verb } from '../../domain/actions.ts';
import * as agreement from '../../domain/agreement-form.ts';
import * as cases from '../../domain/case-form.ts';
import * as conference from '../../domain/conference-form.ts';
import * as consent from '../../domain/consent-form.ts';
import * as consultation from '../../domain/consultation-form.ts';
import * as evaluation from '../../domain/evaluation-form.ts';
import type { Form } from '../../domain/form.ts';
import * as invitation from '../../domain/invitation-form.ts';
import * as log from '../../domain/log-form.ts';
import * as people from '../../domain/people-form.ts';
import * as referral from '../../domain/referral-form.ts';
import * as registration from '../../domain/registration-form.ts';
import * as rights from '../../domain/rights-form.ts';
import * as triage from '../../domain/triage-form.ts';
import { hostileKey, hostileText, hostileValue } from './hostile-text.ts';

const isForm = (one: unknown): one is Form<never> =>
  typeof one === 'object' && one !== null && 'pages' in one && 'readBack' in one;
const forms = [
  ...[agreement, cases, conference, consent, consultation, invitation],
  ...[log, people, referral, rights, triage],
  ...[evaluation, registration],
]
  .flatMap((file) => Object.values<unknown>(file))
  .filter(isForm);

const pages = [...new Set(forms.flatMap((form) => form.pages.map(({ id }) => id)))];
const fieldIds = [
  ...new Set(
    forms.flatMap((form) =>
      form.pages.flatMap(({ fields, rows }) => [...fields, ...(rows?.fields ?? [])].map(({ id }) => id)),
    ),
  ),
];

/** The ids of things that are really there, by noun. */
export type Planted = Readonly<Record<string, readonly string[]>>;

/** One press of a button or submit of a dialog: a verb the bot knows, with anything in its data. */
export type Submit = {
  readonly verb: Verb;
  readonly by: 'task/fetch' | 'task/submit' | 'adaptiveCard/action' | 'message' | 'tab';
  readonly data: Readonly<Record<string, unknown>>;
};

/** What stands under a name that the verb asks: mostly right, as nothing hostile is heard of a stranger's id. */
const asked = (key: string, planted: Planted): fc.Arbitrary<unknown> => {
  const right = planted[key] ?? [];
  const real = right.length === 0 ? [] : [{ weight: 6, arbitrary: fc.constantFrom(...right) }];
  if (key === 'page' || key === 'to')
    return fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pages, 'readBack') },
      { weight: 1, arbitrary: hostileValue },
    );
  if (key === 'row')
    return fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 2 }) },
      { weight: 1, arbitrary: hostileValue },
    );
  return fc.oneof(
    ...real,
    { weight: 1, arbitrary: fc.constantFrom(...Object.values(planted).flat()) },
    { weight: 1, arbitrary: hostileValue },
  );
};

const dataOf = (verb: Verb, planted: Planted): fc.Arbitrary<Record<string, unknown>> => {
  const named = Object.keys(actions[verb].data.shape);
  const contract = fc.tuple(...named.map((key) => asked(key, planted).map((one) => [key, one] as const)));
  const answers = fc.array(
    fc.tuple(
      fc.constantFrom(...fieldIds),
      fc.oneof({ weight: 4, arbitrary: hostileText }, { weight: 1, arbitrary: hostileValue }),
    ),
    { maxLength: 12 },
  );
  const more = fc.array(fc.tuple(hostileKey, hostileValue), { maxLength: 2 });
  // `fromEntries` makes `__proto__` a key of its own, as JSON does.
  return fc
    .tuple(contract, answers, more)
    .map((parts) => Object.fromEntries([...parts[2], ...parts[1], ...parts[0], ['verb', verb]]));
};

const verbs = Object.keys(actions).filter(isVerb);

/** Every verb of the contract, in every way a button can send it, and by the tab. */
export const submits = (planted: Planted): fc.Arbitrary<Submit> =>
  fc.constantFrom(...verbs).chain((verb) =>
    fc.record({
      verb: fc.constant(verb),
      by: fc.constantFrom('task/fetch', 'task/submit', 'adaptiveCard/action', 'message', 'tab'),
      data: dataOf(verb, planted),
    }),
  );
