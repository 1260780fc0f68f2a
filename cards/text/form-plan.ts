import { type FieldWords, type FormWords, familyOrNetwork, type RowsWords } from './form-words.ts';

const interpreter: Record<string, FieldWords> = {
  interpreterKind: {
    label: 'Wie tolkt er?',
    short: 'Tolk',
    hint: 'Nooit een kind. Liefst een professionele tolk.',
    options: {
      professional: 'Een professionele tolk',
      adultInformal: 'Een volwassene die het gezin vertrouwt',
      notYet: 'Dat moet ik nog regelen',
    },
  },
  interpreterGrownUp: {
    label: 'Tolkt er een bekende van het gezin?',
    short: 'Tolk is volwassen',
    tick: 'Deze persoon is 18 jaar of ouder.',
  },
};

const placeReserved: FieldWords = {
  label: 'De plek',
  short: 'Plek vastgelegd',
  tick: 'De plek is vastgelegd.',
};

/** When and where, and who joins. */
export const planFields: Record<string, FieldWords> = {
  date: { label: 'Datum' },
  time: { label: 'Begintijd', placeholder: '14:00' },
  soonReason: {
    label: 'Waarom zo snel?',
    short: 'Reden',
    hint: 'Genodigden hebben graag een paar werkdagen. Kies een latere datum, of schrijf waarom dit niet kan wachten.',
  },
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
  placeId: {
    label: 'Plek',
    placeholder: 'Kies',
    options: { other: 'Een andere plek' },
  },
  location: {
    label: 'Plek en zaal',
    short: 'Plek',
    placeholder: 'Bijvoorbeeld: Bibliotheek, zaal 2',
  },
  placeReserved,
  people: { label: 'Wie praten mee, naast het gezin?', short: 'Wie meepraten' },
  withReferrer: {
    label: 'De aanmelder',
    short: 'Met de aanmelder gekozen',
    tick: 'De aanmelder en ik kozen samen wie meepraten.',
  },
  familyBrings: {
    label: 'Wie neemt het gezin mee?',
    short: 'Gezin neemt mee',
    placeholder: 'Bijvoorbeeld: haar moeder',
  },
  ...interpreter,
  familyInvited: {
    label: 'Het gezin',
    short: 'Gezin uitgenodigd',
    tick: 'Het gezin is uitgenodigd en weet dat iemand mee mag komen.',
    hint: 'Zet dit vinkje pas als het echt is gebeurd.',
  },
};

/** Professionals without Teams. */
export const guestRows: RowsWords = {
  title: 'Wie heeft geen Teams?',
  none: 'Niemand ingevuld. Deze mensen vraagt u zelf.',
  add: 'Iemand zonder Teams',
  newHeading: 'Iemand zonder Teams',
  editHeading: (number) => `Genodigde ${number}`,
  hint: 'U belt of mailt deze persoon zelf. Daarna zet u erbij dat het is gebeurd.',
  one: (number) => `genodigde ${number}`,
  problem: 'Hier ontbreekt nog iets. Kies Wijzig.',
  bold: ['name'],
  quiet: ['organisation', 'practice'],
  fields: {
    name: { label: 'Naam' },
    organisation: {
      label: 'Soort organisatie',
      short: 'Organisatie',
      placeholder: 'Kies',
      options: { family: familyOrNetwork },
    },
    practice: { label: 'Naam van de organisatie of praktijk', short: 'Praktijk' },
  },
};

const told: FieldWords = {
  label: 'Wie',
  placeholder: 'Nog niet verteld',
  options: {
    phone: 'Gebeld',
    secureMail: 'Met beveiligde mail',
    print: 'Brief gestuurd',
    inPerson: 'Persoonlijk verteld',
  },
};

/** Small changes of a plan. */
export const planForms: Record<string, FormWords> = {
  conferenceCancel: {
    title: 'Overleg afzeggen',
    submit: 'Zeg het overleg af',
    pages: {
      conferenceCancel: {
        heading: 'Waarom gaat het niet door?',
        foot: 'Wie gevraagd was, krijgt bericht. Niemand van hen leest deze reden.',
      },
    },
    fields: { reason: { label: 'Reden' } },
  },
  arrange: {
    title: 'Zelf regelen',
    submit: 'Leg vast',
    pages: {
      arrange: {
        heading: 'Wat heeft u zelf geregeld?',
        hint: 'Nog niet gedaan? Laat het leeg, dan blijft het staan.',
      },
    },
    fields: {
      placeReserved,
      ...interpreter,
      told,
      off: { ...told, hint: 'Hoeft niet te komen. Vertel dat zelf.' },
    },
  },
  invitationMandate: {
    title: 'Ik kom, zonder mandaat',
    submit: 'Ik kom',
    pages: {
      invitationMandate: {
        heading: 'Wie kan wel beslissen?',
        foot: 'De coördinator overlegt met u hoe uw organisatie toch kan meebeslissen.',
      },
    },
    fields: {
      mandateWith: {
        label: 'Wie beslist er namens uw organisatie?',
        short: 'Wie beslist',
        placeholder: 'Naam en functie',
      },
    },
  },
};
