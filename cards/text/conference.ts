import type { InvitationState } from '../../domain/conference.ts';

/** How an invitee answered, for the coordinator. */
export const invitationStates: Record<InvitationState, string> = {
  pending: 'nog geen antwoord',
  accepted: '✓ komt',
  declined: 'kan niet',
  otherMoment: 'vraagt een ander moment',
  withdrawn: 'uitnodiging vervallen',
};

/** How an organisation answered, in a sentence. */
const answers: Record<InvitationState, (who: string) => string> = {
  pending: (who) => `${who} heeft nog niet geantwoord.`,
  accepted: (who) => `${who} komt.`,
  declined: (who) => `${who} kan niet.`,
  otherMoment: (who) => `${who} vraagt een ander moment.`,
  withdrawn: (who) => `De uitnodiging van ${who} is vervallen.`,
};

export const conferenceText = {
  title: (code: string) => `Overleg – ${code}`,
  heading: (date: string) => `Overleg van ${date}`,
  when: 'Wanneer',
  where: 'Waar',
  answerBefore: 'Antwoord',
  before: (date: string) => `vóór ${date}`,
  online: (place: string) => (place ? `Via een scherm: ${place}` : 'Via een scherm'),
  invitees: 'Wie zijn gevraagd',
  nobody: 'Nog niemand. Kies Verzet het overleg om mensen te vragen.',
  invitee: (name: string, organisation: string) => `${name}, ${organisation}`,
  unreachable: 'Ik kan deze persoon niet bereiken. Bel of mail zelf.',
  record: 'Overleg vastleggen',
  agreements: 'Afspraken',
  share: 'Lijst delen',
  move: 'Verzet het overleg',
  cancel: 'Zeg af',
  arrange: 'Zelf geregeld',
  cancelled: 'Dit overleg is afgezegd.',
  mandateWith: (who: string) => `Komt zonder mandaat. Beslist: ${who}`,
  guestOff: (told: boolean) => (told ? 'geen Teams' : 'geen Teams: zeg zelf af'),
  guest: (told: boolean) => (told ? 'geen Teams, door u gevraagd' : 'geen Teams: vraag het zelf'),
  brings: 'Gezin neemt mee',
  interpreter: 'Tolk',
  interpreterIs: (language: string, kind: 'professional' | 'adultInformal') =>
    `${language}, ${kind === 'professional' ? 'professionele tolk' : 'volwassene die het gezin vertrouwt'}`,
  open: 'Nog te regelen',
  openPlace: 'De plek vastleggen.',
  openInterpreter: 'Een tolk regelen.',
  openToTell: (n: number) =>
    n === 1 ? 'Eén persoon zelf op de hoogte brengen.' : `${n} mensen zelf op de hoogte brengen.`,
  attendance: (code: string) => `Antwoorden · overleg ${code}`,
  attendanceCounts: (accepted: number, of: number) =>
    `${accepted} van de ${of} ${accepted === 1 ? 'komt' : 'komen'}`,
  last: (organisation: string, state: InvitationState) => answers[state](organisation),
  declined: (n: number) => `${n} ${n === 1 ? 'kan' : 'kunnen'} niet`,
  otherMoment: (n: number) => `${n} ${n === 1 ? 'vraagt' : 'vragen'} een ander moment`,
  pending: (n: number) => `${n} ${n === 1 ? 'antwoordde' : 'antwoordden'} nog niet`,
  allAnswered: 'Iedereen heeft geantwoord.',
  yourMove: 'U bent aan zet: bekijk of het overleg zo door kan.',
  waiting: 'U hoeft nu niets te doen. Ik meld het als er iets verandert.',
};
