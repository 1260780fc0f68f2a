import { addWorkingDays, addWorkingHours, localDate, toInstant } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import type { Consent } from '../../../domain/consent.ts';
import type { Draft } from '../../../domain/draft.ts';
import { membersIn } from '../../../domain/family.ts';
import { type Answers, askedAnswers } from '../../../domain/form.ts';
import { problemsOn, unfinishedPages } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { destinationsOf, goesToHub } from '../../../domain/hand-over-form.ts';
import type { Person } from '../../../domain/person.ts';
import { type Referral, VulnerabilityLevel } from '../../../domain/referral.ts';
import { levelFor, municipalityOf } from '../../../domain/referral-answers.ts';
import { referralForm } from '../../../domain/referral-form.ts';
import { refuse } from '../../../domain/refusal.ts';
import { termsOf } from '../../../domain/region.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import type { Actor } from '../../../domain/role.ts';
import { happened, type Message, put } from '../change.ts';
import { withInputs } from '../forms/draft.ts';
import { draftView } from '../forms/form-view.ts';
import { deadlineMoments } from '../oversight/deadline.ts';
import { personOrNew } from '../people/actor.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { arrivalNews } from './arrival-news.ts';
import { newsMoment } from './news-moment.ts';
import { referralContext } from './referral-kind.ts';

export type SubmitAnswer = { see: 'form'; form: FormView } | { see: 'sent'; code: string };

/**
 * "Verstuur aanmelding": only when every page is right, consent first of all (G01–G03: no submit
 * without it). Makes the case with a code without meaning; the coordinator of the municipality hears
 * of it (G05), and who stands in too when it is urgent (G06).
 */
export const submitReferral: UseCase<'referral.submit', SubmitAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const found = await ports.read.get('draft', data.draft);
    if (found?.form !== 'referral') return refuse('draftGone');
    const draft = await withInputs(ports, found, found.page, inputs);
    const context = referralContext(ports, draft);
    const unfinished = unfinishedPages(referralForm, draft.answers, context)[0];
    if (unfinished) {
      const at: Draft = { ...draft, page: unfinished.id };
      const problems = problemsOn(unfinished, draft.answers, context);
      return {
        answer: { see: 'form', form: await draftView(ports, at, { problems }) },
        puts: [put('draft', at)],
      };
    }
    const person = await personOrNew(ports.read, actor.id, actor.name);
    const { family, referral } = newCase(ports, actor, draft);
    return {
      answer: { see: 'sent', code: family.code },
      puts: [
        put('case', family),
        put('referral', referral),
        ...consentsFrom(ports, actor, referral).map((one) => put('consent', one)),
        put('person', remembered(person, draft)),
      ],
      removals: [{ kind: 'draft', id: draft.id, version: draft.version }],
      timeline: [happened(actor, family.id, ports.now(), 'referral.submitted')],
      access: [{ action: 'C', recordType: 'referral', recordId: referral.id, caseId: family.id }],
      // Only for OZKS or the home visit: no coordinator judges it; who referred hands it over.
      ...(goesToHub(referral.answers)
        ? {
            messages: [
              receipt(actor, family, referral),
              ...arrivalNews(family, referral, `referral:${referral.id}:arrived`),
            ],
            reminders: [
              ...moments(family, referral),
              ...newsMoment(ports, family, referral.answers),
              ...deadlineMoments(ports, family, referral.answers),
            ],
          }
        : { messages: [receipt(actor, family, referral)] }),
    };
  };

/** The answers to what was asked, also on pages that were skipped because it was known or need not be told. */
const askedEverything = (ports: Ports, draft: Draft): Answers => {
  const context = referralContext(ports, draft);
  const pages = ['referrer', 'more'].map((page) =>
    askedAnswers(referralForm, draft.answers, { ...context, page, profileKnown: false }),
  );
  const answers: Answers = Object.assign({}, ...pages);
  return { ...answers, municipality: municipalityOf(answers, ports.region) ?? '' };
};

const newCase = (ports: Ports, actor: Actor, draft: Draft): { family: Case; referral: Referral } => {
  const answers = askedEverything(ports, draft);
  const municipality = answers['municipality'] ?? '';
  const terms = termsOf(ports.region, municipality);
  const proposal = levelFor(answers, ports.region.terms.accumulationThreshold);
  const day = addWorkingDays(localDate(ports.now()), terms.triageDays, terms);
  const family: Case = {
    id: ports.newId(),
    version: 0,
    code: ports.newCode('K'),
    municipality,
    ...(goesToHub(answers)
      ? { state: 'open' as const }
      : {
          state: 'closed' as const,
          closedAt: ports.now(),
          closedBy: actor.id,
          closeReason: destinationsOf({ answers })[0],
        }),
    referrerId: actor.id,
    createdAt: ports.now(),
  };
  const referral: Referral = {
    id: ports.newId(),
    version: 0,
    caseId: family.id,
    municipality,
    referrerId: actor.id,
    ...(goesToHub(answers)
      ? { state: 'submitted' as const }
      : { state: 'redirected' as const, place: destinationsOf({ answers })[0] }),
    answers,
    level: {
      proposed: proposal.level,
      rule: proposal.rule,
      because: [...proposal.because],
      chosen: VulnerabilityLevel.parse(answers['level']),
      reason: answers['levelReason'] || undefined,
    },
    urgent: answers['urgent'] === 'yes',
    submittedAt: ports.now(),
    triageDueAt:
      answers['urgent'] === 'yes'
        ? addWorkingHours(ports.now(), terms.urgentPlanningWorkingHours, terms)
        : toInstant(day, terms.workingHours.to),
    questions: [],
    consultationId: draft.subject,
  };
  return { family, referral };
};

/** Each adult's word on each purpose, as the referrer asked it (F08–F10, G02): two purposes, never one for both. */
const consentsFrom = (ports: Ports, actor: Actor, { answers, caseId, municipality }: Referral): Consent[] =>
  membersIn(answers).flatMap((member) =>
    (['referral', 'transfer'] as const).map((purpose) => ({
      id: ports.newId(),
      version: 0,
      caseId,
      municipality,
      member,
      purpose,
      status: 'given',
      on: answers['consentAskedOn'] ?? localDate(ports.now()),
      recordedBy: actor.id,
      recordedAt: ports.now(),
      language: answers['consentLanguage'] || undefined,
      inOwnFile: answers['consentRecorded'] === 'true' || undefined,
      guardianAgreed: answers[`${member}GuardianConsent`] === 'yes' || undefined,
    })),
  );

/** F02–F06 are remembered for the next time. */
const remembered = (person: Person, { answers }: Draft): Person => ({
  ...person,
  municipality: answers['municipality'],
  profile: {
    organisation: answers['organisation'],
    profession: answers['profession'],
    email: answers['referrerEmail'],
    phone: answers['referrerPhone'],
  },
});

const receipt = (actor: Actor, family: Case, referral: Referral): Message => ({
  key: `referral:${referral.id}:receipt`,
  to: { person: actor.id },
  notice: { kind: 'referral.receipt', case: family.id },
});

const moments = (family: Case, referral: Referral): Reminder[] => [
  {
    key: `triage:${referral.id}:due`,
    kind: referral.urgent ? 'triage.urgent' : 'triage.due',
    subject: family.id,
    dueAt: referral.triageDueAt,
    content: {},
  },
];
