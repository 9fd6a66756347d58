/** The second core: a thread that judges what it is asked, with the same knowledge. Knows nothing of people and conversations. */
import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Asked, Told } from './carried.ts';

// Each thread has to ask for what was compiled before, and to import what follows after that: a third less to do.
enableCompileCache();
const { diagnose } = await import('../../knowledge/diagnose.ts');
const { openKnowledge } = await import('../../knowledge/open.ts');
const { toText } = await import('./carried.ts');

const knowledge = openKnowledge();

/** A fault goes nowhere: its words may quote the report. Whoever asked judges by itself, and meets it there. */
function judged(question: string): string | undefined {
  try {
    const { report, given, now, ...more } = JSON.parse(question) as Asked;
    return toText(diagnose(knowledge, report, given, { ...more, now: new Date(now) }));
  } catch {
    return undefined;
  }
}

const tell = (told: Told) => parentPort?.postMessage(told);
parentPort?.on('message', ({ id, question }: { id: number; question: string }) => tell({ id, text: judged(question) }));
tell('ready');
