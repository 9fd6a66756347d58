/** Answers what is asked back about the advice that stands: one thing, and nothing that was said already. */

import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { gravestOf } from '../../../knowledge/effects/effectsOf.ts';
import { lookAndProof } from '../../../knowledge/snippets/logProof.ts';
import { isOneOfSeveral } from '../../case/several.ts';
import { looksWithATool } from '../../moves/followUps/besideATool.ts';
import type { About } from '../../moves/message/move.ts';
import { toolNamed } from '../../moves/message/tools.ts';
import type { PhraseName } from '../../phrases/say.ts';
import { candidateCard } from '../candidateCard.ts';
import { type Element, heading, paragraph, quote, title } from '../parts/elements.ts';
import { saysEnglish } from '../parts/inEnglish.ts';
import { markdown } from '../parts/markdown.ts';
import { type Reply, reply } from '../parts/reply.ts';
import { listPart, pendingPart } from '../plainCards.ts';
import type { Asked } from './aboutParts.ts';
import { answerAbout } from './answerAbout.ts';
import { placesToLook } from './newcomer.ts';
import { whichLogOpen } from './ofTheCircumstances.ts';
import { goingOn, holds, whatElseItMayBe } from './onward.ts';
import { questionAskedCard } from './questionAsked.ts';
import { newcomerAnswer, tellingApart } from './tellingApart.ts';
import { firstLook } from './whatFirst.ts';
import { whoseFault } from './whatHappened.ts';

/** What ends in something that is typed. */
const TYPED = new Set<About>(['which-exactly', 'show-all', 'other-tool']);

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
  const isLookAlone = about === 'other-tool' && looksWithATool(asked.text);
  const first =
    TYPED.has(about) && look && !isLookAlone
      ? [heading(say('howToMakeSure')), ...markdown(look, 'look', '', shell)]
      : [];
  const shownStep = Math.max(0, harmless.fix.indexOf(cause.fix[asked.shownStep] ?? ''));
  return [...first, ...answerAbout(harmless, { ...asked, shownStep })];
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
    if (!cause && one.about === 'which-log') return whichLogOpen(one);
    return !cause ? newcomerAnswer([], one) : several ? tellingApart(one) : shown(cause, one);
  };
  const saysNothing = ([first]: Element[]) => NOTHING_FOUND.some((name) => holds(first, name, say));
  const { also } = asked;
  const first = answering(asked);
  const said = new Set(first.map((element) => JSON.stringify(element)));
  const second = also
    ? answering({ ...asked, ...also, tool: toolNamed(also.text) ?? asked.tool }).filter(
        (one) => !said.has(JSON.stringify(one)),
      )
    : [];
  const both = second.length > 0 && !saysNothing(second);
  // What comes near among the pages is better than nothing.
  const near = saysNothing(first) && !both ? pagesNear(asked) : [];
  const body = [
    ...(both && saysNothing(first) ? [] : first),
    ...(both ? second.map((one, at) => (at === 0 ? { ...one, separator: true } : one)) : []),
  ];
  const told = body.length > 0 ? body : [paragraph(say(about === 'what-else' ? 'nothingElse' : 'nothingOnPage'))];
  const { shownStep, wantsNext } = asked;
  const of = { diagnosis, say, asks: pending !== undefined, wantsNext, shownStep };
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

/** It was tried in vain, and nothing else comes near: how to see whether it is that at all. */
export function stillLikelyCard(asked: Pick<Asked, 'diagnosis' | 'say' | 'shell'>): Reply {
  return lookAgain(asked, 'stillLikely', 'stillLikelyNext');
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
