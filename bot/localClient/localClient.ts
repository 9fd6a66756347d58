import type { Server } from 'restify';
import type { Download } from '../teams/download.ts';
import { botDoor } from './botDoor.ts';
import { mountChatRoutes } from './chatRoutes.ts';
import { createChats } from './chats.ts';
import { CONNECTOR, mountConnector } from './connector.ts';
import { eventStreams } from './events.ts';
import { mountExtensionRoutes } from './extensionRoutes.ts';
import { FILES, mountFileRoutes } from './fileRoutes.ts';
import { mountLaterRoutes } from './laterRoutes.ts';
import { mountPageFiles } from './pageFiles.ts';
import { sentFiles } from './sentFiles.ts';
import { mountSentRoutes } from './sentRoutes.ts';

export interface LocalClientOptions {
  /** Where the bot listens; asked at each call, since port 0 is known only after listening. */
  port(): number;
  /** The loopback address that the bot listens on; 127.0.0.1 by default. */
  host?(): string;
  now?(): Date;
}

export interface LocalClient {
  mount(server: Server): void;
  /** A file that a person sends from the page; undefined for an address that is none of the page's. */
  openFile(address: string): Download | undefined;
  /** Is this an address that it gave for a file? */
  isOwnFile(address: string): boolean;
  /** Ends the open event streams, which would otherwise keep the server from closing. */
  stop(): Promise<void>;
}

/**
 * A small Teams for one person at their own machine: a page at `/`, and behind it the part of Teams that talks to a
 * bot. What runs is the bot's real way in (`/api/messages`) and out (the connector), both over HTTP.
 * For local mode on loopback only: whoever reaches it may write to the bot.
 */
export function localClient({
  port,
  host = () => '127.0.0.1',
  now = () => new Date(),
}: LocalClientOptions): LocalClient {
  // The SDK's HTTP client cannot call [::1]; the name leads there too.
  const name = () => (host().includes(':') ? 'localhost' : host());
  const address = () => `http://${name()}:${port()}`;
  const events = eventStreams();
  const chats = createChats({ now, tell: events.tell });
  const files = sentFiles();
  return {
    mount(server) {
      mountPageFiles(server);
      events.mount(server);
      const serviceUrl = () => `${address()}${CONNECTOR}/`;
      const parts = { chats, tell: events.tell, toBot: botDoor(address), serviceUrl, now };
      mountChatRoutes(server, parts);
      mountExtensionRoutes(server, parts);
      mountLaterRoutes(server, parts);
      mountFileRoutes(server, { ...parts, address });
      mountSentRoutes(server, { ...parts, address, files });
      mountConnector(server, chats, events.tell);
    },
    openFile: files.open,
    isOwnFile: (file) => file.startsWith(`${address()}${FILES}/`),
    async stop() {
      events.stop();
    },
  };
}
