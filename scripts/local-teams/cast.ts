import type { LocalChannel, LocalPerson } from './options.ts';

const person = (key: string, name: string, title: string, number: number): LocalPerson => ({
  key,
  name,
  title,
  aadObjectId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  teamsId: `29:lokaal-${key}`,
});

/** The invented people of the local Teams. */
export const cast = {
  midwife: person('midwife', 'Noor Lemmens', 'verloskundige', 1),
  voorzorg: person('voorzorg', 'Loes Peeters', 'VoorZorg-verpleegkundige', 2),
  youthNurse: person('youthNurse', 'Ilse Kerckhoffs', 'jeugdverpleegkundige', 3),
  socialWorker: person('socialWorker', 'Bart Somers', 'maatschappelijk werk', 4),
  gpNurse: person('gpNurse', 'Fatma Yıldız', 'praktijkondersteuner huisarts', 5),
  mee: person('mee', 'Chantal Ramakers', 'cliëntondersteuner MEE', 6),
  coordinator: person('coordinator', 'Marleen Custers', 'coördinator Knooppunt', 7),
  deputy: person('deputy', 'Hilde Vaessen', 'waarnemer', 8),
  projectLead: person('projectLead', 'Ruud Hermans', 'projectleider Kansrijke Start', 9),
  administrator: person('administrator', 'Sjef Bovens', 'beheerder', 10),
  maternityCare: person('maternityCare', 'Wendy Ploum', 'kraamzorg', 11),
  youthTeam: person('youthTeam', 'Roel Habets', 'Team Jeugd', 12),
  wmo: person('wmo', 'Karin Jongen', 'Wmo-consulent', 13),
  parenting: person('parenting', 'Petra Senden', 'Stevig Ouderschap', 14),
  youthCoordinator: person('youthCoordinator', 'Anja Dohmen', 'JGZ-coördinator', 15),
  privacyOfficer: person('privacyOfficer', 'Els Bemelmans', 'privacyfunctionaris (FG)', 16),
} as const satisfies Record<string, LocalPerson>;

type Named = { readonly id: string; readonly name: string };

/** The partner channel of a municipality, in a team of its own. */
export const channelOf = ({ id, name }: Named): LocalChannel => ({
  id: `19:partners-${id}@thread.tacv2`,
  teamId: `19:team-${id}@thread.tacv2`,
  teamName: `Knooppunt ${name}`,
  name: `Partners ${name}`,
});

/** The municipalities in which the stories play. */
const storied: readonly Named[] = [
  { id: 'landgraaf', name: 'Landgraaf' },
  { id: 'kerkrade', name: 'Kerkrade' },
  { id: 'vaals', name: 'Vaals' },
];

/** Their partner channels, in the same order. */
export const channels: LocalChannel[] = storied.map(channelOf);

/** All municipalities, those of the stories first. */
export const storiedFirst = (all: readonly Named[]): readonly Named[] => [
  ...storied,
  ...all.filter(({ id }) => !storied.some((one) => one.id === id)),
];

const roles: ReadonlyArray<readonly [LocalPerson, string]> = [
  [cast.coordinator, 'coordinator'],
  [cast.deputy, 'deputy'],
  [cast.projectLead, 'projectLead'],
  [cast.privacyOfficer, 'privacyOfficer'],
  [cast.youthNurse, 'youthHealthNurse'],
  [cast.socialWorker, 'socialWork'],
  [cast.mee, 'clientSupport'],
  [cast.midwife, 'midwife'],
  [cast.gpNurse, 'gp'],
  [cast.voorzorg, 'voorZorg'],
  [cast.maternityCare, 'maternityCare'],
  [cast.youthTeam, 'youthTeam'],
  [cast.wmo, 'wmo'],
  [cast.parenting, 'stevigOuderschap'],
  [cast.youthCoordinator, 'youthHealthCoordinator'],
];

/** The roles of the local people, as the CSV an administrator would import. */
export const rolesCsv = (municipalities: readonly Named[] = storied): string =>
  [
    'municipality,role,Entra object id,name,e-mail,from,until',
    ...municipalities.flatMap(({ id }) =>
      roles.map(([one, role]) =>
        [id, role, one.aadObjectId, one.name, `${one.key.toLowerCase()}@voorbeeld.invalid`, '', ''].join(','),
      ),
    ),
  ].join('\n');
