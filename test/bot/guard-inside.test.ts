import { Activity, hear } from '../../bot/teams/activity.ts';
import { localGuard } from '../../bot/web/guard.ts';
import {
  activity,
  asked,
  type Claims,
  claims,
  guardWith,
  issuer,
  judge,
  SERVICE,
  signed,
  TENANT,
} from '../fakes/guarded.ts';

afterAll(() => issuer.close());

describe('what an activity names inside', () => {
  const SECOND = '33333333-3333-4333-8333-333333333333';
  const deep = (inner: object): Claims => ({ value: { a: [1, 'x', null, { b: [[inner]] }] } });

  it.each<[string, Claims]>([
    ['tenantId', deep({ tenantId: SECOND })],
    ['TenantID', deep({ TenantID: SECOND })],
    ['tid', { entities: [{ tid: SECOND }] }],
    ['aadTenantId', { from: { id: '29:a', aadTenantId: SECOND } }],
    ['tenant.id', { channelData: { tenant: { id: TENANT }, onBehalfOf: [{ tenant: { id: SECOND } }] } }],
    ['tenant as a word', deep({ tenant: SECOND })],
    ['a tenant that is a number', deep({ tenantId: 7 })],
    ['a tenant that is a list', deep({ tenantId: [TENANT] })],
    ['an empty tenant', deep({ tenantId: '' })],
    ...['homeTenantId', 'userTenantId', 'sourceTenantId', 'teamTenantId', 'hostTenantId', 'tenant_id'].map(
      (key): [string, Claims] => [key, deep({ [key]: SECOND })],
    ),
    ['a list of tenants', deep({ tenant: [{ id: TENANT }, [{ id: SECOND }]] })],
    ['tenants', { channelData: { tenants: [{ id: SECOND }] } }],
    ['one of two ways to write id', { channelData: { tenant: { ID: TENANT, id: SECOND } } }],
    ['the other of two ways to write id', { channelData: { tenant: { Id: SECOND, id: TENANT } } }],
    ['somebody who was added', { membersAdded: [{ id: '29:b', tenantId: SECOND }] }],
  ])('another tenant in %s: 403', async (_what, more) => {
    expect(await judge(await signed(claims), activity(more))).toEqual({ status: 403, code: 'Tenant' });
  });
  it('every tenant on the list may, in any case of letters; absent ones do not count', async () => {
    const more = {
      from: { id: '29:a', tenantId: SECOND.toUpperCase() },
      value: { tenantId: null, tenant: {} },
    };
    expect(await judge(await signed(claims), activity(more), { tenants: [TENANT, SECOND] })).toBeUndefined();
  });

  it.each<[string, Claims, string]>([
    ['the conversation’s', {}, TENANT],
    ['the channel data’s', { conversation: { id: 'a:1' }, channelData: { tenant: { id: TENANT } } }, TENANT],
    ['the only one named', { conversation: { id: 'a:1' }, from: { id: '29:a', tenantId: TENANT } }, TENANT],
    ['the conversation’s of two', { channelData: { tenant: { id: SECOND } } }, TENANT],
  ])('what was let in comes from one tenant: %s', async (_what, more, tenantId) => {
    const admit = await guardWith({ tenants: [TENANT, SECOND] })(`Bearer ${await signed(claims)}`);
    expect(typeof admit === 'function' && admit(activity(more))).toMatchObject({ tenantId });
  });

  it.each<[string, Claims]>([
    ['relatesTo', { relatesTo: { serviceUrl: 'https://smba.trafficmanager.net/other/' } }],
    ['deep inside', deep({ ServiceURL: 'https://evil.example/' })],
    ['one that is no text', deep({ serviceUrl: {} })],
  ])('another service in %s: 403', async (_what, more) => {
    expect(await judge(await signed(claims), activity(more))).toEqual({
      status: 403,
      code: 'ServiceUrlMismatch',
    });
  });
  it('the same service inside is fine', async () => {
    expect(
      await judge(await signed(claims), activity({ relatesTo: { serviceUrl: SERVICE } })),
    ).toBeUndefined();
  });

  it('a hundred thousand levels are walked without falling over', async () => {
    let value: object = { tenantId: SECOND };
    for (let level = 0; level < 100_000; level += 1) value = { value };
    expect(await judge(await signed(claims), activity({ value }))).toEqual({ status: 403, code: 'Tenant' });
  });
});

