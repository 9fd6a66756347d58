/** For people who never did this: where a command is typed, how one gets its program, where one clicks, and what somebody else is asked for. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { lookAndProof } from '../../../knowledge/snippets/logProof.ts';
import { sentencesIn } from '../../../knowledge/text/sentences.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { termAsked } from '../../../knowledge/words/glossary.ts';
import { type Program, programNamed, programsIn } from '../../../knowledge/words/whereRun.ts';
import type { Say } from '../../phrases/say.ts';
import { askFor, riskNote } from '../parts/effectParts.ts';
import { type Element, heading, note, paragraph, quote } from '../parts/elements.ts';
import { shorten } from '../parts/reply.ts';
import { type Asked, advised } from './aboutParts.ts';
import { firstCommand, snippetIn } from './firstCommand.ts';
import { placeNamed, portalFor } from './inPortal.ts';
import { inTool } from './inTool.ts';

const MOST_PROGRAMS = 2;
const MOST_CAUSES = 3;
const LONGEST_ERROR = 160;

const inLanguage = (told: Record<'en' | 'de' | 'ja', string>, { lang }: Say): string =>
  lang === 'de' || lang === 'ja' ? told[lang] : told.en;

/** Whose commands are meant: the one that is named, else what was said or advised last, else what is looked at. */
function programsMeant(cause: DiagnosedCause | undefined, asked: Asked): Program[] {
  const { text, justSaid = '', justAsked = '', shownStep, shell, pending } = asked;
  // "What is AzCopy?", and then "how do I install it?"
  const named = programNamed(text) ?? (IT.test(text) ? programNamed(justAsked) : undefined);
  if (named) return [named];
  const texts = [
    justSaid,
    cause ? shownIn(advised(cause, shownStep), shell) : '',
    pending?.question.howTo ?? '',
    cause ? shownIn(lookAndProof(cause.confirm).look, shell) : '',
    '`az `',
  ];
  return texts.map(programsIn).find((found) => found.length > 0) ?? [];
}

const IT = /\b(?:it|that|one|this|them|es|das)\b|それ|これ/i;

/** Of several shells a card shows the person's own. */
function shownIn(step: string, shell: Asked['shell']): string {
  const snippet = snippetIn(step, shell);
  return snippet === undefined ? step : `\`\`\`\n${snippet}\n\`\`\``;
}

/** The line is shown where it stands that it is typed, unless another program was asked for. */
function lineOf(cause: DiagnosedCause, programs: readonly Program[], { shownStep, shell, say }: Asked): Element[] {
  const step = advised(cause, shownStep);
  const isMeant = programsIn(shownIn(step, shell)).some((one) => programs.includes(one));
  const line = isMeant ? firstCommand([step], shell) : [];
  return line.length > 0 ? [paragraph(say('lineItself')), ...line, ...riskNote(step, say)] : [];
}

/** "Where do I type this?" @param isOpen it may still be several things, and nothing is typed for one of them. */
export function whereTyped(cause: DiagnosedCause | undefined, asked: Asked, isOpen = false): Element[] {
  const programs = programsMeant(cause, asked).slice(0, MOST_PROGRAMS);
  const where = programs.map(({ where: told }) => paragraph(inLanguage(told, asked.say)));
  if (isOpen || !cause) return [...where, ...(cause ? [paragraph(asked.say('nothingTypedYet'))] : [])];
  return [...where, ...lineOf(cause, programs, asked)];
}

