import { guestRows, planFields } from './form-plan.ts';
import type { FormWords, PageWords } from './form-words.ts';

const plan: PageWords = { heading: 'Wanneer en waar?', section: 'Overleg' };
const guests: PageWords = {
  heading: 'Wie praten mee?',
  section: 'Wie',
  foot: 'Na het versturen krijgt iedereen met Teams meteen een uitnodiging.',
};

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
    guests,
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
    ...planFields,
  },
  rows: { guest: guestRows },
};

/** Another moment or place. */
export const replanWords: FormWords = {
  title: 'Overleg verzetten',
  submit: 'Verzet het overleg',
  pages: {
    plan: {
      heading: 'Welk moment en welke plek?',
      hint: 'Bij een ander moment vraag ik iedereen opnieuw.',
    },
    guests,
  },
  fields: planFields,
  rows: { guest: guestRows },
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
