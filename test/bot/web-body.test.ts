import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { isDeeperThan, readJson } from '../../bot/web/json.ts';
import { rawHttp, rawStatus } from '../fakes/raw-http.ts';
import { activity, FakeWeb } from '../fakes/web.ts';

describe('bodies', () => {
  const web = new FakeWeb();
  afterAll(() => web.close());

  const small = { bytes: 2000, withinMs: 200 };
  const levels = (n: number) => `${'['.repeat(n)}${']'.repeat(n)}`;
  const nested = (n: number) => JSON.stringify(activity()).replace(/}$/, `,"value":${levels(n)}}`);

  it.each<[string, string | Uint8Array, Record<string, string>, number, string]>([
    ['no JSON', '{"type": "Sophie', {}, 400, 'NotJson'],
    ['nothing', '', {}, 400, 'NotJson'],
    ['a list', '[]', {}, 400, 'BadActivity'],
    ['text', JSON.stringify(activity()), { 'content-type': 'text/plain' }, 400, 'ContentType'],
    ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 400, 'ContentType'],
    ['no type', JSON.stringify(activity()), { 'content-type': '' }, 400, 'ContentType'],
    ['latin', '{}', { 'content-type': 'application/json; charset=iso-8859-1' }, 400, 'ContentType'],
    ['bytes that are no UTF-8', Buffer.from('{"a":"\xff\xfe"}', 'latin1'), {}, 400, 'NotUtf8'],
    ['more than fits', `"${'x'.repeat(3000)}"`, {}, 413, 'TooLarge'],
    ['packed', gzipSync('{}'), { 'content-encoding': 'gzip' }, 400, 'ContentEncoding'],
    [
      'a bomb',
      gzipSync(Buffer.alloc(1e8)).subarray(0, 1000),
      { 'content-encoding': 'br' },
      400,
      'ContentEncoding',
    ],
    ['31 levels within it', nested(31), {}, 200, 'ok'],
    ['32 levels within it', nested(32), {}, 400, 'TooDeep'],
    ['open brackets', '['.repeat(1900), {}, 400, 'TooDeep'],
  ])('%s', async (_what, body, headers, status, word) => {
    const { post } = await web.start({ limits: small });
    const answer = await post(body, headers);
    const said = await answer.text();
    expect([answer.status, said]).toEqual([status, expect.stringContaining(word)]);
    expect(said + web.logged).not.toContain('Sophie');
  });

  it.each(['application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'application/vnd.x+json'])(
    '%s is JSON',
    async (type) => {
      const { post } = await web.start();
      expect((await post(JSON.stringify(activity()), { 'content-type': type })).status).toBe(200);
    },
  );

  it('one in pieces, without a length, is as large as it is', async () => {
    const { port } = await web.start({ limits: small });
    const piece = `3e8\r\n${'x'.repeat(1000)}\r\n`;
    const head = 'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
    const answer = rawHttp(
      port,
      `${head}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n`,
      piece.repeat(4),
      '0\r\n\r\n',
    );
    expect(rawStatus(await answer)).toBe(413);
  });

  it('one that does not come is not waited for', async () => {
    const { port } = await web.start({ limits: small });
    const head = 'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
    const begin = performance.now();
    const answer = await rawHttp(port, `${head}Content-Length: 100\r\n\r\n{"type":`);
    expect(answer).toContain('SlowBody');
    expect(rawStatus(answer)).toBe(400);
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it('keys that reach for prototypes are gone, whatever they are written with', () => {
    const text =
      '{"a":{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"b":2},"c":{"\\u005f_proto__":1}}';
    expect(readJson(Buffer.from(text))).toEqual({ json: { a: { b: 2 }, c: {} } });
  });

  it.each([
    ['{"tenantId":"stranger","tenantId":"ours"}', true],
    ['{"a":[{"b":{"id":1,"x":{"id":2},"id":3}}]}', true],
    ['{"tenant\\u0049d":1,"tenantId":2}', true],
    ['{"":1,"":2}', true],
    ['{"a":{"a":{"a":"a"}},"b":["a","a",{"a":1},{"a":1}]}', false],
    ['{"a":"\\"a\\":1","b":"{\\"b\\":1}"}', false],
    ['"a"', false],
  ])(
    'one key twice in one record is refused: which of the two counts differs by who reads (%s)',
    (text, doubled) => {
      expect(readJson(Buffer.from(text))).toEqual(
        doubled ? { status: 400, code: 'DoubledKey' } : { json: JSON.parse(text) },
      );
    },
  );

  it('depth is what JSON.parse would find', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const depth = depthOf(value);
        const text = JSON.stringify(value);
        return !isDeeperThan(depth, text) && (depth === 0 || isDeeperThan(depth - 1, text));
      }),
      { seed: 20260302 },
    );
  });
});
