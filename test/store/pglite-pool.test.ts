import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { Pool, PoolClient } from 'pg';
import type { Store } from '../../bot/store/open.ts';
import { freshDatabase } from '../fakes/databases.ts';

const OPERATIONS = 6_000;
const AT_ONCE = 12;
const ACCOUNTS = 8;
const START_BALANCE = 1_000;

let store: Store;
let pool: Pool;

beforeAll(async () => {
  store = await freshDatabase('pglite');
  pool = store.pool;
  await pool.query('CREATE SCHEMA stress');
  await pool.query('CREATE TABLE stress.note (id int PRIMARY KEY, body text NOT NULL)');
  await pool.query('CREATE TABLE stress.account (id int PRIMARY KEY, balance int NOT NULL)');
  await pool.query('INSERT INTO stress.account SELECT id, $1 FROM generate_series(0, $2) id', [
    START_BALANCE,
    ACCOUNTS - 1,
  ]);
  await pool.query('CREATE TABLE stress.large (id int PRIMARY KEY, body text, bytes bytea)');
});

afterAll(() => store.close());

/** One kind of work, told whether note `id` must be there afterwards. */
type Operation = (id: number) => Promise<boolean>;

const addNote = 'INSERT INTO stress.note VALUES ($1, $2)';

async function withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

const operations: Record<string, Operation> = {
  'a statement of its own': async (id) => {
    await pool.query(addNote, [id, `note ${id}`]);
    return true;
  },
  'a statement that breaks a constraint': async (id) => {
    await expect(pool.query(addNote, [id, null])).rejects.toMatchObject({ code: '23502' });
    return false;
  },
  'a statement that is no SQL': async (id) => {
    await expect(pool.query(`SELEC ${id}`)).rejects.toMatchObject({ code: '42601' });
    return false;
  },
  'a statement that fails halfway its rows': async () => {
    const query = pool.query('SELECT 10 / (n - 40) FROM generate_series(1, 50) n');
    await expect(query).rejects.toMatchObject({ code: '22012' });
    return false;
  },
  'a transfer, which nobody may see half done': (id) =>
    withClient(async (client) => {
      await client.query('BEGIN');
      await client.query('UPDATE stress.account SET balance = balance - 1 WHERE id = $1', [id % ACCOUNTS]);
      await client.query('UPDATE stress.account SET balance = balance + 1 WHERE id = $1', [
        (id + 3) % ACCOUNTS,
      ]);
      await client.query(addNote, [id, 'transfer']);
      await client.query('COMMIT');
      return true;
    }),
  'a look at all balances': async () => {
    const { rows } = await pool.query('SELECT sum(balance)::int AS total FROM stress.account');
    expect(rows).toEqual([{ total: ACCOUNTS * START_BALANCE }]);
    return false;
  },
  'a transaction that is rolled back': (id) =>
    withClient(async (client) => {
      await client.query('BEGIN');
      await client.query(addNote, [id, 'to be forgotten']);
      await client.query('UPDATE stress.account SET balance = balance - 500 WHERE id = 0');
      await client.query('ROLLBACK');
      return false;
    }),
  'a transaction that commits after an error': (id) =>
    withClient(async (client) => {
      await client.query('BEGIN');
      await client.query(addNote, [id, 'lost by the error']);
      await expect(client.query('SELECT 1 / 0')).rejects.toMatchObject({ code: '22012' });
      // PostgreSQL answers a failed transaction's COMMIT with what it did instead.
      expect((await client.query('COMMIT')).command).toBe('ROLLBACK');
      return false;
    }),
  'a client given up in the middle of a transaction': async (id) => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query(addNote, [id, 'never committed']);
    client.release(true);
    return false;
  },
  'a transaction of Prisma': async (id) => {
    await store.prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`INSERT INTO stress.note VALUES (${id}, 'by Prisma')`;
        await tx.$queryRaw`SELECT count(*) FROM stress.account`;
      },
      { maxWait: 30_000, timeout: 30_000 },
    );
    return true;
  },
  'a transaction of Prisma that throws': async (id) => {
    const transaction = store.prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`INSERT INTO stress.note VALUES (${id}, 'by Prisma')`;
        throw new Error('changed my mind');
      },
      { maxWait: 30_000, timeout: 30_000 },
    );
    await expect(transaction).rejects.toThrow('changed my mind');
    return false;
  },
};

it(`keeps ${OPERATIONS} mixed operations apart, ${AT_ONCE} at once`, async () => {
  const kinds = Object.values(operations);
  const expected: number[] = [];
  let next = 0;
  const worker = async () => {
    for (let id = next++; id < OPERATIONS; id = next++) {
      const operation = kinds[id % kinds.length];
      if (await operation?.(id)) expected.push(id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));

  const { rows } = await pool.query<{ id: number }>('SELECT id FROM stress.note ORDER BY id');
  expect(rows.map((row) => row.id)).toEqual(expected.sort((a, b) => a - b));
});

it('carries a value of 8 MB there and back, whole', async () => {
  const bytes = randomBytes(8 * 1024 * 1024);
  const body = bytes.toString('base64').slice(0, bytes.length);
  await pool.query('INSERT INTO stress.large VALUES (1, $1, $2)', [body, bytes]);
  const { rows } = await pool.query('SELECT body, bytes FROM stress.large');
  expect(rows[0].body === body).toBe(true);
  expect(bytes.equals(rows[0].bytes)).toBe(true);
});

it('undoes the transaction of a client whose stream is destroyed', async () => {
  const client = await pool.connect();
  const broken = new Promise((resolve) => client.once('error', resolve));
  await client.query('BEGIN');
  await client.query(addNote, [-1, 'never committed']);
  const waiting = pool.query('SELECT id FROM stress.note WHERE id = -1');
  // The types of `pg` leave the connection out.
  const { connection } = client as unknown as { connection: { stream: Duplex } };
  connection.stream.destroy();
  await broken;
  client.release(true);
  expect((await waiting).rows).toEqual([]);
});

it("does not run the statement of a client that left while it waited its turn, nor keeps the others' turn", async () => {
  const holder = await pool.connect();
  await holder.query('BEGIN');
  const leaver = await pool.connect();
  const left = leaver.query(addNote, [-2, 'too late']).catch((error: unknown) => error);
  leaver.release(true);
  await holder.query('COMMIT');
  holder.release();
  await left;
  expect((await pool.query('SELECT id FROM stress.note WHERE id = -2')).rows).toEqual([]);
});

it('goes on after a transaction of Prisma that could not begin in time', async () => {
  const holder = await pool.connect();
  await holder.query('BEGIN');
  const late = store.prisma.$transaction(async (tx) => tx.$queryRaw`SELECT 1`, { maxWait: 100 });
  await expect(late).rejects.toMatchObject({ code: 'P2028' });
  await holder.query('COMMIT');
  holder.release();
  expect(await store.prisma.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});
