import { localGuard } from '../../bot/web/guard.ts';
import {
  activity,
  asked,
  type Claims,
  claims,
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
