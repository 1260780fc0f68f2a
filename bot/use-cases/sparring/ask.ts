import type { Consultation } from '../../../domain/consultation.ts';
import { LONGEST_LINE } from '../../../domain/consultation.ts';
import type { Person } from '../../../domain/person.ts';
import { maskPersonalData } from '../../../domain/personal-data.ts';
import { municipalityById } from '../../../domain/region.ts';
import type { Actor } from '../../../domain/role.ts';
import type {
  ConsultationRefusedView,
  ConsultationSentView,
  ConsultationStartView,
} from '../../../domain/view/consultation.ts';
import { type Change, put } from '../change.ts';
import { newDraft } from '../forms/draft.ts';
import { personOrNew } from '../people/actor.ts';
import { isSomebodyOnDuty } from '../people/on-duty.ts';
import type { Ports } from '../ports.ts';
import { answerMoments, answerTerms, asked, kindsOf, seen } from './thread.ts';

/** What somebody who spars sees: the question to fill in, what was seen in it, or that it was sent. */
export type SparAnswer =
  | ({ see: 'start' } & ConsultationStartView)
  | ({ see: 'refused' } & ConsultationRefusedView)
  | ({ see: 'sent' } & ConsultationSentView);

/** A question that may hold personal data waits for its asker to say that it does not: a day, no longer. */
const HELD_BACK = 'heldQuestion';
const HELD_MS = 24 * 3_600_000;

/** The empty or half-filled question, with the municipality remembered. */
export const startView = (
  ports: Ports,
  person: Person,
  more: Partial<ConsultationStartView> = {},
): ConsultationStartView => ({
  municipalities: ports.region.municipalities
    .filter(({ active }) => active)
    .map(({ id, name }) => ({ value: id, label: name })),
  municipality: person.municipality,
  ...more,
});

const nameOf = (ports: Ports, municipality: string): string =>
  municipalityById(ports.region, municipality)?.name ?? municipality;

/**
 * Passes a question, or an addition to one, to the coordinator of the municipality (P01). Personal data
 * is refused before it is passed on; `confirmed` when the asker says that it is none.
 */
export const ask = async (
  ports: Ports,
  actor: Actor,
  parts: { question: string; municipality?: string; thread?: Consultation; confirmed?: boolean },
): Promise<Change<SparAnswer>> => {
  const person = await personOrNew(ports.read, actor.id, actor.name);
  const question = parts.question.trim();
  const municipality = parts.thread?.municipality ?? parts.municipality ?? person.municipality;
  const again = (problem: ConsultationStartView['problem']): Change<SparAnswer> => ({
    answer: { see: 'start', ...startView(ports, { ...person, municipality }, { question, problem }) },
  });
  if (question === '') return again('empty');
  const findings = seen(ports, question);
  // Before anything else: what comes back in a card stays in the chat.
  if (findings.some(({ certain }) => certain))
    return refused(ports, actor, question, municipality, parts.thread?.id);
  if (question.length > LONGEST_LINE) return again('tooLong');
  if (!municipality || !municipalityById(ports.region, municipality)?.active) return again('municipality');
  if (findings.length > 0 && !parts.confirmed)
    return refused(ports, actor, question, municipality, parts.thread?.id);
  return send(ports, person, question, municipality, parts.thread);
};

const refused = (
  ports: Ports,
  actor: Actor,
  question: string,
  municipality: string | undefined,
  thread: string | undefined,
): Change<SparAnswer> => {
  const findings = seen(ports, question);
  const masked = maskPersonalData(question, findings);
  const answer = { see: 'refused', kinds: kindsOf(findings), masked, municipality } as const;
  if (findings.some((finding) => finding.certain)) return { answer };
  const held = {
    ...newDraft(ports, actor.id, HELD_BACK, {
      page: 'question',
      answers: { question },
      subject: thread,
      municipality,
    }),
    expiresAt: new Date(Date.parse(ports.now()) + HELD_MS).toISOString(),
  };
  return { answer: { ...answer, draft: held.id }, puts: [put('draft', held)] };
};

const send = async (
  ports: Ports,
  person: Person,
  question: string,
  municipality: string,
  going: Consultation | undefined,
): Promise<Change<SparAnswer>> => {
  const fresh: Consultation = {
    id: ports.newId(),
    version: 0,
    code: ports.newCode('S'),
    municipality,
    askerId: person.id,
    askerProfession: person.profile.profession,
    state: 'open',
    lines: [],
    ...answerTerms(ports, municipality),
  };
  const thread = asked(ports, going ?? fresh, question);
  return {
    answer: {
      see: 'sent',
      code: thread.code,
      municipality: nameOf(ports, municipality),
      answerDueAt: thread.answerDueAt,
      now: ports.now(),
      addition: going !== undefined,
      nobodyYet: !(await isSomebodyOnDuty(ports, municipality)),
    },
    puts: [
      put('consultation', thread),
      put('person', { ...person, municipality, consultation: thread.id, askingSince: undefined }),
    ],
    access: [{ action: going ? 'U' : 'C', recordType: 'consultation', recordId: thread.id }],
    messages: [
      {
        key: `consultation:${thread.id}:line:${thread.lines.length}`,
        to: { coordinatorOf: municipality },
        notice: { kind: 'consultation.thread', consultation: thread.id, why: going ? 'addition' : 'new' },
      },
    ],
    reminders: answerMoments(thread),
  };
};
