import type { LeaveGivenView, NobodyOnDutyView, PersonLeftView } from '../domain/view/people.ts';
import { box, type Card, card, execute, heading, inLine, line, text } from './kit.ts';
import { fullDate } from './text/dates.ts';
import { peopleText as words } from './text/people.ts';

/** To the coordinator: somebody left, and her work list has what that leaves open. */
export const personLeftCard = (view: PersonLeftView): Card =>
  card(
    [
      heading(words.personLeft(inLine(view.name))),
      line(words.personLeftWhat(view)),
      line(words.personLeftNext),
    ],
    [execute(words.toWorkList, 'workList.show', {}, { primary: true })],
  );

/** To the coordinator: who works for her in her name, by whose choice, and what to do when that is not right. */
export const leaveGivenCard = (view: LeaveGivenView): Card =>
  card([
    heading(words.leaveGiven(inLine(view.municipality))),
    line(words.leaveGivenWhat(inLine(view.by), inLine(view.deputy))),
    line(words.leaveGivenWhen(fullDate(view.from), fullDate(view.until))),
    line(words.leaveGivenNext),
  ]);

/** To who stands in: there is no coordinator any more, so everything is hers until the administrator appoints one. */
export const postVacatedCard = (municipality: string): Card =>
  card(
    [
      heading(words.postVacated(inLine(municipality))),
      line(words.postVacatedWhat(inLine(municipality))),
      line(words.postVacatedNext),
    ],
    [execute(words.toWorkList, 'workList.show', {}, { primary: true })],
  );

/** To everybody concerned: nobody is there for this municipality (R08). */
export const nobodyOnDutyCard = (view: NobodyOnDutyView): Card => {
  const municipality = inLine(view.municipality);
  const { code, urgent } = view;
  return card([
    heading(urgent && code ? words.nobodyUrgent(code) : words.nobodyOnDuty(municipality)),
    line(words.nobodyWhat(municipality)),
    code ? line(words.nobodyCode(code)) : undefined,
    line(words.nobodyNext),
    urgent ? box('warning', [text(words.nobodyDanger, { weight: 'Bolder' })]) : undefined,
  ]);
};
