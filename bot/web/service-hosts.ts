/** Where Teams' services are: a name, or `*.` with what the name ends on. */
const OF_TEAMS = ['*.botframework.com', '*.trafficmanager.net'] as const;
const SMBA = /^smba\.(?:[a-z0-9-]+\.)*teams\.microsoft\.com$/;

/** Whether a host serves Teams: on the list an administrator gave, or else on ours. */
export const isServiceHost = (host: string, given: readonly string[]): boolean => {
  const list = given.length > 0 ? given : OF_TEAMS;
  return list.some((one) => matches(host, one)) || (given.length === 0 && SMBA.test(host));
};

const matches = (host: string, pattern: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
