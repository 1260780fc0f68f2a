import {
  consultationAnswerCard,
  consultationClosedCard,
  consultationRefusedCard,
  consultationSentCard,
  consultationStartCard,
} from '../../cards/consultation.ts';
import { consultationThreadCard, consultationThreadDialog } from '../../cards/consultation-thread.ts';
import { outcomes } from '../../domain/consultation.ts';
import type { ConsultationThreadView } from '../../domain/view/consultation.ts';
import type { Sample } from './sample.ts';

const now = '2026-03-02T10:05:00Z';
const start = {
  municipalities: [
    { value: 'kerkrade', label: 'Kerkrade' },
    { value: 'landgraaf', label: 'Landgraaf' },
    { value: 'vaals', label: 'Vaals' },
  ],
};
const thread: ConsultationThreadView = {
  consultation: 'consultation1',
  code: 'S-4TB2',
  municipality: 'Kerkrade',
  state: 'open',
  now,
  answerDueAt: '2026-03-02T15:00:00Z',
  takeOverAt: '2026-03-03T08:00:00Z',
  why: 'new',
  superseded: false,
  mayHandOver: true,
  lines: [
    {
      from: 'asker',
      mine: false,
      profession: 'Verloskundige',
      at: '2026-03-02T09:05:00Z',
      text: 'Jong stel, 30 weken zwanger. Hun woning stopt begin mei. Zij willen hulp. Is dit iets voor het Knooppunt?',
    },
    {
      from: 'coordinator',
      mine: true,
      at: '2026-03-02T09:31:00Z',
      text: 'Is er familie waar zij even terechtkunnen?',
    },
    {
      from: 'asker',
      mine: false,
      profession: 'Verloskundige',
      at: '2026-03-02T09:40:00Z',
      text: 'Nee. Wel een vriendin die vaak helpt.',
    },
  ],
};
const answer = {
  from: 'coordinator' as const,
  mine: false,
  at: '2026-03-02T10:02:00Z',
  text: 'Ja, dit past bij het Knooppunt. Vraag eerst of beide ouders het goedvinden. Meld ze dan aan, het liefst deze week.',
};
const long: ConsultationThreadView = {
  ...thread,
  lines: Array.from({ length: 30 }, (_, index) => ({
    from: index % 2 === 0 ? ('asker' as const) : ('coordinator' as const),
    mine: index % 2 === 1,
    at: '2026-02-26T09:05:00Z',
    text: `${index}: `.padEnd(1000, 'één lange zin over de zorgen, zonder namen. '),
  })),
};

