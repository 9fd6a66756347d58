import { chosenLocale } from './language.js';
import { say } from './words.js';

/** Calls a route of the local client; resolves with its answer or throws an Error to show. */
export async function call(chat, what, form = {}) {
  const response = await fetch(`/local/chats/${chat}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...form, locale: chosenLocale() }),
  });
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  if (response.status === 413) throw new Error(say('tooLong'));
  throw new Error(answer.error?.message || `The local client answered ${response.status}.`);
}

/** A piece of a file. False: the bot stopped reading, and has said why. */
export async function sendSlice(id, slice, last) {
  const response = await fetch(`/local/sent/${id}?last=${last}`, { method: 'PUT', body: slice });
  if (response.status === 410) return false;
  if (response.ok) return true;
  throw new Error((await response.json().catch(() => ({}))).error?.message ?? String(response.status));
}

export async function readChats() {
  const response = await fetch('/local/chats');
  if (!response.ok) throw new Error(`The local client answered ${response.status}.`);
  return (await response.json()).chats;
}

/** Hears what happens in the chats; `onopen` comes at each (re)connection, after which everything is read anew. */
export function listen({ onopen, onevent, onlost }) {
  const source = new EventSource('/local/events');
  source.onopen = onopen;
  source.onerror = () => {
    onlost();
    // A browser gives up after an HTTP error (the bot was restarting, say); we do not.
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen({ onopen, onevent, onlost }), 2000);
  };
  source.onmessage = ({ data }) => onevent(JSON.parse(data));
}
