import type { PGlite } from '@electric-sql/pglite';
import { Client, type ClientConfig, Pool, type PoolConfig } from 'pg';
import { PgliteConnection } from './pglite-connection.ts';
import { PgliteSession } from './pglite-session.ts';

/** A name for a statement would hold for all clients, and each of them would give it anew. */
class UnnamedClient extends Client {
  constructor(settings?: ClientConfig) {
    super(settings);
    const query = this.query.bind(this) as (...call: unknown[]) => unknown;
    this.query = ((first: unknown, ...more: unknown[]) =>
      query(isNamed(first) ? { ...first, name: undefined } : first, ...more)) as typeof this.query;
  }
}

const isNamed = (statement: unknown): statement is { readonly name: unknown } =>
  typeof statement === 'object' && statement !== null && Object.hasOwn(statement, 'name');

/**
 * A real `pg.Pool` over a PGlite in this process, so that everything that works on PostgreSQL works on PGlite.
 * Its clients speak the wire protocol over a stream instead of a socket, and take turns per transaction.
 *
 * Two things differ from PostgreSQL. An open transaction makes everybody else wait, so inside one use only its
 * own client. And the clients share one session: use `SET LOCAL` and transaction-level advisory locks, never their
 * session-wide forms. Statements that are to be kept ready (prepared.ts) run as they are.
 *
 * @param settings of the pool itself; those about the connection are ignored. Closing the pool leaves `db` open.
 */
export function createPglitePool(db: PGlite, settings: PoolConfig = {}): Pool {
  const session = new PgliteSession(db);
  return new Pool({
    // Nothing is gained by giving clients up: they are only objects here.
    idleTimeoutMillis: 0,
    ...settings,
    Client: UnnamedClient,
    // Set, so that PGUSER, PGSSLMODE and their like in the environment have no say.
    user: 'postgres',
    database: 'postgres',
    password: '',
    ssl: false,
    stream: () => new PgliteConnection(session),
  });
}
