/** What is answered while it may be several things: what tells them apart, in words, and nothing that is typed but looks. */

import { thingsAsked } from '../../../knowledge/answers/thingAsked.ts';
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { pageOn } from '../../case/pageOn.ts';
import { ruledOut } from '../../moves/corrected/ruledOut.ts';
import { namesOnlyTheTool } from '../../moves/followUps/besideATool.ts';
import type { About } from '../../moves/message/move.ts';
import { shellOf } from '../../moves/message/tools.ts';
import type { Say } from '../../phrases/say.ts';
import { candidateLines } from '../candidatesCard.ts';
import { inCharge, proofs } from '../parts/effectParts.ts';
import { type Element, heading, note, paragraph, quote } from '../parts/elements.ts';
import { shorten } from '../parts/reply.ts';
import { type Asked, guessed } from './aboutParts.ts';
import { answerAbout } from './answerAbout.ts';
import { answerToWords } from './answerToWords.ts';
import { deedNamed } from './deedNamed.ts';
import { linksOf, surenessOfEach } from './inManner.ts';
import { placeNamed } from './inPortal.ts';
import { getProgram, noRights, placesToLook, plainlyOpen, whereError, whereTyped } from './newcomer.ts';
import { whichLogOpen } from './ofTheCircumstances.ts';
import { sideAsked } from './oneSide.ts';
import { thingOnPage } from './thingOnPage.ts';
import { looksAt } from './whatFirst.ts';
import { whoDid, whoseFault } from './whatHappened.ts';

/** Of a guess: what can be said of the likeliest in words, since a sentence does no harm. */
const IN_WORDS = new Set<About>([
  'how-long',
  'costs',
  'limits',
  'is-it-safe',
  'who-can',
  'another-way',
  'page-says',
  'possible',
  'undo-it',
  'restart',
  'data-lost',
  'redo',
  'disturbs',
  'not-allowed',
  'prevent',
  'urgent',
  'reach',
  'also-for',
  'why-now',
  'why-some',
  'why-others',
  'how-often',
]);
/** What only looks may be typed while it may still be several things. */
const LOOKING = new Set<About>(['check-first']);
/** What a page may answer in a sentence while it is one of several. */
const NEITHER = new Set<About>(['which-exactly', 'guess']);
const MOST_LIKELY = 4;
/** What the words of the question themselves point at, and so many words that they share with a page. */
const WORDED = new Set<About>(['check-first', 'page-says', 'possible', 'limits', 'undo-it', 'another-way']);
const WORDS_ENOUGH = 2;
/** What is found by nothing but its words. */
const BY_WORDS = new Set<About>(['page-says', 'limits']);
const MOST_TITLES = 3;
const titlesOf = (causes: readonly DiagnosedCause[]) =>
  causes
    .slice(0, MOST_TITLES)
    .map(({ title: name }) => name)
    .join('; ');
/** The words of the question itself name nothing that would be looked at. */
const LOOKS =
  /\b(?:check\w*|test\w*|look\w*|see|verify|find out|make sure|quick\w*|easy|first|which|prüfe\w*|teste\w*|nachsehen|schnell\w*)\b|確認|調べ\p{scx=Hira}*|テスト/giu;
const LEADS_ON = /[:：]\s*$/;
const isWords = ({ type }: Element) => type === 'TextBlock' || type === 'RichTextBlock';

/** Of several that it may be no step was shown. */
const NONE_SHOWN = -1;

function ifItIs(cause: DiagnosedCause, asked: Asked): Element[] {
  const { about, say } = asked;
  const soFar = about === 'is-it-safe' ? [paragraph(say('safeSoFar'))] : [];
  // A way that is a command is none that can be told.
  const spoken = { ...cause, fix: cause.fix.filter((step) => !step.includes('```')) };
  const all =
    about === 'another-way'
      ? answerAbout(spoken, { ...asked, inWords: true, shownStep: NONE_SHOWN })
      : answerAbout(cause, { ...asked, inWords: true });
  // What leads to a command that is not shown leads nowhere.
  const leadsOn = (at: number) =>
    LEADS_ON.test(String(all[at]?.text ?? '')) && all[at + 1] && !isWords(all[at + 1] as Element);
  const words = all.filter((one, at) => isWords(one) && !leadsOn(at));
  // Where the answer is a command alone, nothing is left to be told.
  if (words.length === 0) return [...soFar, paragraph(say('notBeforeKnown', { titles: cause.title }))];
  return [...soFar, heading(say('ifItIs', { title: cause.title })), ...words];
}

/** Whoever is in charge is asked to look which it is. */
const askWhich = (causes: readonly DiagnosedCause[], say: Say): Element[] => [
  ...(causes[0] ? inCharge(causes[0], say) : []),
  ...candidateLines([...causes], say('askWhich')),
  ...proofs(causes, say),
  note(say('whoHandOn')),
];

/** "Which port?", of the likeliest that name one: words alone, as nothing is to be typed yet. */
const thingsIfItIs = (causes: readonly DiagnosedCause[], asked: Asked): Element[] =>
  causes
    .slice(0, MOST_LIKELY)
    .flatMap((one) => {
      const words = thingOnPage(one, { ...asked, shownStep: 0 })?.filter(isWords) ?? [];
      return words.length > 0 ? [[heading(asked.say('ifItIs', { title: one.title })), ...words]] : [];
    })
    .slice(0, MOST_THINGS)
    .flat();
