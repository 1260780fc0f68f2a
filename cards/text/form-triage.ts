import type { FieldWords, FormWords, PageWords } from './form-words.ts';

const moment: Record<string, FieldWords> = {
  date: { label: 'Datum' },
  time: { label: 'Begintijd', placeholder: '14:00' },
  duration: {
    label: 'Hoe lang?',
    short: 'Duur',
    placeholder: 'Kies',
    options: { 45: '45 minuten', 60: '1 uur', 90: '1,5 uur' },
  },
  mode: {
    label: 'Hoe komt u samen?',
    short: 'Vorm',
    hint: 'Liefst bij elkaar, op een plek waar het gezin zich veilig voelt.',
    options: { physical: 'Bij elkaar', digital: 'Via een scherm' },
  },
  location: { label: 'Plek', placeholder: 'Bijvoorbeeld: Bibliotheek, zaal 2' },
  people: { label: 'Wie praten mee, naast het gezin?', short: 'Wie meepraten' },
  familyInvited: {
    label: 'Het gezin',
    short: 'Gezin uitgenodigd',
    tick: 'Het gezin is uitgenodigd en weet dat iemand mee mag komen.',
    hint: 'Zet dit vinkje pas als het echt is gebeurd.',
  },
};

const planHint = 'Na het versturen krijgt iedereen meteen een uitnodiging.';
const plan: PageWords = { heading: 'Wanneer en waar?', section: 'Overleg', hint: planHint };

/** The coordinator's judgement and the plan that follows. */
export const triageWords: FormWords = {
  title: 'Beoordelen',
  submit: 'Plan het overleg',
  pages: {
    assess: {
      heading: 'Past het, en kan het wachten?',
      section: 'Beoordeling',
      submit: 'Leg mijn keuze vast',
    },
    plan,
  },
  fields: {
    place: {
      label: 'Is het Knooppunt de juiste plek?',
      short: 'Juiste plek',
      options: {
        hub: 'Ja',
        ozks: 'Nee, OZKS past beter',
        prenatalHomeVisit: 'Nee, een prenataal huisbezoek is genoeg',
        carePathway: 'Nee, een zorgpad is genoeg',
        otherMunicipality: 'Nee, dit hoort bij een andere gemeente',
        nothing: 'Nee, er is geen overleg nodig',
      },
    },
    canWait: {
      label: 'Kan het wachten tot het volgende vaste overleg?',
      short: 'Kan het wachten',
      options: { yes: 'Ja', no: 'Nee, ik plan eerder' },
    },
    redirectTo: {
      label: 'Bij welke gemeente hoort het?',
      short: 'Andere gemeente',
      placeholder: 'Kies',
      hint: 'De aanmelder vraagt eerst aan het gezin of de coördinator daar het mag lezen.',
    },
    placeReason: {
      label: 'Waarom past iets anders beter?',
      short: 'Reden',
      hint: 'Alleen bij ‘nee’. De aanmelder leest dit.',
    },
    ...moment,
  },
};

/** Another moment or place. */
export const replanWords: FormWords = {
  title: 'Overleg verzetten',
  submit: 'Verzet het overleg',
  pages: {
    plan: {
      heading: 'Welk ander moment of welke plek?',
      hint: 'Wie al ja zei, vraag ik het opnieuw.',
    },
  },
  fields: moment,
};

/** Who referred asks the family whether it may be read in another municipality. */
export const redirectAskWords: FormWords = {
  title: 'Vraag aan het gezin',
  submit: 'Geef het antwoord door',
  pages: {
    redirectAsk: {
      heading: 'Mag een andere coördinator dit lezen?',
      hint: 'De coördinator denkt dat het gezin bij een andere gemeente hoort.',
      readAloud: {
        how: 'Vraag het zo, in uw eigen woorden:',
        words:
          '“Uw vraag hoort bij de coördinator van een andere gemeente. Mag zij lezen wat ik heb opgeschreven? U mag nee zeggen.”',
      },
      foot: 'Bij ‘nee’ gaat er niets naar de andere gemeente. De coördinator hoort dat.',
    },
  },
  fields: {
    agrees: {
      label: 'Wat zegt het gezin?',
      short: 'Het gezin zegt',
      options: { yes: 'Ja, dat mag', no: 'Nee' },
    },
    askedOn: { label: 'Wanneer heeft u dit gevraagd?', short: 'Gevraagd op' },
  },
};

