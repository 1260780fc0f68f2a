import type { DateOnly } from './calendar.ts';
import { type Form, type Option, values } from './form.ts';
import { inFuture } from './form-check.ts';
import { type GivenWay, givenWays, type Language, type LetterKind } from './letter-given.ts';
import { type Channel, channels } from './rights-form.ts';

export type LetterContext = {
  /** Letters that make sense now, the likeliest first. */
  readonly kinds: readonly LetterKind[];
  readonly languages: readonly Option[];
  /** F43: what the family reads. */
  readonly language: Language;
  readonly safe: readonly Channel[];
  /** The number families call: the municipality's, else the coordinator's own as far as it is known. */
  readonly phone?: string;
  /** It is the municipality's: it is not asked. */
  readonly phoneFixed: boolean;
};

const several = (_answers: unknown, { kinds }: { readonly kinds: readonly LetterKind[] }): boolean =>
  kinds.length > 1;

/** Scenario 14: what to do instead stands in the sentence of this code. */
const safeWay = (value: string, safe: readonly string[]): string | undefined =>
  safe.includes(value) ? undefined : 'letterUnsafe';

/** "Brief voor het gezin": which, in which language, and how it will reach them. */
export const letterForm: Form<LetterContext> = {
  id: 'letter',
  pages: [
    {
      id: 'letter',
      fields: [
        {
          id: 'kind',
          kind: 'choice',
          required: true,
          when: several,
          options: ({ kinds }) => values(...kinds)(),
          initial: (_answers, { kinds }) => kinds[0],
        },
        {
          id: 'language',
          kind: 'list',
          source: 'F43',
          required: true,
          options: ({ languages }) => languages,
          initial: (_answers, { language }) => language,
        },
        {
          id: 'channel',
          kind: 'choice',
          source: 'F42',
          required: true,
          options: values(...channels),
          check: (value, _answers, { safe }) => safeWay(value, safe),
        },
        {
          id: 'phone',
          kind: 'phone',
          required: true,
          when: (_answers, { phoneFixed }) => !phoneFixed,
          initial: (_answers, { phone }) => phone,
        },
      ],
    },
  ],
  readBack: false,
};

export type LetterGivenContext = {
  readonly kinds: readonly LetterKind[];
  readonly languages: readonly Option[];
  readonly language: Language;
  readonly safe: readonly GivenWay[];
  readonly today: DateOnly;
};

/** "Verstuurd": written down once it happened; only then the family counts as invited (C05–C07). */
export const letterGivenForm: Form<LetterGivenContext> = {
  id: 'letterGiven',
  pages: [
    {
      id: 'letterGiven',
      fields: [
        {
          id: 'kind',
          kind: 'choice',
          required: true,
          when: several,
          options: ({ kinds }) => values(...kinds)(),
          initial: (_answers, { kinds }) => kinds[0],
        },
        {
          id: 'language',
          kind: 'list',
          required: true,
          options: ({ languages }) => languages,
          initial: (_answers, { language }) => language,
        },
        {
          id: 'how',
          kind: 'choice',
          required: true,
          options: values(...givenWays),
          check: (value, _answers, { safe }) => safeWay(value, safe),
        },
        {
          id: 'on',
          kind: 'date',
          required: true,
          initial: (_answers, { today }) => today,
          check: (value, _answers, { today }) => (inFuture(value, today) ? 'date.inFuture' : undefined),
        },
      ],
    },
  ],
  readBack: false,
};