export const sparringSamples: Record<string, Sample> = {
  'consultation-start': consultationStartCard({ ...start, municipality: 'kerkrade' }),
  'consultation-start-empty': consultationStartCard({ ...start, problem: 'empty' }),
  'consultation-start-municipality': consultationStartCard({
    ...start,
    problem: 'municipality',
    question: 'Wat kan ik doen?',
  }),
  'consultation-start-too-long': consultationStartCard({
    ...start,
    municipality: 'vaals',
    problem: 'tooLong',
  }),
  'consultation-sent-nobody-yet': consultationSentCard({
    code: 'S-4TB2',
    municipality: 'Kerkrade',
    answerDueAt: thread.answerDueAt,
    now,
    addition: false,
    nobodyYet: true,
  }),
  'consultation-sent': consultationSentCard({
    code: 'S-4TB2',
    municipality: 'Kerkrade',
    answerDueAt: thread.answerDueAt,
    now,
    addition: false,
  }),
  'consultation-sent-addition': consultationSentCard({
    code: 'S-4TB2',
    municipality: 'Kerkrade',
    answerDueAt: '2026-03-04T08:00:00Z',
    now,
    addition: true,
  }),
  'consultation-thread-new': consultationThreadCard({ ...thread, lines: thread.lines.slice(0, 1) }),
  'consultation-thread-addition': consultationThreadCard({ ...thread, why: 'addition' }),
  'consultation-thread-unanswered': consultationThreadCard({
    ...thread,
    why: 'unanswered',
    now: '2026-03-02T15:01:00Z',
  }),
  'consultation-thread-unanswered-deputy': consultationThreadCard({
    ...thread,
    why: 'unanswered',
    mayHandOver: false,
  }),
  'consultation-thread-take-over': consultationThreadCard({ ...thread, why: 'takeOver', mayHandOver: false }),
  'consultation-thread-alone': consultationThreadCard({ ...thread, mayHandOver: false }),
  'consultation-thread-answered': consultationThreadCard({
    ...thread,
    state: 'answered',
    why: 'shown',
    lines: [...thread.lines, { ...answer, mine: true }],
  }),
  'consultation-thread-personal-data': consultationThreadCard({
    ...thread,
    reply: 'Bel haar op 06 12345678',
    problem: { kinds: ['phone', 'name'] },
  }),
  'consultation-thread-empty': consultationThreadCard({ ...thread, problem: 'empty' }),
  'consultation-thread-too-long': consultationThreadCard({ ...thread, problem: 'tooLong' }),
  'consultation-thread-closed': consultationThreadCard({ ...thread, state: 'closed', outcome: 'referral' }),
  'consultation-thread-superseded': consultationThreadCard({ ...thread, superseded: true }),
  'consultation-thread-superseded-closed': consultationThreadCard({
    ...thread,
    superseded: true,
    state: 'closed',
  }),
  'consultation-thread-long': consultationThreadCard(long),
  'consultation-thread-dialog': consultationThreadDialog({ ...thread, why: 'shown' }),
  'consultation-thread-dialog-closed': consultationThreadDialog({
    ...thread,
    state: 'closed',
    outcome: 'noAction',
  }),
  'consultation-answer': consultationAnswerCard({
    consultation: 'consultation1',
    code: 'S-4TB2',
    municipality: 'Kerkrade',
    lines: [...thread.lines, answer],
    now,
  }),
  'consultation-answer-twice': consultationAnswerCard({
    consultation: 'consultation1',
    code: 'S-4TB2',
    municipality: 'Kerkrade',
    lines: [answer, { ...answer, text: 'Nog iets: neem ook de partner mee.' }],
    now,
  }),
  'consultation-refused': consultationRefusedCard({
    kinds: ['birthDate'],
    masked: 'Stel, zij is van •••, 30 weken zwanger',
    draft: 'draft9',
    municipality: 'kerkrade',
  }),
  'consultation-refused-certain': consultationRefusedCard({
    kinds: ['bsn', 'phone', 'street'],
    masked: '••• heeft hulp nodig',
  }),
  'consultation-refused-two': consultationRefusedCard({
    kinds: ['name', 'postcode'],
    masked: '•••',
    draft: 'draft9',
  }),
  ...Object.fromEntries(
    outcomes.map((outcome) => [
      `consultation-closed-${outcome}`,
      consultationClosedCard({
        consultation: 'consultation1',
        code: 'S-4TB2',
        outcome,
        to: 'asker',
        by: 'coordinator',
        ...(outcome === 'carePathway' ? { note: 'Zorgpad jonge ouders past hier goed.' } : {}),
      }),
    ]),
  ),
  'consultation-closed-by-asker': consultationClosedCard({
    consultation: 'consultation1',
    code: 'S-4TB2',
    to: 'asker',
    by: 'asker',
  }),
  'consultation-closed-to-coordinator': consultationClosedCard({
    consultation: 'consultation1',
    code: 'S-4TB2',
    to: 'coordinator',
    by: 'asker',
  }),
  'consultation-closed-by-coordinator': consultationClosedCard({
    consultation: 'consultation1',
    code: 'S-4TB2',
    outcome: 'ozks',
    to: 'coordinator',
    by: 'coordinator',
  }),
};
