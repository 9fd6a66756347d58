/**
 * What people tell that has happened already: knowledge/happened/<what>.md, a sentence a line. Data is gone, or something
 * stands open; beside it what sounds alike and is another trouble, and what people tell, ask and plan otherwise.
 */

import { A_LOSS } from '../answers/asked.ts';
import { isShort } from '../answers/short.ts';
import { LOST_DATA } from '../effects/losses.ts';
import { sentenceShown } from '../effects/planned.ts';
import { sentencesOf } from '../effects/sentencesSaid.ts';
import { readFollowUps } from '../followUps/compileFollowUps.ts';
import { table } from '../table.ts';
import { hashOf } from '../text/hash.ts';
import { readExamples } from './examples.ts';
import { type Frames, inSome, readFrames } from './frames.ts';
import { readSayings, type Saying } from './intents.ts';
import { shownOf } from './lessons.ts';
import { ASKED_ROOT, HAPPENED_ROOT, PLANNED_ROOT } from './sayingRoots.ts';
import type { Lesson } from './train.ts';

/** Each of these was written for nothing else. */
const WRITTEN_FOR_IT = 2;
/** A report tells more than that, and not each of its sentences tells it. */
const OF_A_REPORT = 0.5;
/** One in so many of the sentences of reports, of what is asked, and of what is planned, shows what has not happened. */
const ONE_SENTENCE_IN = 4;
const ONE_QUESTION_IN = 6;
const ONE_PLAN_IN = 2;
const ONE_REPLY_IN = 3;

/** Where what is said next may well tell of it. */
const MAY_TELL = new Set([
  LOST_DATA,
  'azcopy-sync-comparison',
  'blob-not-found',
  'container-not-found',
  'malware-quarantine',
  'point-in-time-restore',
  'share-not-found',
  'versioning-restore',
]);
const TELL_IN_A_TALK = new Set(['data-lost', 'who-did']);

/** What is said in the middle of a talk. */
const replies = () => [
  ...readFollowUps()
    .all.filter(({ causes }) => !causes.some((cause) => MAY_TELL.has(cause)))
    .flatMap(({ said }) => said),
  ...readSayings().flatMap(({ intent, text }) => (TELL_IN_A_TALK.has(intent) ? [] : [text])),
];

/** Acts of plans that end so where they were done by mistake. */
const ENDS = table<readonly string[]>({
  lost: [
    'deletes',
    'deletesContainer',
    'deletesSnapshots',
    'deletesSource',
    'deletesVolume',
    'mirrors',
    'overwritesAll',
    'purges',
    'replaces',
    'restoresOver',
    'ruleDeletes',
    'writesOver',
  ],
  exposed: ['handsOutKey', 'keyInFiles', 'opensToEveryone', 'public', 'tellsSecret'],
});
const lesson = (text: string, label: string, weight = 1): Lesson => ({
  text: sentenceShown(shownOf(text)),
  labels: [{ label, weight: 1 }],
  weight,
  group: text,
});

/** So many sayings are made of an act, done already and only meant to be done. */
const MADE = 4;

/** Acts of such plans, as they are told when they were done, and as they are told before. */
function doneOrMeant({ happened, meant }: Frames): Lesson[] {
  const acts = readSayings(PLANNED_ROOT, 'acts');
  const framed = (frames: Frames['meant'], label: string, { text, language }: Saying) =>
    inSome(frames[language] ?? [], MADE, text, language).map((said) => ({ ...lesson(said, label), group: text }));
  return [...ENDS].flatMap(([what, plans]) =>
    acts
      .filter(({ intent }) => plans.includes(intent))
      .flatMap((act) => [...framed(happened, `${A_LOSS}${what}`, act), ...framed(meant, `${A_LOSS}nothing`, act)]),
  );
}

const isOneIn = (many: number, text: string) => hashOf(text) % many === 0;

export function happenedLessons(root = HAPPENED_ROOT): Lesson[] {
  const reports = readExamples().filter(({ source }) => !source);
  const others = reports.filter(({ accept }) => !accept.includes(LOST_DATA)).flatMap(({ text }) => sentencesOf(text));
  return [
    ...doneOrMeant(readFrames()),
    ...readSayings(root).map(({ intent, text }) => lesson(text, `${A_LOSS}${intent}`, WRITTEN_FOR_IT)),
    ...reports
      .filter(({ accept, text }) => accept[0] === LOST_DATA && isShort(text))
      .map(({ text }) => lesson(text, `${A_LOSS}lost`, OF_A_REPORT)),
    ...[
      ...others.filter((text) => isOneIn(ONE_SENTENCE_IN, text)),
      ...readSayings(ASKED_ROOT)
        .map(({ text }) => text)
        .filter((text) => isOneIn(ONE_QUESTION_IN, text)),
      ...[...readSayings(PLANNED_ROOT), ...readSayings(PLANNED_ROOT, 'acts')]
        .map(({ text }) => text)
        .filter((text) => isOneIn(ONE_PLAN_IN, text)),
      ...replies().filter((text) => isOneIn(ONE_REPLY_IN, text)),
    ].map((text) => lesson(text, `${A_LOSS}nothing`, OF_A_REPORT)),
  ];
}
