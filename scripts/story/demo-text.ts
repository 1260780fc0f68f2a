/** What somebody reads who starts the demo. */
export const demoText = {
  block: (address: string, title: string): string =>
    [
      '',
      `  De demo van het Knooppunt draait: ${title}.`,
      '',
      `  Open dit adres   ${address}`,
      '  Klik daar op ‘Volgende stap’, of op ‘Speel alles af’.',
      '',
      '  De gezinnen en de mensen zijn verzonnen. De demo begint elke keer opnieuw en bewaart niets.',
      '  Stoppen: Ctrl+C',
      '',
    ].join('\n'),
  step: (number: number, total: number, title: string): string => `  stap ${number} van ${total}: ${title}`,
  ended: '  Het verhaal is uit.',
};
