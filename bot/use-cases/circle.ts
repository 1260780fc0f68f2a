import type { Case } from '../../domain/case.ts';
import type { Invitation } from '../../domain/conference.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Circle } from '../../domain/role.ts';
import type { SubjectKind } from '../../domain/subject.ts';
import type { Reader } from './ports.ts';

/** Who stands around a subject; undefined when there is no such thing (any more). */
export const circleOf = async (
  read: Reader,
  kind: SubjectKind,
  id: string,
  now: string,
): Promise<Circle | undefined> => {
  switch (kind) {
    case 'none':
      return {};
    case 'municipality':
      return { municipality: id };
    case 'consultation': {
      const found = await read.get('consultation', id);
      return found && { municipality: found.municipality, askerId: found.askerId };
    }
    case 'draft': {
      const found = await read.get('draft', id);
      // Too old is gone, also while it still waits to be erased (D3).
      return found && found.expiresAt > now
        ? {
            authorId: found.ownerId,
            authorCoordinates: COORDINATORS_FORMS.has(found.form),
            sharedDraft: SHARED_FORMS.has(found.form),
            municipality: found.municipality,
            // What is read in it of a family is among what was read of that family (AVG 15).
            caseId: await caseOfDraft(read, found),
          }
        : undefined;
    }
    case 'invitation': {
      const found = await read.get('invitation', id);
      const around = found && (await read.get('case', found.caseId));
      return (
        found &&
        around && { municipality: around.municipality, caseId: around.id, inviteeIds: stillAsked([found]) }
      );
    }
    case 'agreement': {
      const found = await read.get('agreement', id);
      return (
        found && {
          municipality: found.municipality,
          caseId: found.caseId,
          ownerIds: found.ownerId ? [found.ownerId] : [],
        }
      );
    }
    case 'conference': {
      const found = await read.get('conference', id);
      const around = found && (await read.get('case', found.caseId));
      return around && circleOfCase(read, around, found.id);
    }
    case 'rightsRequest': {
      const found = await read.get('rightsRequest', id);
      return found && { municipality: found.municipality, caseId: found.caseId, personId: found.member };
    }
    case 'referral':
    case 'case': {
      const found = await read.get('case', id);
      return found && circleOfCase(read, found);
    }
  }
};

/** Forms only a coordinator fills in: about a family, or about a conference of its case. */
const COORDINATORS_FORMS = new Set(['triage', 'replan', 'conference', 'registration', 'correction']);

/** There is one record of a conference, whoever of the coordinators began it. */
const SHARED_FORMS = new Set(['conference']);

/** The case a coordinator's form is about: by itself, by a conference of it, or by a request of the family. */
const caseOfDraft = async (
  read: Reader,
  { form, subject }: Pick<Draft, 'form' | 'subject'>,
): Promise<string | undefined> => {
  if (!subject) return undefined;
  switch (form) {
    case 'triage':
      return subject;
    case 'replan':
    case 'conference':
      return (await read.get('conference', subject))?.caseId;
    case 'correction':
      return (await read.get('rightsRequest', subject))?.caseId;
    default:
      return undefined;
  }
};

/** Whose invitation was withdrawn is no invitee any more: neither moment nor place is theirs to know. */
const stillAsked = (invitations: readonly Invitation[]): string[] =>
  invitations.filter(({ state }) => state !== 'withdrawn').map(({ personId }) => personId);

/** Around a conference stand who was invited to it, not who was invited to another of the case. */
const circleOfCase = async (read: Reader, found: Case, conferenceId?: string): Promise<Circle> => {
  const [invitations, agreements] = await Promise.all([
    read.list('invitation', { caseId: found.id, conferenceId }),
    read.list('agreement', { caseId: found.id }),
  ]);
  return {
    municipality: found.municipality,
    caseId: found.id,
    offeredTo: found.transfer?.state === 'offered' ? found.transfer.to : undefined,
    referrerId: found.referrerId,
    inviteeIds: stillAsked(invitations),
    ownerIds: agreements.flatMap(({ ownerId }) => ownerId ?? []),
  };
};
