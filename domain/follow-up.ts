import { addWorkingDays, type DateOnly, type WorkCalendar } from './calendar.ts';

/** Working days it takes to find a moment that suits everybody, before invitations go out. */
const FINDING_A_MOMENT = 5;

/** C18: the day to plan a follow-up conference, so that invitations go out in time for it; never in the past. */
export const planFollowUpOn = (
  followUpOn: DateOnly,
  today: DateOnly,
  terms: WorkCalendar & { readonly invitationLeadDays: number },
): DateOnly => {
  const day = addWorkingDays(followUpOn, -(terms.invitationLeadDays + FINDING_A_MOMENT), terms);
  return day > today ? day : addWorkingDays(today, 1, terms);
};
