import type { MyReferralsView } from '../domain/view/referral.ts';
import {
  beside,
  buttons,
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  group,
  heading,
  inLine,
  submit,
  subtle,
  text,
} from './kit.ts';
import { commonText } from './text/common.ts';
import { dateAndTime, longDate } from './text/dates.ts';
import { caseStates, referralStates, referralText as words } from './text/referral.ts';

/** A dialog stays readable and under 28 KB with this many referrals. */
const MOST = 20;

const draftRow = ({ draft, savedAt, expiresOn }: MyReferralsView['drafts'][number]): Element =>
  group(
    [
      text(words.draft, { weight: 'Bolder' }),
      text(words.draftKept(dateAndTime(savedAt), longDate(expiresOn)), { isSubtle: true, spacing: 'None' }),
      buttons(
        [
          submit(words.resume, 'form.resume', { draft }),
          submit(words.discard, 'referral.discard', { draft }, { tooltip: words.discardWhich }),
        ],
        { spacing: 'Small' },
      ),
    ],
    { separator: true, spacing: 'Medium' },
  );

const sentRow = (one: MyReferralsView['items'][number]): Element => {
  const state = one.caseState === 'open' ? referralStates[one.state] : caseStates[one.caseState];
  const conference = one.conferenceAt ? words.conferenceAt(dateAndTime(one.conferenceAt)) : undefined;
  return beside(
    [
      text([one.code, inLine(one.municipality)].join(commonText.dot), { weight: 'Bolder' }),
      text([state, conference].filter(Boolean).join(commonText.dot), { spacing: 'None' }),
      text(dateAndTime(one.submittedAt), { isSubtle: true, spacing: 'None' }),
    ],
    submit(
      commonText.view,
      'referral.show',
      { case: one.case },
      { tooltip: [commonText.view, one.code].join(' ') },
    ),
    { separator: true, spacing: 'Medium' },
  );
};

/** What somebody referred, and what they had begun. */
export const myReferralsDialog = (view: MyReferralsView): Dialog => {
  const { items, drafts } = view;
  const none = items.length === 0 && drafts.length === 0;
  return dialog(
    words.mineTitle,
    card(
      [
        heading(
          none ? words.mineNone : items.length === 0 ? words.mineTitle : words.mineHeading(items.length),
        ),
        subtle(none ? words.mineNoneNext : words.mineOrder),
        ...drafts.map(draftRow),
        ...items.slice(0, MOST).map(sentRow),
      ],
      [submit(words.start, 'referral.start', drafts.length > 0 ? { fresh: true } : {}), close()],
    ),
  );
};