const MOST_THINGS = 2;

/** "How do I do that in bash?", "which command exactly?", while nothing is settled: what only looks may be typed. */
function lookable(causes: readonly DiagnosedCause[], asked: Asked): Element[] {
  const { about, text, tool } = asked;
  const shell = shellOf(tool) ?? (tool === 'cli' ? 'bash' : undefined);
  const inShell = shell !== undefined && namesOnlyTheTool(text) && (about === 'other-tool' || about === 'check-first');
  const isCommand = about === 'thing' && thingsAsked(text).includes('command');
  return inShell || isCommand ? looksAt(causes, { ...asked, shell: shell ?? asked.shell }) : [];
}

/** What is told to somebody who never did this while it may be several things, or nothing is known. */
export function newcomerAnswer(causes: readonly DiagnosedCause[], asked: Asked): Element[] {
  const { about } = asked;
  if (about === 'where-typed') return whereTyped(causes[0], asked, true);
  if (about === 'get-program') return getProgram(causes[0], asked);
  if (about === 'where-clicked') return placesToLook(causes, asked);
  if (about === 'where-error') return whereError(asked);
  if (about === 'no-rights') return noRights(causes, '', asked);
  return about === 'plainly' ? plainlyOpen(causes, asked) : [];
}

/** While it may be several things, every question back gets what tells them apart. */
export function tellingApart(asked: Asked): Element[] {
  const { diagnosis, about, say, text, onCodes = [] } = asked;
  const { causes } = diagnosis;
  const [first] = causes;
  if (about === 'reply') return answerToWords(asked);
  if (about === 'gap' && first) return answerAbout(first, asked);
  if (about === 'other-side') {
    const [likeliest] = causes;
    return likeliest && sideAsked(text) ? ifItIs(likeliest, asked) : [paragraph(say('bothSides'))];
  }
  if (about === 'whose-fault') return whoseFault(undefined, asked);
  if (about === 'which-log') return whichLogOpen(asked);
  if (about === 'who-did') return whoDid(causes, say);
  if (about === 'guess') return guessed(asked);
  const toNewcomer = newcomerAnswer(causes, asked);
  if (toNewcomer.length > 0) return toNewcomer;
  if (about === 'how-sure') return surenessOfEach(causes, asked);
  if (about === 'in-short') return candidateLines(causes, say('mayBe'));
  if (about === 'links' && first)
    return linksOf({ ...first, sources: causes.slice(0, 2).flatMap((one) => one.sources.slice(0, 2)) }, asked);
  if (about === 'ask-for') return askWhich(causes, say);
  const places = about === 'other-tool' && asked.tool === 'portal' ? placesToLook(causes, asked) : [];
  if (places.length > 0 && placeNamed(text)) return places;
  const looks = lookable(causes, asked);
  if (looks.length > 0) return looks;
  const deed = deedNamed(causes, asked);
  if (deed.length > 0) return deed;
  const things = about === 'thing' ? thingsIfItIs(causes, asked) : [];
  if (things.length > 0) return things;
  // "Which role exactly?", "is the key right?": of the causes that come into question the words name one.
  const namedId = ruledOut(causes, text);
  const named = causes.find(({ id }) => id === namedId);
  const words = LOOKING.has(about) ? text.replace(LOOKS, '') : text;
  const telling = WORDED.has(about)
    ? causes.slice(0, MOST_LIKELY).find((one) => pageOn(one, words, WORDS_ENOUGH).length > 0)
    : undefined;
  const meant = named ?? telling ?? first;
  if (LOOKING.has(about) && onCodes.length > 0) return [note(say('pageSays')), ...onCodes.map((one) => paragraph(one))];
  // "Is there a quick test?" names none of them: a look at the first alone would tell nothing of the others.
  const looksAt = named ?? telling;
  if (looksAt && LOOKING.has(about))
    return [heading(say('ifItIs', { title: looksAt.title })), ...answerAbout(looksAt, asked)];
  // "Can I get them back?" is asked of the data as well, and not only of what was advised.
  const ofData = about === 'undo-it' && meant && pageOn(meant, text).length > 0;
  if (meant && ofData) return ifItIs(meant, { ...asked, about: 'page-says' });
  // A word in common with the page of one of several may be chance.
  if (!named && !telling && BY_WORDS.has(about))
    return [paragraph(say('notBeforeKnown', { titles: titlesOf(causes) }))];
  if (meant && IN_WORDS.has(about)) return ifItIs(meant, asked);
  if (named && about === 'which-exactly') return ifItIs(named, asked);
  const told =
    about === 'what-else'
      ? undefined
      : causes.slice(0, MOST_LIKELY).find((one) => pageOn(one, text, WORDS_ENOUGH).length > 0);
  if (told && NEITHER.has(about)) return ifItIs(told, { ...asked, about: 'page-says' });
  const asksWhy = about === 'why' || about === 'doubt' || about === 'about-question';
  const reasons = asksWhy ? (first?.because.slice(0, 2) ?? []) : [];
  return [
    ...(reasons.length > 0 ? [paragraph(say('whatIGoBy')), ...reasons.map((one) => quote(shorten(one, 200)))] : []),
    ...(asksWhy ? [] : [paragraph(say('noRecipeYet'))]),
    ...candidateLines(causes, say('mayBe')),
    ...places,
  ];
}
