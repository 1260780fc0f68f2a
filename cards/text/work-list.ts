import type { WorkItemView, WorkKind } from '../../domain/view/oversight.ts';
import { count } from './common.ts';

/** Moments in words; `sinceDay` and `dueDay` without the hour. */
type Moments = { since?: string; sinceDay?: string; due?: string; dueDay?: string };
type Words = { title: (item: WorkItemView) => string; why: (item: WorkItemView, moments: Moments) => string };

const sentences = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' ');
const by = (due?: string): string | undefined => (due ? `Uiterlijk ${due}.` : undefined);
const which = ({ organisation, number }: WorkItemView): string | undefined => {
  const named = number ? `Afspraak ${number}` : 'Een afspraak';
  return organisation ? `${named}, ${organisation}.` : number ? `${named}.` : undefined;
};

/** Each kind of work: what it is, and why now. */
export const workText: Record<WorkKind, Words> = {
  consultation: {
    title: ({ municipality }) => `Sparvraag beantwoorden · ${municipality}`,
    why: (_, { since, due }) => sentences(since ? `Wacht sinds ${since}.` : undefined, by(due)),
  },
  triage: {
    title: ({ code, urgent }) =>
      urgent ? `Spoed: beoordelen en plannen · ${code}` : `Aanmelding beoordelen · ${code}`,
    why: ({ urgent }, { since, due }) =>
      sentences(
        since ? `Aangemeld ${since}.` : undefined,
        urgent && due ? `Plan uiterlijk ${due}.` : by(due),
      ),
  },
  plan: {
    title: ({ code, urgent }) => (urgent ? `Spoed: overleg plannen · ${code}` : `Overleg plannen · ${code}`),
    why: (_, { sinceDay }) =>
      sentences('Het gezin wil opnieuw bij elkaar komen.', sinceDay ? `Afgesproken ${sinceDay}.` : undefined),
  },
  question: {
    title: ({ code }) => `Vraag aan de aanmelder · ${code}`,
    why: (_, { since }) => sentences(since ? `Aangemeld ${since}.` : undefined, 'De aanmelder is aan zet.'),
  },
  invitationsOpen: {
    title: ({ code }) => `Nog niet iedereen komt · ${code}`,
    why: ({ count: n, of }, { since }) =>
      sentences(
        since ? `Overleg ${since}.` : undefined,
        n && of ? `${n} van de ${of} genodigden ${n === 1 ? 'zei' : 'zeiden'} nog geen ja.` : undefined,
      ),
  },
  record: {
    title: ({ code }) => `Overleg vastleggen · ${code}`,
    why: (_, { since }) => sentences(since ? `Overleg ${since}.` : undefined),
  },
  share: {
    title: ({ code }) => `Afsprakenlijst delen · ${code}`,
    why: (_, { sinceDay, due }) =>
      sentences(
        sinceDay ? `Het overleg was ${sinceDay}.` : undefined,
        due ? `Deel uiterlijk ${due}.` : undefined,
      ),
  },
  followUp: {
    title: ({ code }) => `Vervolgoverleg plannen · ${code}`,
    why: (_, { due }) => sentences('Aan tafel is een vervolg afgesproken.', by(due)),
  },
  afterBirth: {
    title: ({ code }) => `Nieuw overleg nodig? · ${code}`,
    // The list stands in a chat: what the news was is not told there (scenario 7).
    why: () => 'Dit zou later worden bepaald. Plan een overleg, of evalueer met het gezin.',
  },
  arrange: {
    title: ({ code }) => `Nog iets regelen · ${code}`,
    why: ({ count: n }, { since }) =>
      sentences(
        since ? `Overleg ${since}.` : undefined,
        n ? `${n} ${n === 1 ? 'ding is' : 'dingen zijn'} nog niet geregeld.` : undefined,
      ),
  },
  escalated: {
    title: ({ code }) => `Afspraak te laat · ${code}`,
    why: (item, { sinceDay }) =>
      sentences(
        which(item),
        sinceDay ? `Was uiterlijk ${sinceDay}.` : undefined,
        item.count ? `Al ${count(item.count, 'keer', 'keer')} herinnerd.` : undefined,
      ),
  },
  cannot: {
    title: ({ code }) => `Afspraak lukt niet · ${code}`,
    why: (item, { due }) =>
      sentences(which(item), due ? `Gemeld ${due}.` : undefined, 'Zoek een andere oplossing.'),
  },
  tellFamily: {
    title: ({ code }) => `Het gezin vertellen wat niet lukt · ${code}`,
    why: (item) => sentences(which(item), 'Dit vertelt een mens. Leg vast wie en wanneer.'),
  },
  frozen: {
    title: ({ code }) => `Ligt stil · ${code}`,
    why: (_, { sinceDay }) =>
      sentences(
        sinceDay ? `Toestemming ingetrokken ${sinceDay}.` : undefined,
        'Kijk met het gezin of het verder kan.',
      ),
  },
  request: {
    title: ({ code }) => `Verzoek van het gezin · ${code}`,
    why: (_, { dueDay }) => sentences(dueDay ? `Antwoord uiterlijk ${dueDay}.` : undefined),
  },
  ownerLeft: {
    title: ({ code }) => `Afspraak zonder eigenaar · ${code}`,
    why: (item) => sentences(which(item), 'De eigenaar werkt er niet meer. Kies wie het overneemt.'),
  },
  referrerLeft: {
    title: ({ code }) => `Aanmelder is weg · ${code}`,
    why: () => 'De aanmelder werkt er niet meer. Kies wie voortaan hoort hoe het gaat.',
  },
  familyContactLeft: {
    title: ({ code }) => `Gezin zonder aanspreekpunt · ${code}`,
    why: () => 'Het gezin heeft geen aanspreekpunt meer. Kies iemand.',
  },
  processLeadLeft: {
    title: ({ code }) => `Geen procesregie · ${code}`,
    why: () => 'Het gezin heeft geen procesregie meer. Kies iemand.',
  },
  caseLeadLeft: {
    title: ({ code }) => `Geen casusregie · ${code}`,
    why: () => 'Het gezin heeft geen casusregie meer. Kies iemand.',
  },
  review: {
    title: ({ code }) => `Evalueren met het gezin · ${code}`,
    why: (_, { dueDay }) => sentences('Vraag hoe het nu gaat.', by(dueDay)),
  },
  toClose: {
    title: ({ code }) => `Aanmelding sluiten · ${code}`,
    why: () => 'Met het gezin is afgesproken om te stoppen.',
  },
  register: {
    title: ({ code }) => `Registratie invullen · ${code}`,
    why: (_, { sinceDay }) =>
      sentences(sinceDay ? `Het overleg was ${sinceDay}.` : undefined, 'Veel staat er al in.'),
  },
  waiting: {
    title: ({ number, code }) => `Afspraak ${number ?? ''} · ${code}`,
    why: (item, { dueDay }) => sentences(item.organisation ? `${item.organisation}.` : undefined, by(dueDay)),
  },
  upcoming: {
    title: ({ code }) => `Overleg · ${code}`,
    why: ({ municipality }, { due }) => sentences(`${municipality}${due ? `, ${due}` : ''}.`),
  },
};

export const workListText = {
  late: (why: string): string => `**Te laat.** ${why}`,
  title: (date: string) => `Werklijst · ${date}`,
  waiting: (n: number) =>
    n === 1 ? '1 ding wacht op u.' : `${n} dingen wachten op u. Het dringendste staat bovenaan.`,
  shown: (from: number, to: number, of: number) => `U ziet ${from} tot en met ${to} van ${of}.`,
  empty: 'Niets wacht op u.',
  emptyNext: (code: string, when: string) => `Niets wacht op u. Eerstvolgend: overleg ${code}, ${when}.`,
  groups: { now: 'Nu', today: 'Vandaag', later: 'Daarna' },
  open: (number: number, title: string) => `Open ${number}: ${title}`,
  begin: (number: number) => `Begin met ${number}`,
  more: 'Meer',
  first: 'Terug naar 1',
  arrow: '›',
  leave: 'Verlof of waarnemer',
};
