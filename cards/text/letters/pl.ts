import type { LetterWords } from './words.ts';

const length = (minutes: number): string =>
  minutes === 60
    ? '1 godziny'
    : minutes === 90
      ? 'półtorej godziny'
      : minutes === 120
        ? '2 godzin'
        : `${minutes} minut`;

/** Polish: a draft until a region marks it as approved. */
export const pl: LetterWords = {
  unchecked: 'Uwaga: to tłumaczenie musi jeszcze zostać sprawdzone przez ludzi.',
  title: {
    invitation: 'Zaproszenie na rozmowę',
    change: 'Państwa rozmowa została przełożona',
    cancelled: 'Państwa rozmowa nie odbędzie się',
    agreements: 'Co razem ustaliliśmy',
  },
  greeting: 'Dzień dobry,',
  intro: {
    invitation: [
      'Zapraszamy Państwa na rozmowę w Knooppunt Kansrijke Start.',
      'Rozmawiali Państwo o tym z osobą, która Państwu pomaga. Teraz razem zobaczymy, jaka pomoc jest dla Państwa odpowiednia.',
    ],
    change: [
      'Państwa rozmowa odbędzie się w innym dniu, o innej godzinie lub w innym miejscu. To, co było we wcześniejszym liście, jest już nieaktualne.',
    ],
    cancelled: [
      'Państwa rozmowa w Knooppunt Kansrijke Start nie odbędzie się. Nie muszą Państwo przychodzić.',
    ],
    agreements: ['W tym liście jest napisane, co razem ustaliliśmy.'],
  },
  heldOn: (day) => `Data rozmowy: ${day}.`,
  notThere: 'Nie było Państwa na rozmowie. Czy jakieś ustalenie Państwu nie odpowiada? Prosimy o telefon.',
  headings: {
    when: 'Kiedy i gdzie',
    whenWas: 'Ta rozmowa nie odbędzie się',
    who: 'Kto będzie na rozmowie?',
    bring: 'Mogą Państwo przyjść z kimś',
    about: 'O czym będziemy rozmawiać?',
    choice: 'To Państwo decydują',
    sees: 'Kto co widzi?',
    contact: 'Mają Państwo pytanie?',
    agreements: 'Ustalenia',
    firstContact: 'Państwa stała osoba kontaktowa',
    next: 'Co będzie dalej?',
  },
  facts: {
    day: 'Dzień',
    time: 'Godzina',
    duration: 'Jak długo',
    place: 'Miejsce',
    address: 'Adres',
    access: 'Dostęp',
    call: 'Telefon',
  },
  hours: (from, until) => `od ${from} do ${until}`,
  duration: (minutes) => `około ${length(minutes)}`,
  online: 'Na ekranie: komputer, tablet lub telefon',
  link: (coordinator) => `${coordinator} powie Państwu na czas, jak wziąć udział.`,
  you: 'Państwo i osoba, z którą Państwo przyjdą',
  chair: (coordinator) => `${coordinator}, koordynacja Knooppunt: prowadzenie rozmowy`,
  interpreterComes: 'Tłumacz',
  notThem: (coordinator) =>
    `Nie chcą Państwo, aby ktoś z tej listy był na rozmowie? Proszę zadzwonić. Kontakt: ${coordinator}.`,
  bring: [
    'Mogą Państwo przyjść z kimś, komu Państwo ufają. Na przykład z kimś z rodziny, z przyjaciółką lub z sąsiadem.',
    'Nie trzeba o to wcześniej pytać.',
  ],
  interpreter: {
    comes: [
      'Na rozmowie będzie tłumacz. Tłumacz nikomu nie powtarza tego, co Państwo mówią.',
      'Państwa dziecko nie musi więc tłumaczyć.',
    ],
    ask: [
      'Wolą Państwo mówić w innym języku? Proszę do nas zadzwonić. Poszukamy tłumacza.',
      'Państwa dziecko nie musi tłumaczyć.',
    ],
  },
  about: [
    'Państwo mówią, czego potrzebują. My słuchamy i myślimy razem z Państwem.',
    'Rozmawiamy z Państwem, a nie o Państwu. Na końcu wspólnie robimy ustalenia.',
  ],
  choice: [
    'Mogą Państwo nie zgodzić się na tę rozmowę.',
    'Mogą Państwo także nie zgodzić się na ustalenie.',
    'Mogą Państwo zawsze zrezygnować. Nie trzeba mówić dlaczego.',
    'Ten dzień lub godzina nie pasuje? Proszę do nas zadzwonić.',
  ],
  elsewhere: 'Wolą Państwo inne miejsce lub rozmowę na ekranie? Proszę do nas zadzwonić.',
  sees: [
    'Koordynator lub koordynatorka Knooppunt zna Państwa zgłoszenie.',
    'Kto jest na rozmowie, słyszy to, co Państwo sami powiedzą.',
    'Dostaną Państwo ustalenia na papierze. Dostaną je też osoby, które były na rozmowie.',
    'Osoba, która Państwa zgłosiła, dowie się krótko, jak było.',
    'Zawsze mogą Państwo zapytać, kto czytał Państwa dane.',
  ],
  seesAfter: [
    'Osoby, które były na rozmowie, też dostaną te ustalenia.',
    'Osoba, która Państwa zgłosiła, dowie się krótko, jak było.',
    'Zawsze mogą Państwo zapytać, kto czytał Państwa dane.',
  ],
  midwife: 'Jest Pani w ciąży? Wtedy Pani położna też dostanie ustalenia.',
  cancelled: [
    'Chcą Państwo wiedzieć dlaczego? Proszę do nas zadzwonić. Wyjaśnimy.',
    'Chcą Państwo nowej rozmowy? To możliwe. Państwo sami o tym decydują.',
  ],
  table: {
    number: 'Nr',
    what: 'Co',
    who: 'Kto',
    by: 'Do kiedy',
    agree: 'Zgadzają się Państwo',
    yes: 'tak',
    no: 'nie',
    none: 'Nie zrobiliśmy żadnych ustaleń.',
    inDutch: (contact) =>
      `Ustalenia są napisane po niderlandzku. Przeczyta je z Państwem ${contact} lub tłumacz.`,
  },
  named: (name, role) => `${name}, ${role}`,
  coordinator: 'koordynacja Knooppunt',
  firstContact: 'Mają Państwo pytanie o pomoc? Proszę zacząć od tej osoby.',
  next: {
    conference: (day) => `Następna rozmowa z Państwem: ${day}.`,
    noConference: 'Nie ma jeszcze nowej rozmowy. Chcą Państwo rozmowy? Proszę do nas zadzwonić.',
    afterBirth: 'Po porodzie wspólnie zobaczymy, czy potrzebna jest nowa rozmowa.',
    evaluation: (day) => `Około tego dnia zapytamy, czy ustalenia pomagają: ${day}.`,
  },
  wrong: [
    'Coś się nie zgadza? Proszę do nas zadzwonić. Zmienimy to razem z Państwem.',
    'Zawsze mogą Państwo zrezygnować z ustalenia.',
  ],
  roles: {
    municipalAccess: 'osoba z gminy',
    youthConsultant: 'osoba z gminy, do spraw pomocy dla dzieci i młodzieży',
    youthTeam: 'osoba z zespołu Team Jeugd',
    wmo: 'osoba z gminy, do spraw pomocy w domu',
    workAndIncome: 'osoba z gminy, do spraw pracy i zasiłków',
    debtCounselling: 'osoba, która pomaga w sprawie długów',
    housing: 'osoba, która pomaga w sprawie mieszkania',
    midwife: 'położna',
    gynaecologist: 'ginekolog',
    paediatrician: 'pediatra',
    maternityCare: 'opieka poporodowa w domu (kraamzorg)',
    gp: 'lekarz rodzinny lub asystentka lekarza',
    hospital: 'osoba ze szpitala',
    adultMentalHealth: 'osoba z opieki psychologicznej (ggz)',
    healthInsurer: 'osoba z ubezpieczenia zdrowotnego',
    youthHealthNurse: 'pielęgniarka z poradni dziecięcej (consultatiebureau)',
    youthHealthDoctor: 'lekarz z poradni dziecięcej (consultatiebureau)',
    youthHealthCoordinator: 'koordynacja poradni dziecięcej (consultatiebureau)',
    voorZorg: 'pielęgniarka z VoorZorg',
    stevigOuderschap: 'pielęgniarka ze Stevig Ouderschap',
    youthCare: 'osoba z pomocy dla młodzieży (jeugdhulp)',
    certifiedInstitution: 'osoba z ochrony dzieci i młodzieży (jeugdzorg)',
    socialWork: 'osoba z pomocy społecznej (maatschappelijk werk)',
    medicalSocialWork: 'osoba z pomocy społecznej w szpitalu',
    clientSupport: 'osoba z MEE, która pomaga Państwu w wyborze',
    welfare: 'osoba z ośrodka w dzielnicy',
    childcare: 'osoba ze żłobka lub przedszkola',
    wmoProvider: 'osoba, która pomaga w domu',
    informalSupport: 'wolontariusz',
    veiligThuis: 'osoba z Veilig Thuis',
    childProtectionBoard: 'osoba z Rady Ochrony Dzieci (Raad voor de Kinderbescherming)',
    gpPracticeNurse: 'asystentka lekarza rodzinnego (POH)',
    maternityCareAssistant: 'opiekunka poporodowa',
    municipalWorker: 'osoba z gminy',
    socialWorker: 'osoba z pomocy społecznej (maatschappelijk werk)',
    medicalSocialWorker: 'osoba z pomocy społecznej w szpitalu',
    youthHealth: 'osoba z poradni dziecięcej (consultatiebureau)',
    mentalHealth: 'osoba z opieki psychologicznej (ggz)',
    youthProtection: 'osoba z ochrony dzieci i młodzieży (jeugdzorg)',
  },
};
