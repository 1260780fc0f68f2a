import type { FormWords } from './form-words.ts';

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
      foot: 'Na een ‘ja’ is de aanmelding van u alleen, en beoordeelt u die.',
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

/** Asked of the family before it goes anywhere else than the Knooppunt (F09, G27). */
export const handOverAskWords: FormWords = {
  title: 'Eerst vragen',
  submit: 'Noteer',
  pages: {
    handOverAsk: {
      heading: 'Vindt het gezin dit goed?',
      hint: 'Vraag het ieder apart. Zeg erbij welke gegevens meegaan: alles wat u invulde.',
      foot: 'Zegt iemand nee? Draag het dan niet over.',
    },
  },
  fields: {
    ozks: {
      label: 'OZKS',
      tick: 'Zij weet dat het naar OZKS gaat, en vindt dat goed.',
      hint: 'Vertel haar: bij OZKS zit zij niet zelf aan tafel. Veilig Thuis en de Raad voor de Kinderbescherming denken mee, zonder haar naam.',
    },
    prenatalHomeVisit: {
      label: 'Huisbezoek JGZ',
      tick: 'Zij weet dat het naar de jeugdgezondheidszorg gaat, en vindt dat goed.',
    },
    partnerAgrees: { label: 'Partner', tick: 'De partner weet het ook, en vindt dat goed.' },
    guardianAgrees: { label: 'Jonger dan 16', tick: 'Een ouder of voogd vindt het ook goed.' },
    askedOn: { label: 'Wanneer heeft u dit gevraagd?', short: 'Gevraagd op' },
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
