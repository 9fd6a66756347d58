/** The page behind an address: a code, a cause, a table, an answer, or what an alert means. */

import { factsIn } from '../../../dialogs/phrases.ts';
import { fill as fillAlert } from '../../../knowledge/alerts/meaning.ts';
import { pagesFor } from '../../../knowledge/answers/explainAnswer.ts';
import { type ExplainedCause, type Explanation, explain } from '../../../knowledge/explain.ts';
import type { CodePage, Entry } from '../../../knowledge/pages/assemble.ts';
import { fill, fillings } from '../../../knowledge/text/render.ts';
import { type Translated, translationOf } from '../../../knowledge/translations/translations.ts';
import { type Address, ANY_ALERT, alertPages, titleOfAlert } from '../addresses.ts';
import { type Html, html, type Part } from '../html.ts';
import { codeHtml } from '../markdown.ts';
import { linkTo, type Room } from '../room.ts';
import { breakable, crumbs, english, groupName, linkList, section, sections, sourcesOf, textOf } from './pieces.ts';

const MAKERS: Record<Address['family'], (room: Room, address: Address) => Html> = {
  codes: codeView,
  causes: causeView,
  tables: answerView,
  answers: answerView,
  alerts: alertView,
};

export function pageView(room: Room, address: Address): Html {
  return html`<article class="page ${address.family}">\n${MAKERS[address.family](room, address)}\n</article>`;
}

const found = (room: Room, names: string[]): Part =>
  linkList(
    room,
    names.flatMap((name) => room.addresses.byWord(name) ?? []),
  );

// ---- codes ----------------------------------------------------------------------------------------------------------

function codeView(room: Room, address: Address): Html {
  const { say, knowledge } = room;
  const page = explain(address.name, knowledge) as Explanation;
  const entries = knowledge.entries.filter(({ page: { name } }) => name === address.name);
  const isNamed = page.code !== undefined && page.code === address.name;
  return html`${crumbs(room, address, groupName(address.group))}
<h1>${isNamed ? html`<code>${breakable(address.name)}</code>` : page.title}</h1>
${isNamed && html`<p class="lead" ${LANG(room)}>${address.title}</p>`}
${chips(room, page)}
${page.message && isNamed && html`<figure class="said"><figcaption>${say('pageSaid')}</figcaption><blockquote lang="en">${page.message}</blockquote></figure>`}
${english(
  room,
  isNamed
    ? sections(
        room,
        page.sections.filter(({ heading }) => heading !== SAID_AT_ONCE),
      )
    : sections(room, ownSections(entries)),
)}
${section(say('pageLikelyCauses'), causesOf(room, page.causes))}
${!isNamed && section(say('pageMessages'), sentences(entries))}
${section(say('pageSee'), page.see && found(room, page.see))}
${sourcesOf(room, page.sources, page.reviewed)}`;
}

/** What a code means in a line stands at the head. */
const SAID_AT_ONCE = 'In short';

const LANG = ({ say }: Room): Part => say.lang !== 'en' && html`lang="en"`;

function chips(room: Room, { status = [] }: Explanation): Part {
  const known = status.flatMap((one) => {
    const address = room.addresses.byWord(String(one));
    if (!address || address.path === room.path) return html`<li>HTTP ${one}</li>`;
    return html`<li><a href="${linkTo(room, address.path)}">HTTP ${one}</a></li>`;
  });
  return known.length > 0 && html`<ul class="chips">${known}</ul>`;
}

/** A page of many sentences says first what they have in common. */
function ownSections(entries: Entry[]): { heading: string; text: string }[] {
  const page = entries[0]?.page as CodePage | undefined;
  return (page?.sections ?? []).filter(({ heading }) => heading !== 'Samples');
}

const sentences = (entries: Entry[]): Part => {
  const all = [...new Set(entries.flatMap(({ messages }) => messages))];
  return all.length > 0 && html`<ul class="sentences" lang="en">${all.map((text) => html`<li>${text}</li>`)}</ul>`;
};

