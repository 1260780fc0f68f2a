import { connect } from 'node:net';
import type { Host } from '../../bot/teams/host.ts';
import { replayGuard } from '../../bot/web/replay.ts';
import { rawHttp, rawStatus } from '../fakes/raw-http.ts';
import { activity, FakeWeb, kind, SECRET } from '../fakes/web.ts';
import { until } from '../journeys/stage.ts';

/** restify as it stands, before a bot that a test makes. */
describe('the web server', () => {
  const web = new FakeWeb();
  afterAll(() => web.close());

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
    const { port, send, post } = await web.start();
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

  it('a line stays longer than the minute for which a proxy keeps it', async () => {
    const { port } = await web.start();
    const { headers } = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
  });

  it('what is not there or not allowed gets a fixed word, in any language', async () => {
    const { port } = await web.start();
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
    const { port, send } = await web.start();
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

  it.each(['GET /healthz', 'POST /api/messages', 'GET /nowhere'])(
    'who asks for another protocol holds no line: %s is answered as ever',
    async (what) => {
      const { port } = await web.start();
      for (const wanted of ['websocket', 'h2c', 'x']) {
        const begin = performance.now();
        const head = `${what} HTTP/1.1\r\nHost: a\r\nConnection: close, Upgrade\r\nUpgrade: ${wanted}\r\n\r\n`;
        expect(rawStatus(await rawHttp(port, head))).toBeGreaterThanOrEqual(200);
        expect(performance.now() - begin).toBeLessThan(1000);
      }
    },
  );
  it('lines are not without number', async () => {
    const { server } = await web.start();
    expect(server.maxConnections).toBe(2000);
  });

  it.each([
    ['Authorization', 'Bearer a', 'Bearer b'],
    ['Host', 'a', 'b'],
    ['Content-Type', 'application/json', 'text/plain'],
    ['content-encoding', 'identity', 'gzip'],
    ['HOST', 'a', 'a'],
  ])('what must be said once is not chosen from two: %s', async (name, one, other) => {
    const { port } = await web.start();
    const first = name.toLowerCase() === 'host' ? '' : 'Host: a\r\n';
    const answer = await rawHttp(
      port,
      `POST /api/messages HTTP/1.1\r\n${first}${name}: ${one}\r\n${name.toLowerCase()}: ${other}\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`,
    );
    expect(rawStatus(answer)).toBe(400);
    expect(answer).toContain('{"code":"DoubledHeader"}');
  });

  it.each([
    ['Host', 'knooppunt.example.nl'],
    ['X-Forwarded-For', '8.8.8.8'],
    ['X-Forwarded-Host', 'knooppunt.example.nl'],
    ['X-Real-IP', '8.8.8.8'],
    ['Forwarded', 'for=8.8.8.8'],
    ['Via', '1.1 proxy'],
  ])('a bot without tokens is for this machine, not for who is passed on to it (%s)', async (name, value) => {
    const local = { now: () => '', move: async () => undefined, commands: {} };
    const { port } = await web.start({ local });
    const get = (head: string) => rawHttp(port, `GET /healthz HTTP/1.1\r\n${head}Connection: close\r\n\r\n`);
    const host = name === 'Host' ? '' : 'Host: localhost\r\n';
    expect(rawStatus(await get(`${host}${name}: ${value}\r\n`))).toBe(421);
    expect(rawStatus(await get('Host: localhost\r\n'))).toBe(200);
  });

  it('the bot hears the tenant that the door read', async () => {
    const heard: unknown[] = [];
    const host: Host = async (request, response) => {
      heard.push(request.body);
      await kind(request, response);
    };
    const { send } = await web.start({ host });
    await send(activity({ channelData: { tenant: { id: 'ours' } } }));
    await send(activity());
    expect(heard).toMatchObject([{ conversation: { id: 'a:1', tenantId: 'ours' } }, {}]);
    expect(heard[1]).not.toHaveProperty('conversation.tenantId');
  });

  it('an error of the bot is a fixed word, and the log has no message of it', async () => {
    const throwing = await web.start({
      host: async () => {
        throw Object.assign(new Error(`${SECRET} in node_modules`), { code: 'E_TEST' });
      },
    });
    const answer = await throwing.send(activity());
    expect([answer.status, await answer.text()]).toEqual([500, '{"code":"InternalError"}']);
    expect(web.logged).toContain('E_TEST');
    const answering = await web.start({
      host: async (_request, response) => {
        response.status(500);
        response.send(`${SECRET} at bot/x.ts:1:1`);
      },
    });
    const second = await answering.send(activity());
    expect([second.status, await second.text()]).toEqual([500, '{"code":"InternalError"}']);
    expect(web.logged).not.toContain(SECRET);
  });

  it('nobody writes in somebody else’s own chat', async () => {
    const { send } = await web.start({ ownerOf: async (id) => (id === 'a:1' ? 'aad-1' : undefined) });
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
    const { send } = await web.start();
    const answers = await Promise.all(Array.from({ length: 300 }, () => send(activity())));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(200);
    expect(refused.length).toBeGreaterThan(20);
    expect(await refused[0]?.json()).toEqual({ code: 'TooOften' });
    expect((await send(activity({ from: { id: '29:b' } }))).status).toBe(200);
    expect(web.logged).not.toContain('aad-1');
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
      const { send } = await web.start({ host, replay: replayGuard() });
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
      const { send, port, server } = await web.start({ host, replay: replayGuard() });
      const body = JSON.stringify(activity());
      const socket = connect(port, '127.0.0.1');
      socket.write(
        `POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      await until('the bot is at it', async () => answers.length === 1);
      socket.destroy();
      await until(
        'the line is gone',
        () => new Promise((resolve) => server.getConnections((_error, count) => resolve(count === 0))),
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
      const { send } = await web.start({ host, replay: replayGuard() });
      const one = activity();
      expect((await send(one)).status).toBe(500);
      broken = false;
      expect((await send(one)).status).toBe(200);
      expect((await send(one)).status).toBe(403);
    });
  });
});
