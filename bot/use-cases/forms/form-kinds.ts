import type { Draft } from '../../../domain/draft.ts';
import { municipalityOf } from '../../../domain/referral-answers.ts';
import { municipalityById } from '../../../domain/region.ts';
import { conferenceKind } from '../conference/conference-kind.ts';
import { registrationKind } from '../evaluation/registration-kind.ts';
import type { Ports } from '../ports.ts';
import { correctionKind } from '../privacy/correction-kind.ts';
import { referralKind } from '../referral/referral-kind.ts';
import { replanKind, triageKind } from '../triage/triage-kind.ts';
import type { FormKind } from './form-kind.ts';

type AnyKind = FormKind<unknown> & { municipalityName: (ports: Ports, draft: Draft) => string | undefined };

const kind = <C>(one: FormKind<C>): AnyKind => ({
  // Context and form belong together; outside this table nobody needs to know which.
  ...(one as unknown as FormKind<unknown>),
  municipalityName: (ports, draft) => {
    const id = municipalityOf(draft.answers, ports.region) ?? draft.municipality;
    return id ? municipalityById(ports.region, id)?.name : undefined;
  },
});

/** Every form that is kept page by page. */
const kinds: Readonly<Record<string, () => AnyKind>> = {
  referral: () => kind(referralKind),
  triage: () => kind(triageKind),
  replan: () => kind(replanKind),
  conference: () => kind(conferenceKind),
  registration: () => kind(registrationKind),
  correction: () => kind(correctionKind),
};

/** The kind of a kept form. Throws when there is no such form: a draft always has one. */
export const kindOf = (form: string): AnyKind => {
  const found = kinds[form];
  if (!found) throw new RangeError(`no form ${form}`);
  return found();
};
