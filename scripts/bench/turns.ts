import { openStore } from '../../bot/store/open.ts';
import { addDays, localDate } from '../../domain/calendar.ts';
import { Child, freePort } from './child.ts';
import { inWords, percentile, type Spread, spread, table } from './figures.ts';
import { Load, openMine, tick, tokenOf } from './load.ts';
import { ownerOf, type SeedPlan, seed } from './seed.ts';
import { SERVICE_URL, settingFor, TENANT_ID } from './setting.ts';
import type { TokenIssuer } from './token-issuer.ts';

export type TurnSizes = { readonly rounds: number; readonly turns: number; readonly people: number };
export type Databases = { readonly folder: string; readonly newDatabase: () => Promise<string> };

const PER_PERSON = 4;
const WARM_UP = 60;

type Target = { readonly name: string; readonly server: Child };
type Round = { persecond: number; p50: number; p99: number; cpu: number };

/** People with agreements of a fortnight from now. */
export const planFor = (agreements: number): SeedPlan => {
  const now = new Date().toISOString();
  return {
    agreements,
    perPerson: PER_PERSON,
    serviceUrl: SERVICE_URL,
    tenantId: TENANT_ID,
    now,
    dueDate: addDays(localDate(now), 14),
    reminders: 0,
    remindAt: now,
    hours: [],
  };
};

const ours = async (
  name: string,
  issuer: TokenIssuer,
  where: { DATABASE_URL?: string; DATA_DIR: string },
  plan: SeedPlan,
): Promise<Target> => {
  const port = await freePort();
  const { environment, keys } = await settingFor(issuer.metadataUrl, where, port);
  const store = await openStore(
    where.DATABASE_URL ? { databaseUrl: where.DATABASE_URL } : { dataDir: where.DATA_DIR },
    keys,
  );
  await seed(store, plan);
  await store.close();
  return { name, server: new Child('scripts/start.ts', port, environment) };
};

/** "Open my agreements" and "tick an agreement" against a bare echo with the stock token check, in turns of each. */
export const measureTurns = async (
  issuer: TokenIssuer,
  { folder, newDatabase }: Databases,
  sizes: TurnSizes,
): Promise<string> => {
  const { rounds, turns, people } = sizes;
  const plan = planFor(rounds * turns + WARM_UP);
  const port = await freePort();
  const { environment } = await settingFor(issuer.metadataUrl, { DATA_DIR: `${folder}/echo` }, port);
  const targets: Target[] = [
    { name: 'echo, stock check', server: new Child('scripts/bench/echo.ts', port, environment) },
    await ours(
      'Knooppunt, PostgreSQL',
      issuer,
      { DATABASE_URL: await newDatabase(), DATA_DIR: `${folder}/a` },
      plan,
    ),
    await ours('Knooppunt, PGlite', issuer, { DATA_DIR: `${folder}/b` }, plan),
  ];
  const load = new Load(await tokenOf(issuer));
  const results = new Map<string, Round[]>();
  try {
    for (const { server } of targets) await server.ready('/readyz');
    const mine = (from: number, many: number): object[] =>
      Array.from({ length: many }, (_, index) => openMine(ownerOf(plan, from + index)));
    const ticks = (from: number, many: number): object[] =>
      Array.from({ length: many }, (_, index) => tick(ownerOf(plan, from + index), from + index));
    const kinds = { 'open my agreements': mine, 'tick an agreement': ticks } as const;
    for (const { server } of targets)
      for (const make of Object.values(kinds)) await load.sideBySide(server.url, make(0, WARM_UP), people);
    for (let round = 0; round < rounds; round += 1)
      for (const [kind, make] of Object.entries(kinds))
        for (const { name, server } of targets) {
          const all = make(WARM_UP + round * turns, turns);
          const [cpu, at] = [server.cpuMs(), performance.now()];
          const done = await load.sideBySide(server.url, all, people);
          const seconds = (performance.now() - at) / 1000;
          const times = done.map(({ ms }) => ms);
          const key = `${kind}|${name}`;
          const found: Round = {
            persecond: turns / seconds,
            p50: percentile(times, 0.5),
            p99: percentile(times, 0.99),
            cpu: (server.cpuMs() - cpu) / turns,
          };
          results.set(key, [...(results.get(key) ?? []), found]);
          const odd = name.startsWith('Knooppunt')
            ? done.find(({ body }) => isRefused(kind, body))
            : undefined;
          if (odd) throw new Error(`${key}: ${odd.body.slice(0, 400)}`);
        }
    return turnTable(results, targets, sizes);
  } finally {
    load.close();
    await Promise.all(targets.map(({ server }) => server.stop()));
  }
};

/** What a measurement must not be of: an answer that nothing was done. */
const isRefused = (kind: string, body: string): boolean =>
  kind.startsWith('tick')
    ? !body.includes('Weer openen') && !body.includes('✓')
    : !body.includes('Mijn afspraken');

const turnTable = (results: Map<string, Round[]>, targets: readonly Target[], sizes: TurnSizes): string => {
  const cpuOf = (key: string): Spread => spread((results.get(key) ?? []).map(({ cpu }) => cpu));
  const rows = [...results].map(([key, rounds]) => {
    const [kind = '', name = ''] = key.split('|');
    const echo = cpuOf(`${kind}|${targets[0]?.name}`).median;
    const server = targets.find((one) => one.name === name)?.server;
    const cells = (['persecond', 'p50', 'p99', 'cpu'] as const).map((what) =>
      inWords(spread(rounds.map((round) => round[what]))),
    );
    return [
      kind,
      name,
      ...cells,
      `${(cpuOf(key).median / echo).toFixed(1)}×`,
      server?.rssMb().toFixed(0) ?? '',
    ];
  });
  const said = `${sizes.people} people at once, each sending the next as soon as the last was answered; ${sizes.rounds} rounds of ${sizes.turns} turns, in turns of each.`;
  return `${said}\n\n${table(['what', 'who', 'turns/s', 'p50 ms', 'p99 ms', 'CPU ms a turn', 'CPU to echo', 'RSS MB'], rows)}`;
};
