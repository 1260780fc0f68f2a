import type { EvaluationOutcome } from '../../domain/evaluation.ts';
import type { TimelineKind } from '../../domain/timeline.ts';
import { count } from './common.ts';
import { dateAndTime } from './dates.ts';
import { evaluationOutcomeNames } from './evaluation.ts';
import { givenNames, letterNames } from './letter.ts';
import { consentSubject, memberNames, rightsKindShort, rightsStates } from './rights.ts';
import { disclosureSets, disclosureWays } from './share.ts';

/** Events of a case, as its timeline names them. */
const kinds: Record<TimelineKind, string> = {
  'referral.submitted': 'aangemeld',
  'referral.questionAsked': 'vraag gesteld aan de aanmelder',
  'referral.questionAnswered': 'vraag beantwoord',
  'triage.opened': 'aanmelding gelezen',
  'triage.decided': 'beoordeeld',
  'referral.added': 'aanmelding aangevuld',
  'referral.withdrawn': 'aanmelding ingetrokken',
  'referral.handedOver': 'aanmelding overgedragen',
  'family.news': 'nieuws van het gezin',
  'family.speaks': 'berichten weer aangezet',
  'case.linked': 'gekoppeld aan een andere aanmelding van hetzelfde gezin',
  'case.unlinked': 'gaat verder onder de eigen code: de andere aanmelding is ingetrokken',
  'redirect.asked': 'vraag aan het gezin: mag het naar een andere gemeente?',
  'redirect.offered': 'aangeboden aan een andere gemeente',
  'redirect.refused': 'gaat niet naar een andere gemeente',
  'redirect.accepted': 'overgenomen door een andere gemeente',
  'conference.planned': 'overleg gepland',
  'conference.moved': 'overleg verzet',
  'conference.held': 'overleg gehouden',
  'family.invited': 'gezin uitgenodigd',
  'letter.made': 'brief voor het gezin gemaakt',
  'letter.given': 'brief aan het gezin gegeven',
  'invitation.answered': 'uitnodiging beantwoord',
  'list.shared': 'afspraken gedeeld met iedereen',
  'list.disclosed': 'afspraken gedeeld',
  'conference.cancelled': 'overleg afgezegd',
  'guest.told': 'zelf verteld, buiten Teams',
  'referrer.succeeded': 'aanmelder kreeg een opvolger',
  'leads.chosen': 'aanspreekpunt of regie opnieuw gekozen',
  'agreement.accept': 'afspraak aangenomen',
  'agreement.add': 'afspraak erbij gekomen',
  'agreement.moved': 'datum van afspraak schoof mee met de geboorte',
  'agreement.start': 'bezig met afspraak',
  'agreement.complete': 'afspraak gedaan',
  'agreement.reopen': 'afspraak weer geopend',
  'agreement.decline': 'afspraak lukt niet',
  'agreement.fail': 'afspraak is niet gelukt',
  'agreement.hold': 'afspraak ligt even stil',
  'agreement.cancel': 'afspraak vervallen',
  'agreement.postpone': 'afspraak kreeg een andere datum',
  'agreement.reassign': 'afspraak kreeg een andere persoon',
  'consent.given': 'toestemming gegeven',
  'consent.refused': 'toestemming niet gegeven',
  'consent.withdrawn': 'toestemming ingetrokken',
  'case.resumed': 'hervat',
  'rights.requested': 'verzoek van het gezin',
  'rights.decided': 'verzoek beantwoord',
  'rights.extended': 'antwoord op verzoek uitgesteld',
  'rights.lifted': 'gegevens van slot gehaald',
  'rights.corrected': 'gegevens gecorrigeerd',
  'evaluation.held': 'geëvalueerd',
  'registration.done': 'registratieformulier ingevuld',
  'case.reopened': 'weer geopend',
  'case.voided': 'vervallen: bij vergissing geopend',
  'case.closed': 'gesloten',
};

/** An event in words. */
export const timelineWords = (kind: string): string =>
  kind in kinds ? kinds[kind as TimelineKind] : 'gewijzigd';