describe('hosts of services', () => {
  it.each([
    ['https://smba.trafficmanager.net/emea/', [], true],
    ['https://smba.emea.teams.microsoft.com/', [], true],
    ['https://smba.teams.microsoft.com/', [], true],
    ['https://europe.api.botframework.com/', [], true],
    ['https://teams.microsoft.com/', [], false],
    ['https://smba.evil-teams.microsoft.com.evil.example/', [], false],
    ['https://evil.example/smba.trafficmanager.net/', [], false],
    ['https://smba.trafficmanager.net/emea/', ['smba.example.com'], false],
    ['https://smba.example.com/', ['smba.example.com'], true],
    ['https://x.smba.example.com/', ['smba.example.com'], false],
    ['https://x.smba.example.com/', ['*.example.com'], true],
    ['https://example.com/', ['*.example.com'], false],
  ])('%s with %j: %s', async (serviceUrl, serviceHosts, may) => {
    const token = await signed({ ...claims, serviceurl: serviceUrl });
    const refused = await judge(token, activity({ serviceUrl }), { serviceHosts });
    expect(refused).toEqual(may ? undefined : { status: 403, code: 'ServiceUrl' });
  });
});

describe('who sends', () => {
  const long = 'x'.repeat(101);
  it.each([
    ['an empty object id', { id: '29:a', aadObjectId: '' }],
    ['an object id of spaces', { id: '29:a', aadObjectId: '  ' }],
    ['an object id that no row can have', { id: '29:a', aadObjectId: long }],
    ['an id that no row can have', { id: long }],
    ['an id of spaces', { id: ' ' }],
    ['an id with a sign that shows nothing', { id: '29:a\n' }],
  ])('%s is nobody: 400', async (_what, from) => {
    expect(await judge(await signed(claims), activity({ from }))).toEqual({
      status: 400,
      code: 'BadActivity',
    });
    const local = activity({ from, serviceUrl: 'http://127.0.0.1/' });
    expect(await asked(localGuard, undefined, local)).toEqual({ status: 400, code: 'BadActivity' });
    const { data } = Activity.safeParse({ ...local, text: 'begin' });
    expect(data && hear(data)).toBeUndefined();
  });
  it.each([
    ['by object id, in small letters', { id: '29:a', aadObjectId: 'AAD-1' }, 'aad-1'],
    ['by Teams’ id when there is no other', { id: '29:A', aadObjectId: null }, '29:A'],
    ['by an id as long as a row can have', { id: long.slice(1) }, long.slice(1)],
  ])('the door and the bot know somebody %s', async (_what, from, id) => {
    const one = activity({ from, text: 'begin' });
    const admit = await guardWith()(`Bearer ${await signed(claims)}`);
    expect(typeof admit === 'function' && admit(one)).toMatchObject({ sender: id });
    expect(hear(Activity.parse(one))?.action.sender.id).toBe(id);
  });
});

describe('a conversation that is not what it says', () => {
  const personal = { id: 'a:1', conversationType: 'personal', tenantId: TENANT };
  it.each<[string, Claims]>([
    ['a channel', { conversation: { ...personal, id: '19:abc@thread.tacv2' } }],
    ['a meeting', { conversation: { ...personal, id: '19:meeting_abc@thread.v2' } }],
    ['a group', { conversation: { ...personal, isGroup: true } }],
    ['of a team', { conversation: personal, channelData: { team: { id: '19:t' } } }],
    ['of a channel', { conversation: personal, channelData: { channel: { id: '19:c' } } }],
    ['of a meeting', { conversation: personal, channelData: { meeting: { id: 'm' } } }],
  ])('%s that says it is personal: 403', async (_what, more) => {
    const refused = { status: 403, code: 'Conversation' };
    expect(await judge(await signed(claims), activity(more))).toEqual(refused);
    const local = activity({ ...more, serviceUrl: 'http://127.0.0.1/' });
    expect(await asked(localGuard, undefined, local)).toEqual(refused);
  });
  it.each<[string, Claims]>([
    ['somebody’s own chat', { conversation: personal, channelData: { tenant: { id: TENANT }, team: null } }],
    [
      'a channel',
      { conversation: { id: '19:c', conversationType: 'channel', isGroup: true, tenantId: TENANT } },
    ],
    [
      'a group',
      { conversation: { id: '19:g', conversationType: 'groupChat', isGroup: true, tenantId: TENANT } },
    ],
  ])('%s that says so is fine', async (_what, more) => {
    expect(await judge(await signed(claims), activity(more))).toBeUndefined();
  });
});
