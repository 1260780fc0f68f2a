import type { Disclosure, DisclosureSet } from './disclosure.ts';
import { foldText } from './spelling.ts';

/** Somebody who may get something of a conference: by id, and by name for who has none. */
export type Contact = { readonly id: string; readonly name: string; readonly organisation: string };

/** Somebody who gets the list, the feedback, or both; once, however many reasons there are. */
export type Recipient = Contact & {
  readonly sets: readonly DisclosureSet[];
  /** Not by a rule: the coordinator decides with the family (scenario 7). */
  readonly optional?: boolean;
};

/** Who is around when a list is shared; nobody is assumed, everybody is looked up at that moment. */
export type Around = {
  /** The adults of the family, in words. */
  readonly family: string;
  readonly present: readonly Contact[];
  readonly referrers: readonly Contact[];
  readonly leadMaternity?: Contact | undefined;
  readonly maternityCare: readonly Contact[];
  /** Pregnant at this moment; `born`: the child was born since the referral. */
  readonly pregnancy: 'pregnant' | 'born' | 'none';
};

export const FAMILY_RECIPIENT = 'family';
/** Stands for the lead maternity provider who has no Teams: whoever that is now. */
export const LEAD_RECIPIENT = 'leadMaternityProvider';

/** One person under two roles is one recipient: the same id, or the same name. */
const isSame = (a: Contact, b: Contact): boolean =>
  a.id === b.id || (foldText(a.name) !== '' && foldText(a.name) === foldText(b.name));

/**
 * Who gets what (G16–G20). The list: the family and who was there, and while she is pregnant the lead maternity
 * provider, present or not (G18). The feedback: who referred (G19), and while she is pregnant the lead maternity
 * provider and maternity care as well (G20). After a birth the provider is only proposed.
 */
export const recipientsOf = (around: Around): Recipient[] => {
  const { pregnancy, leadMaternity } = around;
  const pregnant = pregnancy === 'pregnant';
  const lead = leadMaternity ? [leadMaternity] : [];
  const list: Contact[] = [
    { id: FAMILY_RECIPIENT, name: around.family, organisation: '' },
    ...around.present,
    ...(pregnant ? lead : []),
  ];
  const feedback = [...around.referrers, ...(pregnant ? [...lead, ...around.maternityCare] : [])];
  const all = [...list, ...feedback].filter(
    (one, at, everybody) => everybody.findIndex((other) => isSame(one, other)) === at,
  );
  const among = (set: readonly Contact[], one: Contact): boolean => set.some((other) => isSame(one, other));
  const byRule = all.map((one) => ({
    ...one,
    sets: [
      ...(among(list, one) ? (['list'] as const) : []),
      ...(among(feedback, one) ? (['feedback'] as const) : []),
    ],
  }));
  const proposed =
    pregnancy === 'born' ? lead.filter((one) => !byRule.some((other) => isSame(one, other))) : [];
  return [...byRule, ...proposed.map((one) => ({ ...one, sets: ['list'] as const, optional: true }))];
};

/** `leadMaternityProvider` may be another person by now: then what the one got, the other did not. */
const isFor = ({ to, name }: Disclosure, { id, name: now }: Contact): boolean =>
  to === id && (id !== LEAD_RECIPIENT || foldText(name.split(', ')[0] ?? '') === foldText(now));

/** Who must still get what: without what went already, as far as it is still what was agreed. */
export const stillToGet = (
  recipients: readonly Recipient[],
  disclosures: readonly Disclosure[] = [],
): Recipient[] =>
  recipients.flatMap((one): Recipient[] => {
    const sets = one.sets.filter(
      (set) => !disclosures.some((given) => given.set === set && !given.outdated && isFor(given, one)),
    );
    return sets.length > 0 ? [{ ...one, sets }] : [];
  });
