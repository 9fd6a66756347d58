/** Pieces that several pages are put together from. */
import type { Address } from '../addresses.ts';
import { type Html, html, type Part } from '../html.ts';
import { markdownHtml } from '../markdown.ts';
import { labelOf, linksOf, linkTo, nameOfFamily, type Room } from '../room.ts';

export function section(heading: string, content: Part): Html | undefined {
  const isEmpty = !content || (Array.isArray(content) && content.length === 0);
  return isEmpty ? undefined : html`<section><h2>${heading}</h2>\n${content}</section>\n`;
}

/** Markdown of a page, which is English whatever language the frame speaks. */
export const english = (room: Room, content: Part): Html =>
  room.say.lang === 'en' ? html`${content}` : html`<div lang="en">${content}</div>`;

export const textOf = (room: Room, text: string): Html => markdownHtml(text, linksOf(room));

export function sections(room: Room, all: { heading: string; text: string }[]): Part[] {
  return all.map(({ heading, text }) => section(heading, textOf(room, text)));
}

export function linkLine(room: Room, address: Address): Html {
  const label = labelOf(address);
  const beside = address.family === 'codes' ? html` <span class="quiet">${address.title}</span>` : undefined;
  const shown = address.family === 'codes' ? html`<code>${breakable(label)}</code>` : label;
  return html`<li><a href="${linkTo(room, address.path)}">${shown}</a>${beside}</li>`;
}

/** `AuthorizationPermissionMismatch` may break between its words. */
export const breakable = (name: string): Part[] =>
  name.split(/(?<=[a-z\d])(?=[A-Z][a-z])/).map((word, index) => (index === 0 ? word : html`<wbr>${word}`));

export const linkList = (room: Room, addresses: Address[]): Part =>
  addresses.length > 0 && html`<ul class="links">${addresses.map((address) => linkLine(room, address))}</ul>`;

/** Hosts say at a glance whose word it is. */
export function sourcesOf(room: Room, sources: string[], reviewed: string): Html {
  const rows = sources.map((source) => {
    const { host, pathname } = new URL(source);
    return html`<li><a href="${source}" rel="noreferrer">${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}</a></li>`;
  });
  return html`<section class="sources"><h2>${room.say('pageSources')}</h2><ul>${rows}</ul>
<p class="quiet">${room.say('pageReviewed', { day: reviewed })}</p></section>`;
}

export function crumbs(room: Room, { family }: Pick<Address, 'family'>, more?: Part): Html {
  return html`<p class="crumbs"><a href="${linkTo(room, family)}">${nameOfFamily(room, family)}</a>${more && html` <span aria-hidden="true">›</span> ${more}`}</p>`;
}

export const groupName = (group: string | undefined): string => GROUPS.find(([id]) => id === group)?.[1] ?? '';

/** Where codes come from, in the order in which people look for them. */
export const GROUPS: [id: string, name: string][] = [
  ['storage', 'Azure Storage'],
  ['azcopy', 'AzCopy'],
  ['storage-mover', 'Storage Mover'],
  ['entra', 'Microsoft Entra ID'],
  ['http', 'HTTP'],
  ['tools', 'Tools and networks'],
  ['metrics', 'Metrics and logs'],
  ['details', 'Details of a refusal'],
  ['symptoms', 'Symptoms'],
];
