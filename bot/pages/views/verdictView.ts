/** A diagnosis: how sure, why, what to do; the question beside it; then what else it may be. */

import { cautionIn } from '../../../dialogs/cards/parts/caution.ts';
import type { DiagnosedCause, Diagnosis } from '../../../knowledge/diagnose.ts';
import { factDefinition, isFactName } from '../../../knowledge/facts/facts.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { lookAndProof } from '../../../knowledge/snippets/logProof.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import { type Html, html, type Part } from '../html.ts';
import { linkTo, type Room } from '../room.ts';
import { pasteForm } from './homeView.ts';
import { english, linkList, section, sections, sourcesOf, textOf } from './pieces.ts';

export interface Verdict {
  report: Redacted;
  /** Answers so far. */
  given: Record<string, string>;
  hadSecret: boolean;
  diagnosis: Diagnosis;
}

export function verdictView(room: Room, verdict: Verdict): Html {
  const { say } = room;
  const { diagnosis, hadSecret } = verdict;
  const [first] = diagnosis.causes;
  const caution = cautionIn(verdict.report, say, first ? 'ofStorage' : 'anywhere');
  return html`<article class="verdict">
${caution && html`<p class="warning">${caution}</p>`}
${diagnosis.answer ? answerPart(room, diagnosis.answer) : first ? causePart(room, first, verdict) : unknownPart(room, verdict)}
${hadSecret && html`<p class="warning">${say('pageSecret')}</p>`}
<details class="again"><summary>${say('pageYourText')}</summary>${pasteForm(room, { text: verdict.report })}</details>
</article>`;
}

// ---- how sure -------------------------------------------------------------------------------------------------------

const WORDS = { certain: 'pageCertain', likely: 'pageLikely', unsure: 'pageUnsure', unknown: 'pageUnknown' } as const;

function badge(room: Room, { certainty, causes }: Diagnosis): Html {
  const { say } = room;
  const first = causes[0];
  const isFine = first?.benign === true && certainty !== 'unsure';
  const words = isFine ? say('pageNoFault') : say(WORDS[certainty]);
  const percent = Math.round((first?.confidence ?? 0) * 100);
  // As on the cards: beside "certain" a number says nothing, and of many that fit none is worth one.
  const sure =
    first && certainty === 'likely'
      ? html` <meter min="0" max="100" value="${percent}" aria-label="${words}"></meter> <span class="quiet">${say('pageConfidence', { percent })}</span>`
      : undefined;
  return html`<p class="badge ${isFine ? 'benign' : certainty}"><strong>${words}</strong>${sure}</p>`;
}

const lang = ({ say }: Room): Part => say.lang !== 'en' && html` lang="en"`;

// ---- a cause --------------------------------------------------------------------------------------------------------

/** An unsure verdict is a question first, then what fits; a fix of a guess may do harm. */
function causePart(room: Room, first: DiagnosedCause, verdict: Verdict): Html {
  const { certainty } = verdict.diagnosis;
  const settled = isSettledBy(certainty);
  return settled ? onePart(room, first, verdict) : severalPart(room, verdict);
}

function severalPart(room: Room, verdict: Verdict): Html {
  const { say } = room;
  const { diagnosis } = verdict;
  return html`<header class="head">
${badge(room, diagnosis)}
<h1>${diagnosis.causes.length > 1 ? say('pageSeveral') : say('notSure')}</h1>
${codesSeen(room, diagnosis)}
${strange(room, diagnosis)}
</header>
${questionPart(room, verdict)}
${section(
  say('pageLikelyCauses'),
  diagnosis.causes.map((cause) => candidate(room, cause)),
)}
${leftOut(room, diagnosis)}`;
}

function candidate(room: Room, cause: DiagnosedCause): Html {
  const { say } = room;
  const { id, title, confidence, tell, because, confirm } = cause;
  const address = addressOf(room, id);
  return html`<details class="cause"><summary>${title} ${share(room, title, confidence)}</summary>
<div>${tell && html`<p><strong>${say('pageWouldSee')}</strong> ${tell}</p>`}
<ul class="because"${lang(room)}>${because.map((reason) => html`<li>${reason}</li>`)}</ul>
${english(room, textOf(room, lookAndProof(confirm).look))}
${address && html`<p><a class="more" href="${linkTo(room, address.path)}">${say('pageWholePage')}: ${id}</a></p>`}</div></details>`;
}

function onePart(room: Room, first: DiagnosedCause, verdict: Verdict): Html {
  const { say } = room;
  const { diagnosis } = verdict;
  const address = addressOf(room, first.id);
  const { look, proof } = lookAndProof(first.confirm);
  return html`<header class="head">
${badge(room, diagnosis)}
<h1>${address ? html`<a href="${linkTo(room, address.path)}">${first.title}</a>` : first.title}</h1>
${codesSeen(room, diagnosis)}
</header>
${section(say('pageBecause'), html`<ul class="because"${lang(room)}>${first.because.map((reason) => html`<li>${reason}</li>`)}</ul>`)}
${look && section(say('pageLookFirst'), english(room, textOf(room, look)))}
${first.fix.length > 0 && section(say('pageFix'), english(room, html`<ol class="steps">${first.fix.map((step) => html`<li>${textOf(room, step)}</li>`)}</ol>`))}
${questionPart(room, verdict)}
${rivalsPart(room, diagnosis)}
${more(room, first, proof)}
${tablesPart(room, first)}
${leftOut(room, diagnosis)}
${sourcesOf(room, first.sources, first.reviewed)}`;
}

const addressOf = (room: Room, id: string) => room.addresses.at('causes', id) ?? room.addresses.byWord(id);

