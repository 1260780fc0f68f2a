import type { FormWords } from './form-words.ts';

const comma = 'Zet een komma ertussen.';

/** What a municipality sets for itself. */
export const municipalityForms: Record<string, FormWords> = {
  fixedConference: {
    title: 'Vast overleg',
    submit: 'Bewaar',
    pages: {
      fixed: {
        heading: 'Wanneer komt u samen?',
        hint: 'Ik stel die dag voor als een gezin kan wachten.',
        foot: 'Overleggen die al gepland zijn, blijven staan. Valt de dag op een vrije dag, dan is er die maand geen.',
      },
    },
    fields: {
      meets: {
        label: 'Is er een vaste dag?',
        short: 'Vaste dag',
        options: { monthly: 'Ja, elke maand', none: 'Nee, we plannen per gezin' },
      },
      week: {
        label: 'De hoeveelste?',
        short: 'De hoeveelste',
        placeholder: 'Kies',
        options: { '1': 'de eerste', '2': 'de tweede', '3': 'de derde', '4': 'de vierde' },
      },
      weekday: {
        label: 'Welke dag?',
        short: 'Dag',
        placeholder: 'Kies',
        options: {
          monday: 'maandag',
          tuesday: 'dinsdag',
          wednesday: 'woensdag',
          thursday: 'donderdag',
          friday: 'vrijdag',
        },
      },
      time: { label: 'Begintijd', placeholder: '14:00' },
      place: { label: 'Plek', placeholder: 'Kies', hint: 'Mag leeg blijven.' },
    },
  },
  place: {
    title: 'Plek voor overleg',
    submit: 'Bewaar',
    pages: {
      place: {
        heading: 'Waar kunt u samenkomen?',
        hint: 'Een plek waar iedereen binnen mag komen. Niet bij het gezin thuis.',
        foot: 'Wie een overleg plant, kan deze plek kiezen. Uitnodigingen die al weg zijn, blijven zoals ze zijn.',
      },
    },
    fields: {
      what: {
        label: 'Wat wilt u doen?',
        short: 'Wat u wilt doen',
        options: { keep: 'Wijzigen', remove: 'Deze plek weghalen' },
      },
      name: { label: 'Naam van de plek', short: 'Naam', placeholder: 'Bibliotheek, zaal 2' },
      address: { label: 'Adres' },
      accessibility: {
        label: 'Wat is er voor wie moeilijk loopt, hoort of ziet?',
        short: 'Toegankelijkheid',
        placeholder: 'lift, rolstoel, ringleiding',
        hint: comma,
      },
    },
  },
  terms: {
    title: 'Termijnen en vrije dagen',
    submit: 'Bewaar',
    pages: {
      terms: {
        heading: 'Hoe lang mag iets duren?',
        hint: 'Afgesproken tussen de gemeenten. Wat u niet wijzigt, volgt de regio.',
        foot: 'Geldt voor wat vanaf nu wordt gerekend. Herinneringen die al klaarstaan, komen op hun eigen dag.',
      },
    },
    fields: {
      triageDays: { label: 'Aanmelding beoordelen, binnen hoeveel werkdagen?', short: 'Beoordelen' },
      invitationLeadDays: {
        label: 'Uitnodigen, hoeveel werkdagen vóór het overleg?',
        short: 'Uitnodigen',
      },
      shareListDays: { label: 'De lijst delen, binnen hoeveel werkdagen?', short: 'Lijst delen' },
      escalationDays: {
        label: 'Te laat: na hoeveel werkdagen hoort de coördinator het?',
        short: 'Te laat',
      },
      evaluationWeeks: { label: 'Evalueren met het gezin, na hoeveel weken?', short: 'Evalueren' },
      agreementReminders: {
        label: 'Herinneren aan een afspraak, op welke dagen?',
        short: 'Herinneren',
        placeholder: '-3, 0, 3',
        hint: `-3 is drie dagen ervoor, 0 de dag zelf, 3 drie dagen erna. ${comma}`,
      },
      holidays: {
        label: 'Ook vrij op',
        options: { liberationDay: '5 mei', goodFriday: 'Goede Vrijdag' },
      },
      extraDaysOff: {
        label: 'Andere vrije dagen',
        placeholder: '8-2-2027, 9-2-2027',
        hint: `Zoals carnaval. Schrijf ze als 8-2-2027. ${comma}`,
      },
    },
  },
};
