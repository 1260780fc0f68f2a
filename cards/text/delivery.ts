import type { NoticeKind } from '../../domain/notice.ts';
import type { AddresseeView } from '../../domain/view/delivery.ts';
import { count } from './common.ts';

const to = (one: AddresseeView): string =>
  'who' in one ? one.who || 'iemand' : `het partnerkanaal van ${one.channelOf}`;

/** What a message is about, in a word or two: to see that it matters, not what it says. */
const kinds: Readonly<Record<string, string>> = {
  consultation: 'sparren',
  referral: 'aanmelding',
  family: 'nieuws over een gezin',
  redirect: 'andere gemeente',
  invitation: 'uitnodiging',
  attendance: 'wie er komt',
  agreement: 'afspraak',
  agreements: 'lijst van afspraken',
  cannot: 'afspraak die niet lukt',
  postponed: 'afspraak met een andere datum',
  escalation: 'afspraak die blijft liggen',
  digest: 'dagbericht',
  workList: 'werklijst',
  returned: 'terug van verlof',
  case: 'casus',
  rights: 'verzoek van een gezin',
};

export const deliveryText = {
  title: 'Bezorging',
  heading: 'Komen de berichten aan?',
  calm: 'Alles is verstuurd. Er wacht niets.',
  waits: (n: number, since: string) =>
    `${count(n, 'bericht wacht', 'berichten wachten')} om verstuurd te worden, het oudste sinds ${since}.`,
  sentAgain: '✓ Ik stuur het opnieuw.',
  letters: 'Niet aangekomen',
  noLetters: 'Geen enkel bericht is blijven liggen.',
  letter: (kind: NoticeKind, addressee: AddresseeView) =>
    `${kinds[kind] ?? kinds[kind.split('.')[0] ?? ''] ?? 'bericht'} · ${to(addressee)}`,
  why: (at: string, { unknown, unreachable }: { unknown: boolean; unreachable: boolean }) =>
    `${at}. ${
      unknown
        ? 'Misschien toch aangekomen: Teams gaf geen antwoord.'
        : unreachable
          ? 'Deze ontvanger heeft mij niet, of houdt mij tegen.'
          : 'Teams nam het niet aan.'
    }`,
  again: 'Stuur opnieuw',
  againWhich: (which: string) => `Stuur opnieuw: ${which}`,
  unreachable: 'Niet bereikbaar',
  unreachableHint:
    'Deze mensen krijgen nu niets. Vraag hen de app te openen en mij één keer iets te typen. Dan komt alles alsnog.',
  notArrived: (code?: string) => (code ? `Bericht niet aangekomen · ${code}` : 'Bericht niet aangekomen'),
  what: ({ to: addressee, unknown }: { to: AddresseeView; unknown: boolean }) =>
    unknown
      ? `Ik weet niet of mijn bericht aan ${to(addressee)} is aangekomen. Teams gaf geen antwoord.`
      : `Mijn bericht aan ${to(addressee)} is niet aangekomen.`,
  callThem: 'U bent aan zet: bel of mail zelf.',
  reachAgain: 'Typt deze persoon mij één keer iets, dan stuur ik alles alsnog.',
  linkAgain: 'Bestaat het kanaal nog? Koppel het dan opnieuw: typ daar @Knooppunt koppel en de gemeente.',
  look: 'Bekijk wat er misging.',
  still: 'Ik sta stil',
  stillWhat: 'Er gaan al een paar minuten geen berichten en herinneringen uit. Er is niets kwijt.',
  stillNext: 'U bent aan zet: kijk in de technische log, en start mij opnieuw. Daarna komt alles alsnog.',
};
