/** All pages of one kind; codes stand together by where they come from. */
import type { Address } from '../addresses.ts';
import type { Family } from '../families.ts';
import { type Html, html } from '../html.ts';
import { linkTo, nameOfFamily, type Room } from '../room.ts';
import { GROUPS, linkList } from './pieces.ts';

const byName = (one: Address, other: Address) => one.name.localeCompare(other.name, 'en', { numeric: true });

export function shelfView(room: Room, family: Family): Html {
  const all = room.addresses.of(family).toSorted(byName);
  return html`<h1>${nameOfFamily(room, family)}</h1>
${family === 'codes' ? groups(room, all) : html`<div class="page-list" lang="en">${rows(room, all)}</div>`}`;
}

/** The title is what one reads, the name what one types. */
const rows = (room: Room, all: Address[]): Html =>
  html`<ul class="rows">${all.map(
    ({ path, title, name }) => html`<li><a href="${linkTo(room, path)}">${title}</a> <code>${name}</code></li>\n`,
  )}</ul>`;

function groups(room: Room, all: Address[]): Html {
  const byGroup = Map.groupBy(all, ({ group }) => group);
  const shown = GROUPS.flatMap(([id, name]) => {
    const own = byGroup.get(id);
    return own ? [{ id, name, own }] : [];
  });
  return html`<p class="jump">${shown.map(({ id, name, own }) => html`<a href="#${id}">${name} <span class="quiet">${own.length}</span></a> `)}</p>
${shown.map(({ id, name, own }) => html`<section class="codes-of" id="${id}" lang="en"><h2>${name}</h2>${linkList(room, own)}</section>\n`)}`;
}
