import { localDate } from '../../../domain/calendar.ts';
import { type Case, isSilent } from '../../../domain/case.ts';
import type { Conference } from '../../../domain/conference.ts';
import type { Consent } from '../../../domain/consent.ts';
import { type Answers, askedAnswers, chosen } from '../../../domain/form.ts';
import { isAhead, problemsOn, unfinishedPages } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { quarterOf, type RegistrationRecord, stages } from '../../../domain/registration.ts';
import {
  monitoringFields,
  type RegistrationContext,
  registrationForm,
} from '../../../domain/registration-form.ts';
import type { Actor } from '../../../domain/role.ts';
import { happened, put } from '../change.ts';
import { newDraft, withInputs } from '../forms/draft.ts';
import { draftView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { registrationKind } from './registration-kind.ts';
import { agreementTypes, registrationKnown } from './registration-known.ts';

type Loaded = { readonly conference: Conference; readonly family: Case };

/** Once for every conference that was held, also when the case closed since; not while it lies still, or is gone. */
const load = async (ports: Ports, id: string): Promise<Loaded | Refusal> => {
  const conference = await ports.read.get('conference', id);
  const family = conference && (await ports.read.get('case', conference.caseId));
  if (!conference || !family) return refuse('notFound');
  const { code } = family;
  if (isSilent(family.state) && family.state !== 'closed') return refuse('caseFrozen', { code });
  if (conference.registration) return refuse('alreadyDone', { code, at: conference.registration.at });
  return conference.state === 'held' ? { conference, family } : refuse('cannotNow', { code });
};

/** "Registratie invullen": what is known stands in it already (C22). */
export const openRegistration: UseCase<'registration.open', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await load(ports, data.conference);
    if ('refused' in loaded) return loaded;
    const { conference, family } = loaded;
    const [going] = await ports.read.list('draft', {
      form: 'registration',
      subject: conference.id,
      ownerId: actor.id,
    });
    if (going) return { answer: await draftView(ports, going) };
    const draft = newDraft(ports, actor.id, 'registration', {
      page: 'registration',
      subject: conference.id,
      municipality: conference.municipality,
      answers: await registrationKnown(ports, family, conference),
    });
    return { answer: await draftView(ports, draft), puts: [put('draft', draft)] };
  };

export type RegisterAnswer = { see: 'form'; form: FormView } | { see: 'registered'; code: string };

/**
 * The record of a conference: kinds and counts, and what each adult said of being counted (G25). A no is kept, so
 * that it is never asked again (scenario 9); not asked is not kept, and does not count.
 */
export const recordRegistration: UseCase<'registration.send', RegisterAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const found = await ports.read.get('draft', data.draft);
    if (found?.form !== 'registration' || !found.subject) return refuse('draftGone');
    const loaded = await load(ports, found.subject);
    if ('refused' in loaded) return loaded;
    const draft = await withInputs(ports, found, found.page, inputs);
    const context = await registrationKind.context(ports, draft);
    const unfinished = unfinishedPages(registrationForm, draft.answers, context)[0];
    if (unfinished) {
      const at = { ...draft, page: unfinished.id };
      const problems = isAhead(registrationForm, unfinished.id, found.page)
        ? []
        : problemsOn(unfinished, draft.answers, context);
      return {
        answer: { see: 'form', form: await draftView(ports, at, { problems }) },
        puts: [put('draft', at)],
      };
    }
    const { conference, family } = loaded;
    const answers = askedAnswers(registrationForm, draft.answers, context);
    const consents = saidOnMonitoring(ports, actor, family, answers, context);
    const registration = await recordOf(ports, actor, conference, answers);
    return {
      answer: { see: 'registered', code: family.code },
      puts: [
        put('conference', { ...conference, registration }),
        ...consents.map((one) => put('consent', one)),
      ],
      removals: [{ kind: 'draft', id: draft.id, version: draft.version }],
      timeline: [
        happened(actor, family.id, ports.now(), 'registration.done', {
          content: { number: String(conference.number) },
        }),
        ...consents.map(({ member, purpose, status }) =>
          happened(actor, family.id, ports.now(), `consent.${status}`, { content: { member, purpose } }),
        ),
      ],
      access: [
        {
          action: 'U',
          recordType: 'conference',
          recordId: conference.id,
          caseId: family.id,
          fieldGroups: ['registration'],
        },
        ...consents.map(
          ({ id, member }) =>
            ({
              action: 'C',
              recordType: 'consent',
              recordId: id,
              caseId: family.id,
              personId: member,
            }) as const,
        ),
      ],
    };
  };

const saidOnMonitoring = (
  ports: Ports,
  actor: Actor,
  family: Case,
  answers: Answers,
  { asked, young }: RegistrationContext,
): Consent[] =>
  asked.flatMap((member): Consent[] => {
    const said = answers[monitoringFields[member]];
    if (said !== 'yes' && said !== 'no') return [];
    return [
      {
        id: ports.newId(),
        version: 0,
        caseId: family.id,
        municipality: family.municipality,
        member,
        purpose: 'monitoring',
        status: said === 'yes' ? 'given' : 'refused',
        on: localDate(ports.now()),
        recordedBy: actor.id,
        recordedAt: ports.now(),
        guardianAgreed: (said === 'yes' && young.includes(member)) || undefined,
      },
    ];
  });

const recordOf = async (
  ports: Ports,
  actor: Actor,
  conference: Conference,
  answers: Answers,
): Promise<RegistrationRecord> => ({
  at: ports.now(),
  by: actor.id,
  municipality: conference.municipality,
  quarter: quarterOf(localDate(conference.startsAt)),
  referrerProfession: answers['referrerProfession'] || undefined,
  stage: stages.find((one) => one === answers['stage']) ?? 'unknown',
  level: answers['level'] ?? '',
  themes: chosen(answers, 'themes'),
  participants: chosen(answers, 'participants'),
  interpreter: answers['interpreter'] === 'yes',
  agreements: agreementTypes(
    ports,
    await ports.read.list('agreement', { conferenceId: conference.id }),
  ).sort(),
  caseLead: answers['caseLead'] === 'yes',
  followUp: answers['followUp'] === 'yes',
});