/** The other coordinator takes it over, or not. */
export const redirectDecideWords: FormWords = {
  title: 'Overnemen',
  submit: 'Leg mijn keuze vast',
  pages: {
    redirectDecide: {
      heading: 'Neemt u deze aanmelding over?',
      hint: 'Het gezin vindt goed dat u haar leest. Wie het zijn, ziet u als u ja zegt.',
      foot: 'Na een ‘ja’ is de aanmelding van u alleen, en beoordeelt u haar.',
    },
  },
  fields: {
    takes: { label: 'Uw keuze', options: { yes: 'Ja, ik neem haar over', no: 'Nee' } },
    reason: { label: 'Waarom niet?', short: 'Reden' },
  },
};

/** News of a pregnancy: as little as can be. */
export const newsWords: FormWords = {
  title: 'Nieuws',
  submit: 'Geef door',
  pages: {
    news: {
      heading: 'Wat wilt u doorgeven?',
      hint: 'Kiest u ‘anders’, dan vraag ik niets meer. Alle berichten over dit gezin staan dan stil.',
    },
  },
  fields: {
    outcome: { label: 'Het nieuws', options: { born: 'Het kind is geboren', other: 'Anders' } },
    on: { label: 'Op welke dag?', short: 'Geboren op' },
  },
};

/** Written down by who handed it over by hand. */
export const handOverWords: FormWords = {
  title: 'Overgedragen',
  submit: 'Noteer',
  pages: {
    handOver: {
      heading: 'Aan wie droeg u het over?',
      hint: 'Zet dit pas neer als het echt is gebeurd.',
    },
  },
  fields: {
    to: {
      label: 'Waarvoor?',
      short: 'Voor',
      options: { ozks: 'OZKS', prenatalHomeVisit: 'Prenataal huisbezoek JGZ' },
    },
    receiver: { label: 'Organisatie of persoon', short: 'Aan', placeholder: 'Bijvoorbeeld: OZKS Zuyderland' },
    how: {
      label: 'Hoe?',
      options: {
        secureMail: 'Met beveiligde mail',
        inPerson: 'Persoonlijk',
        ownSystem: 'Via een eigen systeem',
      },
    },
    on: { label: 'Wanneer?', short: 'Op' },
  },
};

/** More about a referral that was sent. */
export const referralAddWords: FormWords = {
  title: 'Aanmelding aanvullen',
  submit: 'Stuur aanvulling',
  pages: {
    referralAdd: {
      heading: 'Wat wilt u toevoegen?',
      hint: 'Schrijf alleen wat nodig is voor de hulp. Wat u ziet of hoort, en apart wat u daarvan vindt.',
      foot: 'De coördinator krijgt bericht en leest het bij de aanmelding.',
    },
  },
  fields: { addition: { label: 'Uw aanvulling' } },
};

/** Taking a referral back. */
export const referralWithdrawWords: FormWords = {
  title: 'Aanmelding intrekken',
  submit: 'Trek de aanmelding in',
  pages: {
    referralWithdraw: {
      heading: 'Waarom trekt u de aanmelding in?',
      hint: 'De coördinator hoort het meteen. Niemand gaat er nog mee verder.',
      foot: 'Wil het gezin niet meer? Dan gaan de gegevens meteen op slot en beslist de privacyfunctionaris over wissen.',
    },
  },
  fields: {
    reason: {
      label: 'Reden',
      options: {
        familyStops: 'Het gezin wil niet meer',
        notNeeded: 'Het is niet meer nodig',
        mistake: 'Het was een vergissing',
      },
    },
    note: { label: 'Toelichting voor de coördinator', short: 'Toelichting' },
    familyKnows: { label: 'Het gezin', short: 'Gezin weet het', tick: 'Het gezin weet dat ik dit doe.' },
  },
};

/** A question to who referred the family. */
export const askReferrerWords: FormWords = {
  title: 'Vraag aan de aanmelder',
  submit: 'Stuur vraag',
  pages: {
    askReferrer: {
      heading: 'Wat wilt u weten?',
      hint: 'De aanmelder leest uw vraag in een venster, niet in de chat.',
      foot: 'U krijgt bericht als het antwoord er is. U kunt intussen verder met beoordelen.',
    },
  },
  fields: { question: { label: 'Uw vraag', placeholder: 'Eén vraag tegelijk werkt het best' } },
};

/** The answer to that question. */
export const answerCoordinatorWords: FormWords = {
  title: 'Vraag van de coördinator',
  submit: 'Stuur antwoord',
  pages: {
    answerCoordinator: {
      heading: 'De coördinator vraagt u iets',
      hint: 'Uw antwoord komt bij de aanmelding te staan.',
    },
  },
  fields: { answer: { label: 'Uw antwoord' } },
};
