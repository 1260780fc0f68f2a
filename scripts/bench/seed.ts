import { commit } from '../../bot/store/commit.ts';
import type { Database } from '../../bot/store/database.ts';
import { type Change, type Put, put, together } from '../../bot/use-cases/change.ts';
import type { Agreement } from '../../domain/agreement.ts';
import type { Reminder } from '../../domain/reminder.ts';

/** Who and what a measurement needs: people with one or more agreements each, in cases of one municipality. */
export type SeedPlan = {
  readonly agreements: number;
  readonly perPerson: number;
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** The moment by the product's clock. */
  readonly now: string;
  readonly dueDate: string;
  /** Of how many agreements, from the first, a reminder falls due at `remindAt`. */
  readonly reminders: number;
  readonly remindAt: string;
  /** Hours of daily messages, one person after another. */
  readonly hours: readonly string[];
};

export const COORDINATOR = 'coordinator-0';
const MUNICIPALITY = 'landgraaf';
/** So many agreements lie in one case, and so many agreements are written at once. */
const PER_CASE = 4;
const AT_ONCE = 400;
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export const ownerOf = (plan: Pick<SeedPlan, 'perPerson'>, agreement: number): string =>
  `owner-${Math.floor(agreement / plan.perPerson)}`;
export const agreementId = (n: number): string => `agreement-${n}`;
export const chatOf = (personId: string): string => `chat:${personId}`;

/** A different code for each number. */
const codeOf = (n: number): string => {
  let left = n;
  let code = '';
  for (let place = 0; place < 6; place += 1) {
    code = `${LETTERS[left % LETTERS.length]}${code}`;
    left = Math.floor(left / LETTERS.length);
  }
  return `K-${code}`;
};

const person = (id: string, { serviceUrl, tenantId }: SeedPlan, digestTime?: string): Put =>
  put('person', {
    id,
    version: 0,
    name: `Naam ${id}`,
    profile: { organisation: 'MEE' },
    address: { conversationId: chatOf(id), serviceUrl, tenantId, teamsId: `29:${id}` },
    ...(digestTime === undefined ? {} : { digestTime }),
  });

const family = (n: number, { now }: SeedPlan): Put[] => [
  put('case', {
    id: `case-${n}`,
    version: 0,
    code: codeOf(n),
    municipality: MUNICIPALITY,
    state: 'followUp',
    referrerId: COORDINATOR,
    createdAt: now,
  }),
  put('conference', {
    id: `conference-${n}`,
    version: 0,
    caseId: `case-${n}`,
    municipality: MUNICIPALITY,
    number: 1,
    state: 'held',
    startsAt: now,
    durationMinutes: 60,
    mode: 'physical',
    place: 'Bibliotheek',
    answerBy: now.slice(0, 10),
    sequence: 0,
  }),
];

const agreement = (n: number, plan: SeedPlan): Agreement => {
  const caseNr = Math.floor(n / PER_CASE);
  return {
    id: agreementId(n),
    version: 0,
    caseId: `case-${caseNr}`,
    conferenceId: `conference-${caseNr}`,
    municipality: MUNICIPALITY,
    number: (n % PER_CASE) + 1,
    what: 'steun zoeken bij huisvesting',
    organisation: 'MEE',
    ownerName: `Naam ${ownerOf(plan, n)}`,
    ownerId: ownerOf(plan, n),
    dueDate: plan.dueDate,
    familyAgrees: true,
    state: 'accepted',
    history: [{ at: plan.now, by: COORDINATOR, byName: 'Marleen Custers', event: 'agree' }],
  };
};

const reminder = (n: number, { dueDate, remindAt }: SeedPlan): Reminder => ({
  key: `${agreementId(n)}:${dueDate}`,
  kind: 'agreement.reminder',
  subject: agreementId(n),
  dueAt: remindAt,
  content: { dueDate },
});

const part = (n: number, plan: SeedPlan): Change<null> => {
  const first = n % plan.perPerson === 0;
  const hour = plan.hours[Math.floor(n / plan.perPerson) % Math.max(1, plan.hours.length)];
  return {
    answer: null,
    puts: [
      ...(first ? [person(ownerOf(plan, n), plan, hour)] : []),
      ...(n % PER_CASE === 0 ? family(Math.floor(n / PER_CASE), plan) : []),
      put('agreement', agreement(n, plan)),
    ],
    reminders: n < plan.reminders ? [reminder(n, plan)] : [],
  };
};

/** Writes all of it as the product would. */
export const seed = async (store: Database, plan: SeedPlan): Promise<void> => {
  const stamp = {
    at: plan.now,
    actorId: 'bench',
    verb: 'bench',
    relation: 'bench',
    role: 'bench',
    purpose: 'administration',
    channel: 'command',
  } as const;
  const begin: Change<null> = {
    answer: null,
    puts: [
      person(COORDINATOR, plan),
      put('appointment', {
        id: 'appointment-0',
        version: 0,
        municipality: MUNICIPALITY,
        role: 'coordinator',
        personId: COORDINATOR,
        name: 'Marleen Custers',
      }),
    ],
  };
  if ((await commit(store, begin, stamp)) !== 'done') throw new Error('somebody stands there already');
  for (let from = 0; from < plan.agreements; from += AT_ONCE) {
    const many = Math.min(AT_ONCE, plan.agreements - from);
    const parts = Array.from({ length: many }, (_, index) => part(from + index, plan));
    if ((await commit(store, together(parts), stamp)) !== 'done') throw new Error('not written');
  }
};
