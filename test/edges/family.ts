import { cast } from '../../scripts/local-teams/cast.ts';
import { buttonsOf, type LocalTeamsClient } from '../../scripts/local-teams/client.ts';
import type { LocalPerson } from '../../scripts/local-teams/options.ts';
import { addAgreements } from '../../scripts/story/acts.ts';
import {
  finishConference,
  openForm,
  openTable,
  openWork,
  planConference,
  refer,
  sophieForm,
  sophiePages,
} from '../journeys/families.ts';

const { midwife, coordinator, youthNurse, mee } = cast;

/** What the one agreement says. */
export const ambulant = 'Ambulante begeleiding thuis';

/** A family with a conference behind it, an open agreement of MEE's, and a draft of the midwife's; their ids. */
export const plantFamily = async (
  teams: LocalTeamsClient,
): Promise<{ code: string; ids: Record<string, string> }> => {
  const of = (who: LocalPerson) => teams.person(who.key);
  const idIn = (who: LocalPerson, title: string, noun: string): string => {
    const button = buttonsOf(of(who).dialog()?.card ?? {}).find((one) => one.title === title);
    return String((button?.action.data as Record<string, unknown> | undefined)?.[noun] ?? '');
  };
  const code = await refer(teams, midwife, sophiePages);
  await planConference(teams, code, { date: '2026-03-12', people: [midwife, youthNurse, mee] });
  for (const guest of [midwife, youthNurse, mee]) await of(guest).press({ title: 'Ik kom', within: code });
  await teams.clock.set('2026-03-12T10:30:00Z');
  await openTable(teams, code);
  const line = { organisation: 'clientSupport', owner: mee.aadObjectId, dueDate: '2026-04-02' };
  await addAgreements(of(coordinator), [{ what: ambulant, ...line }]);
  await finishConference(teams, midwife);
  await of(mee).press({ title: 'Bekijk', within: 'Nieuwe afspraak' });
  const agreement = idIn(mee, 'Gedaan', 'agreement');
  of(mee).closeDialog();
  await openWork(teams, `Afsprakenlijst delen · ${code}`);
  const conference = idIn(coordinator, 'Leg vast', 'conference');
  of(coordinator).closeDialog();
  await of(midwife).say('mijn aanmeldingen');
  await of(midwife).press('Mijn aanmeldingen');
  const family = idIn(midwife, 'Bekijk', 'case');
  of(midwife).closeDialog();
  await openForm(teams, midwife);
  await of(midwife).press('Verder', sophieForm.consent);
  const draft = idIn(midwife, 'Verder', 'draft');
  return { code, ids: { agreement, conference, case: family, draft } };
};
