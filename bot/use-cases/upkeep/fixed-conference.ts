import type { Answers } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { LocalFixedConference, type LocalRules } from '../../../domain/local-rules.ts';
import { fixedForm } from '../../../domain/local-rules-form.ts';
import type { Municipality } from '../../../domain/region.ts';
import { onePageView } from '../forms/form-view.ts';
import { ofMunicipality, type RulesAnswer, setRules } from './rules.ts';

const choicesOf = ({ places }: Municipality) => ({
  places: places.map(({ id, name }) => ({ value: id, label: name })),
});

const asItIs = ({ fixedConference: fixed }: Municipality): Answers =>
  fixed
    ? {
        meets: 'monthly',
        week: String(fixed.week),
        weekday: fixed.weekday,
        time: fixed.time,
        place: fixed.place ?? '',
      }
    : { meets: 'none' };

const page = (municipality: Municipality, more: Partial<Parameters<typeof onePageView>[2]>): FormView =>
  onePageView(fixedForm, choicesOf(municipality), {
    target: { municipality: municipality.id },
    submit: 'municipality.setFixed',
    about: { kind: 'municipality', name: municipality.name },
    ...more,
  });

/** "Wijzig" beside a municipality: on which day it meets (G07). */
export const openFixed = ofMunicipality<'municipality.fixed', FormView>(({ municipality }) => ({
  answer: page(municipality, { answers: asItIs(municipality) }),
}));

/** The day on which a municipality meets from now on; conferences that were planned stay where they are. */
export const setFixed = ofMunicipality<'municipality.setFixed', RulesAnswer>(
  ({ municipality, rules }, { inputs }) => {
    const { answers, problems } = filledIn(fixedForm, inputs, choicesOf(municipality));
    return problems.length > 0
      ? { answer: { see: 'form', form: page(municipality, { answers, problems }) } }
      : setRules(municipality, { ...rules, fixedConference: fixedFrom(answers) });
  },
);

const fixedFrom = ({ meets, week, weekday, time, place }: Answers): LocalRules['fixedConference'] =>
  meets === 'none'
    ? 'none'
    : LocalFixedConference.parse({ week: Number(week), weekday, time, ...(place ? { place } : {}) });
