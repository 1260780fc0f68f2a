import type { DateOnly } from './calendar.ts';
import { type Form, type Option, values } from './form.ts';
import { inFuture } from './form-check.ts';
import { type RightsKind, refusalReasons, rightsKinds } from './rights.ts';

export type RequestContext = { readonly today: DateOnly; readonly members: readonly Option[] };

/** What somebody of the family asks of their data, written down by who checked that it is them. */
export const requestForm: Form<RequestContext> = {
  id: 'rightsRequest',
  pages: [
    {
      id: 'request',
      fields: [
        { id: 'member', kind: 'choice', required: true, options: (c) => c.members },
        { id: 'kind', kind: 'list', required: true, options: values(...rightsKinds) },
        {
          id: 'receivedOn',
          kind: 'date',
          required: true,
          check: (value, _answers, context) => (inFuture(value, context.today) ? 'date.inFuture' : undefined),
        },
        { id: 'note', kind: 'longText', maxLength: 500 },
        { id: 'identityChecked', kind: 'tick', required: true },
      ],
    },
  ],
  readBack: false,
};

export type DecisionContext = { readonly kind: RightsKind; readonly mayExtend: boolean };

const needsWords = (answers: Readonly<Record<string, string>>): boolean =>
  answers['outcome'] !== undefined && answers['outcome'] !== 'grant';

/** The privacy officer's decision; anything but a plain yes needs its reason (AVG 12.4, Wmo 5.3.5). */
export const decisionForm: Form<DecisionContext> = {
  id: 'rightsDecision',
  pages: [
    {
      id: 'decide',
      fields: [
        {
          id: 'outcome',
          kind: 'choice',
          required: true,
          options: ({ kind, mayExtend }) =>
            values(
              // A correction is granted by making it; the overview of an access request may leave something out.
              ...(kind === 'correction' ? [] : ['grant']),
              ...(kind === 'access' ? ['grantPartly'] : []),
              'refuse',
              ...(mayExtend ? ['extend'] : []),
            )(),
        },
        {
          id: 'reason',
          kind: 'list',
          options: values(...refusalReasons),
          required: (answers) => answers['outcome'] === 'refuse' || answers['outcome'] === 'grantPartly',
        },
        { id: 'explanation', kind: 'longText', maxLength: 600, required: needsWords },
      ],
    },
  ],
  readBack: false,
};

/** How an answer reaches somebody of the family. What the mother marked as unsafe is not used (F42, scenario 14). */
export const channels = ['post', 'email', 'inPerson'] as const;
export type Channel = (typeof channels)[number];
export type ChannelContext = { readonly safe: readonly Channel[] };

/** What is wrong with a way that is not safe for this family. */
export const safeChannel = (value: string, safe: readonly Channel[]): string | undefined =>
  safe.some((channel) => channel === value) ? undefined : 'channelUnsafe';

export const exportForm: Form<ChannelContext> = {
  id: 'rightsExport',
  pages: [
    {
      id: 'export',
      fields: [
        {
          id: 'channel',
          kind: 'choice',
          required: true,
          options: values(...channels),
          check: (value, _answers, { safe }) => safeChannel(value, safe),
        },
      ],
    },
  ],
  readBack: false,
};
