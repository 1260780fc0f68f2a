import type { DateOnly } from './calendar.ts';

/** From this age on somebody decides alone (Jeugdwet 7.3.4; WGBO 7:447 BW). */
const ALONE_FROM = 16;

/** Whole years on a day; the birthday itself counts. */
export const ageOn = (birthDate: DateOnly, on: DateOnly): number =>
  Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (on.slice(5) < birthDate.slice(5) ? 1 : 0);

/** Whether a parent or guardian must agree beside this young parent (scenario 13). */
export const needsGuardian = (birthDate: DateOnly | undefined, on: DateOnly): boolean =>
  Boolean(birthDate && birthDate <= on) && ageOn(birthDate ?? on, on) < ALONE_FROM;
