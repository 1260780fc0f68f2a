import { actionListDialog } from '../../cards/action-list.ts';
import { letterReadyDialog } from '../../cards/letter.ts';
import type { AboutView, FormView } from '../../domain/form-view.ts';
import {
  type LetterContext,
  type LetterGivenContext,
  letterForm,
  letterGivenForm,
} from '../../domain/letter-form.ts';
import { givenWays } from '../../domain/letter-given.ts';
import { channels } from '../../domain/rights-form.ts';
import type { LetterReadyView } from '../../domain/view/letter.ts';
import { exampleList } from '../../scripts/letters/lists.ts';
import { region } from './form-answers.ts';
import { onePage } from './form-builder.ts';
import type { Sample } from './sample.ts';

const code = 'K-7F3QX';
const target = { conference: 'conference1' };
const languages = region.letterLanguages.map(({ id, label }) => ({ value: id, label }));

const make: LetterContext = {
  kinds: ['invitation'],
  languages,
  language: 'nl',
  safe: channels,
  phone: '045 555 01 23',
  phoneFixed: false,
};
const unsafe: LetterContext = {
  ...make,
  kinds: ['change', 'invitation'],
  language: 'ar',
  safe: ['inPerson'],
  phone: undefined,
};
const given: LetterGivenContext = {
  kinds: ['invitation'],
  languages,
  language: 'nl',
  safe: givenWays,
  today: '2026-03-04',
};
const about = (safe: readonly string[]): AboutView => ({ kind: 'letter', code, safe: [...safe] });

export const letterFormSamples: Readonly<Record<string, FormView>> = {
  letter: onePage(letterForm, make, 'letter.make', target, { about: about(make.safe) }),
  'letter-unsafe': onePage(letterForm, unsafe, 'letter.make', target, {
    about: about(unsafe.safe),
    answers: { kind: 'change', language: 'ar', channel: 'post' },
    problems: true,
  }),
  'letter-municipal-phone': onePage(letterForm, { ...make, phoneFixed: true }, 'letter.make', target, {
    about: about(make.safe),
  }),
  'letter-given': onePage(letterGivenForm, given, 'letter.send', target, { about: about(channels) }),
  'letter-given-wrong': onePage(letterGivenForm, { ...given, safe: ['inPerson'] }, 'letter.send', target, {
    about: about(['inPerson']),
    answers: { language: 'nl', how: 'phone', on: '2026-05-04' },
    problems: true,
  }),
};

const ready: LetterReadyView = {
  conference: 'conference1',
  code,
  kind: 'invitation',
  language: 'nl',
  channel: 'post',
  unsafe: false,
  unchecked: false,
  links: {
    pdf: 'https://knooppunt.voorbeeld.nl/bestand/a',
    print: 'https://knooppunt.voorbeeld.nl/bestand/b',
  },
};

const links = { pdf: ready.links.pdf, print: ready.links.print };

export const letterSamples: Record<string, Sample> = {
  'action-list': actionListDialog({ ...exampleList, links }),
  'action-list-bare': actionListDialog({
    conference: 'conference1',
    code,
    startsAt: '2026-03-12T13:00:00Z',
    present: [],
    familyPresent: false,
    lines: [],
    links,
  }),
  'letter-ready': letterReadyDialog(ready),
  'letter-ready-unsafe-arabic': letterReadyDialog({
    ...ready,
    kind: 'change',
    language: 'ar',
    channel: 'inPerson',
    unsafe: true,
    unchecked: true,
    links: { ...ready.links, dutch: 'https://knooppunt.voorbeeld.nl/bestand/c' },
  }),
};