const places: Record<string, string> = {
  otherMunicipality: 'hoort bij een andere gemeente',
  hub: 'naar een Knooppuntoverleg',
  ozks: 'OZKS past beter',
  carePathway: 'een zorgpad is genoeg',
  prenatalHomeVisit: 'een prenataal huisbezoek is genoeg',
  nothing: 'geen overleg nodig',
};
const answers: Record<string, string> = {
  accepted: 'komt',
  declined: 'kan niet',
  otherMoment: 'vraagt een ander moment',
};
const closings: Record<string, string> = {
  goalsReached: 'doelen bereikt',
  familyStops: 'het gezin wil stoppen',
  handedOver: 'overgedragen',
  otherRoute: 'andere weg gekozen',
  other: 'anders',
};

/** What was asked, and, once it was decided, the answer. */
const rightsDetail = ({ kind = '', state = '' }: Readonly<Record<string, string>>): string | undefined => {
  const asked = rightsKindShort[kind];
  return asked && rightsStates[state] ? `${asked}, antwoord: ${rightsStates[state]}` : asked;
};

/** The detail beside an event, in words; never the family's data. */
export const timelineDetail = (
  kind: string,
  content: Readonly<Record<string, string>>,
): string | undefined => {
  if (kind === 'triage.decided') return places[content['place'] ?? ''];
  if (kind === 'invitation.answered')
    return [content['organisation'], answers[content['state'] ?? '']].filter(Boolean).join(' ');
  if ((kind === 'conference.planned' || kind === 'conference.moved') && content['startsAt'])
    return dateAndTime(content['startsAt']);
  if (kind === 'conference.held' && content['agreements'])
    return count(Number(content['agreements']), 'afspraak', 'afspraken');
  if (kind === 'list.disclosed')
    return [disclosureSets[content['set'] ?? ''], disclosureWays[content['way'] ?? '']]
      .filter(Boolean)
      .join(', ');
  if (kind === 'letter.made' || kind === 'letter.given')
    return [letterNames[content['letter'] ?? ''], givenNames[content['how'] ?? '']]
      .filter(Boolean)
      .join(', ');
  if (kind.startsWith('consent.'))
    return [
      memberNames[content['member'] ?? ''],
      consentSubject({ purpose: content['purpose'] ?? '', to: content['to'] }),
    ]
      .filter(Boolean)
      .join(', ');
  if (kind.startsWith('rights.')) return rightsDetail(content);
  if (kind === 'evaluation.held')
    return Object.entries(evaluationOutcomeNames).find(([outcome]) => outcome === content['outcome'])?.[1];
  if (kind === 'case.closed') return closings[content['reason'] ?? ''];
  return kind.startsWith('agreement.') && content['number'] ? `afspraak ${content['number']}` : undefined;
};

/** The kinds of events that have words. */
export const timelineKinds: readonly string[] = Object.keys(kinds);

const conferenceStates: Record<string, string> = {
  planned: 'gepland',
  invited: 'gepland',
  held: 'gehouden',
  cancelled: 'ging niet door',
};

