import { type DisclosureWay, disclosureWays } from './disclosure.ts';
import { type Answers, type Field, type Form, values } from './form.ts';
import { FAMILY_RECIPIENT, type Recipient } from './recipients.ts';

export type ShareContext = {
  /** Who has not got it yet. */
  readonly recipients: readonly Recipient[];
  /** G19: who referred has left, and nobody was chosen to get the feedback instead (scenario 10). */
  readonly referrerLeft?: boolean;
  /** Ways that are safe for the family (F42, scenario 14). */
  readonly safeWays: readonly DisclosureWay[];
  /** G18: pregnant, so the lead maternity provider must be known. */
  readonly pregnant: boolean;
  /** As far as it is known: from the case, the referral or the invitations. */
  readonly lead?: { readonly name: string; readonly organisation: string; readonly contact: string };
};

/** The input for one recipient. */
export const wayField = (recipient: Pick<Recipient, 'id'>): string => `to.${recipient.id}`;

const leadField = (id: 'Name' | 'Organisation' | 'Contact'): Field<ShareContext> => ({
  id: `lead${id}`,
  kind: 'text',
  source: 'R14',
  maxLength: 120,
  ...(id === 'Contact' ? {} : { beside: 'lead' }),
  when: (_answers, { pregnant }) => pregnant,
  // G18: while she is pregnant the list goes to who leads that care: not knowing who is no way round it.
  required: true,
  initial: (_answers, { lead }) =>
    lead?.[id === 'Name' ? 'name' : id === 'Organisation' ? 'organisation' : 'contact'],
});

const waysFor = (recipient: Recipient, { safeWays }: ShareContext): readonly DisclosureWay[] =>
  recipient.id === FAMILY_RECIPIENT ? safeWays : disclosureWays;

const someDidNot = (answers: Answers): boolean =>
  Object.entries(answers).some(([field, value]) => field.startsWith('to.') && value === 'not');

/** To whom what went, and how (C21): a tick for each recipient, as far as it was done. */
export const shareForm: Form<ShareContext> = {
  id: 'share',
  pages: [
    {
      id: 'share',
      fields: [leadField('Name'), leadField('Organisation'), leadField('Contact')],
      extra: (context) => [
        ...context.recipients.map(
          (recipient): Field<ShareContext> => ({
            id: wayField(recipient),
            kind: 'list',
            source: recipient.sets.includes('list') ? 'C21' : 'C15',
            label: recipient.name,
            options: values(...waysFor(recipient, context)),
          }),
        ),
        {
          id: 'notBecause',
          kind: 'text',
          source: 'C21',
          maxLength: 300,
          required: someDidNot,
        },
      ],
    },
  ],
  readBack: false,
};
