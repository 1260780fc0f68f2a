/** What stands in somebody's diary: no name, no reason. */
export const calendarText = {
  summary: (code: string): string => `Knooppuntoverleg ${code}`,
};
