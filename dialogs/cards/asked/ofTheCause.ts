/** What people ask of any cause, answered from what its page says of it in a word each (knowledge/pages/nature.ts). */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import type { Reach, Service, Since } from '../../../knowledge/pages/nature.ts';
import { sentencesIn } from '../../../knowledge/text/sentences.ts';
import type { PhraseName, Say } from '../../phrases/say.ts';
import { type Element, note, paragraph } from '../parts/elements.ts';
import { phraseOf } from '../parts/phraseOf.ts';
import type { Asked } from './aboutParts.ts';

const reachPhrase = (reach: Reach): PhraseName => phraseOf('reach', reach);
const sincePhrase = (since: Since): PhraseName => phraseOf('since', since);
const preventPhrase = (since: Since): PhraseName => phraseOf('prevent', since);
const servicePhrase = (service: Service): PhraseName => phraseOf('service', service);

const textOf = ({ why, fix, worked, notHelping }: DiagnosedCause) => [why, ...fix, worked, notHelping].join('\n');

const MOST = 2;
/** What leads to a list says nothing without it. */
const LEADS = /[:：]$/;
const sentencesOn = (cause: DiagnosedCause, words: RegExp) =>
  [...new Set(sentencesIn(textOf(cause)).filter((one) => words.test(one) && !LEADS.test(one)))].slice(0, MOST);
const onPage = (sentences: string[], say: Say): Element[] =>
  sentences.length === 0
    ? []
    : [note(say('pageSays')), ...sentences.map((one) => paragraph(`• ${one}`, { spacing: 'Small' }))];

type Saying = Pick<Asked, 'say'>;

/** "The whole account, or one container?" */
export const reachOf = ({ reach }: DiagnosedCause, { say }: Saying): Element[] => [
  paragraph(say(reach ? reachPhrase(reach) : 'reachUnknown')),
];

/** "Why only some files?": what one of them has, or that all are alike in this and something else differs. */
export const whySome = (cause: DiagnosedCause, asked: Saying): Element[] => [
  ...reachOf(cause, asked),
  paragraph(asked.say(cause.reach === 'item' ? 'whySome' : 'whySomeOther')),
];

/** Nobody did it: it ran out, grew, or was never done so before. */
const NOBODYS = new Set<Since | undefined>(['expires', 'grows', 'first', 'update', 'passing']);

/** "Who did that?", where perhaps nobody did. */
export const nobodyDid = ({ since: [first] }: DiagnosedCause, { say }: Saying): Element[] =>
  first && NOBODYS.has(first) ? [paragraph(say(sincePhrase(first)))] : [];

/** "It worked until yesterday." */
export function whyNow({ since }: DiagnosedCause, { say }: Saying): Element[] {
  const [first, second] = since;
  if (!first) return [paragraph(say('nothingOnPage'))];
  return [
    paragraph(say(sincePhrase(first))),
    ...(second ? [paragraph(say('sinceOr')), paragraph(say(sincePhrase(second)))] : []),
  ];
}

/** What fails there never comes to the account, and no metric of it tells. */
const BESIDE_THE_ACCOUNT = new Set<Reach | undefined>(['machine', 'program', 'command', 'signin', 'management']);

/** "How do I prevent it?" */
export const prevented = ({ since, benign, reach }: DiagnosedCause, { say }: Saying): Element[] => [
  ...(benign ? [paragraph(say('urgentNot'))] : since.map((one) => paragraph(say(preventPhrase(one))))),
  ...(BESIDE_THE_ACCOUNT.has(reach) ? [] : [paragraph(say('preventSeen'))]),
];

function urgency({ benign, hurry, since: [first] }: DiagnosedCause): PhraseName {
  if (benign) return 'urgentNot';
  if (hurry) return 'urgentNow';
  if (first === 'grows') return 'urgentGrows';
  return first === 'passing' ? 'urgentPasses' : 'urgentStays';
}

/** "How urgent is it?" */
export const urgent = (cause: DiagnosedCause, { say }: Saying): Element[] => [paragraph(say(urgency(cause)))];

/** What a question may name beside the services, and the sentences of a page that speak of it. */
const ASKED_OF: readonly [asked: RegExp, onPage: RegExp, phrase: PhraseName][] = [
  [/\bregions?\b|region(?:en)?\b|リージョン/i, /\bregions?\b/i, 'alsoRegion'],
  [/\bpremium\b|プレミアム/i, /\bpremium\b/i, 'alsoPremium'],
];
const NAMED: readonly [Service, RegExp][] = [
  ['dfs', /\badls\b|data ?lake|\bgen ?2\b|\bhns\b|hierarchical|hierarchisch|階層/i],
  ['files', /\bfiles\b|file shares?|dateifreigabe\w*|\b(?:smb|nfs)\b|ファイル ?共有/i],
  ['queue', /\bqueues?\b|warteschlange\w*|キュー/i],
  ['table', /\btables?\b|tabellen?\b|テーブル/i],
  ['blob', /\bblobs?\b|block blob|BLOB/i],
];

/** How a page names it, where it says something of that service by itself. */
const ON_PAGE: Record<Service, RegExp> = {
  dfs: /hierarchical namespace|data lake/i,
  files: /\b(?:file )?shares?\b|azure files|\bfiles? in a share\b/i,
  queue: /\bqueues?\b/i,
  table: /\btables?\b/i,
  blob: /\bblobs?\b/i,
};

const listed = (services: readonly Service[], say: Say) =>
  new Intl.ListFormat(say.lang, { type: 'conjunction' }).format(services.map((one) => say(servicePhrase(one))));
const isEverywhere = (services: readonly Service[]) => services.length === NAMED.length;

const DENIES = /\b(?:not?|never|kein\w*|nicht|nie)\b|n['’]t\b|(?:ない|ません|だめ|ダメ)/iu;

/** "Does that hold for files as well, for another region, for premium?" */
export function alsoFor(cause: DiagnosedCause, { text, say }: Pick<Asked, 'text' | 'say'>): Element[] {
  const { services, reach } = cause;
  const asked = ASKED_OF.filter(([words]) => words.test(text));
  const other = asked.flatMap(([, words, phrase]) => {
    const sentences = sentencesOn(cause, words);
    return sentences.length > 0 ? onPage(sentences, say) : [paragraph(say(phrase))];
  });
  const [service] = NAMED.find(([, words]) => words.test(text)) ?? [];
  const of = listed(services, say);
  if (service) {
    const also = services.includes(service);
    // "So it is no good for queues?": a yes would be taken for the contrary.
    if (DENIES.test(text)) return [paragraph(say('alsoOnly', { services: of })), ...other];
    const said = also ? say('alsoYes', { services: say(servicePhrase(service)) }) : say('alsoNo', { services: of });
    // What the page says of just that service, such as another limit of it.
    const own = isEverywhere(services) ? sentencesOn(cause, ON_PAGE[service]) : [];
    return [paragraph(said), ...(other.length > 0 ? other : onPage(own, say))];
  }
  if (other.length > 0) return other;
  return [
    paragraph(isEverywhere(services) ? say('alsoAll') : say('alsoOnly', { services: of })),
    ...(reach ? [paragraph(say(reachPhrase(reach)))] : []),
  ];
}
