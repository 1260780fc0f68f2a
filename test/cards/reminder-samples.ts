import { digestCard, escalationCard } from '../../cards/reminder.ts';
import type { DigestView, EscalationView } from '../../domain/view/oversight.ts';
import type { Sample } from './sample.ts';

const today = '2026-03-23';
const escalation: EscalationView = {
  agreement: 'agreement1',
  case: 'case1',
  number: 1,
  code: 'K-4M8TD',
  organisation: 'maatschappelijk werk',
  dueDate: '2026-04-02',
  workingDaysLate: 5,
  remindedOn: ['2026-03-30', '2026-04-02', '2026-04-07'],
  answerBefore: '2026-04-15',
  email: 'r.dohmen@voorbeeld.nl',
};
const digest: DigestView = {
  today,
  digestTime: '09:00',
  items: [
    {
      kind: 'agreement',
      agreement: 'agreement1',
      number: 1,
      code: 'K-9R2WB',
      dueDate: '2026-03-20',
      overdue: true,
      done: false,
    },
    {
      kind: 'invitation',
      invitation: 'invitation1',
      code: 'K-4M8TD',
      startsAt: '2026-04-02T08:00:00Z',
      answerBy: today,
    },
    {
      kind: 'agreement',
      agreement: 'agreement3',
      number: 3,
      code: 'K-7F3QX',
      dueDate: '2026-03-26',
      overdue: false,
      done: false,
    },
    {
      kind: 'conference',
      invitation: 'invitation2',
      code: 'K-2H6LP',
      startsAt: '2026-03-25T13:00:00Z',
      place: 'Bibliotheek, zaal 2',
    },
  ],
  late: false,
  snoozable: false,
};

export const reminderSamples: Record<string, Sample> = {
  escalation: escalationCard(escalation),
  'escalation-no-address': escalationCard({
    agreement: 'agreement1',
    case: 'case1',
    number: 1,
    code: 'K-4M8TD',
    organisation: 'het gezin',
    dueDate: '2026-04-02',
    workingDaysLate: 1,
    remindedOn: [],
    answerBefore: '2026-04-15',
  }),
  'escalation-called': escalationCard({
    ...escalation,
    called: { by: 'M. Custers', at: '2026-04-13T09:00:00Z' },
  }),
  digest: digestCard(digest),
  'digest-late-snooze': digestCard({
    ...digest,
    late: true,
    snoozable: true,
    items: digest.items.slice(0, 1),
  }),
  'digest-many': digestCard({
    ...digest,
    snoozable: true,
    items: Array.from({ length: 20 }, (_, index) => ({
      kind: 'agreement' as const,
      agreement: `agreement${index}`,
      number: index + 1,
      code: 'K-9R2WB',
      dueDate: '2026-03-20',
      overdue: true,
      done: false,
    })),
  }),
  'digest-one-done': digestCard({
    ...digest,
    items: digest.items.map((item, index) => (index === 0 ? { ...item, done: true } : item)),
  }),
  'digest-all-done': digestCard({
    ...digest,
    items: digest.items.slice(0, 1).map((item) => ({ ...item, done: true })),
  }),
};
