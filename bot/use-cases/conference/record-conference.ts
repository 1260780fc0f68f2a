import type { Agreement } from '../../../domain/agreement.ts';
import { addDays, addWorkingDays, localDate, nextWorkingDay, toInstant } from '../../../domain/calendar.ts';
import { caseLife } from '../../../domain/case.ts';
import type { Conference } from '../../../domain/conference.ts';
import { conferenceLife } from '../../../domain/conference.ts';
import { conferenceForm, SOMEONE_ELSE } from '../../../domain/conference-form.ts';
import type { Draft } from '../../../domain/draft.ts';
import { type Answers, allRows, chosen } from '../../../domain/form.ts';
import { isAhead, problemsOn, unfinishedPages } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after } from '../../../domain/life.ts';
import { refuse } from '../../../domain/refusal.ts';
import { termsOf } from '../../../domain/region.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import type { Actor } from '../../../domain/role.ts';
import { agreementRemindersOf } from '../agreements/agreement-moments.ts';
import { happened, type Message, put } from '../change.ts';
import { newDraft, withInputs } from '../forms/draft.ts';
import { draftView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { conferenceKind, organisations } from './conference-kind.ts';

/** "Overleg vastleggen": the checklist and agreements, kept as the conference goes. */
export const openConference: UseCase<'conference.open', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const conference = await ports.read.get('conference', data.conference);
    const family = conference && (await ports.read.get('case', conference.caseId));
    if (!conference || !family) return refuse('notFound');
    if (!after(conferenceLife, conference.state, 'hold'))
      return refuse('alreadyDone', { code: family.code, at: conference.heldAt });
    const access = [
      { action: 'R', recordType: 'conference', recordId: conference.id, caseId: family.id },
    ] as const;
    const going = (
      await ports.read.list('draft', { form: 'conference', subject: conference.id, ownerId: actor.id })
    )[0];
    if (going) return { answer: await draftView(ports, going), access };
    const draft = newDraft(ports, actor.id, 'conference', {
      page: 'table',
      subject: conference.id,
      municipality: conference.municipality,
    });
    return { answer: await draftView(ports, draft), puts: [put('draft', draft)], access };
  };

export type FinishAnswer =
  | { see: 'form'; form: FormView }
  | { see: 'held'; code: string; agreements: number };

/**
 * "Rond het overleg af": refused until everything that must be is answered (C13, C14, C17, first
 * contact), and no agreement stands without organisation and person (F2). Each owner gets a card; the
 * partner channel gets the one shared card.
 */
export const finishConference: UseCase<'conference.finish', FinishAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const found = await ports.read.get('draft', data.draft);
    const conference = found?.subject ? await ports.read.get('conference', found.subject) : undefined;
    const family = conference && (await ports.read.get('case', conference.caseId));
    if (found?.form !== 'conference' || !conference || !family) return refuse('draftGone');
    const held = after(conferenceLife, conference.state, 'hold');
    const state = after(caseLife, family.state, 'hold');
    if (!held || !state) return refuse('alreadyDone', { code: family.code, at: conference.heldAt });
    const draft = await withInputs(ports, found, found.page, inputs);
    const context = await conferenceKind.context(ports, draft);
    const unfinished = unfinishedPages(conferenceForm, draft.answers, context)[0];
    if (unfinished) {
      const at: Draft = { ...draft, page: unfinished.id };
      // A page that was not seen yet opens without reproaches.
      const problems = isAhead(conferenceForm, unfinished.id, found.page)
        ? []
        : problemsOn(unfinished, draft.answers, context);
      return {
        answer: { see: 'form', form: await draftView(ports, at, { problems }) },
        puts: [put('draft', at)],
      };
    }
    const { answers } = draft;
    const agreements = await newAgreements(ports, actor, conference, answers);
    const reminders = await Promise.all(agreements.map((one) => agreementRemindersOf(ports, one)));
    return {
      answer: { see: 'held', code: family.code, agreements: agreements.length },
      puts: [
        put('case', {
          ...family,
          state,
          processLead: answers['processLead'],
          caseLead: answers['caseLead'],
          familyContact: answers['familyContact'],
        }),
        put('conference', heldConference(ports, actor, conference, answers)),
        ...agreements.map((one) => put('agreement', one)),
      ],
      // A colleague's draft stays until it is too old: pressed later, it says that this was done already.
      removals: [{ kind: 'draft', id: draft.id, version: draft.version }],
      timeline: [
        happened(actor, family.id, ports.now(), 'conference.held', {
          content: { agreements: String(agreements.length), number: String(conference.number) },
        }),
      ],
      access: [{ action: 'U', recordType: 'conference', recordId: conference.id, caseId: family.id }],
      messages: messages(conference, agreements),
      reminders: [...reminders.flat(), ...followUpMoments(ports, conference)],
    };
  };

