import {
  leaveGivenCard,
  nobodyOnDutyCard,
  personLeftCard,
  postVacatedCard,
} from '../../../cards/people-news.ts';
import { isOpen } from '../../../domain/agreement.ts';
import { isSilent } from '../../../domain/case.ts';
import { leadersOf } from '../../../domain/lead.ts';
import { municipalityById } from '../../../domain/region.ts';
import type { Ports } from '../../use-cases/ports.ts';
import type { Render } from './rendered.ts';

const nameOf = ({ region }: Ports, municipality: string): string =>
  municipalityById(region, municipality)?.name ?? municipality;

export const personLeft: Render<'personLeft'> = async (ports, { person, municipality }) => {
  const [left, agreements, cases] = await Promise.all([
    ports.read.get('person', person),
    ports.read.list('agreement', { ownerId: person, municipality }),
    ports.read.list('case', { municipality }),
  ]);
  const spoken = cases.filter(({ state }) => !isSilent(state));
  const mine = (caseId: string): boolean => spoken.some(({ id }) => id === caseId);
  const withdrawn = await ports.read.list('invitation', { personId: person, state: 'withdrawn' });
  const coming = await ports.read.list('conference', { municipality, state: ['planned', 'invited'] });
  const view = {
    name: left?.name ?? '',
    agreements: agreements.filter(({ state, caseId }) => isOpen(state) && mine(caseId)).length,
    referrals: spoken.filter(({ referrerId }) => referrerId === person).length,
    leads: spoken.filter((one) => leadersOf(one).includes(person)).length,
    invitations: withdrawn.filter(({ conferenceId }) => coming.some(({ id }) => id === conferenceId)).length,
  };
  return { card: personLeftCard(view), how: 'new' };
};

export const nobodyOnDuty: Render<'nobodyOnDuty'> = async (ports, notice) => {
  const municipality = nameOf(ports, notice.municipality);
  return {
    card: nobodyOnDutyCard({ municipality, urgent: notice.urgent, code: notice.code }),
    code: notice.code,
    how: 'new',
  };
};

export const postVacated: Render<'postVacated'> = async (ports, { municipality }) => ({
  card: postVacatedCard(nameOf(ports, municipality)),
  how: 'new',
});

export const leaveGiven: Render<'leaveGiven'> = async (ports, notice) => {
  const [cover, by] = await Promise.all([
    ports.read.get('appointment', notice.appointment),
    ports.read.get('person', notice.by),
  ]);
  // Ended before it was told: there is nothing to look at any more.
  if (!cover) return undefined;
  const { municipality, name, from = '', until = '' } = cover;
  const view = { municipality: nameOf(ports, municipality), by: by?.name ?? '', deputy: name, from, until };
  return { card: leaveGivenCard(view), how: 'new' };
};
