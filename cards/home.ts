import { localDate } from '../domain/calendar.ts';
import type { HomeView } from '../domain/view/home.ts';
import {
  type Button,
  beside,
  box,
  buttons,
  type Card,
  card,
  type Element,
  execute,
  heading,
  line,
  open,
  text,
} from './kit.ts';
import { commonText } from './text/common.ts';
import { day, greeting, moment } from './text/dates.ts';
import { homeText } from './text/home.ts';

/** With more buttons than this, what one begins, has and watches over stand in rows of their own. */
const MOST_IN_ONE_ROW = 4;

const draftBox = (view: HomeView): Element | undefined => {
  const { draft } = view;
  if (!draft) return undefined;
  return box('emphasis', [
    text(homeText.draft, { weight: 'Bolder' }),
    text(homeText.draftSaved(draft.step, draft.of, moment(draft.savedAt, view.now)), { spacing: 'None' }),
    text(homeText.draftUntil(day(draft.expiresOn, localDate(view.now))), { spacing: 'None' }),
    buttons([open(homeText.resume, 'form.resume', { draft: draft.draft }, { primary: true })]),
  ]);
};

/** Whoever watches over privacy and has no work list begins with what families ask. */
const watchesFirst = ({ isPrivacyOfficer, isCoordinator }: HomeView): boolean =>
  Boolean(isPrivacyOfficer) && !isCoordinator;

const explanations = (view: HomeView): Element[] => [
  ...(view.isCoordinator ? [line(homeText.aboutWorkList)] : []),
  ...(view.isPrivacyOfficer
    ? [line(homeText.aboutRequests), line(homeText.aboutLog), line(homeText.aboutRetention)]
    : []),
  ...(view.isProjectLead ? [line(homeText.aboutFigures)] : []),
  line(homeText.aboutConsultation),
  line(homeText.aboutReferral),
  line(homeText.aboutAgreements),
];

/** What one begins here. */
const begins = (view: HomeView): Button[] => {
  const { draft, isCoordinator } = view;
  return [
    ...(isCoordinator ? [execute(homeText.workList, 'workList.show', {}, { primary: !draft })] : []),
    execute(
      homeText.consultation,
      'consultation.start',
      {},
      {
        primary: !draft && !isCoordinator && !watchesFirst(view),
      },
    ),
    draft
      ? open(homeText.newReferral, 'referral.start', { fresh: true })
      : open(homeText.referral, 'referral.start', {}),
  ];
};

/** What one has here. */
const has = (view: HomeView): Button[] => [
  open(homeText.agreements(view.openAgreements), 'agreements.mine', {}),
  ...(view.openReferrals > 0 ? [open(homeText.referrals(view.openReferrals), 'referral.mine', {})] : []),
  ...(view.isAdministrator
    ? [open(homeText.people, 'people.show', {}), open(homeText.delivery, 'delivery.show', {})]
    : []),
];

/** What one watches over: how data is treated, and how much is done. */
const watches = (view: HomeView): Button[] => [
  ...(view.isPrivacyOfficer
    ? [
        open(homeText.requests, 'rights.list', {}, { primary: watchesFirst(view) && !view.draft }),
        open(homeText.log, 'log.open', {}),
        open(homeText.retention, 'retention.show', {}),
      ]
    : []),
  ...(view.isProjectLead ? [open(homeText.figures, 'figures.show', {})] : []),
];

const asOneRow = (rows: Button[][]): Button[][] =>
  rows.flat().length > MOST_IN_ONE_ROW ? rows.filter((row) => row.length > 0) : [rows.flat()];

/** The buttons, in one row when they fit. */
const rowsOf = (view: HomeView): Button[][] => {
  const own = asOneRow([begins(view), has(view)]);
  return asOneRow(watchesFirst(view) ? [watches(view), ...own] : [...own, watches(view)]);
};

/** What somebody can do here, for their role; first what they had begun. */
export const homeCard = (view: HomeView): Card => {
  const rows = rowsOf(view);
  return card([
    heading(view.isNew ? homeText.welcome : homeText.whatNext(greeting(view.now))),
    view.notUnderstood ? line(homeText.notUnderstood) : undefined,
    view.isNew ? line(homeText.about) : undefined,
    draftBox(view),
    ...(view.isNew ? explanations(view) : []),
    ...rows.map((row, index) => buttons(row, { spacing: index === 0 ? 'Medium' : 'Small' })),
    beside([text(homeText.isAnyoneUnsafe)], open(commonText.unsafeNow, 'danger.show', {}), {
      separator: true,
      spacing: 'Medium',
    }),
  ]);
};
