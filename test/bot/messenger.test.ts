import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SendError } from '../../bot/jobs/messenger.ts';
import { createAdapter } from '../../bot/teams/adapter.ts';
import { createMessenger } from '../../bot/teams/messenger.ts';

type Answer = { status: number; body?: object; headers?: Record<string, string> } | 'reset';

/** What botbuilder really sends, and what becomes of what Teams answers. */
describe('sending outside a turn', () => {
  const asked: { method: string; url: string; body: string }[] = [];
  let answer: Answer = { status: 201, body: { id: 'm1' } };
  let server: Server;
  let serviceUrl = '';
  const messenger = createMessenger(createAdapter(undefined), '', async () => '28:bot');
  const card = { type: 'AdaptiveCard', version: '1.5', body: [] } as const;
  const place = () => ({ conversationId: 'a:loes', serviceUrl, tenantId: 't' });

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        asked.push({ method: request.method ?? '', url: request.url ?? '', body });
        if (answer === 'reset') return request.socket.destroy();
        response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
        response.end(JSON.stringify(answer.body ?? {}));
        return undefined;
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked.length = 0;
    answer = { status: 201, body: { id: 'm1' } };
  });

  it('posts a new message, in reply to nothing, with neutral words beside the card', async () => {
    expect(await messenger.post(place(), { ...card, body: [] }, 'Er staat iets voor u klaar')).toBe('m1');
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /v3/conversations/a%3Aloes/activities',
    ]);
    const sent = JSON.parse(asked[0]?.body ?? '{}');
    expect(sent.replyToId ?? '').toBe('');
    expect(sent.summary).toBe('Er staat iets voor u klaar');
    expect(sent.text ?? '').toBe('');
  });

  it('never says anything in the chat of a meeting', async () => {
    const meeting = { ...place(), conversationId: '19:meeting_abc@thread.v2' };
    const tries = [
      messenger.post(meeting, { ...card, body: [] }, 'x'),
      messenger.edit(meeting, 'm7', { ...card, body: [] }, 'x'),
    ];
    for (const attempt of tries) await expect(attempt).rejects.toMatchObject({ code: 'never' });
    expect(asked).toEqual([]);
  });

  it('edits in place', async () => {
    await messenger.edit(place(), 'm7', { ...card, body: [] }, 'x');
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PUT /v3/conversations/a%3Aloes/activities/m7',
    ]);
  });

  it('a card that is gone when it is edited is no unreachable person', async () => {
    answer = { status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } };
    const failure = await messenger
      .edit(place(), 'm7', { ...card, body: [] }, 'x')
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'gone' });
  });

  it('opens the chat of somebody who never wrote', async () => {
    answer = { status: 201, body: { id: 'a:new' } };
    expect(await messenger.openChat('oid-1', serviceUrl, 't')).toBe('a:new');
    expect(JSON.parse(asked[0]?.body ?? '{}')).toMatchObject({
      isGroup: false,
      members: [{ id: 'oid-1' }],
      tenantId: 't',
    });
  });

  it.each<[string, Answer, string, boolean, number | undefined]>([
    ['throttled', { status: 429, headers: { 'retry-after': '7' } }, 'later', true, 7],
    ['throttled without a term', { status: 429 }, 'later', true, undefined],
    ['a gateway that broke', { status: 502 }, 'later', false, undefined],
    ['a line that broke', 'reset', 'later', false, undefined],
    [
      'not installed',
      { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } },
      'unreachable',
      true,
      undefined,
    ],
    [
      'a card that is too large',
      { status: 413, body: { error: { code: 'MessageSizeTooBig' } } },
      'never',
      true,
      undefined,
    ],
  ])('asks once and tells what it means: %s', async (_what, given, code, known, retryAfter) => {
    answer = given;
    const failure = await messenger
      .post(place(), { ...card, body: [] }, 'x')
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SendError);
    expect(failure).toMatchObject({ code, known, retryAfter });
    expect(asked).toHaveLength(1);
  });
});
