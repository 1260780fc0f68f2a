import type { DeliveryView, UndeliveredView } from '../domain/view/delivery.ts';
import {
  beside,
  type Card,
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  heading,
  inLine,
  line,
  open,
  subheading,
  submit,
  subtle,
  text,
} from './kit.ts';
import { commonText } from './text/common.ts';
import { fullDateAndTime } from './text/dates.ts';
import { deliveryText as words } from './text/delivery.ts';

type To = UndeliveredView['to'];
/** Names are people's own words. */
const safe = (to: To): To => ('who' in to ? { who: inLine(to.who) } : { channelOf: inLine(to.channelOf) });

const letterLine = (letter: DeliveryView['letters'][number]): Element => {
  const what = words.letter(letter.kind, safe(letter.to));
  return beside(
    [text(what), subtle(words.why(fullDateAndTime(letter.at), letter), { spacing: 'None' })],
    submit(words.again, 'delivery.again', { letter: letter.id }, { tooltip: words.againWhich(what) }),
  );
};

/** For the administrator: what waits, what did not come, who cannot be written to. Nothing of what it said. */
export const deliveryDialog = (view: DeliveryView): Dialog =>
  dialog(
    words.title,
    card(
      [
        heading(words.heading),
        view.again ? line(words.sentAgain) : undefined,
        line(view.since ? words.waits(view.waiting, fullDateAndTime(view.since)) : words.calm),
        subheading(words.letters),
        ...(view.letters.length > 0 ? view.letters.map(letterLine) : [line(words.noLetters)]),
        ...(view.unreachable.length > 0
          ? [
              subheading(words.unreachable),
              ...view.unreachable.map((who) => line(inLine(who))),
              subtle(words.unreachableHint),
            ]
          : []),
      ],
      [close()],
    ),
  );

/** To the administrator: nothing goes by itself any more, until somebody does something about it. */
export const standstillCard = (): Card =>
  card([heading(words.still), line(words.stillWhat), line(words.stillNext)]);

/** In chat: a message did not come. To the coordinator what to do about it, to the administrator where to look. */
export const undeliveredCard = (
  view: UndeliveredView,
  reader: 'administrator' | { case: string | undefined },
): Card => {
  const told = [heading(words.notArrived(view.code)), line(words.what({ ...view, to: safe(view.to) }))];
  if (reader === 'administrator')
    return card([...told, line(words.look)], [open(words.title, 'delivery.show', {}, { primary: true })]);
  return card(
    [
      ...told,
      line('who' in view.to ? words.callThem : words.linkAgain),
      view.unreachable && 'who' in view.to ? line(words.reachAgain) : undefined,
    ],
    reader.case ? [open(commonText.view, 'case.show', { case: reader.case }, { primary: true })] : [],
  );
};
