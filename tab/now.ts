/** The bot's own clock, in milliseconds: in the trial it is another than the machine's. Known once the first page is. */
let ahead = 0;

export const setNow = (instant: string): void => {
  ahead = Date.parse(instant) - Date.now();
};
export const nowMs = (): number => Date.now() + ahead;
