import type { LeftEmptyView, PeopleView } from '../domain/view/people.ts';
import {
  beside,
  box,
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  heading,
  inLine,
  line,
  subheading,
  submit,
  subtle,
  text,
} from './kit.ts';
import { commonText } from './text/common.ts';
import { fullDate } from './text/dates.ts';
import { peopleText as words } from './text/people.ts';
import { roleNames } from './text/roles.ts';

/** A dialog stays under 28 KB with this many people; the command line shows all. */
const MOST = 30;

type Municipality = PeopleView['municipalities'][number];
type Person = Municipality['people'][number];

const roleOf = ({ role, partnerType }: Person): string =>
  role === 'partner' && partnerType ? words.partner(inLine(partnerType)) : roleNames[role].toLowerCase();

const personRow = (person: Person): Element => {
  const name = inLine(person.name);
  const role = roleOf(person);
  const period = [
    ...(person.from ? [words.from(fullDate(person.from))] : []),
    ...(person.until ? [words.until(fullDate(person.until))] : []),
  ].join(' ');
  return beside(
    [
      text(words.person(name, role)),
      ...(period ? [text(period, { isSubtle: true, spacing: 'None' })] : []),
      ...(person.reachable ? [] : [text(words.notReached, { isSubtle: true, spacing: 'None' })]),
    ],
    submit(
      words.end,
      'people.end',
      { appointment: person.appointment },
      { tooltip: words.endWhich(name, role) },
    ),
    { spacing: 'Small' },
  );
};

/** A municipality with the people that still fit. */
type Shown = Municipality & { shown: Person[] };

const municipalityPart = ({ id, name, people, post, shown }: Shown): Element[] => [
  beside(
    [subheading(inLine(name), { spacing: 'None' })],
    submit(words.appoint, 'people.appoint', { municipality: id }, { tooltip: words.appointIn(inLine(name)) }),
    { separator: true, spacing: 'Medium' },
  ),
  ...(post === 'filled' ? [] : [text(words.post[post], { weight: 'Bolder', spacing: 'Small' })]),
  ...shown.map(personRow),
  ...(people.length > shown.length
    ? [
        beside(
          [text(words.moreHere(people.length - shown.length), { isSubtle: true })],
          submit(
            words.showAll,
            'people.show',
            { municipality: id },
            { tooltip: words.showAllOf(inLine(name)) },
          ),
          { spacing: 'Small' },
        ),
      ]
    : []),
];

const RANK: Partial<Record<Person['role'], number>> = { coordinator: 0, deputyCoordinator: 1 };
const rankOf = ({ role }: Person): number => RANK[role] ?? 2;

/** When not everybody fits, those who answer for a municipality come first, in every municipality. */
const withShown = (all: readonly Municipality[]): Shown[] => {
  const fitting = new Set(
    all
      .flatMap(({ people }) => people)
      .sort((a, b) => rankOf(a) - rankOf(b))
      .slice(0, MOST),
  );
  return all.map((one) => ({ ...one, shown: one.people.filter((person) => fitting.has(person)) }));
};

/** Who has which role where, for the administrator. */
export const peopleDialog = (view: PeopleView): Dialog => {
  const everybody = view.municipalities.flatMap(({ people }) => people);
  const total = everybody.length;
  return dialog(
    words.title,
    card(
      [
        heading(words.heading),
        view.saved ? line(words.saved) : subtle(words.hint),
        ...(view.municipalities.length === 0
          ? [line(words.none)]
          : withShown(view.municipalities).flatMap(municipalityPart)),
        everybody.some(({ reachable }) => !reachable)
          ? subtle(words.unreachable, { spacing: 'Medium' })
          : undefined,
        total > MOST ? subtle(words.more(total - MOST)) : undefined,
      ],
      [
        submit(words.appoint, 'people.appoint', view.only ? { municipality: view.only } : {}, {
          primary: true,
        }),
        view.only ? submit(words.allMunicipalities, 'people.show', {}) : undefined,
        submit(words.left, 'people.left', {}),
        close(commonText.close),
      ],
    ),
  );
};

/** Somebody's access ended, and with it the last role where work comes in: what that means, and the way to mend it. */
export const leftEmptyDialog = ({ name, empty }: LeftEmptyView): Dialog =>
  dialog(
    words.leftTitle,
    card(
      [
        heading(words.leftDone),
        line(words.leftWho(inLine(name))),
        box('warning', [text(words.leftEmpty(empty.map((one) => inLine(one.name))), { weight: 'Bolder' })]),
        line(words.leftNext),
      ],
      [
        submit(
          words.appoint,
          'people.appoint',
          empty.length === 1 && empty[0] ? { municipality: empty[0].id } : {},
          { primary: true },
        ),
        close(commonText.close),
      ],
    ),
  );
