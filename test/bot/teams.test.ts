import { closeDialog, showCard, showDialog } from '../../bot/reply.ts';
import { Activity, hear } from '../../bot/teams/activity.ts';
import { cardMessage, invokeBody } from '../../bot/teams/answer.ts';
import { rememberTeams } from '../../bot/teams/heard.ts';
import { sendErrorFrom } from '../../bot/teams/messenger.ts';
import { meaningOf } from '../../bot/teams/words.ts';
import { homeCard } from '../../cards/home.ts';

const activity = (more: Record<string, unknown> = {}) =>
  Activity.parse({
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl: 'https://teams/',
    from: { id: '29:a', name: 'Loes', aadObjectId: 'AAAA-1' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't' },
    ...more,
  });
const invoke = (name: string, value: unknown, more: Record<string, unknown> = {}) =>
  hear(activity({ type: 'invoke', name, value, ...more }));

describe('an activity becomes one action', () => {
  it.each([
    ['words', { text: 'werklijst' }, 'workList.show', {}, 'chat'],
    [
      'a mention and words',
      { text: '<at>Knooppunt</at> koppel Landgraaf' },
      'channel.link',
      { municipality: 'Landgraaf' },
      'chat',
    ],
    [
      'a Submit',
      { value: { verb: 'agreement.tick', agreement: 'x' } },
      'agreement.tick',
      { verb: 'agreement.tick', agreement: 'x' },
      'chat',
    ],
    ['words with a value that is no button', { text: 'help', value: { other: 1 } }, 'home.show', {}, 'chat'],
  ])('%s', (_what, more, verb, data, surface) => {
    expect(hear(activity(more))).toMatchObject({ action: { verb, data, inDialog: false }, surface });
  });

  it.each([
    ['task/fetch', { data: { verb: 'triage.open', case: 'c' } }, 'triage.open', 'dialogOpen', true],
    [
      'task/submit',
      { data: { verb: 'form.next', draft: 'd', motherName: 'x' } },
      'form.next',
      'dialogSubmit',
      true,
    ],
    [
      'adaptiveCard/action',
      { action: { verb: 'agreement.tick', data: { agreement: 'a' } }, trigger: 'manual' },
      'agreement.tick',
      'execute',
      false,
    ],
    [
      'adaptiveCard/action',
      { action: { verb: 'agreements.refresh', data: { conference: 'a' } }, trigger: 'automatic' },
      'agreements.refresh',
      'refresh',
      false,
    ],
    ['adaptiveCard/action', { action: { verb: 'home.show' } }, 'home.show', 'execute', false],
    ['adaptiveCard/action', { action: { verb: 'home.show', data: 'odd' } }, 'home.show', 'execute', false],
  ])('invoke %s %j', (name, value, verb, surface, inDialog) => {
    expect(invoke(name, value)).toMatchObject({ action: { verb, inDialog }, surface });
  });

  it.each([
    ['task/fetch', {}],
    ['task/fetch', { data: { verb: 1 } }],
    ['adaptiveCard/action', { action: {} }],
    ['adaptiveCard/action', undefined],
    ['composeExtension/query', { data: { verb: 'home.show' } }],
  ])('invoke %s %j is nothing to do', (name, value) => {
    expect(invoke(name, value)).toBeUndefined();
  });

  it.each([
    [
      'a bot that was added to a chat',
      { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] },
      'greeting',
    ],
    [
      'a bot that was added to a channel',
      {
        type: 'conversationUpdate',
        membersAdded: [{ id: 'x' }],
        conversation: { id: 'c', conversationType: 'channel' },
      },
      undefined,
    ],
    ['somebody who left', { type: 'conversationUpdate' }, undefined],
    ['typing', { type: 'typing' }, undefined],
    ['an empty mention', { text: '<at>Knooppunt</at> ' }, undefined],
  ])('%s', (_what, more, surface) => {
    expect(hear(activity(more))?.surface).toBe(surface);
  });

  it.each([
    [{ conversationType: 'personal' }, 'personal'],
    [{}, 'personal'],
    [{ conversationType: 'channel' }, 'channel'],
    [{ conversationType: 'channel', isGroup: true, id: '19:c@thread.tacv2' }, 'channel'],
    [{ conversationType: 'groupChat' }, 'group'],
    [{ conversationType: 'groupChat', isGroup: true }, 'group'],
    [{ isGroup: true }, 'group'],
    [{ id: '19:abc@unq.gbl.spaces' }, 'group'],
    [{ conversationType: 'personal', id: '19:abc' }, 'group'],
    [{ conversationType: 'somethingNew' }, 'group'],
    [{ conversationType: 'groupChat', id: '19:meeting_abc@thread.v2' }, 'meeting'],
    [{ conversationType: 'personal', id: '19:meeting_abc@thread.v2' }, 'meeting'],
  ])('%j is %s: only somebody’s own chat becomes their address', (conversation, type) => {
    const action = hear(activity({ text: 'help', conversation: { id: 'a:1', ...conversation } }))?.action;
    expect(action?.conversation.type).toBe(type);
    expect(action?.sender.address?.conversationId).toBe(type === 'personal' ? 'a:1' : undefined);
  });

  it('the chat of a meeting is one by its channel data as well', () => {
    const conversation = { id: '19:c@thread.tacv2', conversationType: 'channel', isGroup: true };
    const more = { text: 'help', conversation, channelData: { meeting: { id: 'm' } } };
    expect(hear(activity(more))?.action.conversation.type).toBe('meeting');
    const team = { text: 'help', channelData: { team: { id: '19:t' } } };
    expect(hear(activity(team))?.action.conversation.type).toBe('group');
  });

  it('the sender is the Entra object id in small letters; the key is the activity', () => {
    const action = hear(activity({ text: 'help' }))?.action;
    expect(action).toMatchObject({
      key: 'a:1|aaaa-1|1',
      sender: { id: 'aaaa-1', name: 'Loes', address: { teamsId: '29:a' } },
    });
    const without = { text: 'help', id: undefined };
    expect(hear(activity(without))?.action.key).not.toBe(hear(activity(without))?.action.key);
  });
});

