import { attendanceCard } from '../../../cards/conference.ts';
import { invitationCard } from '../../../cards/invitation.ts';
import { isSilent } from '../../../domain/case.ts';
import { invitationViewOf } from '../../use-cases/conference/answer-invitation.ts';
import { attendanceOf } from '../../use-cases/conference/show-conference.ts';

import type { Render } from './rendered.ts';

export const invitation: Render<'invitation'> = async (ports, notice) => {
  const view = await invitationViewOf(ports, notice.invitation);
  if (!view) return undefined;
  // Off before it was sent: nobody is invited to it any more; whoever holds a card sees so on that.
  const off = view.cancelled && notice.why !== 'cancelled';
  return {
    card: invitationCard(view),
    code: view.code,
    key: `invitation:${view.invitation}`,
    how: notice.why === 'updated' || off ? 'edit' : 'new',
    superseded: invitationCard(view),
  };
};

/** Takes the place of the card that asked them. Invited again meanwhile is another invitation, with its own card. */
export const withdrawn: Render<'invitation.withdrawn'> = async (ports, notice) => {
  const view = await invitationViewOf(ports, notice.invitation);
  if (view?.state !== 'withdrawn') return undefined;
  const card = invitationCard(view);
  return { card, code: view.code, key: `invitation:${view.invitation}`, how: 'new', superseded: card };
};

export const attendance: Render<'attendance'> = async (ports, notice, to) => {
  const conference = await ports.read.get('conference', notice.conference);
  const family = conference && (await ports.read.get('case', conference.caseId));
  if (!conference || !family || isSilent(family.state)) return undefined;
  const view = await attendanceOf(ports, conference, family.code, notice.invitation);
  // Somebody who comes changes the count in place; somebody who does not asks for the coordinator's attention.
  const quiet = view.last === undefined || view.last.state === 'accepted';
  return {
    card: attendanceCard(view),
    code: family.code,
    key: `attendance:${conference.id}:${to}`,
    how: quiet ? 'either' : 'new',
    superseded: attendanceCard(view),
  };
};
