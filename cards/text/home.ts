import { count } from './common.ts';

export const homeText = {
  welcome: 'Welkom bij het Knooppunt',
  about: 'Heeft u zorgen over een gezin met een jong of ongeboren kind? Ik help u verder.',
  whatNext: (greeting: string) => `${greeting}. Wat wilt u doen?`,
  notUnderstood:
    'Ik weet niet zeker wat u bedoelt. Kies hieronder, of typ bijvoorbeeld ‘sparren’ of ‘mijn afspraken’.',
  aboutConsultation: '**Sparren**: leg een vraag voor aan de coördinator. Zonder namen.',
  aboutReferral:
    '**Aanmelden**: meld een gezin aan, als het gezin dat goed vindt. Dat kost ongeveer 10 minuten.',
  aboutAgreements: '**Mijn afspraken**: zie wat u heeft toegezegd.',
  aboutWorkList: '**Werklijst**: zie wat er op u wacht, het dringendste bovenaan.',
  consultation: 'Sparren',
  referral: 'Aanmelden',
  newReferral: 'Nieuwe aanmelding',
  agreements: (open: number) => (open > 0 ? `Mijn afspraken (${open})` : 'Mijn afspraken'),
  referrals: (open: number) => `Mijn aanmeldingen (${open})`,
  workList: 'Werklijst',
  people: 'Rollen',
  requests: 'Verzoeken',
  log: 'Logboek',
  retention: 'Bewaren en wissen',
  figures: 'Cijfers',
  draft: 'Uw aanmelding is nog niet af',
  draftSaved: (step: number, of: number, saved: string) => `Stap ${step} van ${of}. Laatst bewaard ${saved}.`,
  draftUntil: (date: string) => `Bewaard tot ${date}. Daarna wis ik het concept.`,
  resume: 'Verder met uw aanmelding',
  isAnyoneUnsafe: 'Is iemand nu niet veilig?',
  openAgreements: (n: number) => `U heeft ${count(n, 'open afspraak', 'open afspraken')}.`,
};
