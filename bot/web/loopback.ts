/** 127.0.0.0/8, ::1 and localhost. */
export const isLoopback = (host: string): boolean =>
  /^(127(\.\d{1,3}){3}|localhost|\[::1\]|::1)$/.test(host.toLowerCase());

/** An address to trust keys from: https, or http on this machine (for tests). */
export const isTrustworthy = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
};

const BY_A_PROXY = /^(x-forwarded(-.*)?|x-real-ip|forwarded|via)$/;

/** Whether somebody passed a request on to us: then it may come from anywhere, whatever its Host says. */
export const cameByAProxy = (headers: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(headers).some((name) => BY_A_PROXY.test(name));
