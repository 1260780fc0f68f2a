import type { Case } from './case.ts';

/**
 * Who does what for the family beside the agreements, as the conference chose it: whom they turn to first (R13), who
 * watches that agreements are kept (R11), and who has the case, as a rule an organisation (R12).
 */
export const leads = ['familyContact', 'processLead', 'caseLead'] as const;
export type Lead = (typeof leads)[number];

/** Everybody who is named so in a case. */
export const leadersOf = (family: Pick<Case, Lead>): string[] => leads.flatMap((lead) => family[lead] ?? []);

/** What nobody does any more in a case now that these people have left (scenario 10). */
export const vacantLeads = (family: Pick<Case, Lead>, left: ReadonlySet<string>): Lead[] =>
  leads.filter((lead) => left.has(family[lead] ?? ''));