export const caseText = {
  title: (code: string) => `Aanmelding – ${code}`,
  standing: (municipality: string, state: string) => `${municipality} · ${state}`,
  since: 'Aangemeld',
  state: 'Stand',
  openAgreements: 'Afspraken',
  openCount: (n: number) => (n === 0 ? 'geen open' : count(n, 'open', 'open')),
  conferences: 'Overleggen',
  conference: (number: number, when: string, state: string) =>
    `${number} · ${when} · ${conferenceStates[state] ?? state}`,
  timeline: 'Wat er gebeurde',
  earlier: (n: number) =>
    n === 1 ? '1 oudere regel staat hier niet.' : `${n} oudere regels staan hier niet.`,
  entry: (when: string, kind: string, who: string) => `${when} · ${timelineWords(kind)} · ${who}`,
  entryOnBehalf: (when: string, kind: string, who: string, owner: string) =>
    `${when} · ${timelineWords(kind)} · ${who} namens ${owner}`,
  read: 'Lees de aanmelding',
  judge: 'Beoordeel',
  plan: 'Nieuw overleg',
  found: 'Het opent in een eigen venster, zodat niemand meeleest in de chat.',
  notFound: (code: string) => `U kunt ${code} niet openen`,
  notFoundWhat: 'Klopt de code? U hoort niet bij deze aanmelding, of zij is er niet meer.',
  askCoordinator: 'Vraag de coördinator',
  ofFamily: 'Rechten van het gezin',
  consent: 'Toestemming',
  request: 'Verzoek noteren',
  readers: 'Wie keek mee',
  resume: 'Hervatten',
  hushed:
    'Alle berichten over dit gezin staan stil. Bel wie het nieuws doorgaf. Daarna kiest u: sluiten, of de berichten weer aan.',
  speak: 'Berichten weer aan',
  frozen: (when: string) =>
    `**Dit ligt stil** sinds ${when}. Iemand trok de toestemming in. Niemand krijgt herinneringen of uitnodigingen.`,
  frozenGoOn: 'Wil het gezin verder, met wie nog toestemming geeft? Kies dan Hervatten.',
  frozenNobody: 'Geeft iemand weer toestemming? Leg dat vast bij Toestemming. Daarna kunt u hervatten.',
  locked: 'Van iemand zijn de gegevens op slot of gewist. Die staan hier niet meer bij.',
  erased: 'De gegevens zijn gewist. Alleen de code en de data zijn over.',
  stopped: (code: string) => `Gestopt · ${code}`,
  stoppedWhat:
    'Dit ligt stil op verzoek van het gezin. U krijgt geen herinneringen en geen uitnodigingen meer.',
  stoppedNext:
    'Vragen? Neem contact op met de coördinator. Uw eigen hulp aan het gezin gaat door volgens uw eigen regels.',
  goesOn: (code: string) => `Gaat verder · ${code}`,
  goesOnWhat:
    'Dit lag stil, en gaat weer verder met wie van het gezin dat wil. Uw open afspraken gelden weer.',
  goesOnNext:
    'Overleggen die niet doorgingen, plant de coördinator opnieuw. Vragen? Neem contact op met de coördinator.',
  close: 'Sluit deze aanmelding',
  openConference: (number: number) => `Bekijk overleg ${number}`,
  evaluate: 'Evalueren',
  evaluations: 'Terugkijken met het gezin',
  evaluation: (date: string, outcome: EvaluationOutcome, withFamily: boolean) =>
    `${date} · ${evaluationOutcomeNames[outcome]}${withFamily ? '' : ' · het gezin niet gesproken'}`,
  evaluationNext: (date: string) => `Opnieuw op ${date}.`,
  agreements: 'Afspraken',
  addAgreement: 'Afspraak erbij',
  reopen: 'Weer openen',
  void: 'Bij vergissing geopend',
  remark: {
    reopened: (when: string) => `Waarom weer geopend, ${when}`,
    voided: (when: string) => `Waarom vervallen, ${when}`,
  },
  reopened: (code: string) => `Weer open · ${code}`,
  reopenedWhat: 'Deze aanmelding was gesloten en gaat weer verder. Uw open afspraken gelden weer.',
  goesOnAsk: 'Vragen? Neem contact op met de coördinator.',
  closed: (code: string) => `Gesloten · ${code}`,
  closedFor: {
    coordinator:
      'Niemand krijgt nog herinneringen. U vindt de aanmelding terug op code, zolang ik die bewaar.',
    participant: 'Bedankt voor uw hulp. U krijgt hierover geen berichten meer.',
    void: 'Dit is bij vergissing geopend. U hoeft niets te doen en krijgt hierover geen berichten meer.',
    referrer: 'Wat was afgesproken, is klaar of overgenomen. U krijgt hierover geen berichten meer.',
  },
  closedAsk: {
    coordinator: undefined,
    void: 'Vragen? Neem contact op met de coördinator.',
    participant: 'Is er toch nog iets? Vraag het de coördinator.',
    referrer: 'Heeft u opnieuw zorgen? Typ ‘sparren’ of ‘aanmelden’.',
  },
};
