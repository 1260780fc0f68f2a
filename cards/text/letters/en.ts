import type { LetterWords } from './words.ts';

const length = (minutes: number): string =>
  minutes === 60
    ? '1 hour'
    : minutes === 90
      ? 'an hour and a half'
      : minutes === 120
        ? '2 hours'
        : `${minutes} minutes`;

/** English: a draft until a region marks it as approved. */
export const en: LetterWords = {
  unchecked: 'Please note: people still have to check this translation.',
  title: {
    invitation: 'Invitation to a meeting',
    change: 'Your meeting has been moved',
    cancelled: 'Your meeting will not take place',
    agreements: 'What we agreed together',
  },
  greeting: 'Hello,',
  intro: {
    invitation: [
      'You are welcome at a meeting of the Knooppunt Kansrijke Start.',
      'You talked about this with someone who helps you. Together we now look at which help suits you.',
    ],
    change: [
      'Your meeting has another day, time or place. What an earlier letter says is no longer correct.',
    ],
    cancelled: [
      'Your meeting of the Knooppunt Kansrijke Start will not take place. You do not have to come.',
    ],
    agreements: ['This letter says what we agreed together.'],
  },
  heldOn: (day) => `The meeting was on ${day}.`,
  notThere: 'You were not there. Does an agreement not suit you? Please call us.',
  headings: {
    when: 'When and where',
    whenWas: 'This meeting will not take place',
    who: 'Who will be there?',
    bring: 'You may bring someone',
    about: 'What will we talk about?',
    choice: 'You decide',
    sees: 'Who sees what?',
    contact: 'Do you have a question?',
    agreements: 'The agreements',
    firstContact: 'Your regular contact person',
    next: 'What happens next?',
  },
  facts: {
    day: 'Day',
    time: 'Time',
    duration: 'How long',
    place: 'Place',
    address: 'Address',
    access: 'Access',
    call: 'Call',
  },
  hours: (from, until) => `from ${from} to ${until}`,
  duration: (minutes) => `about ${length(minutes)}`,
  online: 'On a screen: computer, tablet or phone',
  link: (coordinator) => `${coordinator} will tell you in time how to join.`,
  you: 'You, and anyone you bring',
  chair: (coordinator) => `${coordinator}, coordinator of the Knooppunt: leads the meeting`,
  interpreterComes: 'An interpreter',
  notThem: (coordinator) => `Would you rather not meet someone on this list? Please call ${coordinator}.`,
  bring: [
    'You may bring someone you trust. For example family, a friend or a neighbour.',
    'You do not have to ask first.',
  ],
  interpreter: {
    comes: [
      'There will be an interpreter. The interpreter tells nobody what you say.',
      'So your child does not have to translate.',
    ],
    ask: [
      'Would you rather speak another language? Call us. We will look for an interpreter.',
      'Your child does not have to translate.',
    ],
  },
  about: [
    'You tell us what you need. We listen and think along with you.',
    'We talk with you, not about you. At the end we make agreements together.',
  ],
  choice: [
    'You may say no to this meeting.',
    'You may also say no to an agreement.',
    'You may stop at any time. You do not have to say why.',
    'Does this day or time not suit you? Call us.',
  ],
  elsewhere: 'Would you rather have another place, or talk on a screen? Call us.',
  sees: [
    'The coordinator has read your referral.',
    'The people at the meeting hear what you tell them yourself.',
    'You get the agreements on paper. The people who were there get them too.',
    'The person who referred you hears briefly how it went.',
    'You may always ask who read your information.',
  ],
  seesAfter: [
    'The people who were at the meeting get these agreements too.',
    'The person who referred you hears briefly how it went.',
    'You may always ask who read your information.',
  ],
  midwife: 'Are you pregnant? Then your midwife gets the agreements too.',
  cancelled: [
    'Would you like to know why? Call us. We will explain.',
    'Would you like a new meeting? You can have one. That is your decision.',
  ],
  table: {
    number: 'No.',
    what: 'What',
    who: 'Who',
    by: 'Done by',
    agree: 'You agree',
    yes: 'yes',
    no: 'no',
    none: 'We did not make any agreements.',
    inDutch: (contact) =>
      `The agreements are written in Dutch. ${contact} or an interpreter will read them with you.`,
  },
  named: (name, role) => `${name}, ${role}`,
  coordinator: 'coordinator of the Knooppunt',
  firstContact: 'Do you have a question about your help? Start with this person.',
  next: {
    conference: (day) => `We will talk with you again on ${day}.`,
    noConference: 'There is no new meeting yet. Would you like one? Call us.',
    afterBirth: 'After the birth we will look together whether a new meeting is needed.',
    evaluation: (day) => `Around ${day} we will ask you: do the agreements help?`,
  },
  wrong: [
    'Is something not right? Call us. We will change it together with you.',
    'You may always stop an agreement.',
  ],
  roles: {
    municipalAccess: 'someone from the municipality',
    youthConsultant: 'someone from the municipality, for help with growing up',
    youthTeam: 'someone from Team Jeugd (the youth team)',
    wmo: 'someone from the municipality, for help at home',
    workAndIncome: 'someone from the municipality, for work and benefits',
    debtCounselling: 'someone who helps with debts',
    housing: 'someone who helps with housing',
    midwife: 'midwife',
    gynaecologist: 'gynaecologist',
    paediatrician: 'children’s doctor',
    maternityCare: 'maternity care at home (kraamzorg)',
    gp: 'family doctor or practice nurse',
    hospital: 'someone from the hospital',
    adultMentalHealth: 'someone from mental health care',
    healthInsurer: 'someone from the health insurance company',
    youthHealthNurse: 'nurse from the child health clinic (consultatiebureau)',
    youthHealthDoctor: 'doctor from the child health clinic (consultatiebureau)',
    youthHealthCoordinator: 'coordinator of the child health clinic (consultatiebureau)',
    voorZorg: 'nurse from VoorZorg',
    stevigOuderschap: 'nurse from Stevig Ouderschap',
    youthCare: 'someone from youth care',
    certifiedInstitution: 'someone from child protection services',
    socialWork: 'social worker',
    medicalSocialWork: 'social worker from the hospital',
    clientSupport: 'someone from MEE, who thinks along with you',
    welfare: 'someone from the community centre',
    childcare: 'someone from the day nursery',
    wmoProvider: 'someone who helps at home',
    informalSupport: 'a volunteer',
    veiligThuis: 'someone from Veilig Thuis',
    childProtectionBoard: 'someone from the Child Protection Board',
    gpPracticeNurse: 'practice nurse of the family doctor',
    maternityCareAssistant: 'maternity nurse',
    municipalWorker: 'someone from the municipality',
    socialWorker: 'social worker',
    medicalSocialWorker: 'social worker from the hospital',
    youthHealth: 'someone from the child health clinic (consultatiebureau)',
    mentalHealth: 'someone from mental health care',
    youthProtection: 'someone from child protection services',
  },
};
