import type { Field, Option } from './form.ts';
import type { Lead } from './lead.ts';

/** Who can be chosen for what is done for the family. */
export type LeadContext = {
  /** Professionals at the table, by Entra object id. */
  readonly people: readonly Option[];
  /** Kinds of organisation, and the family itself (A12). */
  readonly organisations: readonly Option[];
};

type LeadField = Field<LeadContext> & { readonly id: Lead };

/** Who does what for the family: chosen at the table, and anew when somebody leaves. */
export const leadFields: readonly LeadField[] = [
  {
    id: 'processLead',
    kind: 'list',
    source: 'C13',
    required: true,
    options: (c) => [{ value: 'coordinator' }, ...c.people],
  },
  {
    id: 'caseLead',
    kind: 'list',
    source: 'C14',
    required: true,
    options: (c) => [{ value: 'none' }, ...c.organisations],
  },
  {
    id: 'familyContact',
    kind: 'list',
    source: 'C20b',
    required: true,
    options: (c) => [{ value: 'coordinator' }, ...c.people],
  },
];
