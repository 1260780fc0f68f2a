import { addWorkingDays, localDate, nextWorkingDay, toInstant } from '../../../domain/calendar.ts';
import { caseLife } from '../../../domain/case.ts';
import { type Conference, conferenceLife, healthDimensions } from '../../../domain/conference.ts';
import { conferenceForm } from '../../../domain/conference-form.ts';
import type { Draft } from '../../../domain/draft.ts';
import { planFollowUpOn } from '../../../domain/follow-up.ts';
import { type Answers, askedAnswers, chosen } from '../../../domain/form.ts';
import { isAhead, problemsOn, unfinishedPages } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { interpreterKinds } from '../../../domain/interpreter.ts';
import { after } from '../../../domain/life.ts';
import { refuse } from '../../../domain/refusal.ts';
import { termsOf } from '../../../domain/region.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import type { Actor } from '../../../domain/role.ts';
import type { ConferenceContext } from '../../../domain/table-pages.ts';
import { agreementRemindersOf } from '../agreements/agreement-moments.ts';
import { happened, put } from '../change.ts';
import { withInputs } from '../forms/draft.ts';
import { draftView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { agreementMessages, newAgreements } from './agreements-made.ts';
import { conferenceKind } from './conference-kind.ts';

export type FinishAnswer =
  | { see: 'form'; form: FormView }
  | { see: 'held'; code: string; agreements: number };

/**
 * "Rond het overleg af": refused until everything that must be is answered (G09, C13, C14, C17, C20b), and no
 * agreement stands without organisation and person (F2).
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
    const answers = askedAnswers(conferenceForm, draft.answers, context);
    const agreements = await newAgreements(ports, actor, conference, answers, context.birthExpectedOn);
    const going = agreements.filter(({ state: now }) => now !== 'cancelled');
    const reminders = await Promise.all(going.map((one) => agreementRemindersOf(ports, one)));
    const now = heldConference(ports, actor, conference, answers, context);
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
        put('conference', now),
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
      messages: agreementMessages(conference, agreements),
      reminders: [...reminders.flat(), ...followUpMoments(ports, now)],
    };
  };

const experienceOf = (answers: Answers): Conference['experience'] => {
  const { experienceFamily: family, experienceProfessionals: professionals, experienceRemark } = answers;
  const how = (value: string | undefined) => (value ? (value as 'good' | 'fair' | 'poor') : undefined);
  return family || professionals || experienceRemark
    ? { family: how(family), professionals: how(professionals), remark: experienceRemark || undefined }
    : undefined;
};

const ownWordsOf = (answers: Answers): Conference['ownWords'] =>
  Object.fromEntries(
    healthDimensions.flatMap((dimension) => {
      const said = answers[`words.${dimension}`];
      return said ? [[dimension, said]] : [];
    }),
  );

const heldConference = (
  ports: Ports,
  actor: Actor,
  conference: Conference,
  answers: Answers,
  { asked }: ConferenceContext,
): Conference => ({
  ...conference,
  state: 'held',
  heldAt: ports.now(),
  heldBy: actor.id,
  stepsDone: chosen(answers, 'steps'),
  interpretedBy: interpreterKinds.find((kind) => kind === answers['interpreted']),
  notInterpretedBecause: answers['interpreterReason'] || undefined,
  minutes: answers['minutes'] ? Number(answers['minutes']) : undefined,
  present: chosen(answers, 'present').filter((id) => asked.some(({ value }) => value === id)),
  familyPresent: answers['familyPresent'] === 'yes',
  familyAbsentReason: answers['familyAbsentReason'] || undefined,
  lifeDomains: chosen(answers, 'lifeDomains'),
  ownWords: ownWordsOf(answers),
  feedbackBy: answers['feedbackBy'],
  followUpOn: (answers['followUp'] === 'yes' && answers['followUpOn']) || undefined,
  followUpAfterBirth: answers['followUp'] === 'afterBirth' || undefined,
  evaluationOn: answers['evaluationOn'],
  experience: experienceOf(answers),
});

/** What follows a conference: the list is shared, it is evaluated with the family, another one is planned (C18, C21, P11). */
const followUpMoments = (ports: Ports, conference: Conference): Reminder[] => {
  const terms = termsOf(ports.region, conference.municipality);
  const onWorkingDay = (day: string): string => toInstant(nextWorkingDay(day, terms), terms.digestHour);
  const shareOn = addWorkingDays(localDate(ports.now()), terms.shareListDays, terms);
  return [
    {
      key: `conference:${conference.id}:share`,
      kind: 'list.share',
      subject: conference.id,
      dueAt: toInstant(shareOn, terms.digestHour),
      content: {},
    },
    ...(conference.followUpOn
      ? [
          {
            key: `conference:${conference.id}:followUp`,
            kind: 'followUp.due',
            subject: conference.id,
            dueAt: onWorkingDay(planFollowUpOn(conference.followUpOn, localDate(ports.now()), terms)),
            content: {},
          } as const,
        ]
      : []),
    ...(conference.evaluationOn
      ? [
          {
            key: `conference:${conference.id}:evaluation`,
            kind: 'evaluation.due',
            subject: conference.caseId,
            dueAt: onWorkingDay(conference.evaluationOn),
            content: {},
          } as const,
        ]
      : []),
  ];
};
