import { type AuthenticateRequestResult, ClaimsIdentity } from 'botframework-connector';
import { knownTokens } from '../../bot/teams/known-tokens.ts';

const NOW = 1_000_000;
const judged = { authorization: 'Bearer a', channelId: 'msteams', serviceUrl: 'https://a' };
const goodUntil = (seconds: number | undefined): AuthenticateRequestResult => ({
  audience: 'a',
  callerId: 'c',
  claimsIdentity: new ClaimsIdentity(
    seconds === undefined ? [] : [{ type: 'exp', value: String(seconds) }],
    true,
  ),
});

describe('tokens that botbuilder found good', () => {
  let at: number;
  let checks: number;
  const asked = (known: ReturnType<typeof knownTokens>, until: number | undefined, more = {}) =>
    known({ ...judged, ...more }, async () => {
      checks += 1;
      return goodUntil(until);
    });
  beforeEach(() => {
    at = NOW;
    checks = 0;
  });

  it('are checked once, until they expire', async () => {
    const known = knownTokens(() => at);
    for (let times = 0; times < 3; times += 1) await asked(known, NOW / 1000 + 10);
    expect(checks).toBe(1);
    at += 10_000;
    await asked(known, NOW / 1000 + 10);
    expect(checks).toBe(2);
  });

  it.each([
    ['another token', { authorization: 'Bearer b' }],
    ['another service', { serviceUrl: 'https://b' }],
    ['another channel', { channelId: 'emulator' }],
  ])('are checked anew with %s', async (_what, more) => {
    const known = knownTokens(() => at);
    await asked(known, NOW / 1000 + 10);
    await asked(known, NOW / 1000 + 10, more);
    expect(checks).toBe(2);
  });

  it('are not remembered without a moment at which they expire, nor when they were refused', async () => {
    const known = knownTokens(() => at);
    await asked(known, undefined);
    await asked(known, undefined);
    expect(checks).toBe(2);
    const refused = known(judged, async () => {
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    await asked(known, NOW / 1000 + 10);
    expect(checks).toBe(3);
  });
});
