import type { LocalChannel, LocalPerson } from '../../scripts/local-teams/server.ts';

const person = (key: string, name: string, title: string, n: number): LocalPerson => ({
  key,
  name,
  title,
  aadObjectId: `11111111-1111-4111-8111-11111111111${n}`,
  teamsId: `29:${key}`,
});

/** Invented people, as in the mock-ups. */
export const people = [
  person('noor', 'Noor Lemmens', 'verloskundige', 1),
  person('ilse', 'Ilse Kerckhoffs', 'jeugdverpleegkundige', 2),
  person('bart', 'Bart Somers', 'maatschappelijk werk', 3),
  person('marleen', 'Marleen Custers', 'coördinator', 4),
  person('hilde', 'Hilde Vaessen', 'waarnemer', 5),
  person('ruud', 'Ruud Hermans', 'projectleider', 6),
];

export const channel: LocalChannel = {
  id: '19:partners@thread.tacv2',
  teamId: '19:team@thread.tacv2',
  teamName: 'Knooppunt Landgraaf',
  name: 'Partners Landgraaf',
};
