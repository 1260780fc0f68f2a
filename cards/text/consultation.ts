import type { Outcome } from '../../domain/consultation.ts';
import { capital, inWords } from './common.ts';

/** What was seen in a question; with its article. */
const KINDS: Record<string, string> = {
  bsn: 'een burgerservicenummer',
  birthDate: 'een geboortedatum',
  phone: 'een telefoonnummer',
  email: 'een e-mailadres',
  postcode: 'een postcode',
  street: 'een adres',
  name: 'een naam',
};
const kindWords = (kinds: readonly string[]): string =>
  inWords(kinds.map((kind) => KINDS[kind] ?? 'iets persoonlijks'));

/** How sparring ended, for who asked: what it means and what helps now. */
const outcomesForAsker: Record<Outcome, string> = {
  noAction: 'Er is nu geen actie nodig. Verandert er iets? Spar dan gerust opnieuw.',
  referral: 'Meld het gezin aan, als het gezin dat goed vindt. Lees de toestemming eerst samen.',
  carePathway:
    'Een zorgpad in uw gemeente past hier. Regel het zelf met het gezin; een overleg is niet nodig.',
  ozks: 'Dit past bij het OZKS, het overleg voor zwangeren met zware zorgen. De zwangere is daar zelf niet bij. Vertel haar dus vooraf dat u haar zorgen daar bespreekt, en achteraf wat eruit kwam.',
  veiligThuisAdvice:
    'Vraag advies aan Veilig Thuis: **0800-2000**. Gratis, dag en nacht. Het kan zonder namen. Is er nu gevaar? Bel **112**.',
};

const outcomeNames: Record<Outcome, string> = {
  noAction: 'geen actie nodig',
  referral: 'aanmelden bij het Knooppunt',
  carePathway: 'zorgpad in de gemeente',
  ozks: 'OZKS-overleg',
  veiligThuisAdvice: 'advies vragen aan Veilig Thuis',
};

export const consultationText = {
  title: 'Sparren',
  ask: 'Typ uw vraag. Noem geen naam, geboortedatum, adres of nummer.',
  municipality: 'Gemeente',
  question: 'Uw vraag',
  questionMissing: 'Typ eerst uw vraag.',
  example: 'Bijvoorbeeld: jong stel, 30 weken zwanger, woning stopt in mei. Wat kan ik doen?',
  send: 'Stuur naar de coördinator',
  problems: {
    empty: '⚠ Typ eerst uw vraag. Er is nog niets verstuurd.',
    municipality: '⚠ Kies de gemeente waar het gezin woont.',
    tooLong: '⚠ Uw vraag is te lang. Maak er hoogstens 1000 tekens van.',
  },
  kept: (code: string) => `✓ Uw vraag is bewaard · ${code}`,
  sent: (code: string) => `✓ Uw vraag is verstuurd · ${code}`,
  added: (code: string) => `✓ Uw aanvulling is verstuurd · ${code}`,
  answersBy: (municipality: string, when: string) =>
    `De coördinator van ${municipality} antwoordt hier in deze chat, uiterlijk ${when}. Lukt dat niet, dan neemt de waarnemer het over.`,
  nobodyYet: (municipality: string) =>
    `Voor ${municipality} is nu geen coördinator aangewezen. Ik bewaar uw vraag en geef hem door zodra er iemand is. Kan het niet wachten? Bel de gemeente. Bij gevaar: 112.`,
  nothingToDo: 'U hoeft nu niets te doen. Aanvullen kan: typ gewoon verder.',
  thread: (code: string, municipality: string) => `Sparvraag ${code} · ${municipality}`,
  threadTitle: (code: string) => `Sparvraag – ${code}`,
  answerBefore: (when: string) => `Antwoord uiterlijk ${when}.`,
  thenDeputy: (when: string) => `Antwoord uiterlijk ${when}. Daarna gaat de vraag naar uw waarnemer.`,
  addition: 'Er kwam iets bij.',
  unanswered: (when: string) => `Deze vraag wacht nog op u. De waarnemer krijgt hem ${when}.`,
  unansweredAlone: 'Deze vraag wacht nog op u.',
  takeOver: 'De coördinator antwoordde niet op tijd. U neemt het over.',
  answered: 'Beantwoord. De vrager kan nog reageren. Is het klaar? Rond dan af.',
  closed: (outcome?: Outcome) => (outcome ? `Afgerond: ${outcomeNames[outcome]}.` : 'Afgerond.'),
  superseded: 'Er kwam iets bij. De hele vraag staat hieronder, in het nieuwste bericht.',
  said: (who: string, when: string) => `**${who}** · ${when}`,
  you: 'U',
  asker: 'Vrager',
  coordinatorOf: (municipality: string) => `Coördinator ${municipality}`,
  earlier: (n: number) =>
    n === 1 ? '1 ouder bericht staat hier niet.' : `${n} oudere berichten staan hier niet.`,
  reply: 'Uw antwoord',
  withoutNames: 'Zonder namen',
  sendReply: 'Stuur antwoord',
  finish: 'Rond af',
  handOver: 'Naar waarnemer',
  replyProblem: (kinds: readonly string[]) =>
    `⚠ Er lijkt ${kindWords(kinds)} in te staan. Haal dat weg, dan verstuur ik het.`,
  replyEmpty: '⚠ Typ eerst uw antwoord.',
  replyTooLong: '⚠ Uw antwoord is te lang. Maak er hoogstens 1000 tekens van.',
  answer: (code: string) => `Antwoord op uw vraag · ${code}`,
  typeOn: 'Reageren? Typ gewoon verder.',
  refer: 'Aanmelden',
  enough: 'Ik heb genoeg gehoord',
  refused: 'Uw vraag is nog niet verstuurd',
  seen: (kinds: readonly string[]) =>
    `Er lijkt **${kindWords(kinds)}** in te staan. Voor sparren heb ik dat niet nodig, dus ik heb niets bewaard of doorgestuurd.`,
  seenMaybe: (kinds: readonly string[]) =>
    `Er lijkt **${kindWords(kinds)}** in te staan. Voor sparren heb ik dat niet nodig, dus ik heb niets doorgestuurd.`,
  better:
    'Schrijf liever **“een moeder van 19”** of **“30 weken zwanger”**. Verwijder ook uw eigen bericht hierboven.',
  again: 'Schrijf opnieuw',
  isNot: (kinds: readonly string[]) =>
    kinds.length === 1
      ? `Het is geen ${kindWords(kinds).replace(/^een |^iets /, '')}`
      : 'Het gaat niet over een persoon',
  closedTitle: (code: string) => `✓ Sparvraag afgerond · ${code}`,
  forAsker: (outcome: Outcome) => outcomesForAsker[outcome],
  askerDone: 'U heeft genoeg gehoord. De coördinator weet dat.',
  askerDoneToCoordinator: 'De vrager heeft genoeg gehoord. U hoeft niets meer te doen.',
  coordinatorDone: (outcome?: Outcome) =>
    `${outcome ? `${capital(outcomeNames[outcome])}. ` : ''}De vrager heeft bericht. U hoeft niets meer te doen.`,
  note: 'Toelichting van de coördinator',
  newQuestion: 'Nieuwe vraag? Typ ‘sparren’.',
};
