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
} as const satisfies Record<string, LocalPerson>;

/** The municipalities in which the local people work, each with its partner channel. */
export const localMunicipalities = ['landgraaf', 'kerkrade', 'vaals'] as const;

const names: Record<(typeof localMunicipalities)[number], string> = {
  landgraaf: 'Landgraaf',
  kerkrade: 'Kerkrade',
  vaals: 'Vaals',
};

export const channels: LocalChannel[] = localMunicipalities.map((id) => ({
  id: `19:partners-${id}@thread.tacv2`,
  teamId: `19:team-${id}@thread.tacv2`,
  teamName: `Knooppunt ${names[id]}`,
  name: `Partners ${names[id]}`,
}));

const roles: ReadonlyArray<readonly [LocalPerson, string]> = [
  [cast.coordinator, 'coordinator'],
  [cast.deputy, 'deputy'],
  [cast.projectLead, 'projectLead'],
  [cast.youthNurse, 'youthHealthNurse'],
  [cast.socialWorker, 'socialWork'],
  [cast.mee, 'clientSupport'],
  [cast.midwife, 'midwife'],
  [cast.gpNurse, 'gp'],
  [cast.voorzorg, 'voorZorg'],
];

/** The roles of the local people, as the CSV an administrator would import. */
export const rolesCsv = (): string =>
  [
    'municipality,role,Entra object id,name,e-mail,from,until',
    ...localMunicipalities.flatMap((municipality) =>
      roles.map(([one, role]) =>
        [
          municipality,
          role,
          one.aadObjectId,
          one.name,
          `${one.key.toLowerCase()}@voorbeeld.invalid`,
          '',
          '',
        ].join(','),
      ),
    ),
  ].join('\n');
