import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOf } from '../../scripts/local-teams/client.ts';
import { type LocalTeams, startLocalTeams } from '../../scripts/local-teams/server.ts';
import { callConnector, post, put, startFakeBot } from './fake-bot.ts';
import { channel, people } from './setting.ts';

let bot: Awaited<ReturnType<typeof startFakeBot>>;
let teams: LocalTeams;
let running: LocalTeams[] = [];

async function start(stateFile?: string): Promise<LocalTeams> {
  const started = await startLocalTeams({
    port: 0,
    botUrl: bot.botUrl,
    clockUrl: bot.clockUrl,
    people,
    channels: [channel],
    invokeTimeoutMs: 300,
    ...(stateFile === undefined ? {} : { stateFile }),
  });
  running.push(started);
  return started;
}

beforeEach(async () => {
  bot = await startFakeBot();
  teams = await start();
});

afterEach(async () => {
  await Promise.all(running.map((one) => one.close()));
  running = [];
  await bot.close();
});

const last = () => {
  const activity = bot.received.at(-1);
  if (activity === undefined) throw new Error('The bot received nothing.');
  return activity;
};

test('a first message brings the installation first, and looks as Teams writes it', async () => {
  const ilse = teams.client.person('ilse');
  await ilse.say('hallo');
  expect(bot.received.map(({ type }) => type)).toEqual([
    'conversationUpdate', // the team
    'installationUpdate',
    'installationUpdate', // the person
    'conversationUpdate',
    'message',
  ]);
  expect(last()).toMatchObject({
    channelId: 'msteams',
    serviceUrl: teams.url,
    timestamp: '2026-03-02T09:05:00.000Z',
    locale: 'nl-NL',
    from: { id: '29:ilse', name: 'Ilse Kerckhoffs' },
    recipient: { id: '28:knooppunt' },
    conversation: { id: 'a:ilse', conversationType: 'personal' },
    text: 'hallo',
  });
  expect((await ilse.messages()).map(({ from, text }) => [from, text])).toEqual([
    ['bot', ''],
    ['ilse', 'hallo'],
    ['bot', 'Ik las: **hallo**'],
  ]);
});

test('a submit carries the data with the inputs merged in, defaults included', async () => {
  const ilse = teams.client.person('ilse');
  await ilse.open();
  await ilse.press('Sparren');
  expect(last()).toMatchObject({ type: 'message', value: { do: 'sparren', note: 'geen' } });
  await ilse.press({ title: 'Gedaan', within: 'K-4M8TD' }, { note: 'klaar' });
  expect(last()).toMatchObject({ value: { do: 'gedaan', code: 'K-4M8TD', note: 'klaar' } });
  await ilse.press({ title: 'Gedaan', tooltip: 'K-9R2WB is gedaan' });
  expect(last()).toMatchObject({ value: { code: 'K-9R2WB' } });
  await expect(ilse.press('Bestaat niet')).rejects.toThrow('sees no button "Bestaat niet"');
});

test('a dialog goes from page to page, keeps what was typed after a failure, and closes', async () => {
  const ilse = teams.client.person('ilse');
  await ilse.open();
  await ilse.press('Aanmelden');
  expect(last()).toMatchObject({
    name: 'task/fetch',
    value: { data: { do: 'aanmelden', msteams: { type: 'task/fetch' } }, context: { theme: 'default' } },
  });
  expect(ilse.dialog()?.title).toBe('Aanmelden – stap 1 van 2');
  ilse.fill({ name: 'Esmee Voorbeeld', pregnant: 'Ja' });
  bot.setSlow(true);
  const failed = await ilse.press('Verder');
  expect(failed).toMatchObject({ status: 0, effect: { kind: 'failed' } });
  bot.setSlow(false);
  await ilse.press('Verder', { interpreter: true });
  expect(last()).toMatchObject({ name: 'task/submit' });
  expect(last().value).toEqual({
    data: {
      do: 'verder',
      name: 'Esmee Voorbeeld',
      birth: '2004-08-14',
      pregnant: 'yes',
      town: 'landgraaf',
      interpreter: 'true',
    },
    context: { theme: 'default' },
  });
  expect(ilse.dialog()?.title).toBe('Aanmelden – stap 2 van 2');
  await ilse.press('Stuur in');
  expect(ilse.dialog()).toBeUndefined();
  expect((await ilse.messages()).at(-1)?.text).toBe('Aangemeld: Esmee Voorbeeld');
});

