import { isOpen, isOverdue, isResting } from '../../../domain/agreement.ts';
import { localDate } from '../../../domain/calendar.ts';
import { isHushed } from '../../../domain/case.ts';
import type { DigestItemView, DigestView } from '../../../domain/view/oversight.ts';
import type { Ports } from '../ports.ts';

/** One thing a person is reminded of: what, and the moment it was meant for. */
export type DigestSubject = { kind: string; subject: string; dueAt: string };

const agreementItem = async (
  ports: Ports,
  ownerId: string,
  id: string,
): Promise<DigestItemView | undefined> => {
  const agreement = await ports.read.get('agreement', id);
  const family = agreement && (await ports.read.get('case', agreement.caseId));
  if (!agreement || !family || isHushed(family) || agreement.ownerId !== ownerId) return undefined;
  if (!isOpen(agreement.state) && agreement.state !== 'completed') return undefined;
  const today = localDate(ports.now());
  if (isResting(agreement, today)) return undefined;
  return {
    kind: 'agreement',
    agreement: agreement.id,
    number: agreement.number,
    code: family.code,
    dueDate: agreement.dueDate,
    overdue: isOverdue(agreement, today),
    done: agreement.state === 'completed',
  };
};

const invitationItem = async (
  ports: Ports,
  personId: string,
  id: string,
  kind: string,
): Promise<DigestItemView | undefined> => {
  const invitation = await ports.read.get('invitation', id);
  const conference = invitation && (await ports.read.get('conference', invitation.conferenceId));
  const family = invitation && (await ports.read.get('case', invitation.caseId));
  if (!invitation || !conference || !family || isHushed(family)) return undefined;
  if (invitation.personId !== personId || conference.state !== 'invited') return undefined;
  if (conference.startsAt <= ports.now()) return undefined;
  const base = { invitation: id, code: family.code, startsAt: conference.startsAt };
  if (kind === 'conference.soon')
    return invitation.state === 'accepted'
      ? { kind: 'conference', ...base, place: conference.place }
      : undefined;
  return invitation.state === 'pending' || invitation.state === 'accepted'
    ? { kind: 'invitation', ...base, answerBy: conference.answerBy, done: invitation.state === 'accepted' }
    : undefined;
};

/**
 * One person's daily message as it is true now: what was closed, done or given away since is gone
 * (field.md C2: closed cases never nag, former owners neither).
 */
export const digestOf = async (
  ports: Ports,
  personId: string,
  date: string,
  subjects: readonly DigestSubject[],
): Promise<DigestView> => {
  const person = await ports.read.get('person', personId);
  const items = await Promise.all(
    [...new Map(subjects.map((one) => [`${one.kind}:${one.subject}`, one])).values()].map(
      ({ kind, subject }) =>
        kind === 'agreement.reminder'
          ? agreementItem(ports, personId, subject)
          : invitationItem(ports, personId, subject, kind),
    ),
  );
  return {
    today: date,
    digestTime: person?.digestTime ?? ports.region.terms.digestHour,
    items: items.flatMap((item) => item ?? []).sort((a, b) => moment(a).localeCompare(moment(b))),
    late: subjects.some(({ dueAt }) => localDate(dueAt) < date),
    snoozable: true,
  };
};

const moment = (item: DigestItemView): string =>
  item.kind === 'agreement' ? item.dueDate : localDate(item.startsAt);

/** The message of a day as it now is, when a button in it was pressed. */
export const digestView = async (
  ports: Ports,
  personId: string,
  date: string,
): Promise<DigestView | undefined> => {
  const subjects = await ports.read.digestSubjects(personId, date);
  return subjects.length > 0 ? digestOf(ports, personId, date, subjects) : undefined;
};
