/**
 * Stand-in for Prisma's schema engine, a program that Prisma would download: it takes the same arguments and
 * speaks the same JSON-RPC over standard input and output, and has the engine from npm do the work.
 */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { z } from 'zod';
import { answerMethod } from './schema-engine-methods.ts';
import { type SchemaEngine, startSchemaEngine } from './wasm-engine.ts';

/** The engine reads from the schema which database it is for; some commands give none. */
const NO_SCHEMA: [path: string, text: string] = [
  'schema.prisma',
  'datasource db {\n  provider = "postgresql"\n}\n',
];

/** Prisma's codes for "can't connect", by PostgreSQL's. */
const CONNECT_ERRORS = new Map([
  ['3D000', 'P1003'],
  ['28P01', 'P1000'],
]);

/** JSON-RPC's code for an error that the engine explains in `data`. */
const EXPLAINED = 4466;

const argumentsSchema = z.object({
  version: z.boolean().default(false),
  datasource: z.string().default('{}'),
  datamodels: z.array(z.string()).default([]),
});
const datasourceSchema = z.object({ url: z.string().optional() });
/** Answers to our own messages have no method. */
const requestSchema = z.object({
  id: z.union([z.string(), z.number()]),
  method: z.string().optional(),
  params: z.unknown(),
});

/** The two commands that aren't JSON-RPC; the one Prisma uses is whether the database can be reached. */
async function runCommand(command: string | undefined, url: string | undefined): Promise<void> {
  if (command !== 'can-connect-to-database') return fail(`not supported: ${command}`, 'P0000');
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    fail(messageOf(error), CONNECT_ERRORS.get(code) ?? 'P1001');
  }
}

/** Tells Prisma by its log format, on standard error, what is wrong. */
function fail(message: string, code: string): void {
  const entry = { level: 'ERROR', target: 'schema_engine::logger', fields: { message, error_code: code } };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
  process.exitCode = 1;
}

/** Answers requests one by one until Prisma closes our input. */
async function serve(url: string | undefined, schemaPaths: string[]): Promise<void> {
  const files = await Promise.all(
    schemaPaths.map(async (path): Promise<[string, string]> => [path, await readFile(path, 'utf8')]),
  );
  let engine: Promise<SchemaEngine> | undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = requestSchema.parse(JSON.parse(line));
    if (!method) continue;
    try {
      engine ??= startSchemaEngine(url, files.length > 0 ? files : [NO_SCHEMA]);
      const print = (content: string) => send({ id: `print-${id}`, method: 'print', params: { content } });
      send({ id, result: (await answerMethod(await engine, method, params, print)) ?? {} });
    } catch (error) {
      const data = { is_panic: false, message: messageOf(error), error_code: codeOf(error) };
      send({ id, error: { code: EXPLAINED, message: 'See data.', data } });
    }
  }
}

function send(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    version: { type: 'boolean' },
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true },
  },
});
const { version, datasource, datamodels } = argumentsSchema.parse(values);
const { url } = datasourceSchema.parse(JSON.parse(datasource));
if (version) console.log('schema-engine-cli wasm');
else if (positionals[0] === 'cli') await runCommand(positionals.at(-1), url);
else await serve(url, datamodels);
// The engine's connections would keep the process.
process.exit();
