import { Client } from 'pg';
import { createAct } from '../../bot/act.ts';
import { openBase } from '../../bot/base.ts';
import { inWords, type Spread, spread, table } from './figures.ts';
import { agreementId, chatOf, ownerOf, seed } from './seed.ts';
import { SERVICE_URL, settingFor, TENANT_ID } from './setting.ts';
import type { TokenIssuer } from './token-issuer.ts';
import { type Databases, planFor } from './turns.ts';

export type GrowthSizes = { readonly agreements: readonly number[]; readonly turns: number };

type Grown = { readonly agreements: number; readonly open: Measured; readonly tick: Measured };
type Measured = { readonly ms: Spread; readonly queries: number };

/** Counts what goes to PostgreSQL over any connection of this process. */
const countQueries = (): { readonly count: () => number; stop(): void } => {
  const { query } = Client.prototype;
  let count = 0;
  Client.prototype.query = function counted(this: Client, ...call: unknown[]) {
    count += 1;
    return (query as (...call: unknown[]) => unknown).apply(this, call);
  } as typeof query;
  return {
    count: () => count,
    stop: () => {
      Client.prototype.query = query;
    },
  };
};

const measureAt = async (
  agreements: number,
  turns: number,
  issuer: TokenIssuer,
  { folder, newDatabase }: Databases,
): Promise<Grown> => {
  const where = { DATABASE_URL: await newDatabase(), DATA_DIR: `${folder}/grown` };
  const base = await openBase((await settingFor(issuer.metadataUrl, where, 0)).config);
  const { store, ports } = base;
  const plan = planFor(agreements);
  const act = createAct({
    ports,
    store,
    committed: () => undefined,
    reachableAgain: async () => undefined,
    appointed: async () => undefined,
    rulesSet: async () => undefined,
  });
  try {
    await seed(store, plan);
    await store.pool.query('ANALYZE');
    const doing = async (verb: string, data: (nr: number) => object, nr: number): Promise<void> => {
      const owner = ownerOf(plan, nr);
      const conversation = {
        type: 'personal',
        id: chatOf(owner),
        serviceUrl: SERVICE_URL,
        tenantId: TENANT_ID,
      } as const;
      const address = {
        conversationId: conversation.id,
        serviceUrl: SERVICE_URL,
        tenantId: TENANT_ID,
        teamsId: `29:${owner}`,
      };
      const acted = await act({
        verb,
        data: { ...data(nr) },
        sender: { id: owner, name: `Naam ${owner}`, address },
        conversation,
        key: `${verb}:${nr}`,
        inDialog: false,
      });
      if (acted === 'closed' || !('route' in acted)) throw new Error(JSON.stringify(acted));
    };
    const measure = async (verb: string, data: (nr: number) => object): Promise<Measured> => {
      // From all over the table, each of them once.
      const nrOf = (turn: number): number => Math.floor((turn * agreements) / (turns + 20));
      for (let turn = 0; turn < 20; turn += 1) await doing(verb, data, nrOf(turn));
      const counter = countQueries();
      const times: number[] = [];
      for (let turn = 20; turn < turns + 20; turn += 1) {
        const from = performance.now();
        await doing(verb, data, nrOf(turn));
        times.push(performance.now() - from);
      }
      counter.stop();
      return { ms: spread(times), queries: counter.count() / turns };
    };
    return {
      agreements,
      open: await measure('agreements.mine', () => ({})),
      tick: await measure('agreement.tick', (nr) => ({ agreement: agreementId(nr), from: 'card' })),
    };
  } finally {
    await store.close();
  }
};

/** The same two actions with ever more agreements in the database: their time, and their queries counted. */
export const measureGrowth = async (
  issuer: TokenIssuer,
  databases: Databases,
  { agreements, turns }: GrowthSizes,
): Promise<string> => {
  const all: Grown[] = [];
  for (const many of agreements) all.push(await measureAt(many, turns, issuer, databases));
  const rows = all.map((one) => [
    one.agreements.toLocaleString('en'),
    ...(['open', 'tick'] as const).flatMap((what) => [
      inWords(one[what].ms),
      one[what].queries.toFixed(1),
      `${(one[what].ms.median / (all[0]?.[what].ms.median ?? 1)).toFixed(2)}×`,
    ]),
  ]);
  const heads = ['agreements', 'open ms', 'queries', 'to the first', 'tick ms', 'queries', 'to the first'];
  return `${turns} turns of each, one after another, without HTTP; 4 agreements a person; PostgreSQL.\n\n${table(heads, rows)}`;
};
