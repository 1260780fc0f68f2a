import { cast } from '../../scripts/local-teams/cast.ts';
import type { LocalTeamsClient } from '../../scripts/local-teams/client.ts';
import { plantFamily } from './family.ts';
import type { Planted } from './submits.ts';

const { coordinator, gpNurse, privacyOfficer, administrator } = cast;

/** Every id that buttons of cards and dialogs carried so far, by the noun it belongs to. */
const idsIn = (teams: LocalTeamsClient): Planted => {
  const found: Record<string, string[]> = {};
  const look = (value: unknown, inData: boolean): void => {
    if (Array.isArray(value)) for (const one of value) look(one, inData);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (inData && typeof inner === 'string' && key !== 'verb') {
        const known = found[key] ?? [];
        if (!known.includes(inner)) found[key] = [...known, inner];
      }
      look(inner, inData || key === 'data');
    }
  };
  for (const { body } of teams.outgoing) look(body, false);
  return found;
};

/** A family halfway its way, a question being sparred, a request of the family: and the ids of all of it. */
export const plantEverything = async (teams: LocalTeamsClient): Promise<Planted> => {
  const { code } = await plantFamily(teams);
  const of = (who: { key: string }) => teams.person(who.key);
  await of(gpNurse).say('sparren');
  await of(gpNurse).press('Stuur naar de coördinator', { municipality: 'kerkrade', question: 'stel van 19' });
  await of(coordinator).say(code);
  await of(coordinator).press({ title: 'Bekijk', within: code });
  await of(coordinator).press('Verzoek noteren');
  await of(coordinator).press('Noteer het verzoek', {
    member: 'mother',
    kind: 'access',
    receivedOn: '2026-03-12',
    identityChecked: 'true',
  });
  await teams.clock.advance('PT1M');
  await of(privacyOfficer).press({ title: 'Bekijk', within: 'Nieuw verzoek' });
  for (const who of [coordinator, privacyOfficer]) of(who).closeDialog();
  await of(administrator).say('beheer');
  await of(administrator).press('Beheer openen');
  of(administrator).closeDialog();
  return { ...idsIn(teams), code: [code] };
};
