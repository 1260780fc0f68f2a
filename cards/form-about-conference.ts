import type { AgreedLine } from '../domain/form-view.ts';
import type { About } from './form-about-proposal.ts';
import { box, buttons, type Element, facts, inLine, submit, subtle, text, typed } from './kit.ts';
import { capital } from './text/common.ts';
import { fullDate, longDateAndTime } from './text/dates.ts';
import { readAloudText } from './text/form-conference.ts';
import { disclosureWays, shareText } from './text/share.ts';
import { aboutText } from './text/triage.ts';

const agreed = (one: AgreedLine, index: number): Element =>
  typed(
    readAloudText.line({
      number: index + 1,
      what: one.what,
      who: one.who,
      organisation: one.organisation,
      due:
        one.dueAfterBirth === undefined
          ? readAloudText.by(fullDate(one.dueDate))
          : readAloudText.afterBirth(one.dueAfterBirth / 7),
      familyAgrees: one.familyAgrees,
    }),
    { spacing: 'Small' },
  );

/** Which conference, and on the last page what was agreed, to be read aloud (C16). */
export const conferenceAbout = ({ startsAt, readAloud }: About<'conference'>): Element[] => [
  subtle(aboutText.conference(capital(longDateAndTime(startsAt)))),
  ...(readAloud
    ? [
        box('emphasis', [
          text(readAloud.length > 0 ? readAloudText.heading : readAloudText.nothing, { weight: 'Bolder' }),
          ...readAloud.map(agreed),
        ]),
      ]
    : []),
];

/** Who should get what, and who has it already (C15, C21). */
export const shareAbout = (
  { list, feedback, feedbackBy, done, limited, referrerLeft }: About<'share'>,
  conference: string | undefined,
): Element[] => [
  ...(conference ? [buttons([submit(shareText.make, 'actionList.show', { conference })])] : []),
  facts([
    [shareText.list, list.length > 0 ? list.map(inLine).join('; ') : undefined],
    [shareText.feedback, feedback.length > 0 ? feedback.map(inLine).join('; ') : undefined],
    [shareText.feedbackBy, feedbackBy && inLine(feedbackBy)],
  ]),
  ...done.map(({ name, way, on }) =>
    text(shareText.done(inLine(name), disclosureWays[way] ?? way, fullDate(on)), { spacing: 'None' }),
  ),
  ...(limited ? [box('warning', [text(shareText.limited)])] : []),
  ...(referrerLeft ? [box('warning', [text(shareText.referrerLeft)])] : []),
];
