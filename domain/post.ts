import type { DateOnly } from './calendar.ts';
import type { Appointment } from './person.ts';
import { holds } from './role.ts';

/** How the coordinator's post of a municipality is filled: by a coordinator, by who stands in alone, or by nobody. */
export type Post = 'filled' | 'deputised' | 'empty';

/** The post of one municipality on a date, by its appointments. */
export const postOn = (appointments: readonly Appointment[], on: DateOnly): Post => {
  const roles = appointments.filter((one) => holds(one, on)).map(({ role }) => role);
  if (roles.includes('coordinator')) return 'filled';
  return roles.includes('deputyCoordinator') ? 'deputised' : 'empty';
};

const RANK: Readonly<Record<Post, number>> = { filled: 0, deputised: 1, empty: 2 };

/** Whether somebody must hear of it: the post lost its coordinator, or its last deputy (scenario 10). */
export const isVacated = (before: Post, after: Post): boolean => RANK[after] > RANK[before];
