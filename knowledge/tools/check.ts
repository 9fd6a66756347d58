/** `npm run knowledge [part of a file name …]`: what is amiss on which page, and what to write instead. */
import { checkKnowledge } from '../checks.ts';
import { readKnowledge, showFault } from '../load.ts';

const wanted = process.argv.slice(2);
const { knowledge, faults } = readKnowledge();
const all = [...faults, ...checkKnowledge(knowledge, new Date())];
const shown = wanted.length === 0 ? all : all.filter((fault) => wanted.some((part) => fault.file.includes(part)));
for (const fault of shown) process.stdout.write(`knowledge/${showFault(fault)}\n`);
process.stdout.write(
  `${knowledge.causes.size} causes, ${knowledge.codePages.length} code pages, ${knowledge.byCode.size} codes: ${shown.length === 0 ? 'nothing amiss.' : `${shown.length} fault(s).`}\n`,
);
process.exitCode = shown.length === 0 ? 0 : 1;
