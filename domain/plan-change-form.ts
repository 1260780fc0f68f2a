import { type Field, type Form, type Option, values } from './form.ts';
import { outsideWays } from './guest.ts';
import { interpreterKinds } from './interpreter.ts';

/** Why a conference does not go on: for the coordinators alone. */
export const conferenceCancelForm: Form<object> = {
  id: 'conferenceCancel',
  pages: [{ id: 'cancel', fields: [{ id: 'reason', kind: 'text', required: true, maxLength: 300 }] }],
  readBack: false,
};

/** What the coordinator still has to see to herself before a conference (C05, C08, scenario 11). */
export type ArrangeContext = {
  /** Who must be told by her, and was not yet of this moment and place. */
  readonly toTell: readonly Option[];
  /** Who must be told by her that they need not come: it is off, or goes on without them. */
  readonly toTellOff: readonly Option[];
  readonly placeOpen: boolean;
  readonly interpreterOpen: boolean;
};

/** The input for one person. */
export const tellField = (id: string): string => `told.${id}`;

/** The input for one person who need not come. */
export const tellOffField = (id: string): string => `off.${id}`;

const told = (id: string, { label }: Option): Field<ArrangeContext> => ({
  id,
  kind: 'list',
  source: 'C06',
  ...(label ? { label } : {}),
  options: values(...outsideWays),
});

/** "Zelf geregeld": recorded as far as it was done. */
export const arrangeForm: Form<ArrangeContext> = {
  id: 'arrange',
  pages: [
    {
      id: 'arrange',
      fields: [
        { id: 'placeReserved', kind: 'tick', source: 'C05', when: (_answers, { placeOpen }) => placeOpen },
        {
          id: 'interpreterKind',
          kind: 'choice',
          source: 'C08',
          when: (_answers, { interpreterOpen }) => interpreterOpen,
          options: values(...interpreterKinds, 'notYet'),
        },
        {
          id: 'interpreterGrownUp',
          kind: 'tick',
          source: 'G13',
          when: (_answers, { interpreterOpen }) => interpreterOpen,
          required: (answers) => answers['interpreterKind'] === 'adultInformal',
        },
      ],
      extra: ({ toTell, toTellOff }) => [
        ...toTell.map((one) => told(tellField(one.value), one)),
        ...toTellOff.map((one) => told(tellOffField(one.value), one)),
      ],
    },
  ],
  readBack: false,
};
