import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { pino } from 'pino';
import type { Host } from '../../bot/teams/host.ts';
import { localGuard } from '../../bot/web/guard.ts';
import { isDeeperThan, readJson } from '../../bot/web/json.ts';
import { replayGuard } from '../../bot/web/replay.ts';
import { createWebServer, type WebParts } from '../../bot/web/server.ts';
import { rawHttp, rawStatus } from '../fakes/raw-http.ts';
import { until } from '../journeys/stage.ts';

const SECRET = 'Sophie Voorbeeld';
const activity = (more: Record<string, unknown> = {}) => ({
  type: 'invoke',
  id: 'f:1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1/',
  timestamp: new Date().toISOString(),
  from: { id: '29:a', aadObjectId: 'AAD-1' },
  conversation: { id: 'a:1', conversationType: 'personal' },
  text: SECRET,
  ...more,
});

/** restify as it stands, before a bot that a test makes. */
describe('the web server', () => {
  const servers: ReturnType<typeof createWebServer>[] = [];
  const logged: string[] = [];
  const kind: Host = async (_request, response) => {
    response.status(200);
    response.send({ ok: true });
    response.end();
  };
  const start = async (more: Partial<WebParts> = {}) => {
    const server = createWebServer({
      guard: localGuard,
      host: kind,
      replay: undefined,
      ownerOf: async () => undefined,
      log: pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }),
      local: undefined,
      ready: async () => true,
      calendarFile: async () => undefined,
      ...more,
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/api/messages`;
    const post = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
      fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
    return { server, port, post, send: (one: object) => post(JSON.stringify(one)) };
  };
  beforeEach(() => {
    logged.length = 0;
  });
  afterAll(() => {
    for (const { server } of servers) {
      server.closeAllConnections();
      server.close();
    }
  });

  const HEADERS = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000',
  };
  it('every answer has the same headers, and none says what made it', async () => {
    const { port, send, post } = await start();
    const at = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method });
    const answers = [
      await send(activity()),
      await post('{'),
      await at('/healthz'),
      await at('/agenda/x/y/knooppunt.ics'),
      await at('/nowhere'),
      await at('/api/messages', 'DELETE'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 200, 404, 404, 405]);
    for (const { headers } of answers) {
      expect(Object.fromEntries(headers)).toMatchObject(HEADERS);
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('server')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('what is not there or not allowed gets a fixed word, in any language', async () => {
    const { port } = await start();
    for (const accept of ['*/*', 'text/plain', 'text/html', 'image/png', 'nonsense'])
      for (const [path, method, body] of [
        ['/nowhere/<script>', 'GET', '{"code":"NotFound"}'],
        ['/api/messages', 'GET', '{"code":"MethodNotAllowed"}'],
        ['/api/messages', 'PUT', '{"code":"MethodNotAllowed"}'],
        ['/healthz', 'POST', '{"code":"MethodNotAllowed"}'],
      ] as const) {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { accept } });
        expect(await answer.text()).toBe(body);
        expect(answer.headers.get('content-type')).toBe('application/json');
      }
  });

  it('addresses and hosts that are none do not end the process', async () => {
    const { port, send } = await start();
    for (const address of ['http://[', '/%', '//', '/\\x', '*', 'http://evil.example/api/messages'])
      expect(
        rawStatus(await rawHttp(port, `GET ${address} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)),
      ).toBeLessThan(500);
    for (const host of ['[', 'a b', '::', 'a:99999', '%', '@', '\u00ff'])
      expect(
        rawStatus(await rawHttp(port, `GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)),
      ).toBeLessThan(500);
    expect((await send(activity())).status).toBe(200);
  });

  it('an error of the bot is a fixed word, and the log has no message of it', async () => {
    const throwing = await start({
      host: async () => {
        throw Object.assign(new Error(`${SECRET} in node_modules`), { code: 'E_TEST' });
      },
    });
    const answer = await throwing.send(activity());
    expect([answer.status, await answer.text()]).toEqual([500, '{"code":"InternalError"}']);
    expect(logged.join()).toContain('E_TEST');
    const answering = await start({
      host: async (_request, response) => {
        response.status(500);
        response.send(`${SECRET} at bot/x.ts:1:1`);
      },
    });
    const second = await answering.send(activity());
    expect([second.status, await second.text()]).toEqual([500, '{"code":"InternalError"}']);
    expect(logged.join()).not.toContain(SECRET);
  });

  describe('bodies', () => {
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
      const { post } = await start({ limits: small });
      const answer = await post(body, headers);
      const said = await answer.text();
      expect([answer.status, said]).toEqual([status, expect.stringContaining(word)]);
      expect(said + logged.join()).not.toContain('Sophie');
    });

    it.each([
      'application/json; charset=utf-8',
      'application/json;charset="UTF-8"',
      'application/vnd.x+json',
    ])('%s is JSON', async (type) => {
      const { post } = await start();
      expect((await post(JSON.stringify(activity()), { 'content-type': type })).status).toBe(200);
    });

    it('one in pieces, without a length, is as large as it is', async () => {
      const { port } = await start({ limits: small });
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
      const { port } = await start({ limits: small });
      const head = 'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
      const begin = performance.now();
      const answer = await rawHttp(port, `${head}Content-Length: 100\r\n\r\n{"type":`);
      expect(answer).toContain('SlowBody');
      expect(rawStatus(answer)).toBe(400);
      expect(performance.now() - begin).toBeLessThan(1000);
    });

    it('keys that reach for prototypes are gone, whatever they are written with', () => {
      const text =
        '{"a":{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"\\u005f_proto__":1,"b":2}}';
      expect(readJson(Buffer.from(text))).toEqual({ json: { a: { b: 2 } } });
    });

    it('depth is what JSON.parse would find', () => {
      const depthOf = (value: unknown): number =>
        typeof value === 'object' && value !== null
          ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
          : 0;
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

  it('nobody writes in somebody else’s own chat', async () => {
    const { send } = await start({ ownerOf: async (id) => (id === 'a:1' ? 'aad-1' : undefined) });
    expect((await send(activity())).status).toBe(200);
    for (const more of [
      { from: { id: '29:b', aadObjectId: 'AAD-2' } },
      { from: { id: '29:a' } },
      {
        from: { id: '29:b', aadObjectId: 'AAD-2' },
        conversation: { id: 'a:1', conversationType: 'channel' },
      },
    ]) {
      const answer = await send(activity(more));
      expect([answer.status, await answer.text()]).toEqual([403, '{"code":"Conversation"}']);
    }
    expect((await send(activity({ from: { id: '29:b' }, conversation: { id: 'a:2' } }))).status).toBe(200);
  });

  it('one person can send much at once but not without end; another is not kept waiting', async () => {
    const { send } = await start();
    const answers = await Promise.all(Array.from({ length: 300 }, () => send(activity())));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(200);
    expect(refused.length).toBeGreaterThan(20);
    expect(await refused[0]?.json()).toEqual({ code: 'TooOften' });
    expect((await send(activity({ from: { id: '29:b' } }))).status).toBe(200);
    expect(logged.join()).not.toContain('aad-1');
  });

  describe('the same activity again', () => {
    /** A bot that answers when it is told to. */
    const waiting = () => {
      const answers: (() => void)[] = [];
      const host: Host = async (_request, response) => {
        await new Promise<void>((resolve) => answers.push(resolve));
        response.status(200);
        response.send({ ok: true });
      };
      return { host, answers };
    };

    it('is refused after an answer, and goes through while the first is under way', async () => {
      const { host, answers } = waiting();
      const { send } = await start({ host, replay: replayGuard() });
      const one = activity();
      const [first, second] = [send(one), send(one)];
      await until('both are with the bot', async () => answers.length === 2);
      expect((await send({ ...one, text: 'something else' })).status).toBe(403);
      for (const answer of answers) answer();
      expect([(await first).status, (await second).status]).toEqual([200, 200]);
      expect(await (await send(one)).json()).toEqual({ code: 'Replayed' });
    });

    it('goes through when the line broke before the first was answered', async () => {
      const { host, answers } = waiting();
      const { send, port } = await start({ host, replay: replayGuard() });
      const body = JSON.stringify(activity());
      const socket = connect(port, '127.0.0.1');
      socket.write(
        `POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      await until('the bot is at it', async () => answers.length === 1);
      socket.destroy();
      const server = servers.at(-1)?.server;
      await until(
        'the line is gone',
        () => new Promise((resolve) => server?.getConnections((_error, count) => resolve(count === 0))),
      );
      answers[0]?.();
      const again = send(JSON.parse(body) as object);
      await until('the bot is at it again', async () => answers.length === 2);
      answers[1]?.();
      expect((await again).status).toBe(200);
    });

    it('goes through when the bot failed the first time', async () => {
      let broken = true;
      const host: Host = async (request, response) => {
        if (broken) throw new Error('broken');
        await kind(request, response);
      };
      const { send } = await start({ host, replay: replayGuard() });
      const one = activity();
      expect((await send(one)).status).toBe(500);
      broken = false;
      expect((await send(one)).status).toBe(200);
      expect((await send(one)).status).toBe(403);
    });
  });
});
