/** `npm run knowledge:new -- cause my-cause` or `-- code storage/NewCode`: a page to fill in. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KNOWLEDGE_ROOT } from '../load.ts';

const today = new Date().toISOString().slice(0, 10);

const causeTemplate = (cause: string) => `---
cause: ${cause}
title: Say in one plain sentence what is wrong
tell: Say what one would see if this is the cause
owner: who can mend it
common: 2
facts: {}
signs:
  - says: the exact words that a tool prints for this and for nothing else
  - (words|other words) ... that tired people write
sources: [https://learn.microsoft.com/azure/storage/]
reviewed: ${today}
---

## Why

Two to four sentences.

## Confirm

A command or a place in the portal that shows it.

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

const codeTemplate = (code: string) => `---
code: ${code}
title: Say in one plain sentence what the service means
status: 400
message: The exact message of the service.
causes:
  - the-likeliest-cause
  - { cause: another-cause, when: { auth: sas } }
sources: [https://learn.microsoft.com/rest/api/storageservices/]
reviewed: ${today}
---

## What it means

Two or three sentences.

## Telling the causes apart

- What to look at, and what it tells.
`;

function plan(kind: string | undefined, name: string | undefined): { path: string; text: string } | undefined {
  if (kind === 'cause' && name && /^[a-z][a-z0-9-]+$/.test(name))
    return { path: `causes/${name}.md`, text: causeTemplate(name) };
  if (kind === 'code' && name && /^[a-z-]+\/[A-Za-z][A-Za-z0-9]+$/.test(name)) {
    return { path: `codes/${name}.md`, text: codeTemplate(name.split('/')[1] as string) };
  }
  return undefined;
}

const page = plan(process.argv[2], process.argv[3]);
const path = page && join(KNOWLEDGE_ROOT, page.path);
if (!page || !path) {
  process.stderr.write(
    'Write: npm run knowledge:new -- cause my-new-cause\n   or: npm run knowledge:new -- code storage/TheCode\n',
  );
  process.exitCode = 2;
} else if (existsSync(path)) {
  process.stderr.write(`knowledge/${page.path} is there already: open it.\n`);
  process.exitCode = 2;
} else {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, page.text);
  process.stdout.write(
    `Made knowledge/${page.path}. Fill it in, then run: npm run knowledge ${process.argv[3]?.split('/').at(-1)}\n`,
  );
}
