import type { Answers } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { placeForm } from '../../../domain/local-rules-form.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Municipality } from '../../../domain/region.ts';
import { onePageView } from '../forms/form-view.ts';
import { ofMunicipality, type RulesAnswer, setRules } from './rules.ts';

type Place = Municipality['places'][number];

const page = (
  municipality: Municipality,
  known: Place | undefined,
  more: Partial<Parameters<typeof onePageView>[2]>,
): FormView =>
  onePageView(
    placeForm,
    { known: known !== undefined },
    {
      target: { municipality: municipality.id, ...(known ? { place: known.id } : {}) },
      submit: 'municipality.setPlace',
      about: { kind: 'municipality', name: municipality.name },
      ...more,
    },
  );

const asItIs = ({ name, address = '', accessibility }: Place): Answers => ({
  name,
  address,
  accessibility: accessibility.join(', '),
});

const placeFrom = (id: string, { name = '', address, accessibility = '' }: Answers): Place => ({
  id,
  name,
  ...(address ? { address } : {}),
  accessibility: accessibility
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
});

const placeOf = ({ places }: Municipality, place: string | undefined): Place | undefined =>
  places.find(({ id }) => id === place);

/** A new place to meet, or one that is known (G10, G11). */
export const openPlace = ofMunicipality<'municipality.place', FormView>(({ municipality }, { data }) => {
  const known = placeOf(municipality, data.place);
  if (data.place && !known) return refuse('notFound');
  return { answer: page(municipality, known, { answers: known ? asItIs(known) : {} }) };
});

/** A place is added, changed or taken away; invitations that went out keep what they said. */
export const setPlace = ofMunicipality<'municipality.setPlace', RulesAnswer>(
  ({ municipality, rules }, { data, inputs }, ports) => {
    const known = placeOf(municipality, data.place);
    if (data.place && !known) return refuse('notFound');
    const { answers, problems } = filledIn(placeForm, inputs, { known: known !== undefined });
    const removes = known && answers['what'] === 'remove';
    if (problems.length > 0 && !removes)
      return { answer: { see: 'form', form: page(municipality, known, { answers, problems }) } };
    const others = municipality.places.filter(({ id }) => id !== known?.id);
    const places = removes ? others : [...others, placeFrom(known?.id ?? ports.newId(), answers)];
    places.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
    return setRules(municipality, { ...rules, places });
  },
);
