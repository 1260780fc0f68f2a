import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { parse as parseYaml } from 'yaml';
import { type Act, createAct } from '../../bot/act.ts';
import { newCode, newId } from '../../bot/codes.ts';
import type { SendResult } from '../../bot/jobs/deliver-parts.ts';
import type { Messenger } from '../../bot/jobs/messenger.ts';
import { noPace, type Pace } from '../../bot/jobs/pace.ts';
import { createWorker, type Worker, type WorkerParts } from '../../bot/jobs/worker.ts';
import { type RegionNow, regionNow } from '../../bot/region-now.ts';
import { commit } from '../../bot/store/commit.ts';
import { lastAnchor } from '../../bot/store/log/anchors.ts';
import { readHead } from '../../bot/store/log/head.ts';
import { Witness } from '../../bot/store/log/witness.ts';
import type { Store } from '../../bot/store/open.ts';
import { revive } from '../../bot/store/outbox.ts';
import { createReader } from '../../bot/store/reader.ts';
import type { StoreKeys } from '../../bot/store/vault/vault.ts';
import { createTurn, type Turn } from '../../bot/turn.ts';
import type { Change, Put } from '../../bot/use-cases/change.ts';
import { loadActor } from '../../bot/use-cases/people/actor.ts';
import type { Ports } from '../../bot/use-cases/ports.ts';
import type { Input, UseCase } from '../../bot/use-cases/use-case.ts';
import { actions, type DataOf, type Verb } from '../../domain/actions.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { parseRegion } from '../../domain/region.ts';
import { type DatabaseKind, freshDatabase } from './databases.ts';
import { FakeMessenger } from './messenger.ts';

export const region = parseRegion(
  parseYaml(await readFile(join(import.meta.dirname, '../../region/zuid-limburg.yaml'), 'utf8')),
);

const TABLES =
  'Person Appointment Channel Draft Consultation Case Referral Conference Invitation Agreement Consent LocalRules RightsRequest MonitoringRelease RetentionReport TimelineEntry AccessEntry AccessAnchor Outbox Reminder PostedCard ActionKey Setting';
const stamp = {
  actorId: 'test',
  verb: 'test',
  relation: 'test',
  role: 'test',
  purpose: 'administration',
  channel: 'command',
} as const;
const personal = { type: 'personal', id: 'chat', serviceUrl: 'https://teams', tenantId: 't' } as const;

/** How somebody acts in a test: who, with what in the dialog, from where. */
export type By = { by: string; inputs?: Record<string, string>; conversation?: Input<Verb>['conversation'] };

/** A row of the outbox, as a test reads it. */
export type OutboxRow = {
  seq: string;
  key: string;
  lane: string;
  attempts: number;
  outcome: string | null;
  maybeTwice: boolean;
  sentAt: Date | null;
  deadAt: Date | null;
  dueAt: Date;
};

/** Everything but Teams and HTTP, on a real database with a clock that a test sets. */
export class TestBot {
  now = '2026-03-02T08:00:00Z';
  store: Store;
  readonly ports: Ports;
  /** Its region; a test may put another in its place. */
  region: RegionNow;
  messenger = new FakeMessenger();
  /** Instead of the fake one: over HTTP, for example. */
  teams: Messenger | undefined;
  readonly errors: string[] = [];
  pace: Pace = noPace;
  /** What became of each try to send. */
  readonly counted: SendResult[] = [];

  /** Entra object ids of the administrators. */
  administrators: readonly string[] = ['admin'];

  private constructor(store: Store) {
    this.store = store;
    const administrators = () => this.administrators;
    const read = createReader(store.prisma, store);
    this.region = regionNow(region, read);
    const regionAsItIs = () => this.region.current;
    this.ports = {
      read,
      now: () => this.now,
      newId,
      newCode,
      get region() {
        return regionAsItIs();
      },
      get administrators() {
        return new Set(administrators());
      },
      tabLink: (page) => `https://tab/${page}`,
      icsLink: (invitation) => `https://ics/${invitation}`,
      fileLink: ({ file, id, format, actor }) => `https://file/${file}/${id}/${format}/${actor}`,
    };
  }

