import { localDate, localTime, toInstant } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import { type Conference, conferenceLife } from '../../../domain/conference.ts';
import { type Answers, chosen } from '../../../domain/form.ts';
import { problemsOn, unfinishedPages } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { interpretsIn } from '../../../domain/interpreter.ts';
import { can } from '../../../domain/life.ts';
import { OTHER_PLACE } from '../../../domain/plan-pages.ts';
import type { Referral } from '../../../domain/referral.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { municipalityById } from '../../../domain/region.ts';
import { replanForm } from '../../../domain/triage-form.ts';
import { happened, put } from '../change.ts';
import { newDraft, withInputs } from '../forms/draft.ts';
import { draftView } from '../forms/form-view.ts';
import { whySilent } from '../oversight/silent.ts';
import type { Ports } from '../ports.ts';
import { referralOf } from '../referral/referral-of.ts';
import { replanKind } from '../triage/triage-kind.ts';
import type { UseCase } from '../use-case.ts';
import { knownPlace } from './known-place.ts';
import {
  answerBy,
  conferenceMoments,
  invitationMessages,
  invite,
  planConference,
} from './plan-conference.ts';
import { placeOf, plannedParts } from './planned-parts.ts';

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
        ...answersOf(ports, conference, await referralOf(ports, conference.caseId)),
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
      // What is wrong may stand on another page than the one that was sent.
      const at = { ...draft, page: page.id };
      return {
        answer: { see: 'form', form: await draftView(ports, at, { problems }) },
        puts: [put('draft', at)],
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
    const planned: Conference = {
      ...conference,
      ...(await plannedParts(ports, family.id, draft.answers, conference)),
      startsAt: toInstant(draft.answers['date'] ?? '', draft.answers['time'] ?? ''),
      durationMinutes: Number(draft.answers['duration'] ?? conference.durationMinutes),
      mode: draft.answers['mode'] === 'digital' ? 'digital' : 'physical',
      place: placeOf(ports, conference.municipality, draft.answers),
      answerBy: answerBy(ports, conference.municipality, draft.answers['date'] ?? ''),
      sequence: conference.sequence + 1,
    };
    const invitations = await ports.read.list('invitation', { conferenceId: conference.id });
    const wanted = chosen(draft.answers, 'people');
    const sameMoment = planned.startsAt === conference.startsAt;
    const moved: Conference = stillReserved(conference, planned)
      ? { ...planned, placeReserved: true }
      : planned;
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
    const again = stays.map((one) => (sameMoment ? one : { ...one, ...NO_ANSWER }));
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

/** Nothing of an answer to the old moment is left, who decides (G33) neither. */
const NO_ANSWER = {
  state: 'pending',
  note: undefined,
  mandate: undefined,
  mandateWith: undefined,
  answeredAt: undefined,
} as const;

/** C05: what was reserved is for that place and moment; of another it is said anew. */
const stillReserved = (before: Conference, now: Conference): boolean =>
  before.placeReserved === true &&
  now.mode === 'physical' &&
  now.place === before.place &&
  now.startsAt === before.startsAt &&
  now.durationMinutes <= before.durationMinutes;

/** A planned conference as answers of the form that plans it anew. */
const answersOf = (ports: Ports, conference: Conference, referral: Referral | undefined): Answers => {
  const { interpreter } = conference;
  const arranged = interpreter && interpretsIn(interpreter, referral?.answers['interpreterLanguage'] ?? '');
  const places = municipalityById(ports.region, conference.municipality)?.places ?? [];
  const known = conference.mode === 'physical' ? knownPlace(places, conference.place) : undefined;
  const location = known ? known.added : conference.place;
  const guests = (conference.guests ?? []).flatMap(({ name, organisation, partnerType = '' }, index) => {
    const label = ports.region.partnerTypes.find(({ id }) => id === partnerType)?.label;
    return [
      [`guest.${index}.name`, name],
      [`guest.${index}.organisation`, partnerType],
      ...(organisation === label ? [] : [[`guest.${index}.practice`, organisation]]),
    ];
  });
  return {
    date: localDate(conference.startsAt),
    time: localTime(conference.startsAt),
    duration: String(conference.durationMinutes),
    mode: conference.mode,
    ...(places.length > 0 ? { placeId: known?.place.id ?? OTHER_PLACE } : {}),
    ...(location ? { location } : {}),
    ...(conference.familyBrings ? { familyBrings: conference.familyBrings } : {}),
    ...(arranged ? { interpreterKind: interpreter.kind, interpreterGrownUp: 'true' } : {}),
    ...Object.fromEntries(guests),
  };
};
