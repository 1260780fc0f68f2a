import { timelineWords } from './case.ts';
import { count, inWords } from './common.ts';

export const oversightNewsText = {
  deadline: (code: string) => `Termijn nadert · ${code}`,
  deadlineIn: (days: number) =>
    days === 0
      ? 'Vandaag loopt voor dit gezin een termijn af.'
      : `Over ${count(days, 'dag', 'dagen')} loopt voor dit gezin een termijn af.`,
  nothingAgreed: 'Er is nog niets afgesproken.',
  stillOpen: 'Nog niet gedaan:',
  open: (number: number, organisation: string, date: string) =>
    `Afspraak ${number} · ${organisation} · uiterlijk ${date}`,
  more: (n: number) => `Nog ${count(n, 'afspraak', 'afspraken')}.`,
  deadlineNext: 'U bent aan zet: bel wie het doet. Komt het op tijd af?',
  returned: (municipalities: readonly string[]) => `Welkom terug · ${inWords(municipalities)}`,
  returnedWhen: (from: string, until: string) => `Dit gebeurde van ${from} tot en met ${until}.`,
  calm: 'Er gebeurde niets.',
  happened: (code: string, events: readonly string[]) => `${code}: ${events.map(timelineWords).join(', ')}.`,
  moreCases: (n: number) => `En in nog ${count(n, 'aanmelding', 'aanmeldingen')}.`,
  returnedNext: 'Alles komt nu weer bij u.',
  toWorkList: 'Werklijst',
};