test('each viewer gets the own view, and an edit takes it away from all', async () => {
  const [ilse, bart] = [teams.client.person('ilse'), teams.client.person('bart')];
  await ilse.say('samen', { in: channel.id });
  expect(last()).toMatchObject({
    text: '<at>Knooppunt</at> samen',
    conversation: { conversationType: 'channel', isGroup: true },
    channelData: { team: { id: channel.teamId }, channel: { id: channel.id } },
  });
  expect(textOf(await ilse.lastCard({ in: channel.id }))).toContain('Alleen voor Ilse Kerckhoffs');
  expect(last()).toMatchObject({ name: 'adaptiveCard/action', value: { trigger: 'automatic' } });
  expect(textOf(await bart.lastCard({ in: channel.id }))).not.toContain('Alleen voor');
  await expect(bart.press('Vink af')).rejects.toThrow();
  const ticked = await ilse.press('Vink af', {}, { activityId: 'twice' });
  expect(ticked.effect.kind).toBe('card');
  expect(textOf(await bart.lastCard({ in: channel.id }))).toContain('1 van 1 gedaan');
  expect((await bart.messages({ in: channel.id })).at(-1)?.edited).toBe(true);
  await ticked.resend();
  expect(bot.received.filter(({ id }) => id === 'twice')).toHaveLength(2);
});

test('the bot writes on its own, edits and deletes', async () => {
  const marleen = teams.client.person('marleen');
  const created = await callConnector(teams.url, 'POST', '', {
    isGroup: false,
    members: [{ id: people[3]?.aadObjectId }],
  });
  expect(created).toMatchObject({ status: 201, body: { id: 'a:marleen' } });
  const id = await post(teams.url, 'a:marleen', { text: 'eerst' });
  expect(marleen.unread()).toBe(1);
  await put(teams.url, 'a:marleen', id, { type: 'message', text: 'daarna' });
  expect(await marleen.messages()).toMatchObject([{ id, text: 'daarna', edited: true }]);
  expect(marleen.unread()).toBe(0);
  expect(await callConnector(teams.url, 'DELETE', `/a:marleen/activities/${id}`)).toMatchObject({
    status: 200,
  });
  expect(await marleen.messages()).toEqual([]);
  expect(teams.client.outgoing.map(({ kind }) => kind).slice(-4)).toEqual([
    'conversation',
    'post',
    'edit',
    'delete',
  ]);
});

test('a new thread in a channel, and answers in it', async () => {
  const { body } = await callConnector(teams.url, 'POST', '', {
    isGroup: true,
    channelData: { channel: { id: channel.id } },
    activity: { type: 'message', text: 'Afspraken' },
  });
  expect(body.id).toBe(`${channel.id};messageid=${body.activityId}`);
  await post(teams.url, body.id, { text: 'Antwoord' });
  const messages = await teams.client.person('noor').messages({ in: channel.id });
  expect(messages.map(({ text, thread }) => [text, thread])).toEqual([
    ['Afspraken', body.activityId],
    ['Antwoord', body.activityId],
  ]);
});

test('the connector refuses as Teams does', async () => {
  const missing = await callConnector(teams.url, 'POST', '/a:nobody/activities', {
    type: 'message',
    text: 'x',
  });
  expect(missing).toMatchObject({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
  const edit = await put(teams.url, 'a:ilse', '1', { type: 'message', text: 'x' });
  expect(edit).toMatchObject({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } });
  const large = { type: 'message', text: 'x'.repeat(60_000) };
  expect(await callConnector(teams.url, 'POST', '/a:ilse/activities', large)).toMatchObject({ status: 413 });
  const stranger = { isGroup: false, members: [{ id: '29:stranger' }] };
  expect(await callConnector(teams.url, 'POST', '', stranger)).toMatchObject({ status: 403 });
  teams.client.faults.add({ status: 429, retryAfter: 2 });
  const busy = await callConnector(teams.url, 'POST', '/a:ilse/activities', { type: 'message', text: 'x' });
  expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '2']);
  expect(await callConnector(teams.url, 'GET', '/a:ilse/members/29:ilse')).toMatchObject({
    body: { aadObjectId: people[1]?.aadObjectId },
  });
  const rebound = await fetch(`${teams.url}page-api/setup`, { headers: { origin: 'http://evil.example' } });
  expect(rebound.status).toBe(403);
});

test('text with a card becomes two messages and gives no id', async () => {
  const attachments = [
    { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
  ];
  const both = { type: 'message', text: 'Let op', attachments };
  expect((await callConnector(teams.url, 'POST', '/a:ilse/activities', both)).body).toEqual({});
  expect(await teams.client.person('ilse').messages()).toHaveLength(2);
});

test('the clock is the bot’s', async () => {
  expect(await teams.client.clock.now()).toBe('2026-03-02T09:05:00.000Z');
  bot.onJump(async () => {
    await post(teams.url, 'a:ilse', { text: 'Goedemorgen' });
  });
  await teams.client.clock.advance('P1D');
  expect(await teams.client.person('ilse').messages()).toMatchObject([{ at: '2026-03-03T09:05:00.000Z' }]);
});

test('chats survive a restart, and nobody is welcomed twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'local-teams-'));
  const file = join(folder, 'state', 'teams.json');
  const first = await start(file);
  await first.client.person('ilse').say('hallo');
  await first.close();
  const count = bot.received.length;
  const second = await start(file);
  expect((await second.client.person('ilse').messages()).map(({ text }) => text)).toContain('hallo');
  await second.client.person('ilse').say('opnieuw');
  expect(bot.received).toHaveLength(count + 1);
  await rm(folder, { recursive: true });
});
