import { foldText } from '../spelling.ts';

/** Words that are written with a capital and are nobody's name: places, months, organisations, roles, languages. */
const KNOWN = new Set(
  foldText(`
  Beek Beekdaelen Brunssum Eijsden Margraten Gulpen Wittem Heerlen Kerkrade Landgraaf Maastricht Meerssen Simpelveld
  Sittard Geleen Stein Vaals Valkenburg Geul Voerendaal Hoensbroek Eygelshoven Schaesberg Nuth Schinnen Onderbanken
  Schinveld Bocholtz Born Bunde Ulestraten Elsloo Urmond Klimmen Ubachsberg Nieuwenhagen Ubach Worms Spaubeek Epen
  Mechelen Wijlre Limburg Zuid Noord Oost West Parkstad Heuvelland Westelijke Mijnstreek Roermond Venlo Eindhoven
  Aken Luik Hasselt Genk Amsterdam Rotterdam Utrecht Nederland Belgie Duitsland Europa Turkije Marokko Polen Syrie
  Eritrea Oekraine Irak Iran Afghanistan Somalie Suriname Bulgarije Roemenie
  Nederlands Nederlandse Limburgs Limburgse Turks Turkse Arabisch Arabische Pools Poolse Engels Engelse Duits Duitse
  Frans Franse Spaans Spaanse Oekraiens Oekraiense Syrisch Syrische Eritrees Eritrese Tigrinya Marokkaans Marokkaanse
  Berbers Farsi Dari Somalisch Somalische Roemeens Roemeense Bulgaars Bulgaarse Belgisch Belgische Koerdisch Koerdische
  januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug
  sep sept okt nov dec maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  Pasen Pinksteren Hemelvaart Hemelvaartsdag Koningsdag Kerst Kerstmis Ramadan Suikerfeest Carnaval Sinterklaas
  Knooppunt Knooppuntoverleg Knooppuntcoordinator Kansrijke Start Veilig Thuis Stevig Ouderschap VoorZorg Team Jeugd
  Gezin Gezinnen MEE JGZ GGZ GGD Wmo WMO OZKS POH Raad Kinderbescherming Jeugdzorg Jeugdhulp Jeugdbescherming Jeugdwet
  Jeugdconsulent Jeugdarts Jeugdverpleegkundige Bureau Stichting Gemeente Gemeentelijke Toegang Sociaal Sociale Wijkteam
  Wijkzorg Wijkverpleging Centrum Praktijk Zorg Zorgpad Zuyderland MUMC Envida Cicero Levanto Mondriaan Xonar Koraal
  Radar Meander Impuls Trajekt PIW Kredietbank Leger Heils Rode Kruis Nu Niet Zwanger Centering Pregnancy Moeders
  Informele Humanitas Home Buurtgezinnen William Schrikker UWV SVB DUO IND COA CJG Jens Bibliotheek Ziekenhuis Kliniek
  Sint Huis Huisarts Huisartsenpost Verloskundige Verloskundigen Verloskunde Kraamzorg Kraamverzorgende Gynaecoloog
  Kinderarts Praktijkondersteuner Maatschappelijk Maatschappelijke Werk Werker Dienstverlening Welzijn Schuldhulp
  Schuldhulpverlening Huisvesting Coordinator Waarnemer Projectleider Verpleegkundige Consulent Prenataal Huisbezoek
  Trendbreuk Teams Microsoft WhatsApp Zoom Outlook Meldcode Spoed Basisstructuur Handreiking Aanmelder Meldpunt
  Positieve Gezondheid Publieke Kwetsbare Situatie Overleg Zwangere Academische Werkplaats Mosa Kerngroep Algemene
  Dichterbij Vluchtelingenwerk Vluchtelingen Werk Asielzoekerscentrum AZC Gecertificeerde Instelling GI
  Moeder Vader Ouder Ouders Partner Baby Kind Kinderen Zoon Dochter Mevrouw Meneer Mijnheer Mijn Client Clienten
  Oma Opa Familie Vriend Vriendin Man Vrouw Onbekend Geen Nvt Anders Overig Beste Geachte Hallo Hoi Goedemorgen
  Goedemiddag Goedenavond Dag Groet Groeten Dank Bedankt Graag Vraag
  De Het Een Zij Hij Ze Ik Wij We Je U Jij Er Dit Dat Deze Die Daarna Dan Nu Ook Maar En Of Als Wat Wie Waar Wanneer
  Hoe Waarom Is Kan Kunnen Heeft Hebben Had Was Waren Wordt Worden Zal Wil Willen Moet Moeten Mag Hun Haar Zijn Met Van
  Voor Na Om Op In Te Tot Bij Aan Uit Over Onder Sinds Vanaf Volgens Jong Jonge Eerste Tweede Momenteel Verder Samen
  Toch Alleen Misschien Soms Vorige Volgende Vandaag Morgen Gisteren Beide Alle Zorgen Hulp
  `).split(' '),
);

const bare = (word: string): string => word.replace(/'s$/u, '');

/** Whether a capital on this word says nothing. 'JGZ-coördinator' is known when all its parts are. */
export const isKnownWord = (word: string): boolean =>
  bare(word)
    .split('-')
    .every((part) => KNOWN.has(foldText(part)) || (/^\p{Lu}+$/u.test(part) && part.length <= 4));