/** Folded, but the likeliest: several causes fit a screen, and a reader opens what fits. */
function causesOf(room: Room, causes: ExplainedCause[]): Part {
  const { say } = room;
  return causes.map(({ id, title, tell, fix, when }, index) => {
    const facts = factsIn(when ?? {}, say);
    const address = room.addresses.at('causes', id);
    const own = wordsIn(room, id);
    return html`<details class="cause"${index === 0 && html` open`}><summary><span ${own ? '' : LANG(room)}>${own?.title ?? title}</span>${facts && html` <span class="quiet">${facts}</span>`}</summary>
<div>${tell && html`<p><strong>${say('pageWouldSee')}</strong> <span ${own ? '' : LANG(room)}>${own?.tell ?? tell}</span></p>`}
${english(room, textOf(room, fix))}
${address && html`<p><a class="more" href="${linkTo(room, address.path)}">${say('pageWholePage')}: ${id}</a></p>`}</div></details>`;
  });
}

/** Title and tell of a cause in the frame's language; one that takes names from a code stays English. */
function wordsIn({ say }: Room, cause: string): Translated | undefined {
  const words = translationOf(say.lang, cause);
  return words && !`${words.title}${words.tell}`.includes('{') ? words : undefined;
}

// ---- causes ---------------------------------------------------------------------------------------------------------

function causeView(room: Room, address: Address): Html {
  const { say, knowledge } = room;
  const page = explain(address.name, knowledge) as Explanation;
  const matter = knowledge.causes.get(address.name)?.matter;
  const own = wordsIn(room, address.name);
  const leads = knowledge.entries.filter(
    ({ code, causes }) => code && causes.some(({ cause }) => cause === address.name),
  );
  return html`${crumbs(room, address, html`<code>${address.name}</code>`)}
<h1 ${own ? '' : LANG(room)}>${own?.title ?? page.title}</h1>
${matter?.tell && html`<p class="lead"><strong>${say('pageWouldSee')}</strong> <span ${own ? '' : LANG(room)}>${own?.tell ?? fill(matter.tell, fillings({}, matter.placeholders))}</span></p>`}
${english(room, sections(room, page.sections))}
${section(
  say('pageLeads'),
  leads.length > 0 &&
    html`<p class="code-links">${leads.flatMap(({ code = '' }) => {
      const to = room.addresses.at('codes', code);
      return to ? [html`<a href="${linkTo(room, to.path)}"><code>${code}</code></a> `] : [];
    })}</p>`,
)}
${section(say('pageSee'), found(room, pagesFor(address.name, knowledge.answers)))}
${sourcesOf(room, page.sources, page.reviewed)}`;
}

// ---- answers and tables ---------------------------------------------------------------------------------------------

function answerView(room: Room, address: Address): Html {
  const { say, knowledge } = room;
  const page = knowledge.answers.find(({ name, family }) => name === address.name && family === address.family);
  if (!page) return html``;
  const { title, placeholders, see, sources, reviewed } = page.matter;
  const values = fillings({}, placeholders);
  const [first, ...rest] = page.sections.map(({ heading, text }) => ({ heading, text: fill(text, values) }));
  return html`${crumbs(room, address)}
<h1 ${LANG(room)}>${title}</h1>
${english(room, [first ? html`<section>${textOf(room, first.text)}</section>` : undefined, ...sections(room, rest)])}
${section(say('pageSee'), found(room, [...new Set([...see, ...page.matter.for])]))}
${sourcesOf(room, sources, reviewed)}`;
}

// ---- alerts ---------------------------------------------------------------------------------------------------------

function alertView(room: Room, address: Address): Html {
  const { say } = room;
  const page = alertPages().get(address.name);
  if (!page) return html``;
  const words = (text: string) => fillAlert(text, ANY_ALERT);
  const causes = page.causes.map((one) => (typeof one === 'string' ? one : one.cause));
  const query = page.query?.replace(/\{(\w+)\}/g, '<$1>');
  return html`${crumbs(room, address, html`<code>${address.name}</code>`)}
<h1 ${LANG(room)}>${titleOfAlert(page.title)}</h1>
${english(room, [
  section('What it means', textOf(room, words(page.says))),
  section('Check next', html`<ol>${page.next.map((step) => html`<li>${textOf(room, words(step))}</li>`)}</ol>`),
  query && section('Query', codeHtml(query, 'kusto')),
])}
${section(say('pageCanCause'), found(room, causes))}
${sourcesOf(room, page.sources, page.reviewed)}`;
}
