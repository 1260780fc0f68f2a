import { localDate } from '../../../domain/calendar.ts';
import { type Conference, conferenceLife, type InvitationState } from '../../../domain/conference.ts';
import { isFamilyInvited } from '../../../domain/letter.ts';
import { can } from '../../../domain/life.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import type { AttendanceView, ConferenceView } from '../../../domain/view/conference.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { arrangements } from './arrange-conference.ts';
import { letterFile } from './letter-of.ts';

/** Who comes to a conference; the coordinator may record it from its day on, and change it before. */
export const showConference: UseCase<'conference.show', ConferenceView> =
  (ports) =>
  async (_actor, { data, relations }) => {
    const conference = await ports.read.get('conference', data.conference);
    const family = conference && (await ports.read.get('case', conference.caseId));
    if (!conference || !family) return refuse('notFound');
    const invitations = await ports.read.list('invitation', { conferenceId: conference.id });
    const people = await ports.read.list('person', { id: invitations.map(({ personId }) => personId) });
    const chairs = relations.has('coordinator');
    const coming = conference.state === 'invited' || conference.state === 'planned';
    const open = await arrangements(ports, conference);
    const waiting = new Set([...open.toTell, ...open.toTellOff].map(({ value }) => value));
    const mayWrite = chairs && !isRefusal(await letterFile(ports, conference.id));
    return {
      answer: {
        conference: conference.id,
        case: family.id,
        code: family.code,
        startsAt: conference.startsAt,
        durationMinutes: conference.durationMinutes,
        mode: conference.mode,
        place: conference.place,
        answerBy: conference.answerBy,
        invitees: invitations
          .filter(({ state }) => state !== 'withdrawn')
          .map(({ personId, name, organisation, state, note, mandateWith }) => ({
            name,
            organisation,
            state,
            note: chairs ? note : undefined,
            mandateWith: chairs ? mandateWith : undefined,
            reachable: people.some(({ id, unreachableSince }) => id === personId && !unreachableSince),
          })),
        guests: (conference.guests ?? []).map(({ id, name, organisation }) => ({
          name,
          organisation,
          told: !waiting.has(id),
        })),
        familyBrings: chairs ? conference.familyBrings : undefined,
        interpreter: conference.interpreter,
        open: {
          place: chairs && coming && open.placeOpen,
          interpreter: chairs && coming && open.interpreterOpen,
          toTell: chairs && conference.state !== 'held' ? open.toTell.length + open.toTellOff.length : 0,
        },
        cancelled: conference.state === 'cancelled',
        mayCancel: chairs && can(conferenceLife, conference.state, 'cancel'),
        agreements: chairs && conference.state === 'held',
        mayShare: chairs && conference.state === 'held' && !conference.sharedAt,
        letters: chairs
          ? conference.letters?.map(({ kind, language, how, on }) => ({ kind, language, how, on }))
          : undefined,
        familyInvited: chairs && conference.state === 'invited' ? isFamilyInvited(conference) : undefined,
        mayList: chairs && mayWrite && conference.state === 'held',
        mayWrite,
        mayRecord:
          chairs &&
          conference.state === 'invited' &&
          localDate(conference.startsAt) <= localDate(ports.now()),
        mayChange: chairs && conference.state === 'invited',
      },
      access: [{ action: 'R', recordType: 'conference', recordId: conference.id, caseId: family.id }],
    };
  };

/** The answers to a conference's invitations, in counts. */
export const attendanceOf = async (
  ports: Ports,
  conference: Conference,
  code: string,
  lastInvitation?: string,
): Promise<AttendanceView> => {
  const invitations = await ports.read.list('invitation', { conferenceId: conference.id });
  const count = (state: InvitationState): number => invitations.filter((one) => one.state === state).length;
  const last = invitations.find(({ id }) => id === lastInvitation);
  return {
    conference: conference.id,
    case: conference.caseId,
    code,
    startsAt: conference.startsAt,
    accepted: count('accepted'),
    declined: count('declined'),
    otherMoment: count('otherMoment'),
    pending: count('pending'),
    last: last && { organisation: last.organisation, state: last.state },
  };
};
