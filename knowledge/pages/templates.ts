/** New pages to fill in. The check knows what stands in them, so that nothing of it is left standing. */
import { table } from '../table.ts';

const UNFILLED = [
  'Say in one plain sentence',
  'Say what one would see',
  'the exact words that a tool prints',
  'What one can look at, and what it shows there and here.',
  'The exact message',
  'Two to four sentences.',
  'Two or three sentences.',
  'A command that only reads, and where the portal shows the same.',
  'The smallest change first.',
  'What to run, and what it shows.',
  'The wrong turns that people take.',
  'Paste a real report here',
  'Paste a report that looks alike',
  'What to look at, and what it tells.',
  'Ask in one plain sentence?',
  'Say in a few words what it is about',
  'ask as people ask',
  'The short answer first',
  'Say where one looks, or what one runs',
  'What the first button says',
  'What the second button says',
  'another word for it',
  'what a tool prints: ',
  '(words|other words) ... that people write',
  'Dieselbe Frage auf Deutsch?',
  'Der erste Knopf',
  '同じ質問を日本語で',
  '一つ目のボタン',
];

/** What is amiss where words of a template still stand. */
export const unfilledIn = (text: string): string[] =>
  UNFILLED.filter((words) => text.includes(words)).map(
    (words) => `"${words}" still stands as in the template. Write what is so, or remove it.`,
  );

export const causeTemplate = (cause: string, today: string) => `---
cause: ${cause}
title: Say in one plain sentence what is wrong
tell: Say what one would see if this is the cause
owner: who can mend it
reach: account
since: [changed]
common: 2
facts: {}
signs:
  - says: the exact words that a tool prints for this and for nothing else
neighbours:
  - { cause: the-other-cause, tells: "What one can look at, and what it shows there and here." }
sources: [https://learn.microsoft.com/azure/storage/]
reviewed: ${today}
---

## Why

Two to four sentences.

## Confirm

A command that only reads, and where the portal shows the same.

## Fix

1. The smallest change first.

## See that it worked

What to run, and what it shows.

## Undo

Nothing to undo.

## What does not help

The wrong turns that people take.

## Samples

\`\`\`sample
Paste a real report here, names and signatures hidden. Three of them.
\`\`\`

\`\`\`sample expect=the-other-cause
Paste a report that looks alike and is something else. Two of them.
\`\`\`
`;

/** A question, and its answer. */
export const answerTemplate = (today: string) => `---
title: Say in a few words what it is about
words: []                               # what explain finds it by, beside its name
questions:
  - ask as people ask
  - ask as people ask, in other words
  - ask as people ask, in German
for: []                                 # causes whose readers it helps
see: []                                 # pages to read on
sources: [https://learn.microsoft.com/azure/storage/]
reviewed: ${today}
---

## Answer

The short answer first, and the command behind it.
`;

/** The question once more, in German and Japanese; `second` is the value of its second answer. */
const inOtherLanguages = (second: string) => `de:
  question: Dieselbe Frage auf Deutsch?
  howTo: Wo man nachsieht, oder was man ausführt.
  labels: { one: Der erste Knopf, ${second}: Der zweite Knopf }
ja:
  question: 同じ質問を日本語で
  howTo: 確認する場所、または実行するコマンド。
  labels: { one: 一つ目のボタン, ${second}: 二つ目のボタン }
`;

/** A question that the bot can ask, and what tells its answer in a text. */
export const factTemplate = (fact: string) => `---
fact: ${fact}
question: Ask in one plain sentence?
howTo: Say where one looks, or what one runs, to find the answer out.
answers:
  - { value: one, label: What the first button says, also: [another word for it] }
  - { value: other, label: What the second button says }
tells:                                  # the first that stands in a text counts
  - { value: one, prints: 'what a tool prints: \\d+' }
  - value: other
    says: [(words|other words) ... that people write]
${inOtherLanguages('other')}---

## Samples

\`\`\`sample ${fact}=one
what a tool prints: 42
\`\`\`
`;

/** A question for causes that are confused. */
export const questionTemplate = (fact: string) => `---
fact: ${fact}
question: Ask in one plain sentence what tells the causes apart?
howTo: Say where one looks, or what one runs, to find the answer out.
# onlyIf: { tool: mount }               # where the question makes sense; or unless: { auth: sas }
answers:
  - { value: one, label: What the first button says, also: [another word for it] }
  - { value: two, label: What the second button says }
likely:                                 # of ten people with this cause, how many give which answer
  the-cause: one
  the-other-cause: { one: 3, two: 7 }
${inOtherLanguages('two')}---
`;

/** What every code of a family has in common. */
const OF_FAMILY = table<string>({
  storage: 'status: 400\n',
  'storage-mover': 'rank: detail\nimplies: { tool: storage-mover }\n',
  entra: 'rank: detail\nimplies: { auth: entra }\n',
  http: 'rank: generic\n',
});

const CODE_BODY = `
## What it means

Two or three sentences.

## Telling the causes apart

- What to look at, and what it tells.

## Samples

\`\`\`sample expect=the-likeliest-cause
Paste a real report here, names and signatures hidden.
\`\`\`
`;

export const codeTemplate = (code: string, family: string, today: string) => `---
code: ${/^\d+$/.test(code) ? `"${code}"` : code}
title: Say in one plain sentence what the service means
${OF_FAMILY.get(family) ?? ''}message: The exact message of the service.
causes:
  - the-likeliest-cause
  - { cause: another-cause, when: { auth: sas } }
sources: [https://learn.microsoft.com/rest/api/storageservices/]
reviewed: ${today}
---
${CODE_BODY}`;

/** Sentences without a code that belong together, such as those of one tool. */
export const topicTemplate = (today: string) => `---
title: Say in one plain sentence what these have in common
entries:
  - messages: [The exact message of the tool.]
    means: Say in one plain sentence what the tool means by it
    causes: [the-likeliest-cause]
sources: [https://learn.microsoft.com/azure/storage/]
reviewed: ${today}
---
${CODE_BODY}`;
