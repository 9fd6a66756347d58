/** One look at the certificate before any secret is sent: who signed it, for whom, until when. */
import { isIP, type Socket, connect as tcpConnect } from 'node:net';
import { type DetailedPeerCertificate, type PeerCertificate, type TLSSocket, connect as tlsConnect } from 'node:tls';
import { within } from '../../../dialogs/turn/within.ts';
import { table } from '../../../knowledge/table.ts';
import type { Target } from './address.ts';

export type Reached = { kind: 'open'; says: string } | { kind: 'closed'; code: string; says: string; cause: string };

export type TlsLook =
  | { kind: 'trusted'; says: string }
  | { kind: 'untrusted'; code: string; says: string; cause: string };

const code = (fault: unknown) => String((fault as NodeJS.ErrnoException)?.code ?? (fault as Error)?.name ?? 'unknown');

const WHY_CLOSED = table<[cause: string, says: string]>({
  ECONNREFUSED: ['network-egress-blocked', 'nothing listens there, or a firewall on the way says no'],
  ECONNRESET: ['network-unstable', 'the connection was cut'],
  ENETUNREACH: ['network-egress-blocked', 'this machine has no way there'],
  EHOSTUNREACH: ['network-egress-blocked', 'this machine has no way there'],
  EACCES: ['network-egress-blocked', 'this machine forbids it'],
  ETIMEDOUT: ['network-egress-blocked', 'no answer in time: a firewall that drops packets looks like that'],
});

/** Resolves when the event comes; fails with the socket's error or when the time is up. */
function when<S extends Socket>(socket: S, event: string, signal: AbortSignal): Promise<S> {
  const happened = new Promise<S>((done, failed) => {
    // A later error has nobody to tell, and must not end the process.
    socket.once(event, () => done(socket)).on('error', failed);
  });
  return within(signal, happened);
}

/** TCP only: is anything there? */
export async function lookAtPort({ host, port }: Target, address: string, signal: AbortSignal): Promise<Reached> {
  const socket = tcpConnect({ host: address, port });
  try {
    await when(socket, 'connect', signal);
    return { kind: 'open', says: `${host} port ${port} is open at ${address}.` };
  } catch (fault) {
    const [cause, says] = WHY_CLOSED.get(code(fault)) ?? ['network-unstable', 'the connection did not come about'];
    return { kind: 'closed', code: code(fault), cause, says: `Port ${port} of ${host} (${address}): ${says}.` };
  } finally {
    socket.destroy();
  }
}

const nameOf = (name: PeerCertificate['issuer'] | undefined) =>
  [name?.CN, name?.O].filter((part, index, all) => part && all.indexOf(part) === index).join(', ') || 'nobody named';

/** From the leaf to the last one that was sent. */
function chainOf(leaf: DetailedPeerCertificate): DetailedPeerCertificate[] {
  const chain: DetailedPeerCertificate[] = [];
  for (let next = leaf; next?.raw && !chain.includes(next); next = next.issuerCertificate) chain.push(next);
  return chain;
}

const NOT_FROM_AZURE =
  'Storage shows certificates of Microsoft or DigiCert, so something on the way opens the connection: an inspecting proxy. Trust its root on the machine that copies, or let storage hosts pass it.';

function untrusted(socket: TLSSocket, host: string): TlsLook {
  const leaf = socket.getPeerCertificate(true);
  const reason = String(socket.authorizationError ?? 'UNKNOWN');
  const signer = nameOf(leaf.issuer);
  const told = table<string>({
    CERT_HAS_EXPIRED: `The certificate of ${host} ended on ${leaf.valid_to}; signed by ${signer}. If that date looks wrong, look at this machine's clock.`,
    CERT_NOT_YET_VALID: `The certificate of ${host} begins on ${leaf.valid_from}; signed by ${signer}. Look at this machine's clock.`,
    ERR_TLS_CERT_ALTNAME_INVALID: `The certificate is for ${nameOf(leaf.subject)} (${leaf.subjectaltname ?? 'no further names'}) and not for ${host}; signed by ${signer}.`,
  });
  const roots = chainOf(leaf).map((one) => nameOf(one.issuer));
  const says =
    told.get(reason) ??
    `The certificate of ${host} is signed by ${signer}${roots.length > 1 ? ` (chain: ${roots.join(' ← ')})` : ''}, whom this machine does not trust. ${NOT_FROM_AZURE}`;
  return { kind: 'untrusted', code: reason, cause: 'tls-untrusted-certificate', says };
}

/** @param ca certificates to trust beside the system's. */
export async function lookAtTls(
  { host, port }: Target,
  address: string,
  signal: AbortSignal,
  ca?: string,
): Promise<TlsLook> {
  const socket = tlsConnect({
    host: address,
    port,
    // The verdict is read below; nothing is sent on this connection.
    rejectUnauthorized: false,
    ALPNProtocols: ['http/1.1'],
    ...(isIP(host) ? {} : { servername: host }),
    ...(ca ? { ca } : {}),
  });
  try {
    await when(socket, 'secureConnect', signal);
    if (!socket.authorized) return untrusted(socket, host);
    const leaf = socket.getPeerCertificate(true);
    return {
      kind: 'trusted',
      says: `${socket.getProtocol() ?? 'TLS'}; the certificate is signed by ${nameOf(leaf.issuer)} and valid until ${leaf.valid_to}.`,
    };
  } catch (fault) {
    const tls = /^ERR_SSL|^EPROTO/.test(code(fault));
    return {
      kind: 'untrusted',
      code: code(fault),
      cause: tls ? 'tls-version' : 'network-unstable',
      says: tls
        ? `${host} and this machine found no common TLS version, or what answers on port ${port} does not speak TLS.`
        : `The TLS handshake with ${host} was cut or took too long: a firewall that reads server names looks like that.`,
    };
  } finally {
    socket.destroy();
  }
}
