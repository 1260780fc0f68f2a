import { localDate, localTime, toInstant } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import { type Conference, conferenceLife } from '../../../domain/conference.ts';
import type { Draft } from '../../../domain/draft.ts';
import { chosen } from '../../../domain/form.ts';
import { problemsOn, unfinishedPages } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { can } from '../../../domain/life.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { replanForm } from '../../../domain/triage-form.ts';
import { happened, put } from '../change.ts';
import { newDraft, withInputs } from '../forms/draft.ts';
import { draftView } from '../forms/form-view.ts';
import { whySilent } from '../oversight/silent.ts';
import type { Ports } from '../ports.ts';
import { replanKind } from '../triage/triage-kind.ts';
import type { UseCase } from '../use-case.ts';
import {
  answerBy,
  conferenceMoments,
  invitationMessages,
  invite,
  planConference,
} from './plan-conference.ts';

/** "Wijzig": another date, time, place or guest. */
export const openReplan: UseCase<'conference.replan', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const conference = await ports.read.get('conference', data.conference);
    if (!conference) return refuse('notFound');
    if (!can(conferenceLife, conference.state, 'change'))
      return refuse('cannotNow', { detail: conference.state });
    const invitations = await ports.read.list('invitation', { conferenceId: conference.id });
    const draft = newDraft(ports, actor.id, 'replan', {
      page: 'plan',
      subject: conference.caseId,
      municipality: conference.municipality,
      answers: {
        conference: conference.id,
        date: localDate(conference.startsAt),
        time: localTime(conference.startsAt),
        duration: String(conference.durationMinutes),
        mode: conference.mode,
        location: conference.place,
        people: invitations
          .filter(({ state }) => state !== 'withdrawn')
          .map(({ personId }) => personId)
          .join(','),
      },
    });
    return { answer: await draftView(ports, draft), puts: [put('draft', draft)] };
  };

/** Why there can be no further conference now: the case is silent, not judged yet, or has one that is to come. */
const whyNotAgain = async (ports: Ports, family: Case): Promise<Refusal | undefined> => {
  const silent = whySilent(family);
  if (silent) return silent;
  const conferences = await ports.read.list('conference', { caseId: family.id });
  const going = conferences.some(({ state }) => state === 'planned' || state === 'invited');
  const judged = (await ports.read.list('referral', { caseId: family.id, state: 'accepted' })).length > 0;
  return going || (family.state === 'open' && !judged)
    ? refuse('cannotNow', { code: family.code })
    : undefined;
};

/** "Nieuw overleg" for a case that had one (G24). */
export const planAgain: UseCase<'conference.again', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const family = await ports.read.get('case', data.case);
    if (!family) return refuse('notFound');
    const refusal = await whyNotAgain(ports, family);
    if (refusal) return refusal;
    const invitations = await ports.read.list('invitation', { caseId: family.id });
    const draft = newDraft(ports, actor.id, 'replan', {
      page: 'plan',
      subject: family.id,
      municipality: family.municipality,
      answers: {
        duration: '60',
        mode: 'physical',
        people: [
          ...new Set(
            invitations.filter(({ state }) => state !== 'withdrawn').map(({ personId }) => personId),
          ),
        ].join(','),
      },
    });
    return { answer: await draftView(ports, draft), puts: [put('draft', draft)] };
  };

export type MoveAnswer = { see: 'form'; form: FormView } | { see: 'planned'; code: string };

/** Everybody hears of the new moment; answers to the old one no longer count. */
export const moveConference: UseCase<'conference.move', MoveAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const found = await ports.read.get('draft', data.draft);
    const family = found?.subject ? await ports.read.get('case', found.subject) : undefined;
    if (found?.form !== 'replan' || !family) return refuse('draftGone');
    const draft = await withInputs(ports, found, found.page, inputs);
    const context = await replanKind.context(ports, draft);
    const page = unfinishedPages(replanForm, draft.answers, context)[0];
    if (page) {
      const problems = problemsOn(page, draft.answers, context);
      return {
        answer: { see: 'form', form: await draftView(ports, draft, { problems }) },
        puts: [put('draft', draft)],
      };
    }
    const removals = [{ kind: 'draft', id: draft.id, version: draft.version } as const];
    const conference = await ports.read.get('conference', draft.answers['conference'] ?? '');
    if (!conference) {
      // Between opening and sending the case may have closed, or somebody else planned.
      const refusal = await whyNotAgain(ports, family);
      if (refusal) return refusal;
      const planned = await planConference(ports, actor, family, draft.answers);
      return {
        ...planned,
        answer: { see: 'planned', code: family.code },
        puts: [put('case', { ...family, state: 'planned' }), ...(planned.puts ?? [])],
        removals,
      };
    }
    if (!can(conferenceLife, conference.state, 'change'))
      return refuse('cannotNow', { code: family.code, detail: conference.state });
    const moved = movedTo(
      conference,
      draft,
      answerBy(ports, conference.municipality, draft.answers['date'] ?? ''),
    );
    const invitations = await ports.read.list('invitation', { conferenceId: conference.id });
    const wanted = chosen(draft.answers, 'people');
    const sameMoment = moved.startsAt === conference.startsAt;
    const stays = invitations.filter(
      ({ personId, state }) => wanted.includes(personId) && state !== 'withdrawn',
    );
    const leaves = invitations.filter(
      ({ personId, state }) => !wanted.includes(personId) && state !== 'withdrawn',
    );
    const joins = await Promise.all(
      wanted
        .filter((id) => !stays.some(({ personId }) => personId === id))
        .map((personId) => invite(ports, moved, personId)),
    );
    const again = stays.map((one) =>
      sameMoment ? one : { ...one, state: 'pending' as const, note: undefined, answeredAt: undefined },
    );
    return {
      answer: { see: 'planned', code: family.code },
      puts: [
        put('conference', moved),
        ...again.map((one) => put('invitation', one)),
        ...leaves.map((one) => put('invitation', { ...one, state: 'withdrawn' })),
        ...joins.map((one) => put('invitation', one)),
      ],
      removals,
      timeline: [
        happened(actor, family.id, ports.now(), 'conference.moved', {
          content: { startsAt: moved.startsAt },
        }),
      ],
      access: [{ action: 'U', recordType: 'conference', recordId: conference.id, caseId: family.id }],
      messages: [
        ...invitationMessages(moved, again, actor.id, 'changed'),
        ...leaves.map(
          (one) =>
            ({
              key: `invitation:${one.id}:withdrawn:${moved.sequence}`,
              to: { person: one.personId },
              notice: { kind: 'invitation.withdrawn', invitation: one.id },
            }) as const,
        ),
        ...joins.map(
          (one) =>
            ({
              key: `invitation:${one.id}:${moved.sequence}`,
              to: { person: one.personId },
              notice: { kind: 'invitation', invitation: one.id, why: 'new' },
            }) as const,
        ),
      ],
      reminders: conferenceMoments(ports, moved, [...again, ...joins]),
    };
  };

const movedTo = (conference: Conference, { answers }: Draft, by: string): Conference => ({
  ...conference,
  startsAt: toInstant(answers['date'] ?? '', answers['time'] ?? ''),
  durationMinutes: Number(answers['duration'] ?? conference.durationMinutes),
  mode: answers['mode'] === 'digital' ? 'digital' : 'physical',
  place: answers['location'] ?? '',
  answerBy: by,
  sequence: conference.sequence + 1,
});
