import { addWorkingHours, localDate } from '../../../domain/calendar.ts';
import type { Consultation, ConsultationLine } from '../../../domain/consultation.ts';
import { type Finding, findPersonalData } from '../../../domain/personal-data.ts';
import { municipalityById, termsOf } from '../../../domain/region.ts';
import type { Reminder } from '../../../domain/reminder.ts';
import type {
  ConsultationAnswerView,
  ConsultationLineView,
  ConsultationThreadView,
} from '../../../domain/view/consultation.ts';
import type { Ports } from '../ports.ts';

/** What must be left out before anything is passed on (P01, D: no BSN). */
export const seen = (ports: Ports, text: string): Finding[] =>
  findPersonalData(text, { today: localDate(ports.now()) });

/** Kinds of what was seen, each once. */
export const kindsOf = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map(({ kind }) => kind)),
];

/** When an answer is due and when the stand-in takes over, in working hours of the municipality. */
export const answerTerms = (
  ports: Ports,
  municipality: string,
): { answerDueAt: string; takeOverAt: string } => {
  const terms = termsOf(ports.region, municipality);
  const answerDueAt = addWorkingHours(ports.now(), terms.consultationAnswerWorkingHours, terms);
  return {
    answerDueAt,
    takeOverAt: addWorkingHours(answerDueAt, terms.consultationDeputyWorkingHours, terms),
  };
};

/** The moments at which an unanswered question comes back: to the coordinator, then to who stands in. */
export const answerMoments = (thread: Consultation): Reminder[] => [
  {
    key: `consultation:${thread.id}:${thread.answerDueAt}:unanswered`,
    kind: 'consultation.unanswered',
    subject: thread.id,
    dueAt: thread.answerDueAt,
    content: { answerDueAt: thread.answerDueAt },
  },
  {
    key: `consultation:${thread.id}:${thread.answerDueAt}:takeOver`,
    kind: 'consultation.takeOver',
    subject: thread.id,
    dueAt: thread.takeOverAt,
    content: { answerDueAt: thread.answerDueAt },
  },
];

/** The thread with a line by its asker: the ball is with the coordinator, and the terms start again. */
export const asked = (ports: Ports, thread: Consultation, text: string): Consultation => ({
  ...thread,
  ...answerTerms(ports, thread.municipality),
  state: 'open',
  handedOverAt: undefined,
  lines: [...thread.lines, { from: 'asker', personId: thread.askerId, at: ports.now(), text }],
});

/** Lines as somebody sees them: roles instead of names. */
export const lineViews = (ports: Ports, thread: Consultation, viewerId: string): ConsultationLineView[] => {
  const profession = ports.region.professions.find(({ id }) => id === thread.askerProfession)?.label;
  const view = (line: ConsultationLine): ConsultationLineView => ({
    from: line.from,
    mine: line.personId === viewerId,
    profession: line.from === 'asker' ? profession : undefined,
    at: line.at,
    text: line.text,
  });
  return thread.lines.map(view);
};

/** The coordinator's side of a thread. */
export const threadView = (
  ports: Ports,
  thread: Consultation,
  viewerId: string,
  more: Partial<ConsultationThreadView> = {},
): ConsultationThreadView => ({
  consultation: thread.id,
  code: thread.code,
  municipality: municipalityById(ports.region, thread.municipality)?.name ?? thread.municipality,
  state: thread.state,
  now: ports.now(),
  answerDueAt: thread.answerDueAt,
  takeOverAt: thread.takeOverAt,
  why: 'shown',
  superseded: false,
  mayHandOver: thread.state === 'open' && thread.handedOverAt === undefined,
  lines: lineViews(ports, thread, viewerId),
  outcome: thread.outcome,
  ...more,
});

/** The asker's side: what the coordinator answered since the asker's last line. */
export const answerView = (ports: Ports, thread: Consultation): ConsultationAnswerView => {
  const lastAsked = thread.lines.findLastIndex(({ from }) => from === 'asker');
  return {
    consultation: thread.id,
    code: thread.code,
    municipality: municipalityById(ports.region, thread.municipality)?.name ?? thread.municipality,
    lines: lineViews(ports, thread, thread.askerId).slice(lastAsked + 1),
    now: ports.now(),
  };
};
