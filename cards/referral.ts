import { localDate } from '../domain/calendar.ts';
import { awaitsTriage, type ReferralState } from '../domain/referral.ts';
import type { ReceiptView, ReferralArrivedView, ReferralView } from '../domain/view/referral.ts';
import { sectionFacts, sectionName } from './form-read-back.ts';
import {
  beside,
  type Card,
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
  open,
  openUrl,
  subheading,
  submit,
  subtle,
  text,
  typed,
} from './kit.ts';
import { capital, commonText, inWords } from './text/common.ts';
import { dateAndTime, longDate, longDateAndTime, moment } from './text/dates.ts';
import { levelNames, purposeNames, referralStates, referralText as words } from './text/referral.ts';

const looks = ({ nobodyYet, urgent, triageDueAt }: ReceiptView, municipality: string): string => {
  if (nobodyYet) return words.nobodyYet(municipality);
  return urgent
    ? words.looksUrgently(municipality, longDateAndTime(triageDueAt))
    : words.looksBy(municipality, longDate(localDate(triageDueAt)));
};

/** To who referred: it arrived, who looks and by when, and the one thing left to do. */
export const receiptCard = (view: ReceiptView): Card => {
  const municipality = inLine(view.municipality);
  if (view.handOverTo)
    return card(
      [
        heading(words.kept(view.code)),
        line(words.handOverWhat(inWords(view.handOverTo.map((to) => purposeNames[to] ?? to)))),
        line(words.tellFamily),
      ],
      [
        open(words.handOverNow, 'handOver.open', { case: view.case }, { primary: true }),
        open(commonText.view, 'referral.show', { case: view.case }),
      ],
    );
  return card(
    [
      heading(words.sent(view.code)),
      line(looks(view, municipality)),
      line(words.tellFamily),
      view.urgent ? line(words.notAnEmergencyService) : undefined,
    ],
    [open(commonText.view, 'referral.show', { case: view.case })],
  );
};

const isJudged = (state: ReferralState): boolean => state === 'accepted' || state === 'redirected';

/** To the coordinator: a referral waits, by its code. */
export const referralArrivedCard = (view: ReferralArrivedView): Card => {
  const { code, urgent, state } = view;
  const municipality = inLine(view.municipality);
  if (!awaitsTriage(state)) {
    const waits = state === 'needsInformation';
    return card(
      [
        heading(isJudged(state) ? words.judged(code) : words.plain(code)),
        line(
          waits
            ? words.waitsForReferrer(municipality)
            : words.nothingLeft(municipality, referralStates[state]),
        ),
      ],
      [open(commonText.view, waits ? 'triage.open' : 'case.show', { case: view.case })],
    );
  }
  const when = moment(view.triageDueAt, view.now);
  return card(
    [
      heading(urgent ? words.arrivedUrgent(code) : words.arrived(code)),
      line(urgent ? words.planBefore(municipality, when) : words.assessBy(municipality, when)),
    ],
    [
      open(words.judge, 'triage.open', { case: view.case }, { primary: true }),
      view.tab ? openUrl(commonText.inTab, view.tab) : undefined,
    ],
  );
};

const questionElements = (questions: ReferralView['questions']): Element[] =>
  questions.map(({ text: question, at, answer }) =>
    group(
      [
        subheading(words.question, { spacing: 'None' }),
        text(dateAndTime(at), { isSubtle: true, spacing: 'None' }),
        typed(question, { spacing: 'None' }),
        answer
          ? typed(answer, { spacing: 'Small' })
          : text(words.noAnswer, { isSubtle: true, spacing: 'None' }),
      ],
      { separator: true, spacing: 'Medium' },
    ),
  );

/** Why it was taken back: the reason in words, with what was written beside it. */
const withdrawnWords = (because: string): string => {
  const [reason = '', ...note] = because.split(': ');
  return [words.withdrawReasons[reason] ?? reason, inLine(note.join(': '))].filter(Boolean).join('. ');
};

const additionElements = (additions: ReferralView['additions']): Element[] =>
  additions.map(({ text: told, at }) =>
    group(
      [
        subheading(words.addition, { spacing: 'None' }),
        text(dateAndTime(at), { isSubtle: true, spacing: 'None' }),
        typed(told, { spacing: 'None' }),
      ],
      { separator: true, spacing: 'Medium' },
    ),
  );

/** The referral as it was sent, for who sent it and for the coordinator. */
export const referralDialog = (view: ReferralView): Dialog => {
  const { level, code } = view;
  const chosen = levelNames[level.chosen] ?? level.chosen;
  const proposed = (levelNames[level.proposed] ?? level.proposed).toLowerCase();
  return dialog(
    words.title(code),
    card(
      [
        heading(code),
        subtle(words.sentTo(inLine(view.municipality), dateAndTime(view.submittedAt))),
        facts([
          [words.state, capital(referralStates[view.state])],
          [
            words.level,
            level.chosen === level.proposed
              ? words.asProposed(chosen)
              : words.otherThanProposed(chosen, proposed),
          ],
          [words.reason, level.reason ? inLine(level.reason) : undefined],
          [words.place, view.decided ? (words.places[view.decided.place] ?? view.decided.place) : undefined],
          [words.withdrawnBecause, view.withdrawnBecause ? withdrawnWords(view.withdrawnBecause) : undefined],
          [words.placeReason, view.decided?.reason ? inLine(view.decided.reason) : undefined],
        ]),
        view.locked ? subtle(words.locked) : undefined,
        ...view.joined.map((one) =>
          beside(
            [text(words.joined(one.code, dateAndTime(one.submittedAt)))],
            submit(
              commonText.view,
              'referral.show',
              { case: one.case },
              { tooltip: `${commonText.view} ${one.code}` },
            ),
            { separator: true, spacing: 'Medium' },
          ),
        ),
        ...questionElements(view.questions),
        ...additionElements(view.additions),
        ...view.sections.map((section) =>
          group(
            [
              subheading(sectionName('referral', section), { spacing: 'None' }),
              ...sectionFacts('referral', section),
            ],
            {
              separator: true,
              spacing: 'Medium',
            },
          ),
        ),
      ],
      [
        view.mayAnswer
          ? submit(words.answer, 'referral.answer', { case: view.case }, { primary: true })
          : undefined,
        view.mayTriage
          ? submit(words.judge, 'triage.open', { case: view.case }, { primary: true })
          : undefined,
        view.mayHandOver ? submit(words.handOver, 'handOver.open', { case: view.case }) : undefined,
        view.mayTellNews ? submit(words.news, 'news.open', { case: view.case }) : undefined,
        view.mayAdd ? submit(words.add, 'referral.add', { case: view.case }) : undefined,
        view.mayWithdraw ? submit(words.withdraw, 'referral.withdraw', { case: view.case }) : undefined,
        close(),
      ],
    ),
  );
};
