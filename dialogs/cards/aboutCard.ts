/** Answers what is asked back about the advice that stands: one thing, and nothing that was said already. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { gravestOf } from '../../knowledge/effects/effectsOf.ts';
import { lookAndProof } from '../../knowledge/snippets/logProof.ts';
import { pageOn } from '../case/pageOn.ts';
import { isOneOfSeveral } from '../case/several.ts';
import type { About } from '../moves/move.ts';
import { ruledOut } from '../moves/ruledOut.ts';
import type { PhraseName, Say } from '../phrases/say.ts';
import { type Asked, guessed } from './aboutParts.ts';
import { answerAbout } from './answerAbout.ts';
import { answerToWords } from './answerToWords.ts';
import { candidateCard } from './candidateCard.ts';
import { candidateLines } from './candidatesCard.ts';
import { inCharge, proofs } from './effectParts.ts';
import { type Element, heading, note, paragraph, quote, title } from './elements.ts';
import { saysEnglish } from './inEnglish.ts';
import { linksOf, surenessOfEach } from './inManner.ts';
import { markdown } from './markdown.ts';
import { getProgram, noRights, placesToLook, plainlyOpen, whereError, whereTyped } from './newcomer.ts';
import { sideAsked } from './oneSide.ts';
import { goingOn, holds, whatElseItMayBe } from './onward.ts';
import { listPart, pendingPart } from './plainCards.ts';
import { questionAskedCard } from './questionAsked.ts';
import { type Reply, reply, shorten } from './reply.ts';
import { thingOnPage } from './thingOnPage.ts';
import { firstLook } from './whatFirst.ts';
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
/** What ends in something that is typed. */
const TYPED = new Set<About>(['which-exactly', 'show-all', 'other-tool']);
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

/** A guess that stands alone: a look comes before anything that is typed, and nothing that harms is typed for it. */
function onAGuess(cause: DiagnosedCause, asked: Asked): Element[] {
  const { about, say, shell } = asked;
  // Ours or Microsoft's depends on which it is.
  if (about === 'whose-fault') return whoseFault(undefined, asked);
  const place = about === 'other-tool' && asked.tool === 'portal' ? placesToLook([cause], asked) : [];
  if (place.length > 0) return place;
  const undo = gravestOf(cause.undo) ? '' : cause.undo;
  const harmless = { ...cause, fix: cause.fix.filter((step) => !gravestOf(step)), undo };
  const { look } = lookAndProof(cause.confirm);
  const first = TYPED.has(about) && look ? [heading(say('howToMakeSure')), ...markdown(look, 'look', '', shell)] : [];
  const shownStep = Math.max(0, harmless.fix.indexOf(cause.fix[asked.shownStep] ?? ''));
  return [...first, ...answerAbout(harmless, { ...asked, shownStep })];
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

/** What is told to somebody who never did this while it may be several things, or nothing is known. */
function newcomerAnswer(causes: readonly DiagnosedCause[], asked: Asked): Element[] {
  const { about } = asked;
  if (about === 'where-typed') return whereTyped(causes[0], asked, true);
  if (about === 'get-program') return getProgram(causes[0], asked);
  if (about === 'where-clicked') return placesToLook(causes, asked);
  if (about === 'where-error') return whereError(asked);
  if (about === 'no-rights') return noRights(causes, '', asked);
  return about === 'plainly' ? plainlyOpen(causes, asked) : [];
}

/** While it may be several things, every question back gets what tells them apart. */
function tellingApart(asked: Asked): Element[] {
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
  if (about === 'who-did') return whoDid(causes, say);
  if (about === 'guess') return guessed(asked);
  const toNewcomer = newcomerAnswer(causes, asked);
  if (toNewcomer.length > 0) return toNewcomer;
  if (about === 'how-sure') return surenessOfEach(causes, asked);
  if (about === 'in-short') return candidateLines(causes, say('mayBe'));
  if (about === 'links' && first)
    return linksOf({ ...first, sources: causes.slice(0, 2).flatMap((one) => one.sources.slice(0, 2)) }, asked);
  if (about === 'ask-for') return askWhich(causes, say);
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
    ...(about === 'other-tool' && asked.tool === 'portal' ? placesToLook(causes, asked) : []),
  ];
}

