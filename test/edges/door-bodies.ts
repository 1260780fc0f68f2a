import { gzipSync } from 'node:zlib';
import { activity, SECRET } from './door-stage.ts';

/** An activity with so many levels within it. */
export const nested = (levels: number): string =>
  JSON.stringify(activity({ value: { data: { verb: 'danger.show', x: 'DEEP' } } })).replace(
    '"DEEP"',
    `${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`,
  );

type Case = [
  what: string,
  body: () => string | Uint8Array,
  headers: Record<string, string>,
  status: number,
  code: string,
];

/** Bodies as no client of ours sends them, each with how it must be refused. */
export const bodies: Case[] = [
  ['no JSON', () => `{"type":"invoke","text":"${SECRET}`, {}, 400, 'NotJson'],
  ['JSON with more after it', () => `${JSON.stringify(activity())}x`, {}, 400, 'NotJson'],
  ['nothing', () => '', {}, 400, 'NotJson'],
  ['null', () => 'null', {}, 400, 'BadActivity'],
  ['a list', () => '[]', {}, 400, 'BadActivity'],
  ['text', () => SECRET, { 'content-type': 'text/plain' }, 400, 'ContentType'],
  [
    'a form',
    () => `a=${SECRET}`,
    { 'content-type': 'application/x-www-form-urlencoded' },
    400,
    'ContentType',
  ],
  ['a file', () => SECRET, { 'content-type': 'multipart/form-data; boundary=x' }, 400, 'ContentType'],
  ['bytes', () => SECRET, { 'content-type': 'application/octet-stream' }, 400, 'ContentType'],
  [
    'no UTF-8',
    () => Buffer.from(JSON.stringify(activity({ text: '\xff\xfe' })), 'latin1'),
    {},
    400,
    'NotUtf8',
  ],
  ['UTF-16', () => Buffer.from(JSON.stringify(activity()), 'utf16le'), {}, 400, 'NotJson'],
  ['257 KB', () => JSON.stringify(activity({ text: 'x'.repeat(257 * 1024) })), {}, 413, 'TooLarge'],
  ['20 MB', () => new Uint8Array(20_000_000), {}, 413, 'TooLarge'],
  [
    'a gzip bomb',
    () => gzipSync(Buffer.alloc(100_000_000)),
    { 'content-encoding': 'gzip' },
    400,
    'ContentEncoding',
  ],
  [
    'packed twice',
    () => gzipSync(gzipSync('{}')),
    { 'content-encoding': 'gzip, gzip' },
    400,
    'ContentEncoding',
  ],
  ['34 levels', () => nested(32), {}, 400, 'TooDeep'],
  ['5,000 levels', () => nested(5000), {}, 400, 'TooDeep'],
  ['60,000 levels', () => nested(60_000), {}, 400, 'TooDeep'],
  ['200,000 open brackets', () => '['.repeat(200_000), {}, 400, 'TooDeep'],
  ['50,000 open records', () => '{"a":'.repeat(50_000), {}, 400, 'TooDeep'],
];