/** `secret-tool: command not found`, `'nc' is not recognized` */
const NOT_FOUND =
  /(?:^|[\s:])["'„“]?([\w.+-]{2,30})["'“”]?(?:: (?:command )?not found| is not recognized| not recognized| wurde nicht gefunden)|command not found: ([\w.+-]{2,30})/i;
const SAYS_NOTHING = /^(?:command|it|that|program|befehl|line)$/i;

function missingIn(text: string): string | undefined {
  const [, before, behind] = NOT_FOUND.exec(text) ?? [];
  const name = behind ?? before;
  return name && !SAYS_NOTHING.test(name) ? name : undefined;
}

/** "az is not recognized", "how do I install it?" */
export function getProgram(cause: DiagnosedCause | undefined, asked: Asked): Element[] {
  const missing = missingIn(asked.text);
  if (missing && !programNamed(asked.text)?.get) return [paragraph(asked.say('programMissing', { name: missing }))];
  const own = programsMeant(cause, asked);
  const program = own.find(({ get }) => get) ?? programNamed(cause?.because.join(' ') ?? '') ?? own[0];
  return program ? [paragraph(inLanguage(program.get ?? program.where, asked.say))] : [];
}

const PORTAL = /\bportal\b/i;
const placeOf = ({ confirm }: DiagnosedCause): string | undefined => {
  const { look } = lookAndProof(confirm);
  const said = sentencesIn(look).find((one) => PORTAL.test(one));
  const place = said ? undefined : portalFor(look);
  return said?.replace(/[:：]$/, '.') ?? (place && `Portal: ${place}`);
};

/** "Where do I add this role?" names the thing; "what is a data role?", and then "where do I add it?": the place stands in the meaning. */
function placeOfTheWord({ justAsked, text, say }: Asked): Element[] {
  const named = placeNamed(text);
  if (named) return [paragraph(`Portal: ${named}`)];
  const term = justAsked ? termAsked(justAsked) : undefined;
  const place = term && PLACE_TOLD.exec(inLanguage(term, say))?.[0];
  return place ? [paragraph(place)] : [];
}
const PLACE_TOLD = /(?:Portal|ポータル): [^"]+$/;

/** "Where do I click?", while it may be several things: where each of them shows itself. */
export function placesToLook(causes: readonly DiagnosedCause[], asked: Asked): Element[] {
  const { say } = asked;
  const ofWord = placeOfTheWord(asked);
  if (ofWord.length > 0) return ofWord;
  const places = causes.slice(0, MOST_CAUSES).flatMap((one) => {
    const place = placeOf(one);
    const tell = one.tell ? [quote(one.tell)] : [];
    return place ? [heading(say('ifItIs', { title: one.title })), ...tell, paragraph(place)] : [];
  });
  return places.length > 0 ? [paragraph(say('portalTells')), ...places] : [];
}

export function whereClicked(cause: DiagnosedCause, asked: Asked): Element[] {
  const ofStep = portalFor(advised(cause, asked.shownStep)) !== undefined && !placeNamed(asked.text);
  const ofWord = ofStep ? [] : placeOfTheWord(asked);
  return ofWord.length > 0 ? ofWord : inTool(cause, { ...asked, tool: 'portal' });
}

/** What the person pasted, without the line that it stood on. */
function errorOf(cause: DiagnosedCause | undefined, codes: readonly string[]): string {
  const quoted = (cause?.because[0] ?? '').replace(/\s*\([^()]*\)\s*$/, '').replace(/^“|”$/g, '');
  // "What is AZSM1024?" is no error.
  return shorten(asksIn(quoted) && codes.length > 0 ? codes.join(', ') : quoted, LONGEST_ERROR);
}

const OF_THE_COMPUTER = /\badmin|\broot\b|\bsudo\b|elevated|管理者/i;
const RUNS_ANYWHERE = new Set(['az', 'azcopy', 'azModule']);
/** Whoever is no administrator of the computer can type most of it all the same. */
function notOfTheComputer(cause: DiagnosedCause | undefined, asked: Asked): Element[] {
  const isMeant =
    OF_THE_COMPUTER.test(asked.text) && programsMeant(cause, asked).every(({ name }) => RUNS_ANYWHERE.has(name));
  return isMeant ? [paragraph(asked.say('adminOfComputer'))] : [];
}

/** "I have no rights", "whom can I ask?": what is sent to somebody who may. @param step what is asked for; none while it may be several things */
export function noRights(causes: readonly DiagnosedCause[], step: string, asked: Asked): Element[] {
  const { say, diagnosis } = asked;
  const [cause] = causes;
  const error = errorOf(cause, diagnosis.codes);
  const titles = causes.slice(0, MOST_CAUSES).map(({ title }) => title);
  const letter = !cause
    ? say('askWithoutCause')
    : step
      ? say('askForStep', { error, title: cause.title })
      : say('askToLook', { error, titles: titles.join('; ') });
  return [
    paragraph(say('askSomebody')),
    quote(letter),
    note(say('whoShown')),
    ...notOfTheComputer(cause, asked),
    ...(cause && step ? askFor(cause, step, asked) : [note(say('whoHandOn'))]),
  ];
}

/** "Where do I see the error?" */
export const whereError = ({ say }: Asked): Element[] => [paragraph(say('whatErrorIs'))];

/** "I don't understand", while it may be several things: what is known, in a sentence, and the one thing that is asked. */
export function plainlyOpen(causes: readonly DiagnosedCause[], { say, pending, meaning }: Asked): Element[] {
  const [first] = causes;
  const [why = ''] = first ? first.why.split(/\n\s*\n/) : [];
  const question = pending?.question;
  return [
    ...(first || meaning ? [paragraph(say('inPlainWords'))] : []),
    ...(meaning ? [paragraph(meaning)] : []),
    ...(first
      ? [paragraph(`${say('likeliestSoFar', { title: first.title })} ${sentencesIn(why)[0] ?? ''}`.trim())]
      : []),
    ...(question
      ? [
          paragraph(say('oneThingOnly', { question: question.text })),
          ...(question.howTo ? [paragraph(say('howToFindOut', { howTo: question.howTo }))] : []),
          paragraph(say('notKnowingIsFine')),
          ...(question.fact === 'speaksOf' ? [paragraph(say('whatErrorIs'))] : []),
        ]
      : [paragraph(say('orSomebodyElse'))]),
  ];
}
