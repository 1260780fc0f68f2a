/** What stands in somebody's diary: no name, no reason. */
export const calendarText = {
  organiser: 'Knooppunt Kansrijke Start',
  invitee: 'Genodigde',
  summary: (code: string): string => `Knooppuntoverleg ${code}`,
};
