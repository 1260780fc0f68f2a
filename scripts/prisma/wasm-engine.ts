import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool, type PoolConfig, type QueryArrayResult } from 'pg';
import { createPglitePool } from '../../bot/store/pglite-pool.ts';

/** The PostgreSQL type `"char"`, which catalogues use and Prisma's adapter doesn't know; and the array of it. */
const CHAR_OID = 18;
const CHAR_ARRAY_OID = 1002;

/** The little of WebAssembly that is used here; only the types for browsers have the whole. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/** Prisma's schema engine from npm, compiled to WebAssembly: no download. */
export type SchemaEngine = wasm.SchemaEngine;

/**
 * Starts the engine.
 *
 * @param databaseUrl the database that commands are about; undefined for what needs none.
 * @param schemaFiles paths and texts of the Prisma schema.
 */
export async function startSchemaEngine(
  databaseUrl: string | undefined,
  schemaFiles: Array<[path: string, text: string]>,
): Promise<SchemaEngine> {
  await loadWasm();
  const adapters = bindMigrationAwareSqlAdapterFactory(createAdapters(databaseUrl));
  return wasm.SchemaEngine.new({ datamodels: schemaFiles }, () => {}, adapters);
}

/** The package's own entry imports the `.wasm` file as a module, which Node can't do without a flag. */
async function loadWasm(): Promise<void> {
  const entry = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(fileURLToPath(new URL('schema_engine_bg.wasm', entry)));
  // The engine tells its panics to this global.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...wasm } });
  wasm.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}

function createAdapters(databaseUrl: string | undefined): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    // The engine asks any database for its version before it does anything, also what needs none.
    connect: () => (databaseUrl ? adaptPool(new Pool(inUtc(databaseUrl))) : adaptThrowaway()),
    // Where the engine replays migrations to see what they make.
    connectToShadowDb: adaptThrowaway,
  };
}

function inUtc(connectionString: string): PoolConfig {
  return { connectionString, options: '-c TimeZone=UTC' };
}

/** An empty database in memory. */
async function adaptThrowaway(): Promise<SqlDriverAdapter> {
  const db = await PGlite.create();
  return adaptPool(createPglitePool(db), () => db.close());
}

/** Prisma's adapter on a pool, with the two things put right that the schema engine trips over. */
async function adaptPool(pool: Pool, afterwards?: () => Promise<void>): Promise<SqlDriverAdapter> {
  labelCharAsArray(pool);
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    queryRaw: async (query: SqlQuery) => {
      const result = await queryRaw(query);
      return { ...result, columnTypes: result.columnTypes.map(charFromArray) };
    },
    // The adapter's own cuts scripts at every semicolon, also inside a function's body.
    executeScript: async (script: string) => {
      await pool.query(script);
    },
    dispose: async () => {
      await pool.end();
      await afterwards?.();
    },
  });
}

/**
 * The adapter refuses the type "char" but knows its array, and never looks at the values. So label these columns
 * as arrays here, and give them their right name after the adapter. Catalogues have no real arrays of "char".
 */
function labelCharAsArray(pool: Pool): void {
  const query = pool.query.bind(pool);
  const labelled = async (...args: unknown[]): Promise<QueryArrayResult> => {
    const result: QueryArrayResult = await Reflect.apply(query, pool, args);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === CHAR_OID) field.dataTypeID = CHAR_ARRAY_OID;
    }
    return result;
  };
  Object.assign(pool, { query: labelled });
}

function charFromArray(type: ColumnType): ColumnType {
  return type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type;
}
