import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { sendJson } from '../http/httpErrors.ts';
import { readBytes } from '../http/readBody.ts';
import { type Enclosed, messageActivity, reachesTheBot, UNASKED } from './activities.ts';
import { whyUndelivered } from './botDoor.ts';
import { type ChatRoutesParts, chatRoutes, id, locale } from './forms.ts';
import { refuseCall, secure } from './guard.ts';
import type { SentFiles } from './sentFiles.ts';

const FORM = z.object({
  locale,
  name: z.string().min(1).max(255),
  type: z.string().max(100).default(''),
  text: z.string().max(10_000).default(''),
  thread: id.optional(),
});
const FILE = 'application/octet-stream';
/** One slice of a file; the page cuts it so that each request is short. */
const LARGEST_SLICE = 8 * 1024 * 1024;

/** Files that a person sends with a message: what the bot is told of them, and their bytes where it fetches them. */
export function mountSentRoutes(
  server: Server,
  parts: ChatRoutesParts & { address(): string; files: SentFiles },
): void {
  const { chats, tell, toBot, address, files } = parts;
  const { add, place } = chatRoutes(server, parts);

  add('files', FORM, (chat, { name, type, text, thread, locale: spoken }) => {
    const isPicture = type.startsWith('image/');
    const content = { text, textFormat: 'plain', attachments: [{ contentType: isPicture ? type : FILE, name }] };
    const sent = chats.add(chat, { from: 'you', content, ...(thread && { thread }) });
    const isAsked = reachesTheBot(chat, text);
    const file = isAsked && !isPicture && chat.key === 'personal' ? files.expect() : undefined;
    const enclosed: Enclosed = isPicture
      ? { kind: 'picture', name, type }
      : { kind: 'file', name, address: `${address()}${files.pathOf(file ?? 'none')}` };
    if (!isAsked) tell({ kind: 'note', chat: chat.key, text: UNASKED });
    else
      void toBot(messageActivity(place(chat, spoken, sent.thread), sent.id, text, enclosed)).then((answer) => {
        const undelivered = whyUndelivered(answer);
        if (undelivered) chats.change(chat, sent.id, { undelivered });
      });
    return { status: 201, body: { ...sent, file } };
  });

  server.put(files.pathOf(':id'), async (request: Request, response: Response) => {
    secure(response);
    const refusal = refuseCall(request);
    if (refusal) return sendJson(response, 403, { error: { code: 'Forbidden', message: refusal } });
    const bytes = await readBytes(request, LARGEST_SLICE);
    if (!bytes) return sendJson(response, 413, { error: { code: 'TooBig', message: 'A slice has 8 MB at most.' } });
    const last = new URL(request.url ?? '', 'http://localhost').searchParams.get('last') === 'true';
    const taken = await files.put(String(request.params.id), bytes, last);
    sendJson(
      response,
      taken ? 200 : 410,
      taken ? {} : { error: { code: 'Gone', message: 'The bot stopped reading.' } },
    );
  });
}
