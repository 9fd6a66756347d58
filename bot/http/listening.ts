import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';
import { table } from '../../knowledge/table.ts';

/** The bot could not open its port. */
export class ListenFault extends Error {
  override name = 'ListenFault';
}

const WHY = table<string>({
  EADDRINUSE: 'something listens there already. Stop it, or set PORT to another number',
  EACCES: 'this user may not open that port. Set PORT to a number above 1023',
  EADDRNOTAVAIL: 'this machine has no such address. Set HOST=127.0.0.1',
});

/**
 * Opens the port and returns the address, such as http://127.0.0.1:3978.
 * @param onFault hears of later faults, such as too many open files, which would otherwise end the process
 * @throws ListenFault
 */
export async function listen(
  server: Server,
  port: number,
  host: string,
  onFault: (fault: Error) => void = () => undefined,
): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    const refuse = (fault: NodeJS.ErrnoException) =>
      reject(new ListenFault(`Listening on ${host}:${port}: ${WHY.get(fault.code ?? '') ?? fault.code}.`));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      server.on('error', onFault);
      resolve();
    });
  });
  return addressOf(server);
}

export function addressOf(server: Server): string {
  const { address, port, family } = server.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

export function portOf(server: Server): number {
  return (server.server.address() as AddressInfo).port;
}

/** Ends when the last running request has been answered; idle connections are closed at once. */
export async function closeServer(server: Server): Promise<void> {
  if (!server.server.listening) return;
  const closed = new Promise<void>((resolve) => server.server.close(() => resolve()));
  // A connection that was busy just now stays open for the next request: it is closed as soon as it is idle.
  const sweeping = setInterval(() => server.server.closeIdleConnections(), 50);
  server.server.closeIdleConnections();
  await closed;
  clearInterval(sweeping);
}
