/** What to say where there is no page, with the page that was probably meant. */
import type { Address } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import type { Room } from '../room.ts';
import { linkList, section } from './pieces.ts';

export function missingView(room: Room, address: string, meant: Address | undefined, near: Address[]): Html {
  const { say } = room;
  return html`<h1>${say('pageMissing')}</h1>
<p class="lead">${say('pageMissingSays', { address })}</p>
${meant && section(say('pageDidYouMean'), linkList(room, [meant]))}
${section(say('pageNearby'), linkList(room, near))}`;
}

export function searchView(room: Room, words: string, hits: Address[]): Html {
  const { say } = room;
  const says = words === '' ? say('pageSearchHint') : say('pageSearchFound', { count: hits.length, words });
  return html`<h1>${say('pageSearchTitle')}</h1>
<p class="lead" role="status">${words !== '' && hits.length === 0 ? say('pageSearchNone') : says}</p>
<div lang="en">${linkList(room, hits)}</div>`;
}

/** Shown by a web server for whatever it has not: the search and the shelves of the frame lead on. */
export const nowhereView = ({ say }: Room): Html =>
  html`<h1>${say('pageMissing')}</h1><p class="lead">${say('pageSearchHint')}</p>`;

/** A page that says one thing. */
export const sayingView = (says: string): Html => html`<h1>storagebot</h1><p class="lead" role="alert">${says}</p>`;
