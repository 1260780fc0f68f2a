import type { DateOnly } from './calendar.ts';
import { type Actor, holds } from './role.ts';

const isCoordinating = (role: string): boolean => role === 'coordinator' || role === 'deputyCoordinator';

/**
 * The last day on which somebody coordinates a municipality by what holds today; undefined when their role has no end.
 * Nobody hands out leave beyond it (scenario 3): two deputies who stand in for each other would otherwise keep each
 * other inside for as long as they like, without the coordinator or the administrator.
 */
export const ownLastDay = (
  { appointments }: Pick<Actor, 'appointments'>,
  municipality: string,
  today: DateOnly,
): DateOnly | undefined => {
  const days = appointments
    .filter((one) => one.municipality === municipality && isCoordinating(one.role) && holds(one, today))
    .map(({ until }) => until);
  return days.includes(undefined) ? undefined : days.sort().at(-1);
};
