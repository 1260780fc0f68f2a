import type { AgreementView } from '../domain/view/agreement.ts';
import { type Element, inLine, text, typed } from './kit.ts';
import { agreementText as words } from './text/agreement.ts';
import { dateAndTime } from './text/dates.ts';

/** What happened to an agreement: who, when, and why. */
export const history = (moments: AgreementView['history']): Element[] =>
  moments.flatMap(({ at, event, byName, onBehalfOf, note, reason }) => {
    const who = inLine(byName);
    const when = dateAndTime(at);
    const why = [reason ? words.reason(reason) : undefined, note].filter((part) => part !== undefined);
    return [
      text(
        onBehalfOf
          ? words.eventOnBehalf(event, who, inLine(onBehalfOf), when)
          : words.event(event, who, when),
        { isSubtle: true, spacing: 'Small' },
      ),
      ...(why.length > 0 ? [typed(why.join('. '), { spacing: 'None' })] : []),
    ];
  });
