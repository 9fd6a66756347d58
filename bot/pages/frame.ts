/** What stands around every page. No script or style within it, and nothing from another host. */
import { table } from '../../knowledge/table.ts';
import { readVersion } from '../version.ts';
import { FAMILIES } from './families.ts';
import { STYLES } from './files.ts';
import { type Html, html, type Part, printHtml } from './html.ts';
import { fileAt, homeOf, linkTo, nameOfFamily, type Room } from './room.ts';

export interface Framed {
  title: string;
  /** For search engines and previews. */
  about?: string;
  /** Words for the field of the search, when it was just used. */
  searched?: string;
  content: Html;
}

const LANGUAGES = { en: 'English', de: 'Deutsch', ja: '日本語' };
/** A server keeps what was chosen. */
const SERVED = table({ en: '?lang=en', de: '?lang=de', ja: '?lang=ja' });

/** In a folder of files no server says this with each answer. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

export function framed(room: Room, { title, about, searched, content }: Framed): string {
  const { say } = room;
  const page = html`<!doctype html>
<html lang="${say.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${room.ending !== '' && html`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`}
<title>${title === 'storagebot' ? title : `${title} · storagebot`}</title>
${about && html`<meta name="description" content="${about}">`}
<link rel="icon" href="${fileAt(room, 'pages/icon.svg')}">
${STYLES.map((name) => html`<link rel="stylesheet" href="${fileAt(room, `pages/${name}`)}">\n`)}
<script type="module" src="${fileAt(room, 'pages/page.js')}"></script>
</head>
<body data-root="${fileAt(room, '')}" data-ending="${room.ending}" data-copy="${say('pageCopy')}" data-copied="${say('pageCopied')}" data-none="${say('pageSearchNone')}">
<a class="skip" href="#content">${say('pageSkip')}</a>
${top(room, searched)}
<main id="content">
${content}
</main>
${bottom(room)}
</body>
</html>
`;
  return printHtml(page);
}

function top(room: Room, searched = ''): Html {
  const { say, path } = room;
  const here = (family: string): Part => path.split('/')[0] === family && html` aria-current="page"`;
  return html`<header class="top">
<a class="brand" href="${homeOf(room)}"><img src="${fileAt(room, 'pages/icon.svg')}" alt="" width="26" height="26">storagebot</a>
${search(room, searched)}
<nav aria-label="storagebot">${FAMILIES.map(
    (family) => html`<a href="${linkTo(room, family)}"${here(family)}>${nameOfFamily(room, family)}</a>`,
  )}${room.chat && html`<a href="${fileAt(room, '') || './'}">${say('pageChat')}</a>`}</nav>
</header>`;
}

/** Without a script a server answers it; in a folder of files the shelves are there. What is typed is never in an address. */
function search(room: Room, searched: string): Html {
  const label = room.say('pageSearch');
  const field = html`<input id="search" type="search" value="${searched}" placeholder="${label}" aria-label="${label}" autocomplete="off" spellcheck="false" maxlength="300"${room.ending === '' && html` name="words"`}>`;
  const way = room.ending === '' ? html` method="post" action="${linkTo(room, 'search')}"` : undefined;
  return html`<form class="search" role="search"${way}>${field}</form>`;
}

function bottom(room: Room): Html {
  const { say, ending, path, twins } = room;
  const addresses = twins ?? (ending === '' ? SERVED : undefined);
  const languages =
    addresses &&
    html`<nav class="languages" aria-label="${say('pageLanguage')}">${Object.entries(LANGUAGES)
      .filter(([code]) => addresses.has(code))
      .map(
        ([code, name]) =>
          html`<a href="${addresses.get(code)}" lang="${code}" hreflang="${code}"${code === say.lang && html` aria-current="true"`}>${name}</a>`,
      )}</nav>`;
  return html`<footer class="bottom" data-path="${path}">
<p>${say('pageVersion', { version: readVersion() })}${say.lang !== 'en' && html` · ${say('pageEnglish')}`}</p>
${languages}
</footer>`;
}
