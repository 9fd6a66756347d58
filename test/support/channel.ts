/** The channel's side of a signed bot: publishes keys as Microsoft does, and signs tokens with them. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const ISSUER = 'https://api.botframework.com';

export interface Token {
  audience: string;
  serviceUrl: string;
  issuer?: string;
  /** Seconds from now. */
  expiresIn?: number;
  kid?: string;
  signedBySomebodyElse?: boolean;
}

export interface Channel {
  /** To be set as ToBotFromChannelOpenIdMetadataUrl. */
  metadataUrl: string;
  /** The value of an Authorization header. */
  token(token: Token): Promise<string>;
  /** From now on the keys are asked for in vain: no answer comes. */
  hang(): void;
  close(): Promise<void>;
}

export async function startChannel(): Promise<Channel> {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'key-1', use: 'sig', endorsements: ['msteams'] };
  const waiting = new Set<ServerResponse>();
  let hanging = false;
  const server = createServer((req, res) => {
    if (hanging) return void waiting.add(res);
    const answer = req.url === '/keys' ? { keys: [jwk] } : metadata();
    // Not chained: restify replaces writeHead for the whole process by one that returns nothing.
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(answer));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const metadata = () => ({
    issuer: ISSUER,
    jwks_uri: `${address}/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
  });
  return {
    metadataUrl: `${address}/openid`,
    async token({ audience, serviceUrl, issuer = ISSUER, expiresIn = 600, kid = 'key-1', signedBySomebodyElse }) {
      const now = Math.floor(Date.now() / 1000);
      const jwt = await new SignJWT({ serviceurl: serviceUrl })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setNotBefore(now - 3600)
        .setExpirationTime(now + expiresIn)
        .sign(signedBySomebodyElse ? other.privateKey : own.privateKey);
      return `Bearer ${jwt}`;
    },
    hang() {
      hanging = true;
    },
    async close() {
      for (const res of waiting) res.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
