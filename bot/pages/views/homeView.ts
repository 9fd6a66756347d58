/** The first page: a field to paste into, and the shelves. In a folder of files, which cannot read, the shelves only. */
import type { Address } from '../addresses.ts';
import { FAMILIES, type Family } from '../families.ts';
import { type Html, html, type Part } from '../html.ts';
import { linkTo, nameOfFamily, type Room } from '../room.ts';
import { linkList } from './pieces.ts';

/** What people ask most, of each kind. */
const SHOWN: Record<Family, string[]> = {
  codes: [
    'AuthorizationPermissionMismatch',
    'AuthorizationFailure',
    'AuthenticationFailed',
    'AZSM1024',
    'ServerBusy',
    '403',
  ],
  causes: ['sas-expired', 'rbac-role-missing', 'firewall-blocked', 'network-egress-blocked', 'azcopy-benign-403'],
  tables: ['roles', 'access-403', 'firewall-passes', 'sas-kinds', 'mount-errors'],
  answers: ['make-sas', 'which-role', 'resume-job', 'faster', 'find-logs', 'restore-deleted'],
  alerts: ['throttled', 'availability', 'refused', 'key-regenerated', 'latency-server'],
};

const SAYS = {
  codes: 'pageCodesSay',
  causes: 'pageCausesSay',
  tables: 'pageTablesSay',
  answers: 'pageAnswersSay',
  alerts: 'pageAlertsSay',
} as const;

export interface Tried {
  text?: string;
  /** Why the last try was not answered. */
  fault?: string;
}

export function homeView(room: Room, tried: Tried = {}): Html {
  const { say } = room;
  return html`<section class="hero">
<h1>${room.paste === 'no' ? 'storagebot' : say('pageTagline')}</h1>
<p class="lead">${say('pageLead')}</p>
${room.paste !== 'no' && pasteForm(room, tried)}
</section>
<section class="shelves" aria-label="${say('pageSearchTitle')}">${FAMILIES.map((family) => shelf(room, family))}</section>`;
}

function shelf(room: Room, family: Family): Html {
  const { say, addresses } = room;
  const all = addresses.of(family);
  const shown = SHOWN[family].flatMap((name) => addresses.at(family, name) ?? []);
  const some: Address[] = shown.length > 0 ? shown : all.slice(0, 5);
  return html`<section class="shelf">
<h2><a href="${linkTo(room, family)}">${nameOfFamily(room, family)}</a></h2>
<p>${say(SAYS[family])}</p>
${linkList(room, some)}
<p><a class="more" href="${linkTo(room, family)}">${say('pageAll', { count: all.length })}</a></p>
</section>`;
}

const EXAMPLES = ['403 on azcopy copy', 'AZSM1024', 'azcopy hangs at Scanning', 'which role do I need to read blobs?'];

/** Posted, so that nothing of it stands in an address or in the log of a proxy. */
export function pasteForm(room: Room, { text = '', fault }: Tried): Html {
  const { say } = room;
  const key: Part =
    room.paste === 'key' &&
    html`<p class="key"><label for="key">${say('pageKey')}</label> <input id="key" name="key" type="password" autocomplete="current-password" required aria-describedby="key-says"> <span id="key-says" class="quiet">${say('pageKeySays')}</span></p>`;
  return html`<form class="paste" method="post" action="${linkTo(room, 'ask')}">
${fault && html`<p class="fault" role="alert">${fault}</p>`}
<label for="text">${say('pagePasteLabel')}</label>
<textarea id="text" name="text" rows="5" placeholder="${say('pagePasteHint')}" spellcheck="false" autocomplete="off" autocapitalize="off">${`\n${text}`}</textarea>
${key}
<div class="send"><button class="main">${say('pageDiagnose')}</button><p class="quiet">${say('pageSafe')}</p></div>
${room.paste === 'open' && html`<p class="examples"><span>${say('pageExamples')}</span> ${EXAMPLES.map((one) => html`<button name="example" value="${one}">${one}</button> `)}</p>`}
</form>`;
}
