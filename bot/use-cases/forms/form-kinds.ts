import type { Draft } from '../../../domain/draft.ts';
import type { Form } from '../../../domain/form.ts';
import type { AboutView } from '../../../domain/form-view.ts';
import { municipalityById } from '../../../domain/region.ts';
import { conferenceKind } from '../conference/conference-kind.ts';
import type { Ports } from '../ports.ts';
import { referralKind } from '../referral/referral-kind.ts';
import { replanKind, triageKind } from '../triage/triage-kind.ts';

/** What a kept form is made of, beside its data: its context, what stands above it, its last verb. */
export type FormKind<C> = {
  readonly form: Form<C>;
  readonly context: (ports: Ports, draft: Draft) => Promise<C>;
  readonly about?: (ports: Ports, draft: Draft) => Promise<AboutView | undefined>;
  readonly submit: string;
  /** Buttons beside the form need its subject too, under this name. */
  readonly subject?: 'case' | 'conference';
};

type AnyKind = FormKind<unknown> & { municipalityName: (ports: Ports, draft: Draft) => string | undefined };

const kind = <C>(one: FormKind<C>): AnyKind => ({
  // Context and form belong together; outside this table nobody needs to know which.
  ...(one as unknown as FormKind<unknown>),
  municipalityName: (ports, draft) => {
    const id = draft.answers['municipality'] ?? draft.municipality;
    return id ? municipalityById(ports.region, id)?.name : undefined;
  },
});

/** Every form that is kept page by page. */
const kinds: Readonly<Record<string, () => AnyKind>> = {
  referral: () => kind(referralKind),
  triage: () => kind(triageKind),
  replan: () => kind(replanKind),
  conference: () => kind(conferenceKind),
};

/** The kind of a kept form. Throws when there is no such form: a draft always has one. */
export const kindOf = (form: string): AnyKind => {
  const found = kinds[form];
  if (!found) throw new RangeError(`no form ${form}`);
  return found();
};
