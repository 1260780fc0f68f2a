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
