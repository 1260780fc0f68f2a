import type { CreateMigrationInput, DiffParams } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { migrationName, planMigration } from './migration-list.ts';
import type { SchemaEngine } from './wasm-engine.ts';

/** What the engine from npm does itself, with the parameters as Prisma sends them. */
const PASSED_ON = [
  'applyMigrations',
  'dbExecute',
  'devDiagnostic',
  'diagnoseMigrationHistory',
  'ensureConnectionValidity',
  'introspect',
  'introspectSql',
  'markMigrationApplied',
  'markMigrationRolledBack',
  'reset',
  'schemaPush',
] as const;

/**
 * Answers one request of Prisma.
 *
 * @param print what Prisma must show to the user.
 * @throws Error with the engine's explanation, and its code in `code`.
 */
export async function answerMethod(
  engine: SchemaEngine,
  method: string,
  params: unknown,
  print: (text: string) => void,
): Promise<unknown> {
  const passedOn = PASSED_ON.find((name) => name === method);
  if (passedOn) return Reflect.apply(engine[passedOn], engine, [params]);
  // Prisma and the engine are released together, so the parameters are what the method's name says.
  switch (method) {
    case 'getDatabaseVersion':
      return engine.version();
    case 'diff':
      return diff(engine, params as DiffParams, print);
    case 'createMigration':
      return createMigration(engine, params as CreateMigrationInput);
    case 'evaluateDataLoss':
      return evaluateDataLoss(engine, params as CreateMigrationInput);
    default:
      throw new Error(`This stand-in for the schema engine can't do ${method}.`);
  }
}

/** The engine as a program prints the difference itself, where the one from npm returns it. */
async function diff(
  engine: SchemaEngine,
  params: DiffParams,
  print: (text: string) => void,
): Promise<unknown> {
  const { stdout, exitCode } = await engine.diff(params);
  if (stdout) print(stdout);
  return { exitCode, stdout: null };
}

/** Not in the engine from npm for PostgreSQL, but the difference is the same script. */
async function createMigration(engine: SchemaEngine, params: CreateMigrationInput): Promise<unknown> {
  const script = await planMigration(engine, params.migrationsList, params.schema.files, params.filters);
  return {
    connectorType: 'postgresql',
    generatedMigrationName: migrationName(params.migrationName),
    migrationScript: script ?? (params.draft ? '-- This is an empty migration.\n' : null),
    extension: 'sql',
  };
}

/** Not in the engine from npm either: `migrate dev` needs to know whether there are steps; it gets no warnings. */
async function evaluateDataLoss(engine: SchemaEngine, params: CreateMigrationInput): Promise<unknown> {
  const script = await planMigration(engine, params.migrationsList, params.schema.files, params.filters);
  return { migrationSteps: script ? 1 : 0, unexecutableSteps: [], warnings: [] };
}