  static async start(kind: DatabaseKind = 'postgres', keys?: StoreKeys): Promise<TestBot> {
    return new TestBot(await freshDatabase(kind, keys));
  }

  /** Everything gone, the clock where a test begins. */
  async reset(now = '2026-03-02T08:00:00Z'): Promise<void> {
    this.now = now;
    this.messenger = new FakeMessenger();
    this.errors.length = 0;
    // The database itself keeps the access log from being emptied, but for who may switch off its triggers.
    const empty = TABLES.split(' ').map((table) => `DELETE FROM "${table}";`);
    await this.store.pool.query(
      `BEGIN; SET LOCAL session_replication_role = replica; ${empty.join(' ')}
       UPDATE "AccessHead" SET seq = 0, hash = ''; COMMIT;`,
    );
    await this.restart();
    await this.region.refresh();
  }

  /** As another process that comes after this one: it knows of the access log only what stands there. */
  async restart(): Promise<void> {
    const { pool } = this.store;
    this.store = { ...this.store, witness: new Witness(await readHead(pool), await lastAnchor(pool)) };
  }

  /** Codes of cases that were handed to the archive. */
  readonly archived: string[] = [];

  get parts(): WorkerParts {
    const log = pino({ level: 'error' }, { write: (line: string) => this.errors.push(line) });
    return {
      ports: this.ports,
      store: this.store,
      messenger: this.teams ?? this.messenger,
      pace: this.pace,
      counted: (result) => this.counted.push(result),
      log,
      worker: 'w1',
      archive: async (caseId) => {
        this.archived.push(caseId);
      },
      lastHeard: async () => ({ serviceUrl: 'https://teams', tenantId: 't' }),
    };
  }

  get worker(): Worker {
    return createWorker(this.parts, 1000);
  }

  get turn(): Turn {
    return createTurn(this.act, this.ports);
  }

  get act(): Act {
    return createAct({
      ports: this.ports,
      store: this.store,
      committed: () => undefined,
      appointed: async () => undefined,
      rulesSet: () => this.region.refresh(),
      reachableAgain: (id) => revive(this.store.pool, `person:${id}`, this.now, '2000-01-01T00:00:00Z'),
    });
  }

  async change(change: Partial<Change<unknown>>, key?: string): Promise<'done' | 'moved'> {
    return commit(this.store, { answer: null, ...change }, { ...stamp, at: this.now, key });
  }

  async put(...puts: Put[]): Promise<void> {
    if ((await this.change({ puts })) !== 'done') throw new Error('the test put what was there already');
  }

  /** What a use case says, with its change stored. */
  async run<V extends Verb, A>(
    verb: V,
    useCase: UseCase<V, A>,
    data: Record<string, unknown>,
    { by, inputs = {}, conversation = personal }: By,
  ): Promise<Change<A> | Refusal> {
    const actor = await loadActor(this.ports, { id: by, name: `Naam ${by}` });
    const coordinates = actor.appointments.some(({ role }) => role.startsWith('coordinator'));
    const result = await useCase(this.ports)(actor, {
      data: actions[verb].data.parse(data) as DataOf<V>,
      inputs,
      relations: new Set(coordinates ? ['professional', 'coordinator'] : ['professional']),
      conversation,
    });
    if (!isRefusal(result) && (await this.change(result)) !== 'done') throw new Error('moved');
    return result;
  }

  async outbox(): Promise<OutboxRow[]> {
    return (await this.store.pool.query<OutboxRow>('SELECT * FROM "Outbox" ORDER BY seq')).rows;
  }

  async reminders(): Promise<{ key: string; kind: string; dueAt: Date; doneAt: Date | null }[]> {
    return (await this.store.pool.query('SELECT * FROM "Reminder" ORDER BY "dueAt", key')).rows;
  }
}
