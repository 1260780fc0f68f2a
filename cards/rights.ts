import { localDate } from '../domain/calendar.ts';
import type {
  ExportLinksView,
  RequestItemView,
  RequestNewsView,
  RequestsView,
  RequestView,
} from '../domain/view/rights.ts';
import {
  beside,
  box,
  type Card,
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  facts,
  heading,
  inLine,
  line,
  open,
  openUrl,
  subheading,
  submit,
  subtle,
  text,
  typed,
} from './kit.ts';
import { capital, commonText } from './text/common.ts';
import { fullDate, longDateFrom } from './text/dates.ts';
import {
  leftOutText,
  memberNames,
  rightsKindNames,
  rightsKindShort,
  rightsReasons,
  rightsStates,
  rightsText as words,
} from './text/rights.ts';

/** A dialog stays readable with this many requests. */
const MOST = 30;

const kindOf = (kind: string): string => rightsKindNames[kind] ?? kind;

const standing = ({ state, dueOn }: Pick<RequestItemView, 'state' | 'dueOn'>, today: string): string => {
  if (state === 'dropped') return words.dropped;
  if (state !== 'open') return words.answered(rightsStates[state] ?? state);
  const when = longDateFrom(dueOn, today);
  return dueOn < today ? words.tooLate(when) : words.answerBy(when);
};

const row = (item: RequestItemView, today: string): Element =>
  beside(
    [
      text(words.item(item.code, kindOf(item.kind)), { weight: 'Bolder' }),
      text(words.about(item.caseCode, inLine(item.municipality)), { spacing: 'None' }),
      text(standing(item, today), { spacing: 'None', isSubtle: item.state !== 'open' }),
    ],
    submit(
      commonText.view,
      'rights.show',
      { rightsRequest: item.request },
      { tooltip: [commonText.view, item.code].join(' ') },
    ),
    { separator: true, spacing: 'Medium' },
  );

/** Requests of families, by their codes. */
export const requestsDialog = ({ items, today }: RequestsView): Dialog => {
  const waiting = items.filter(({ state }) => state === 'open').length;
  return dialog(
    words.listTitle,
    card(
      [
        heading(words.listHeading(waiting)),
        items.length === 0 ? subtle(words.listNone) : undefined,
        waiting > 0 ? subtle(words.listHint) : undefined,
        ...items.slice(0, MOST).map((item) => row(item, today)),
        items.length > MOST
          ? text(words.listMore(items.length - MOST), { isSubtle: true, separator: true, spacing: 'Medium' })
          : undefined,
      ],
      [close()],
    ),
  );
};

/** What holds now, and who has the ball. */
const standingOf = (view: RequestView): Element[] => {
  const { kind, state, fromWithdrawal, mayDecide, mayExport, mayCorrect } = view;
  if (state === 'dropped') return [];
  if (view.mayLift) return [subtle(words.liftFirst)];
  if (state !== 'open') return [subtle(words.tellThem)];
  const byItself = view.waits ? words.withdrawalWaits : words.fromWithdrawal(fullDate(view.dueOn));
  const locks = kind === 'restriction' || kind === 'objection';
  return [
    ...(fromWithdrawal ? [box('warning', [text(byItself)])] : []),
    ...(locks ? [subtle(words.lockedUntil)] : []),
    ...(mayDecide || mayExport || mayCorrect ? [] : [subtle(words.officerDecides)]),
  ];
};

const dueDate = ({ state, dueOn, today }: RequestView): string =>
  state === 'open' && dueOn < today ? words.overdue(fullDate(dueOn)) : fullDate(dueOn);

/** One request with who asked it, for who handles it. */
export const requestDialog = (view: RequestView): Dialog => {
  const about = { rightsRequest: view.request };
  const { note, explanation, decidedAt } = view;
  const answer = capital(rightsStates[view.state] ?? view.state);
  return dialog(
    words.title(view.code),
    card(
      [
        heading(kindOf(view.kind)),
        subtle(words.about(view.caseCode, inLine(view.municipality))),
        facts([
          [words.who, view.name ? inLine(view.name) : memberNames[view.member]],
          [words.received, fullDate(view.receivedOn)],
          [words.dueOn, dueDate(view)],
          [words.state, words.stateOn(answer, decidedAt && fullDate(localDate(decidedAt)))],
          [words.reason, view.reason ? rightsReasons[view.reason] : undefined],
        ]),
        ...(note ? [subheading(words.note), typed(note, { spacing: 'None' })] : []),
        ...(explanation ? [subheading(words.explanation), typed(explanation, { spacing: 'None' })] : []),
        ...standingOf(view),
      ],
      [
        view.mayExport ? submit(words.makeExport, 'rights.export', about, { primary: true }) : undefined,
        view.mayCorrect ? submit(words.correct, 'rights.correct', about, { primary: true }) : undefined,
        view.mayDecide
          ? submit(words.decide, 'rights.decide', about, { primary: !view.mayExport && !view.mayCorrect })
          : undefined,
        view.mayLift ? submit(words.lift, 'rights.lift', about) : undefined,
        close(),
      ],
    ),
  );
};

/** To who watches over privacy, in chat: a request waits, by its code. */
export const requestNewsCard = (view: RequestNewsView): Card => {
  const { code, dueOn, today, why } = view;
  const late = dueOn < today;
  const kind = rightsKindShort[view.kind] ?? view.kind;
  const near = dueOn === today ? words.newsToday(code) : words.newsDue(code);
  const titles = { new: words.newsNew(code), more: words.newsMore(code), due: near };
  const title = late ? words.newsLate(code) : titles[why];
  const when = longDateFrom(dueOn, today);
  return card(
    [
      heading(title),
      line(late ? words.newsWhatLate(kind, when) : words.newsWhat(kind, when)),
      line(words.newsNext),
    ],
    [open(commonText.view, 'rights.show', { rightsRequest: view.request }, { primary: true })],
  );
};

/** To who watches over privacy: a message that would have leaked was held back. */
export const leakBlockedCard = (municipality: string): Card =>
  card([heading(words.leakBlocked), line(words.leakWhat(inLine(municipality))), line(words.leakNext)]);

/** To the coordinator, in chat: it was decided or put off, and the person must be told. */
export const requestDecidedCard = (view: { request: string; code: string; later: boolean }): Card =>
  card(
    view.later
      ? [heading(words.postponed(view.code)), line(words.postponedWhat)]
      : [heading(words.decided(view.code)), line(words.decidedWhat)],
    [open(commonText.view, 'rights.show', { rightsRequest: view.request }, { primary: true })],
  );

/** The overview somebody asked for: two links, and what is not in it. */
export const exportLinksDialog = (view: ExportLinksView): Dialog =>
  dialog(
    words.linksTitle(view.code),
    card(
      [
        heading(words.linksHeading),
        line(words.linksHow(view.channel)),
        subtle(words.linksOnce),
        ...(view.leftOut.length > 0 ? [subheading(words.leftOut)] : []),
        ...(view.leftOut.length > 0
          ? [line(view.leftOut.map(({ what }) => `- ${leftOutText[what] ?? what}`).join('\r'))]
          : []),
      ],
      [
        openUrl(words.pdf, view.links.pdf, { primary: true }),
        view.links.json ? openUrl(words.json, view.links.json) : undefined,
        close(),
      ],
    ),
  );
