import type { DateOnly } from './calendar.ts';
import { askedLately } from './consent.ts';
import { type Answers, chosen, type Field, type Form, values } from './form.ts';
import { inFuture } from './form-check.ts';
import { type Destination, destinations } from './hand-over.ts';
import { isPregnant } from './referral-answers.ts';
import { referralForm } from './referral-form.ts';
import { refusesRoute } from './routing.ts';

/**
 * Where a referral can be handed over: where who referred or the coordinator chose it, and only in a pregnancy (G26).
 */
export const destinationsOf = ({
  answers,
  place,
  pregnant = isPregnant(answers),
}: {
  readonly answers: Answers;
  readonly place?: string;
  /** Still so: not after a birth. */
  readonly pregnant?: boolean;
}): Destination[] =>
  destinations.filter(
    (to) =>
      (chosen(answers, 'purposes').includes(to) || place === to) && refusesRoute(to, pregnant) === undefined,
  );

/** It goes to the Knooppunt as well: then a coordinator judges it. */
export const goesToHub = (answers: Answers): boolean => chosen(answers, 'purposes').includes('hub');

type AskContext = {
  readonly today: DateOnly;
  readonly to: Destination;
  readonly partner: boolean;
  /** One of them is under 16: a parent or guardian must agree as well (scenario 13). */
  readonly young: boolean;
};

/** F09 and G27: before anything goes to this destination the family is asked, and says yes to that very place. */
export const handOverAskForm: Form<AskContext> = {
  id: 'handOverAsk',
  pages: [
    {
      id: 'handOverAsk',
      fields: [
        ...destinations.map(
          (id): Field<AskContext> => ({
            id,
            kind: 'tick',
            source: 'F09',
            required: true,
            when: (_answers, { to }) => to === id,
          }),
        ),
        {
          id: 'partnerAgrees',
          kind: 'tick',
          source: 'F09',
          required: true,
          when: (_answers, { partner }) => partner,
        },
        {
          id: 'guardianAgrees',
          kind: 'tick',
          source: 'F09',
          required: true,
          when: (_answers, { young }) => young,
        },
        {
          id: 'askedOn',
          kind: 'date',
          source: 'F09',
          required: true,
          check: (value, _answers, { today }) => askedLately(value, today),
        },
      ],
    },
  ],
  readBack: false,
};

type Context = { readonly today: DateOnly; readonly to: readonly Destination[] };

/** What who handed it over writes down. */
export const handOverForm: Form<Context> = {
  id: 'handOver',
  pages: [
    {
      id: 'handOver',
      fields: [
        { id: 'to', kind: 'choice', required: true, options: ({ to }) => values(...to)() },
        { id: 'receiver', kind: 'text', required: true, maxLength: 120 },
        {
          id: 'how',
          kind: 'choice',
          required: true,
          options: values('secureMail', 'inPerson', 'ownSystem'),
        },
        {
          id: 'on',
          kind: 'date',
          required: true,
          check: (value, _answers, { today }) => (inFuture(value, today) ? 'date.inFuture' : undefined),
        },
      ],
    },
  ],
  readBack: false,
};

/** The parts of the handbook's form in its order (S1:559-595), by the numbers of its fields. */
const PARTS = [
  ['purpose', ['F01']],
  ['by', ['F02', 'F03', 'F04', 'F05', 'F06', 'F07']],
  ['consent', ['F08', 'F09', 'F10']],
  ['mother', ['F11', 'F12', 'F13', 'F38', 'F14', 'F15', 'F16', 'F36']],
  ['partner', ['F17']],
  ['pregnancy', ['F18', 'F19', 'F20']],
  ['family', ['F21']],
  ['children', ['F22']],
  ['helpers', ['F27', 'F32']],
  ['vulnerability', ['F33', 'F34', 'F40', 'F41', 'A6', 'A7', 'F39']],
  ['need', ['F35', 'F37', 'F44', 'F43', 'F42']],
] as const;
export type HandOverPart = (typeof PARTS)[number][0];

/** The handbook's number of every field of the form. */
const sources = new Map(
  referralForm.pages.flatMap(({ fields }) => fields.map(({ id, source = '' }) => [id, source] as const)),
);
/** What a region asks of its own (F14) stands with the parent it is about. */
const EXTRA = [
  ['motherExtra.', 'F14'],
  ['partnerExtra.', 'F17'],
] as const;
const sourceOf = (field: string): string =>
  EXTRA.find(([prefix]) => field.startsWith(prefix))?.[1] ?? sources.get(field) ?? '';

/** Lines in the handbook's order, by its parts; what only led through our form is left out. */
export const inHandbookOrder = <L extends { readonly field: string }>(
  lines: readonly L[],
): { part: HandOverPart; lines: L[] }[] =>
  PARTS.map(([part, numbers]) => ({
    part,
    lines: numbers.flatMap((number) => lines.filter(({ field }) => sourceOf(field) === number)),
  }));