it.each([
  ['sparren', 'consultation.start', {}, undefined],
  ['sparren: stel 19 jaar', 'consultation.start', { question: 'stel 19 jaar' }, undefined],
  ['aanmelden', 'referral.start', {}, true],
  ['mijn afspraken', 'agreements.mine', {}, true],
  ['mijn aanmeldingen', 'referral.mine', {}, true],
  ['beheer', 'people.show', {}, true],
  ['werklijst', 'workList.show', {}, undefined],
  ['zij is nu onveilig', 'danger.show', {}, undefined],
  ['hallo', 'home.show', {}, undefined],
  ['de buurvrouw is aardig', 'text.say', { text: 'de buurvrouw is aardig' }, undefined],
])('%j means %s', (text, verb, data, offer) => {
  expect(meaningOf(text)).toEqual({ verb, data, ...(offer ? { offer } : {}) });
});

describe('answers to invokes', () => {
  const home = {
    now: '2026-03-02T08:00:00Z',
    isNew: true,
    openAgreements: 0,
    openReferrals: 0,
    isCoordinator: false,
    isAdministrator: false,
  };
  const card = homeCard(home);
  const asCard = showCard(card);
  const asDialog = showDialog({ title: 'T', card });
  const type = 'application/vnd.microsoft.card.adaptive';
  it.each([
    ['execute', asCard, { statusCode: 200, type, value: card }],
    ['refresh', asDialog, { statusCode: 200, type, value: card }],
    [
      'execute',
      closeDialog,
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: expect.any(String) },
    ],
    ['dialogOpen', asDialog, { task: { type: 'continue', value: expect.objectContaining({ title: 'T' }) } }],
    [
      'dialogSubmit',
      asCard,
      {
        task: {
          type: 'continue',
          value: expect.objectContaining({ card: { contentType: type, content: card } }),
        },
      },
    ],
    ['dialogSubmit', closeDialog, {}],
    ['dialogOpen', closeDialog, { task: { type: 'message', value: expect.any(String) } }],
  ] as const)('%s case %#', (surface, reply, body) => {
    expect(invokeBody(surface, reply)).toEqual(body);
  });
  it('a card as a message has words for the lock screen, and no text beside it (two messages otherwise)', () => {
    expect(cardMessage(card)).toMatchObject({ summary: expect.any(String) });
    expect(cardMessage(card).text ?? '').toBe('');
  });
});

describe('botbuilder’s errors as ours', () => {
  const headers = (after: string) => ({ response: { headers: { get: () => after } } });
  const inner = (code: string) => ({ details: { error: { code } } });
  it.each([
    [{ statusCode: 429, ...headers('7') }, 'later', true, 7],
    [{ statusCode: 429 }, 'later', true, undefined],
    [{ statusCode: 429, ...headers('soon') }, 'later', true, undefined],
    [{ statusCode: 412 }, 'later', true, undefined],
    [{ statusCode: 401 }, 'later', true, undefined],
    [{ statusCode: 500 }, 'never', true, undefined],
    [{ statusCode: 502 }, 'later', false, undefined],
    [{ statusCode: 504 }, 'later', false, undefined],
    [{ code: 'ECONNREFUSED' }, 'later', true, undefined],
    [{ code: 'ECONNRESET' }, 'later', false, undefined],
    [new Error('odd'), 'later', false, undefined],
    ['words', 'later', false, undefined],
    [undefined, 'later', false, undefined],
    [{ statusCode: 403, ...inner('BotNotInConversationRoster') }, 'unreachable', true, undefined],
    [{ statusCode: 403 }, 'unreachable', true, undefined],
    [{ statusCode: 404, ...inner('ConversationNotFound') }, 'unreachable', true, undefined],
    [{ statusCode: 404, ...inner('ActivityNotFoundInConversation') }, 'unreachable', true, undefined],
    [{ statusCode: 400, ...inner('BadSyntax') }, 'never', true, undefined],
    [{ statusCode: 413 }, 'never', true, undefined],
  ])('%j: %s, known %s', (error, code, known, retryAfter) => {
    expect(sendErrorFrom(error)).toMatchObject({ code, known, retryAfter });
  });
});

it('where Teams was heard is kept when it changes, and read back once', async () => {
  const written: unknown[] = [];
  const memory = {
    read: async () => ({ serviceUrl: 'https://old/', tenantId: 't', botId: '28:x' }),
    write: async (_key: string, value: unknown) => {
      written.push(value);
    },
  };
  expect(await rememberTeams(memory).lastHeard()).toMatchObject({ serviceUrl: 'https://old/' });
  const teams = rememberTeams(memory);
  await teams.heard(activity());
  await teams.heard(activity());
  await teams.heard(activity({ serviceUrl: 'https://new/' }));
  expect(written).toHaveLength(2);
  expect(await teams.lastHeard()).toMatchObject({ serviceUrl: 'https://new/' });
  expect(await rememberTeams({ ...memory, read: async () => 'damage' }).lastHeard()).toBeUndefined();
});
