import { type Card, card, heading, inLine, line, open } from './kit.ts';
import { commonText } from './text/common.ts';
import { longDateAndTime } from './text/dates.ts';
import { referralNewsText as words } from './text/referral.ts';

/** Something changed about a referral; `question` and the decisions go to who referred, `answered` to the coordinator. */
export type ReferralNewsView = {
  case: string;
  code: string;
  news:
    | 'question'
    | 'answered'
    | 'accepted'
    | 'redirected'
    | 'redirectedByHand'
    | 'succeeded'
    | 'added'
    | 'withdrawn'
    | 'withdrawnOne'
    | 'redirectAsked';
  conferenceAt?: string;
};
/** Somebody asks to be let in. */
export type AccessAskedView = { code: string; who: string; case?: string };

/** News about a referral, by its code: who has the ball, and the button for it. */
export const referralNewsCard = (view: ReferralNewsView): Card => {
  const { code } = view;
  const about = { case: view.case };
  const show = open(commonText.view, 'referral.show', about);
  switch (view.news) {
    case 'question':
      return card(
        [heading(words.question(code)), line(words.questionWhat)],
        [open(words.answerNow, 'referral.answer', about, { primary: true })],
      );
    case 'answered':
      return card(
        [heading(words.answered(code)), line(words.answeredWhat)],
        [open(words.judge, 'triage.open', about, { primary: true })],
      );
    case 'accepted':
      return card(
        [
          heading(words.accepted(code)),
          line(words.acceptedWhat(view.conferenceAt ? longDateAndTime(view.conferenceAt) : undefined)),
        ],
        [show],
      );
    case 'succeeded':
      return card([heading(words.succeeded(code)), line(words.succeededWhat)], [show]);
    case 'added':
      return card([heading(words.added(code)), line(words.addedWhat)], [show]);
    case 'withdrawn':
      return card([heading(words.withdrawn(code)), line(words.withdrawnWhat)], [show]);
    case 'withdrawnOne':
      return card([heading(words.withdrawnOne(code)), line(words.withdrawnOneWhat)], [show]);
    case 'redirectAsked':
      return card(
        [heading(words.redirectAsked(code)), line(words.redirectAskedWhat)],
        [open(words.redirectAskedNow, 'redirect.ask', about, { primary: true })],
      );
    case 'redirected':
      return card([heading(words.redirected(code)), line(words.redirectedWhat)], [show]);
    case 'redirectedByHand':
      return card(
        [heading(words.redirected(code)), line(words.redirectedByHand)],
        [open(words.handOverNow, 'handOver.open', about, { primary: true }), show],
      );
  }
};

/** To the coordinator of another municipality: it could be hers. */
export const offeredCard = (view: { case: string; code: string; from: string; urgent: boolean }): Card =>
  card(
    [
      heading((view.urgent ? words.offeredUrgent : words.offered)(view.code)),
      line(words.offeredWhat(inLine(view.from))),
    ],
    [open(words.offeredNow, 'redirect.open', { case: view.case }, { primary: true })],
  );

/** To the coordinator who sent it on: it stays with her. */
export const redirectRefusedCard = (view: { case: string; code: string; by: string }): Card =>
  card(
    [
      heading(words.redirectRefused(view.code)),
      line(view.by === 'family' ? words.redirectRefusedByFamily : words.redirectRefusedThere),
    ],
    [open(words.judge, 'triage.open', { case: view.case }, { primary: true })],
  );

/** It has another coordinator now; `mine`: to who referred. */
export const movedCard = (view: { case: string; code: string; to: string; mine: boolean }): Card =>
  card(
    [heading(words.moved(view.code)), line((view.mine ? words.movedMine : words.movedAway)(inLine(view.to)))],
    [view.mine ? open(commonText.view, 'referral.show', { case: view.case }) : undefined],
  );

/** To the coordinator: there is news of the family; its nature is not for a chat. */
export const familyNewsCard = (view: { case: string; code: string; hushed: boolean }): Card =>
  card(
    [heading(words.news(view.code)), line(view.hushed ? words.newsHushed : words.newsWhat)],
    [open(commonText.view, 'case.show', { case: view.case }, { primary: true })],
  );

/** To the coordinator: there could be news by now. Neutral, whatever it may be. */
export const newsAskedCard = (view: { case: string; code: string }): Card =>
  card(
    [heading(words.newsAsked(view.code)), line(words.newsAskedWhat)],
    [open(words.newsTell, 'news.open', { case: view.case }, { primary: true })],
  );

/** To the coordinator: somebody could not open a case and asks why. Nothing was shared. */
export const accessAskedCard = (view: AccessAskedView): Card =>
  card(
    [heading(words.asked(view.code)), line(words.askedWhat(inLine(view.who))), line(words.askedNext)],
    [view.case ? open(commonText.view, 'case.show', { case: view.case }) : undefined],
  );