const heldConference = (
  ports: Ports,
  actor: Actor,
  conference: Conference,
  answers: Answers,
): Conference => ({
  ...conference,
  state: 'held',
  heldAt: ports.now(),
  heldBy: actor.id,
  stepsDone: chosen(answers, 'steps'),
  familyPresent: answers['familyPresent'] === 'yes',
  familyAbsentReason: answers['familyAbsentReason'] || undefined,
  followUpOn: answers['followUpOn'] || undefined,
});

/** Organisation and person of a line, as words. Somebody who is not in the list stands there by name. */
export const ownerOf = async (
  ports: Ports,
  caseId: string,
  row: Answers,
): Promise<{ organisation: string; ownerName: string; ownerId?: string }> => {
  const label = organisations(ports).find(({ value }) => value === row['organisation'])?.label;
  const organisation = label ?? row['organisation'] ?? '';
  if (row['owner'] === SOMEONE_ELSE) return { organisation, ownerName: row['ownerName'] ?? '' };
  const ownerId = row['owner'] ?? '';
  const invitation = (await ports.read.list('invitation', { caseId, personId: ownerId }))[0];
  const person = await ports.read.get('person', ownerId);
  // A partner who was appointed but never wrote.
  const [partner] = await ports.read.list('appointment', { personId: ownerId });
  return { organisation, ownerId, ownerName: invitation?.name ?? person?.name ?? partner?.name ?? ownerId };
};

const newAgreements = async (
  ports: Ports,
  actor: Actor,
  conference: Conference,
  answers: Answers,
): Promise<Agreement[]> => {
  const earlier = await ports.read.list('agreement', { caseId: conference.caseId });
  const accepted = await ports.read.list('invitation', { conferenceId: conference.id, state: 'accepted' });
  return Promise.all(
    allRows(answers, 'agreement').map(async (row, index): Promise<Agreement> => {
      const owner = await ownerOf(ports, conference.caseId, row);
      return {
        id: ports.newId(),
        version: 0,
        caseId: conference.caseId,
        conferenceId: conference.id,
        municipality: conference.municipality,
        number: earlier.length + index + 1,
        what: row['what'] ?? '',
        ...owner,
        dueDate: row['dueDate'] ?? '',
        familyAgrees: row['familyAgrees'] === 'yes',
        // Who sat at the table accepted it there (C12).
        state: accepted.some(({ personId }) => personId === owner.ownerId) ? 'accepted' : 'requested',
        history: [{ at: ports.now(), by: actor.id, byName: actor.name, event: 'agree' }],
      };
    }),
  );
};

const messages = (conference: Conference, agreements: readonly Agreement[]): Message[] => [
  ...agreements.flatMap((agreement): Message[] =>
    agreement.ownerId
      ? [
          {
            key: `agreement:${agreement.id}:new`,
            to: { person: agreement.ownerId },
            notice: { kind: 'agreement', agreement: agreement.id, why: 'new' },
          },
        ]
      : [],
  ),
  ...(agreements.length > 0
    ? [
        {
          key: `agreements:${conference.id}:held`,
          to: { channelOf: conference.municipality },
          notice: { kind: 'agreements', conference: conference.id },
        } as const,
      ]
    : []),
];

/** What follows a conference: the list is shared, later it is evaluated with the family (C21, P11). */
const followUpMoments = (ports: Ports, conference: Conference): Reminder[] => {
  const terms = termsOf(ports.region, conference.municipality);
  const today = localDate(ports.now());
  const evaluation = nextWorkingDay(
    addDays(localDate(conference.startsAt), terms.evaluationWeeks * 7),
    terms,
  );
  return [
    {
      key: `conference:${conference.id}:share`,
      kind: 'list.share',
      subject: conference.id,
      dueAt: toInstant(addWorkingDays(today, terms.shareListDays, terms), terms.digestHour),
      content: {},
    },
    {
      key: `conference:${conference.id}:evaluation`,
      kind: 'evaluation.due',
      subject: conference.caseId,
      dueAt: toInstant(evaluation, terms.digestHour),
      content: {},
    },
  ];
};

/** The coordinator shared the list herself, by the secure mail of her organisation (G17): it is recorded. */
export const listShared: UseCase<'conference.shared', { see: 'shared'; code: string }> =
  (ports) =>
  async (actor, { data }) => {
    const conference = await ports.read.get('conference', data.conference);
    const family = conference && (await ports.read.get('case', conference.caseId));
    if (!conference || !family) return refuse('notFound');
    if (conference.sharedAt) return refuse('alreadyDone', { code: family.code, at: conference.sharedAt });
    if (conference.state !== 'held') return refuse('cannotNow', { code: family.code });
    const state = after(caseLife, family.state, 'followUp') ?? family.state;
    return {
      answer: { see: 'shared', code: family.code },
      puts: [
        put('conference', { ...conference, sharedAt: ports.now() }),
        ...(state === family.state ? [] : [put('case', { ...family, state })]),
      ],
      timeline: [happened(actor, family.id, ports.now(), 'list.shared')],
      access: [{ action: 'share', recordType: 'conference', recordId: conference.id, caseId: family.id }],
    };
  };
