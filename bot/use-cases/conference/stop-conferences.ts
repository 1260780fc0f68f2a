import type { Case } from '../../../domain/case.ts';
import type { Invitation } from '../../../domain/conference.ts';
import { type Message, type Put, put } from '../change.ts';
import type { Ports } from '../ports.ts';

/** A case that stops: its coming conferences are off, their invitations say so, the shared cards fall silent. */
export type Stopped = {
  readonly puts: Put[];
  /** Everybody who would have come to a conference. */
  readonly guests: readonly Invitation[];
  readonly edits: Message[];
};

export const stopConferences = async (ports: Ports, family: Case): Promise<Stopped> => {
  const [conferences, invitations] = await Promise.all([
    ports.read.list('conference', { caseId: family.id }),
    ports.read.list('invitation', { caseId: family.id, state: ['pending', 'accepted', 'otherMoment'] }),
  ]);
  const coming = conferences.filter(({ state }) => state === 'invited' || state === 'planned');
  const guests = invitations.filter(({ conferenceId }) => coming.some(({ id }) => id === conferenceId));
  return {
    puts: coming.map((one) => put('conference', { ...one, state: 'cancelled', sequence: one.sequence + 1 })),
    guests,
    edits: [
      ...guests.map(
        ({ id, personId, version }): Message => ({
          key: `invitation:${id}:stopped:${version}:${family.version}`,
          to: { person: personId },
          notice: { kind: 'invitation', invitation: id, why: 'updated' },
        }),
      ),
      ...conferences
        .filter(({ state }) => state === 'held')
        .map(
          ({ id }): Message => ({
            key: `agreements:${id}:stopped:${family.version}`,
            to: { channelOf: family.municipality },
            notice: { kind: 'agreements', conference: id },
          }),
        ),
    ],
  };
};
