/** `npm run knowledge`: what is amiss on which page, and what to write instead. */
import { readAlertPages } from '../alerts/load.ts';
import { factPages } from '../facts/facts.ts';
import { readExamples } from '../learn/examples.ts';
import { checkFacts } from '../pageChecks/checkFacts.ts';
import { checkKnowledge } from '../pageChecks/checkKnowledge.ts';
import { checkFile } from '../pageChecks/checkPages.ts';
import { checkTranslations } from '../pageChecks/checkTranslations.ts';
import { checkContradicted } from '../pageChecks/contradicted.ts';
import { listFaults } from '../pageChecks/lists.ts';
import { checkPace } from '../pageChecks/pace.ts';
import { checkSignCount, countSigns, MOST_SIGNS } from '../pageChecks/signCount.ts';
import { readKnowledge, showFault } from '../pages/load.ts';
import { KNOWLEDGE_ROOT } from '../root.ts';
import { unnamedNeighbours } from '../verdict/neighbours.ts';
import { prepareAll } from './prepareAll.ts';
import { script } from './script.ts';

const asked = script('npm run knowledge --', 'What is amiss on which page, and what to write instead.')
  .argument('[part...]', 'only pages with this in their path or name')
  .option('--write', 'also write what is kept of the pages, for an installation that nobody may write to later')
  .parse();
const parts = asked.args;
const wanted = (file: string) =>
  parts.length === 0 || parts.some((part) => file.toLowerCase().includes(part.toLowerCase()));
const { knowledge, faults: unreadable } = readKnowledge();
const alerts = readAlertPages(undefined, knowledge.causes);
const faults = [...unreadable, ...alerts.faults];
const withSigns = [...[...knowledge.causes.values()].filter(({ ofCode }) => !ofCode), ...knowledge.codePages];
const alertFiles = [...alerts.pages.values()].map(({ file }) => file);
// What cannot be read is missed by every page that names it: only when it can, the rest means something.
const unread = unreadable.filter(({ file }) => wanted(file));
const others = () => [
  ...faults.filter(({ file }) => wanted(file)),
  ...listFaults(knowledge, wanted),
  ...checkKnowledge(knowledge, new Date(), wanted),
  ...checkFacts(knowledge, wanted),
  ...checkPace(knowledge, wanted),
  ...(parts.length === 0 ? [...checkContradicted(knowledge, readExamples()), ...checkSignCount(withSigns)] : []),
  ...alertFiles.filter(wanted).flatMap((file) => checkFile(KNOWLEDGE_ROOT, file)),
];
const shown = unread.length > 0 ? unread : others();
const files = [
  ...[
    ...knowledge.causes.values(),
    ...knowledge.codePages,
    ...knowledge.answers,
    ...factPages().values(),
    ...faults,
  ].map(({ file }) => file),
  ...alertFiles,
];
const called = files.some(wanted);
if (!called) process.stderr.write(`No page is called ${parts.join(' or ')}.\n`);
for (const fault of shown) process.stdout.write(`knowledge/${showFault(fault)}\n`);
if (parts.length > 0)
  for (const page of [...knowledge.causes.values()].filter(({ file }) => wanted(file))) {
    const unnamed = unnamedNeighbours(page, knowledge.causes.values());
    if (unnamed.length > 0)
      process.stdout.write(
        `advice: ${page.file} is a neighbour of ${unnamed.join(', ')}; name those that are likely.\n`,
      );
  }
// A page may be landed before its translation: the tests want both.
for (const { file, says } of checkTranslations({ ...knowledge, alertPages: alerts.pages }).filter(
  ({ says }) => parts.length === 0 || parts.some((part) => says.includes(part)),
))
  process.stdout.write(`advice: ${file}: ${says}.\n`);
if (called)
  process.stdout.write(
    `${[...knowledge.causes.values()].filter((page) => !page.ofCode).length} causes, ${knowledge.codePages.length} code pages, ${knowledge.byCode.size} codes, ${factPages().size} facts, ${alerts.pages.size} alerts, ${knowledge.answers.length} answers and tables, ${countSigns(withSigns)} signs of at most ${MOST_SIGNS}: ${shown.length === 0 ? 'nothing amiss.' : `${shown.length} fault(s).`}\n`,
  );
process.exitCode = !called ? 2 : shown.length === 0 ? 0 : 1;
if (asked.opts<{ write?: true }>().write) prepareAll();
