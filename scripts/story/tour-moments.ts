/** One picture of the tour. */
export type TourMoment = {
  /** The story's pause at which it is taken. */
  readonly moment: string;
  /** Name of the picture: `docs/tour/<file>-light.png`. */
  readonly file: string;
  readonly title: string;
  /** One Dutch sentence below the picture. */
  readonly caption: string;
  /** As this person on a phone, instead of two people side by side. */
  readonly phone?: string;
  /** Words of the message to bring into view; otherwise the newest. */
  readonly show?: string;
  /** The end of the open dialog instead of its beginning. */
  readonly end?: boolean;
};

/** The key moments of Tim and Esmee, in the order in which they happen. */
export const tourMoments: readonly TourMoment[] = [
  {
    moment: 'home',
    file: '01-begin',
    title: 'Het begin',
    caption:
      'Wie de bot opent, ziet een kaart voor de eigen rol: links een verpleegkundige, rechts de coördinator.',
  },
  {
    moment: 'spar',
    file: '02-sparren',
    title: 'Sparren',
    caption: 'Eén vraag zonder namen gaat naar de coördinator van dienst, die in de eigen chat antwoordt.',
  },
  {
    moment: 'refused',
    file: '03-geweigerd',
    title: 'Geen persoonsgegevens',
    caption: 'Een geboortedatum gaat niet door: de bot zegt vriendelijk wat er niet in kan en bewaart niets.',
  },
  {
    moment: 'municipality',
    file: '04-toestemming',
    title: 'Toestemming',
    caption: 'Elke aanmelding begint met de toestemming van het gezin, met de woorden om voor te lezen.',
  },
  {
    moment: 'riskFactors',
    file: '05-factoren',
    title: 'Factoren',
    caption: 'De factoren van de regio, aan te vinken; ‘Nu onveilig?’ staat altijd klaar.',
  },
  {
    moment: 'level',
    file: '06-voorstel',
    title: 'Voorstel met uitleg',
    caption: 'De bot stelt een niveau voor en zegt waarom; de aanmelder beslist.',
  },
  {
    moment: 'read-back',
    file: '07-nalezen',
    title: 'Nalezen',
    caption: 'Vóór het versturen staat alles nog eens bij elkaar, met ‘Wijzig’ per onderdeel.',
  },
  {
    moment: 'triage',
    file: '08-beoordelen',
    title: 'Beoordelen',
    caption: 'De coördinator ziet hoe ver de zwangerschap is en wat dringt, en kiest de plek.',
  },
  {
    moment: 'invited',
    file: '09-uitnodiging',
    title: 'Uitnodiging',
    caption: 'De uitnodiging noemt alleen de code; ja, nee of een andere tijd is één tik.',
  },
  {
    moment: 'work-list',
    file: '10-werklijst',
    title: 'Werklijst',
    caption: 'De werklijst van de coördinator: wat het eerst moet, staat bovenaan.',
  },
  {
    moment: 'conference',
    end: true,
    file: '11-overleg',
    title: 'Aan tafel',
    caption: 'Tijdens het overleg noteert de coördinator wie wat wanneer doet, met het gezin erbij.',
  },
  {
    moment: 'channel-before',
    file: '12-kanaal',
    title: 'Eén kaart in het kanaal',
    caption: 'Iedereen ziet dezelfde kaart, zonder inhoud; wie een regel heeft, ziet daar de eigen knoppen.',
  },
  {
    moment: 'daily',
    file: '13-dagbericht',
    title: 'Eén bericht per dag',
    caption: 'Wat vandaag af moet zijn, komt in één bericht, en is daar meteen af te vinken of te verzetten.',
  },
  {
    moment: 'daily',
    file: '14-dagbericht-telefoon',
    title: 'Op de telefoon',
    caption: 'Hetzelfde bericht op een telefoon.',
    phone: 'youthNurse',
  },
  {
    moment: 'channel-after',
    file: '15-afgevinkt',
    title: 'Afgevinkt',
    caption: 'Eén tik werkt de kaart bij voor iedereen, met wie het deed en wanneer.',
  },
  {
    moment: 'escalation',
    file: '16-te-laat',
    title: 'Te laat',
    show: 'Dit opent een chat in uw naam',
    caption: 'Pas na drie herinneringen hoort de coördinator het, met een tekst om zelf te sturen.',
  },
];
