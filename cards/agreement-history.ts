import type { AgreementView } from '../domain/view/agreement.ts';
import { type Element, inLine, text, typed } from './kit.ts';
import { agreementText as words } from './text/agreement.ts';
import { dateAndTime, shortDate } from './text/dates.ts';

/** What happened to an agreement: who, when, and why. */
export const history = (moments: AgreementView['history']): Element[] =>
  moments.flatMap(({ at, event, byName, onBehalfOf, note, reason, from, to, told }) => {
    const who = inLine(byName);
    const when = dateAndTime(at);
    const why = [reason ? words.reason(reason) : undefined, note].filter((part) => part !== undefined);
    const moved = from && to && from !== to ? words.movedFromTo(shortDate(from), shortDate(to)) : undefined;
    return [
      text(
        onBehalfOf
          ? words.eventOnBehalf(event, who, inLine(onBehalfOf), when)
          : words.event(event, who, when),
        { isSubtle: true, spacing: 'Small' },
      ),
      ...(told ? [text(words.toldBy(inLine(told.by), shortDate(told.on)), { spacing: 'None' })] : []),
      ...(moved ? [text(moved, { spacing: 'None' })] : []),
      ...(why.length > 0 ? [typed(why.join('. '), { spacing: 'None' })] : []),
    ];
  });
