import { isOpen, needsReplacement } from '../domain/agreement.ts';
import type { AgreementListView, LeadView, MyAgreementsView } from '../domain/view/agreement.ts';
import { history } from './agreement-history.ts';
import { lineState } from './agreements.ts';
import {
  type Button,
  buttons,
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  facts,
  group,
  heading,
  inLine,
  submit,
  subtle,
  text,
  typed,
} from './kit.ts';
import { actionListText } from './text/action-list.ts';
import { agreementText as words } from './text/agreement.ts';
import { commonText } from './text/common.ts';
import { due } from './text/dates.ts';

/** A dialog stays readable and under 28 KB with this many agreements. */
const MOST = 20;

type Line = AgreementListView['lines'][number];

const lineButtons = (one: Line, onBehalf: boolean): Button[] => {
  const { agreement, number } = one;
  const mayTick = (one.mine || onBehalf) && isOpen(one.state);
  const owner = inLine(one.ownerName);
  return [
    ...(mayTick
      ? [
          submit(
            one.mine ? commonText.done : words.doneOnBehalfButton,
            'agreement.tick',
            { agreement, from: 'list' },
            {
              tooltip: one.mine ? words.isDone(number) : words.onBehalf(owner),
            },
          ),
          submit(
            commonText.changeOrCannot,
            'agreement.change',
            { agreement },
            { tooltip: words.cannotWhich(number) },
          ),
        ]
      : []),
    ...(onBehalf && needsReplacement(one.state)
      ? [submit(words.reassign, 'agreement.replace', { agreement }, { tooltip: words.reassignWhich(number) })]
      : []),
    ...((one.mine || onBehalf) && one.state === 'completed'
      ? [
          submit(
            words.makeOpen,
            'agreement.reopen',
            { agreement, from: 'list' },
            { tooltip: words.reopen(number) },
          ),
        ]
      : []),
  ];
};

const listLine = (one: Line, view: AgreementListView): Element => {
  const actions = lineButtons(one, view.onBehalf);
  return group(
    [
      typed(words.numbered(one.number, one.what), { weight: 'Bolder' }),
      text(words.ownedBy(inLine(one.organisation), inLine(one.ownerName)), { spacing: 'None' }),
      text(lineState(one), { isSubtle: true, spacing: 'None' }),
      text(one.familyAgrees ? words.familyAgrees : words.familyDisagrees, {
        isSubtle: true,
        spacing: 'None',
      }),
      ...history(one.history.slice(-1)),
      ...(actions.length > 0 ? [buttons(actions, { spacing: 'Small' })] : []),
    ],
    { separator: true, spacing: 'Medium' },
  );
};

const withRest = (n: number): Element[] => (n > MOST ? [subtle(words.more(n - MOST))] : []);

/** The coordinator stands there by role, others by name. */
const whoIs = (who: LeadView | undefined): string | undefined => {
  if (who?.is === 'coordinator') return commonText.coordinator;
  return who?.is === 'nobody' ? words.nobodyAnyMore : who && inLine(who.name);
};

/** All agreements of a conference with their content, for who may read them. */
export const agreementListDialog = (view: AgreementListView): Dialog => {
  const done = view.lines.filter(({ state }) => state === 'completed').length;
  const leads = [
    [words.processLead, whoIs(view.processLead)],
    [words.caseLead, whoIs(view.caseLead)],
    [words.familyContact, whoIs(view.familyContact)],
  ] as const;
  return dialog(
    words.listTitle(view.code),
    card(
      [
        heading(words.shared(view.code)),
        subtle(view.lines.length > 0 ? words.doneOf(done, view.lines.length) : words.none),
        leads.some(([, who]) => who) ? facts(leads) : undefined,
        ...view.lines.slice(0, MOST).map((one) => listLine(one, view)),
        ...withRest(view.lines.length),
      ],
      [
        view.share
          ? submit(words.share, 'conference.share', { conference: view.conference }, { primary: true })
          : undefined,
        view.share
          ? submit(actionListText.button, 'actionList.show', { conference: view.conference })
          : undefined,
        close(),
      ],
    ),
  );
};

const myLine = (one: MyAgreementsView['items'][number], today: string, primary: boolean): Element => {
  const { agreement, number } = one;
  return group(
    [
      typed(one.what, { weight: 'Bolder' }),
      text(words.onDue(one.code, due(one.dueDate, today)), { isSubtle: true, spacing: 'None' }),
      buttons(
        [
          submit(
            commonText.done,
            'agreement.tick',
            { agreement, from: 'mine' },
            { primary, tooltip: words.isDone(number) },
          ),
          submit(commonText.changeOrCannot, 'agreement.change', { agreement }, { tooltip: one.what }),
        ],
        { spacing: 'Small' },
      ),
    ],
    { separator: true, spacing: 'Medium' },
  );
};

/** Somebody's own agreements, with content, what is due first on top. */
export const myAgreementsDialog = (view: MyAgreementsView): Dialog => {
  const { items, done, today } = view;
  return dialog(
    words.mineTitle,
    card([
      heading(items.length > 0 ? words.openCount(items.length) : words.mineNone),
      subtle(items.length > 0 ? words.order : words.mineNoneNext),
      ...items.slice(0, MOST).map((one, index) => myLine(one, today, index === 0)),
      ...withRest(items.length),
      ...(done.length > 0 ? [text(words.doneBefore, { weight: 'Bolder', spacing: 'Large' })] : []),
      ...done
        .slice(0, 5)
        .map((one) =>
          group(
            [
              typed(words.ticked(one.number, one.what)),
              buttons(
                [
                  submit(
                    words.makeOpen,
                    'agreement.reopen',
                    { agreement: one.agreement, from: 'mine' },
                    { tooltip: one.what },
                  ),
                ],
                { spacing: 'Small' },
              ),
            ],
            { separator: true, spacing: 'Small' },
          ),
        ),
      buttons([close()], { separator: true, spacing: 'Large' }),
    ]),
  );
};
