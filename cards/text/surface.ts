/** Words of the bot around its cards. */
export const surfaceText = {
  dialogTitle: 'Knooppunt',
  done: 'Gelukt.',
  /** Something broke: never a stack trace, always what to do. */
  broken: 'Er ging iets mis bij mij. Wat u typte staat er nog. Probeer het over een minuut opnieuw.',
};