const strange = ({ say }: Room, { withoutPage = [] }: Diagnosis): Part =>
  withoutPage.map(({ code, link }) => html`<p class="quiet">${say('noPageFor', { code, link })}</p>`);

const leftOut = ({ say }: Room, { leftOut: left }: Diagnosis): Part =>
  left !== undefined && html`<p class="quiet">${say('pageLeftOut')}</p>`;

function share({ say }: Room, title: string, confidence: number): Html {
  const percent = Math.round(confidence * 100);
  return html`<span class="share"><meter min="0" max="100" value="${percent}" aria-label="${title}"></meter> ${say('pageConfidence', { percent })}</span>`;
}

function codesSeen(room: Room, { codes }: Diagnosis): Part {
  const links = codes.slice(0, 8).map((code) => {
    const address = room.addresses.at('codes', code);
    return address
      ? html`<li><a href="${linkTo(room, address.path)}"><code>${code}</code></a></li>`
      : html`<li><code>${code}</code></li>`;
  });
  return links.length > 0 && html`<ul class="chips" aria-label="${room.say('pageSeen')}">${links}</ul>`;
}

function rivalsPart(room: Room, { causes }: Diagnosis): Part {
  const { say } = room;
  const rows = causes.slice(1).map(({ id, title, confidence, tell }) => {
    const address = addressOf(room, id);
    const name = address ? html`<a href="${linkTo(room, address.path)}">${title}</a>` : title;
    return html`<li>${share(room, title, confidence)} <div>${name}${tell && html`<p class="quiet">${tell}</p>`}</div></li>`;
  });
  return section(say('pageRivals'), rows.length > 0 && html`<ul class="rivals">${rows}</ul>`);
}

/** Folded: what one reads once the first step is done. */
function more(room: Room, { why, worked, undo }: DiagnosedCause, proof = ''): Part {
  const { say } = room;
  const parts: [string, string][] = [
    [say('pageWhy'), why],
    [say('pageWorked'), worked],
    [say('pageUndo'), undo],
    [say('pageProof'), proof],
  ];
  return parts
    .filter(([, text]) => text)
    .map(
      ([heading, text]) =>
        html`<details class="fold"><summary>${heading}</summary>${english(room, textOf(room, text))}</details>\n`,
    );
}

function tablesPart(room: Room, { tables }: DiagnosedCause): Part {
  const rows = tables.map(({ name, title, rows: fitting }) => {
    const address = room.addresses.at('tables', name);
    return html`<li>${address ? html`<a href="${linkTo(room, address.path)}">${title}</a>` : title}${fitting.map((row) => textOf(room, row))}</li>`;
  });
  return section(room.say('pageSee'), rows.length > 0 && html`<ul class="links"${lang(room)}>${rows}</ul>`);
}

// ---- the question ---------------------------------------------------------------------------------------------------

/** The report goes along, masked, so that the server keeps nothing. */
const carried = ({ report, given }: Verdict, but?: string): Part => [
  html`<input type="hidden" name="text" value="${report}">`,
  ...Object.entries(given)
    .filter(([name]) => name !== but)
    .map(([name, value]) => html`<input type="hidden" name="fact.${name}" value="${value}">`),
];

function questionPart(room: Room, verdict: Verdict): Part {
  const { say } = room;
  const { question } = verdict.diagnosis;
  const said = Object.keys(verdict.given).length > 0 && saidPart(room, verdict);
  if (!question) return said;
  const answers = question.answers.map(
    (value, index) =>
      html`<button name="fact.${question.fact}" value="${value}">${question.labels[index] ?? value}</button>`,
  );
  return html`<section class="question" aria-labelledby="question"><p class="quiet">${say('pageQuestion')}</p>
<h2 id="question">${question.text}</h2>
${question.howTo && html`<p>${textOf(room, question.howTo)}</p>`}
<form method="post" action="${linkTo(room, 'ask')}">${carried(verdict)}<div class="answers">${answers}</div></form>
${said}</section>`;
}

function saidPart(room: Room, verdict: Verdict): Html {
  const { say } = room;
  const rows = Object.entries(verdict.given).map(([name, value]) => {
    const answer = labelOf(name, value);
    return html`<li><form method="post" action="${linkTo(room, 'ask')}">${carried(verdict, name)}<button class="quiet" title="${say('pageTakeBack', { answer })}">${answer} <span aria-hidden="true">×</span><span class="hidden">${say('pageTakeBack', { answer })}</span></button></form></li>`;
  });
  return html`<div class="said-so"><span class="quiet">${say('pageYouSaid')}</span><ul>${rows}</ul></div>`;
}

const labelOf = (name: string, value: string): string =>
  (isFactName(name) && factDefinition(name).answers.find((answer) => answer.value === value)?.label) || value;

// ---- an answer, and nothing -----------------------------------------------------------------------------------------

function answerPart(room: Room, answer: NonNullable<Diagnosis['answer']>): Html {
  const { say } = room;
  const see = answer.see.flatMap(({ name }) => room.addresses.byWord(name) ?? []);
  const [first, ...rest] = answer.sections;
  return html`<header class="head"><h1>${answer.title}</h1></header>
${english(room, [first && html`<section>${textOf(room, first.text)}</section>`, ...sections(room, rest)])}
${section(say('pageSee'), linkList(room, see))}
${answer.reviewed && sourcesOf(room, answer.sources, answer.reviewed)}`;
}

function unknownPart(room: Room, verdict: Verdict): Html {
  return html`<header class="head">${badge(room, verdict.diagnosis)}
<h1>${room.say('pageUnknown')}</h1><p class="lead">${room.say('pageUnknownSays')}</p>
${codesSeen(room, verdict.diagnosis)}</header>
${questionPart(room, verdict)}`;
}
