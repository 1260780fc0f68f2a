import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { answersOf, termsForm, termsFrom } from '../../../domain/local-rules-form.ts';
import { type Municipality, termsOf } from '../../../domain/region.ts';
import type { Terms } from '../../../domain/terms.ts';
import { onePageView } from '../forms/form-view.ts';
import { ofMunicipality, type RulesAnswer, setRules } from './rules.ts';

const page = (municipality: Municipality, more: Partial<Parameters<typeof onePageView>[2]>): FormView =>
  onePageView(termsForm, undefined, {
    target: { municipality: municipality.id },
    submit: 'municipality.setTerms',
    about: { kind: 'municipality', name: municipality.name },
    ...more,
  });

/** How long everything may take in a municipality, and when nobody works there. */
export const openTerms = ofMunicipality<'municipality.terms', FormView>(({ municipality }, _turn, ports) => ({
  answer: page(municipality, { answers: answersOf(termsOf(ports.region, municipality.id)) }),
}));

/** Holds for every moment that is reckoned from now on. What was not changed goes on following the region file. */
export const setTerms = ofMunicipality<'municipality.setTerms', RulesAnswer>(
  ({ municipality, rules }, { inputs }, ports) => {
    const { answers, problems } = filledIn(termsForm, inputs, undefined);
    if (problems.length > 0)
      return { answer: { see: 'form', form: page(municipality, { answers, problems }) } };
    const now = termsOf(ports.region, municipality.id);
    const changed = Object.entries(termsFrom(answers)).filter(
      ([id, value]) => JSON.stringify(value) !== JSON.stringify(now[id as keyof Terms]),
    );
    return setRules(municipality, { ...rules, terms: { ...rules.terms, ...Object.fromEntries(changed) } });
  },
);
