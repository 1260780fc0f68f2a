import { type Card, card, heading, inLine, line, open } from './kit.ts';
import { commonText } from './text/common.ts';
import { longDateAndTime } from './text/dates.ts';
import { referralNewsText as words } from './text/referral.ts';

/** Something changed about a referral; `question` and the decisions go to who referred, `answered` to the coordinator. */
export type ReferralNewsView = {
  case: string;
  code: string;
  news: 'question' | 'answered' | 'accepted' | 'redirected' | 'succeeded';
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
    case 'redirected':
      return card([heading(words.redirected(code)), line(words.redirectedWhat)], [show]);
  }
};

/** To the coordinator: somebody could not open a case and asks why. Nothing was shared. */
export const accessAskedCard = (view: AccessAskedView): Card =>
  card(
    [heading(words.asked(view.code)), line(words.askedWhat(inLine(view.who))), line(words.askedNext)],
    [view.case ? open(commonText.view, 'case.show', { case: view.case }) : undefined],
  );
