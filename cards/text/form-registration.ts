import { type FormWords, yesNo } from './form-words.ts';

const monitoring = { yes: 'Ja', no: 'Nee', notAsked: 'Niet gevraagd' };

/** The registration of a conference. */
export const registrationWords: FormWords = {
  title: 'Registratie',
  submit: 'Leg vast',
  pages: {
    registration: {
      heading: 'Klopt dit?',
      section: 'Het gezin',
      hint: 'Ik vulde in wat ik al weet. Hier staan geen namen en geen datums.',
    },
    afterwards: {
      heading: 'Mag dit gezin meetellen?',
      section: 'Meetellen',
      readAloud: {
        how: 'Vraag elke ouder zelf, in uw eigen woorden:',
        words:
          '“Wij tellen hoeveel gezinnen we helpen, en waarmee. Uw naam staat daar niet bij. Mag dat ook van u? Zegt u nee, dan verandert er niets voor u.”',
      },
      foot: 'Een ‘nee’ vraag ik nooit opnieuw. ‘Niet gevraagd’ telt als nee.',
    },
  },
  fields: {
    referrerProfession: { label: 'Functie van de aanmelder', short: 'Functie', placeholder: 'Kies' },
    stage: {
      label: 'Hoe ver is het gezin op de dag van het overleg?',
      short: 'Zwanger of leeftijd',
      placeholder: 'Kies',
      options: {
        trimester1: 'Zwanger, tot 13 weken',
        trimester2: 'Zwanger, 13 tot 28 weken',
        trimester3: 'Zwanger, vanaf 28 weken',
        under1: 'Jongste kind is jonger dan 1 jaar',
        under2: 'Jongste kind is 1 jaar',
        older: 'Jongste kind is 2 jaar of ouder',
        unknown: 'Niet bekend',
      },
    },
    level: { label: 'Niveau', placeholder: 'Kies' },
    themes: { label: 'Waarover ging de vraag van het gezin?', short: 'Onderwerpen' },
    interpreter: { label: 'Was er een tolk?', short: 'Tolk', options: yesNo },
    participants: { label: 'Wie zaten er aan tafel?', short: 'Aan tafel' },
    caseLead: { label: 'Is er casusregie afgesproken?', short: 'Casusregie', options: yesNo },
    followUp: { label: 'Is er een vervolg afgesproken?', short: 'Vervolg', options: yesNo },
    monitoringMother: { label: 'Mag het meetellen? De moeder zegt:', short: 'Moeder', options: monitoring },
    monitoringPartner: {
      label: 'Mag het meetellen? De partner zegt:',
      short: 'Partner',
      options: monitoring,
    },
    guardianAgrees: {
      label: 'Jonger dan 16: een ouder of voogd',
      short: 'Ouder of voogd',
      tick: 'Een ouder of voogd zegt ook ja.',
    },
  },
};