/** Of two questions the one that the page does not answer is left out. */
const NOTHING_FOUND = ['nothingOnPage', 'limitsNone'] as const satisfies readonly PhraseName[];

const MOST_NEAR = 3;
const pagesNear = ({ near = [], say }: Asked): Element[] =>
  listPart(
    say('seeAlso'),
    near.slice(0, MOST_NEAR).map(({ name, title: about }) => `${about} (explain ${name})`),
  );

export function aboutCard(asked: Asked): Reply {
  const { diagnosis, say, pending, about, guess, candidate } = asked;
  if (candidate) return candidateCard(candidate, asked);
  if (about === 'about-question' && pending) return questionAskedCard(pending, diagnosis.causes, say);
  const [cause] = diagnosis.causes;
  const unsure = diagnosis.certainty === 'unsure' || diagnosis.certainty === 'unknown';
  const several = isOneOfSeveral(diagnosis);
  const head =
    guess && about === 'guess'
      ? `${guess.title}?`
      : !cause || several
        ? say('notSure')
        : unsure
          ? say('perhaps', { title: cause.title })
          : cause.title;
  const shown = unsure ? onAGuess : answerAbout;
  const answering = (one: Asked) => {
    // A guess is looked at, however far it stands before the others.
    if (one.about === 'what-first' && unsure) return firstLook(one);
    return !cause ? newcomerAnswer([], one) : several ? tellingApart(one) : shown(cause, one);
  };
  const saysNothing = ([first]: Element[]) => NOTHING_FOUND.some((name) => holds(first, name, say));
  const { also } = asked;
  const first = answering(asked);
  const said = new Set(first.map((element) => JSON.stringify(element)));
  const second = also ? answering({ ...asked, ...also }).filter((one) => !said.has(JSON.stringify(one))) : [];
  const both = second.length > 0 && !saysNothing(second);
  // What comes near among the pages is better than nothing.
  const near = saysNothing(first) && !both ? pagesNear(asked) : [];
  const body = [
    ...(both && saysNothing(first) ? [] : first),
    ...(both ? second.map((one, at) => (at === 0 ? { ...one, separator: true } : one)) : []),
  ];
  const told = body.length > 0 ? body : [paragraph(say(about === 'what-else' ? 'nothingElse' : 'nothingOnPage'))];
  const of = { diagnosis, say, asks: pending !== undefined, wantsNext: asked.wantsNext };
  return reply({
    speak: head,
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(head),
      ...told,
      ...near,
      ...(about === 'what-else' && body.length > 0 ? [] : goingOn(told, of)),
      ...saysEnglish(body, say),
      ...(unsure ? pendingPart(pending, say) : []),
    ],
  });
}

/** It was mended and still fails, although the report proves it: how to see whether the change is there. */
export function stillProvenCard({ diagnosis, say, shell }: Pick<Asked, 'diagnosis' | 'say' | 'shell'>): Reply {
  return lookAgain({ diagnosis, say, shell }, 'stillProven', 'stillProvenNext');
}

/** The person says what the error denies: both are true where they look at another place than the request goes to. */
export function otherwiseCard(asked: Pick<Asked, 'diagnosis' | 'say' | 'shell'>): Reply {
  return lookAgain(asked, 'saysOtherwise', 'saysOtherwiseNext');
}

function lookAgain(
  { diagnosis, say, shell }: Pick<Asked, 'diagnosis' | 'say' | 'shell'>,
  lead: PhraseName,
  next: PhraseName,
): Reply {
  const [cause] = diagnosis.causes;
  // A page without a look has its steps, and the first of them was shown.
  const look = (cause && lookAndProof(cause.confirm).look) || cause?.worked || cause?.fix.join('\n\n') || '';
  return reply({
    speak: say(lead),
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(cause?.title ?? say('notSure')),
      paragraph(say(lead)),
      ...(lead === 'saysOtherwise' ? (cause?.because.slice(0, 1).map(quote) ?? []) : []),
      ...markdown(look.trim(), 'look', '', shell),
      paragraph(say(next)),
      ...whatElseItMayBe({ diagnosis, say }),
    ],
  });
}
