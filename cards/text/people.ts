export const peopleText = {
  title: 'Rollen',
  heading: 'Wie doet wat, per gemeente',
  hint: 'Zonder coördinator of waarnemer komt een vraag nergens aan.',
  saved: '✓ Opgeslagen.',
  nobody: '⚠ Niemand is hier coördinator of waarnemer.',
  person: (name: string, role: string) => `${name} · ${role}`,
  partner: (type: string) => `partner, ${type}`,
  from: (date: string) => `vanaf ${date}`,
  until: (date: string) => `tot en met ${date}`,
  notReached: 'nog niet bereikbaar',
  unreachable:
    'Nog niet bereikbaar? Vraag of deze persoon mij één keer iets typt. Dan kan ik berichten sturen.',
  end: 'Beëindig',
  endWhich: (name: string, role: string) => `Beëindig: ${name}, ${role}`,
  appoint: 'Geef iemand een rol',
  appointIn: (municipality: string) => `Geef een rol in ${municipality}`,
  none: 'Er is nog geen gemeente actief.',
  more: (n: number) =>
    `Nog ${n} anderen staan hier niet. Gebruik de regel ‘npm run people’ voor de hele lijst.`,
  moreHere: (n: number) => (n === 1 ? 'Nog 1 ander.' : `Nog ${n} anderen.`),
  nobodyOnDuty: (municipality: string) => `Geen coördinator bereikbaar · ${municipality}`,
  nobodyUrgent: (code: string) => `Spoed zonder coördinator · ${code}`,
  nobodyWhat: (municipality: string) =>
    `Voor ${municipality} is nu geen coördinator of waarnemer aangewezen. Wat binnenkomt, blijft liggen.`,
  nobodyCode: (code: string) => `Het gaat om ${code}. De inhoud ziet u niet.`,
  nobodyNext: 'Wijs iemand aan, of vraag de beheerder dat te doen. Daarna stuur ik alles alsnog door.',
  nobodyDanger: 'Is er gevaar? Wacht niet. Bel 112.',
};
