import type { Case } from '../../../domain/case.ts';
import type { Consent } from '../../../domain/consent.ts';
import { isUnsafeFamily, type Member, memberName, membersIn } from '../../../domain/family.ts';
import type { Option } from '../../../domain/form.ts';
import { Language } from '../../../domain/letter-given.ts';
import type { Referral } from '../../../domain/referral.ts';
import { type Channel, channels } from '../../../domain/rights-form.ts';
import { safeChannels } from '../../../domain/safe-contact.ts';
import type { Ports } from '../ports.ts';

/** A case with what its privacy hangs on. */
export type FamilyFile = {
  readonly family: Case;
  readonly referrals: readonly Referral[];
  readonly consents: readonly Consent[];
  /** Adults of the family that are not erased. */
  readonly members: readonly Member[];
};

/** Loads it; undefined when there is no such case. */
export const familyFile = async (ports: Ports, caseId: string): Promise<FamilyFile | undefined> => {
  const [family, referrals, consents] = await Promise.all([
    ports.read.get('case', caseId),
    ports.read.list('referral', { caseId }),
    ports.read.list('consent', { caseId }),
  ]);
  if (!family) return undefined;
  const found = new Set(referrals.flatMap(({ answers }) => membersIn(answers)));
  const members = [...found].filter((member) => !family.erased?.includes(member));
  return { family, referrals, consents, members };
};

/** The adults as choices, by the name they were entered under. */
export const memberOptions = ({ members, referrals }: FamilyFile): Option[] =>
  members.map((member) => {
    const name = referrals.map(({ answers }) => memberName(answers, member)).find(Boolean);
    return name ? { value: member, label: name } : { value: member };
  });

/** How this family may be reached: safe for every referral there is. */
export const safeFor = ({ referrals }: FamilyFile): Channel[] =>
  channels.filter((channel) => referrals.every(({ answers }) => safeChannels(answers).includes(channel)));

/** Whether what one adult reads may endanger another (scenario 14). */
export const isUnsafe = ({ referrals }: Pick<FamilyFile, 'referrals'>): boolean =>
  referrals.some(({ answers }) => isUnsafeFamily(answers));

/** F43: the language the family reads, where there is a letter in it; else Dutch. */
export const readsIn = ({ referrals }: Pick<FamilyFile, 'referrals'>): Language =>
  referrals.map(({ answers }) => Language.safeParse(answers['letterLanguage']).data).find(Boolean) ?? 'nl';

/** The languages of the region's letters, as choices. */
export const languagesOf = ({ region }: Pick<Ports, 'region'>): Option[] =>
  region.letterLanguages.map(({ id, label }) => ({ value: id, label }));
