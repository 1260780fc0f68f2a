import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** Who signs tokens, with its metadata and keys on this machine. */
export type TokenIssuer = {
  readonly metadataUrl: string;
  /** A key of its own, and one that only says it is. */
  readonly key: CryptoKey;
  readonly rogueKey: CryptoKey;
  /** How often the keys were fetched. */
  readonly fetched: () => number;
  sign(claims: JWTPayload, by?: { key?: CryptoKey; kid?: string }): Promise<string>;
  close(): void;
};

export const startTokenIssuer = async (): Promise<TokenIssuer> => {
  const ours = await generateKeyPair('RS256');
  const theirs = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const keys = [{ ...jwk, endorsements: ['msteams'] }];
  let fetched = 0;
  const server = createServer((request, response) => {
    const isKeys = request.url === '/keys';
    if (isKeys) fetched += 1;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(isKeys ? { keys } : { jwks_uri: `${url}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    metadataUrl: `${url}/.well-known/openidconfiguration`,
    key: ours.privateKey,
    rogueKey: theirs.privateKey,
    fetched: () => fetched,
    sign: (claims, { key = ours.privateKey, kid = 'k1' } = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(key),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
