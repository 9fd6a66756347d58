import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { sendJson } from '../http/httpErrors.ts';
import { readBytes } from '../http/readBody.ts';
import { invokeActivity } from './activities.ts';
import { type ChatRoutesParts, chatRoutes, find, id, locale, sayWhether, unknownMessage } from './forms.ts';
import { refuseConnector, refusePage, secure } from './guard.ts';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const FORM = z.object({
  locale,
  message: id,
  card: z.number().int().min(0).max(50),
  action: z.enum(['accept', 'decline']),
});
export const FILES = '/local/files';
const LARGEST = 8 * 1024 * 1024;
/** In memory only. */
const KEPT = 20;

interface Content {
  acceptContext?: unknown;
  declineContext?: unknown;
}

/** The OneDrive of the local client: asks whether a bot may store a file, takes it, and shows it. */
export function mountFileRoutes(server: Server, parts: ChatRoutesParts & { address(): string }): void {
  const { chats, toBot, address } = parts;
  const { add, place, freshId } = chatRoutes(server, parts);
  const files = new Map<string, Buffer | undefined>();

  add('consents', FORM, (chat, { locale: spoken, message, card, action }) => {
    const asked = find(chat, message);
    const attachment = asked?.content.attachments?.[card];
    if (!asked || attachment?.contentType !== CONSENT) return unknownMessage();
    const { acceptContext, declineContext } = attachment.content as Content;
    const uniqueId = freshId();
    const url = `${address()}${FILES}/${uniqueId}`;
    const uploadInfo = { uploadUrl: url, contentUrl: url, name: attachment.name, uniqueId, fileType: 'txt' };
    if (action === 'accept') allow(uniqueId);
    chats.change(chat, message, { consented: action });
    const given = action === 'accept' ? { context: acceptContext, uploadInfo } : { context: declineContext };
    const value = { type: 'fileUpload', action, ...given };
    return sayWhether(
      toBot(invokeActivity(place(chat, spoken, asked.thread), freshId(), message, 'fileConsent/invoke', value)),
    );
  });

  function allow(name: string): void {
    files.set(name, undefined);
    for (const old of [...files.keys()].slice(0, -KEPT)) files.delete(old);
  }

  /** Only under a name that was just given out. */
  async function take(request: Request, response: Response): Promise<void> {
    secure(response);
    const { file } = request.params as { file: string };
    if (refuseConnector(request) || !files.has(file)) return sendJson(response, 404, {});
    const bytes = await readBytes(request, LARGEST);
    if (!bytes) return sendJson(response, 413, {});
    files.set(file, bytes);
    sendJson(response, 201, { id: file });
  }

  async function give(request: Request, response: Response): Promise<void> {
    secure(response);
    const bytes = files.get((request.params as { file: string }).file);
    if (refusePage(request) || !bytes) return sendJson(response, 404, {});
    response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(bytes);
  }

  server.put(`${FILES}/:file`, take);
  server.get(`${FILES}/:file`, give);
}
