/**
 * A life is a table: state × event → state. Use cases, buttons and the pictures in docs all read
 * the same table; a button that would be refused is not shown.
 */
export type Life<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

/** The state after an event, or undefined when the event cannot happen in this state. */
export const after = <S extends string, E extends string>(
  life: Life<S, E>,
  state: S,
  event: E,
): S | undefined => life[state][event];

/** Whether an event can happen in a state. */
export const can = <S extends string, E extends string>(life: Life<S, E>, state: S, event: E): boolean =>
  life[state][event] !== undefined;
