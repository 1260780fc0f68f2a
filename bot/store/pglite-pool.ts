import type { PGlite } from '@electric-sql/pglite';
import { Pool, type PoolConfig } from 'pg';
import { PgliteConnection } from './pglite-connection.ts';
import { PgliteSession } from './pglite-session.ts';

/**
 * A real `pg.Pool` over a PGlite in this process, so that everything that works on PostgreSQL works on PGlite.
 * Its clients speak the wire protocol over a stream instead of a socket, and take turns per transaction.
 *
 * Two things differ from PostgreSQL. An open transaction makes everybody else wait, so inside one use only its
 * own client. And the clients share one session: use `SET LOCAL`, transaction-level advisory locks and unnamed
 * statements, never their session-wide forms.
 *
 * @param settings of the pool itself; those about the connection are ignored. Closing the pool leaves `db` open.
 */
export function createPglitePool(db: PGlite, settings: PoolConfig = {}): Pool {
  const session = new PgliteSession(db);
  return new Pool({
    // Nothing is gained by giving clients up: they are only objects here.
    idleTimeoutMillis: 0,
    ...settings,
    // Set, so that PGUSER, PGSSLMODE and their like in the environment have no say.
    user: 'postgres',
    database: 'postgres',
    password: '',
    ssl: false,
    stream: () => new PgliteConnection(session),
  });
}
