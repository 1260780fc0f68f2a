import type { ComparedReferral, CompareView } from '../domain/view/referral.ts';
import {
  box,
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  facts,
  group,
  heading,
  inLine,
  line,
  subheading,
  submit,
  subtle,
} from './kit.ts';
import { dateAndTime, fullDate } from './text/dates.ts';
import { caseStates, referralStates } from './text/referral.ts';
import { compareText as words } from './text/triage.ts';

const side = (one: ComparedReferral, other: ComparedReferral): Element => {
  const said = (key: 'mother' | 'birthDate' | 'address' | 'dueDate' | 'partner', draw = inLine) => {
    const value = one[key];
    if (!value) return undefined;
    return value === other[key] ? `${draw(value)} ${words.same}` : draw(value);
  };
  return group(
    [
      subheading(one.code, { spacing: 'None' }),
      facts([
        [words.mother, said('mother')],
        [words.birthDate, said('birthDate', fullDate)],
        [words.address, said('address')],
        [words.dueDate, said('dueDate', fullDate)],
        [words.partner, said('partner')],
        [words.referrer, inLine(one.referrer)],
        [words.urgent, one.urgent ? words.urgentYes : undefined],
        [words.sent, dateAndTime(one.submittedAt)],
        [words.state, one.caseState === 'open' ? referralStates[one.state] : caseStates[one.caseState]],
      ]),
    ],
    { separator: true, spacing: 'Medium' },
  );
};

/** Two referrals that seem to be of the same family, for the coordinator to choose (scenario 4). */
export const compareDialog = ({ case: id, other, sides, mayNot }: CompareView): Dialog => {
  const [second, first] = sides;
  return dialog(
    words.title,
    card(
      [
        heading(words.heading),
        subtle(words.hint),
        side(second, first),
        side(first, second),
        mayNot
          ? box('emphasis', [line(words.mayNot[mayNot])])
          : box('warning', [
              line(words.means(first.code)),
              ...(second.urgent && !first.urgent ? [line(words.makesUrgent(first.code))] : []),
            ]),
      ],
      [
        mayNot ? undefined : submit(words.link(first.code), 'duplicate.link', { case: id, other }),
        submit(words.back, 'triage.open', { case: id }),
        close(),
      ],
    ),
  );
};
