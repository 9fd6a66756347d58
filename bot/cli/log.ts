/** `storagebot log FILE…`: AzCopy job logs of any size → how the job went, what went wrong, and what did no harm. */
import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { stepOfLog } from '../../dialogs/case/stepOfLog.ts';
import { type LogReport, type LogSource, type ReadOptions, readLogs } from '../../knowledge/log/read.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { EXIT, WrongUsage } from '../exit.ts';
import { expandFolders, faultOf, followLog, openLog, sizeOf } from './logFiles.ts';
import { showReport } from './logReport.ts';
import { printJson, show } from './output.ts';
import { PathList } from './pathList.ts';
import { showLive, startBar } from './progress.ts';

interface Options {
  json?: boolean;
  follow?: boolean;
  failedPaths?: string;
}

/** Reading makes many short-lived texts. Without this Node lets them pile up to 50 MB before it clears them away. */
const KEEP_SMALL = '--semi-space-growth-factor=1';

export function register(command: Command): void {
  setFlagsFromString(KEEP_SMALL);
  command
    .argument('<file...>', 'job logs, also gzipped, or a folder of them such as ~/.azcopy; - reads standard input')
    .option('--json', 'print one JSON object')
    .option('--follow', 'read on while the job runs, and say how far it is; Ctrl+C ends with the report')
    .option('--failed-paths <file>', "write the files that failed, as azcopy's --list-of-files takes them")
    .action(answerLogs);
}

export async function answerLogs(paths: string[], options: Options): Promise<void> {
  const wrong = paths.map(faultOf).find((says) => says !== undefined);
  if (wrong) throw new WrongUsage(wrong);
  const files = expandFolders(paths);
  if (options.follow && (files.length !== 1 || files[0] === '-'))
    throw new WrongUsage('--follow reads one log: name the file of the job that runs.');
  const list = options.failedPaths === undefined ? undefined : new PathList(options.failedPaths);
  const report = await read(files, options.follow === true, list ? { failedPaths: list } : {});
  list?.close();
  answer(report, options.json === true);
  if (list) process.stderr.write(`${list.says}\n`);
}

async function read(files: string[], follows: boolean, options: ReadOptions): Promise<LogReport> {
  if (follows) return follow(files[0] as string, options);
  const bar = startBar(files.reduce((sum, file) => sum + sizeOf(file), 0));
  const sources = files.map((file) => openLog(file, bar.take));
  try {
    return await readLogs(openKnowledge(), sources, { ...options, choose: stepOfLog });
  } finally {
    bar.stop();
  }
}

async function follow(file: string, options: ReadOptions): Promise<LogReport> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const live = showLive();
  const source: LogSource = followLog(file, stop.signal);
  const report = await readLogs(openKnowledge(), [source], { ...options, choose: stepOfLog, watch: live.watch });
  live.stop();
  return report;
}

function answer(report: LogReport, json: boolean): void {
  const isRead = report.foreign.length < report.files;
  for (const name of report.foreign) process.stderr.write(`${sayForeign(name)}\n`);
  if (json) printJson(report);
  else if (isRead) show(showReport(report));
  process.exitCode = isRead ? EXIT.answered : EXIT.notRecognised;
}

const sayForeign = (name: string) =>
  `${name} is no AzCopy log: nothing that AzCopy writes of a job stands in it. The log of a job that azcopy jobs list names is ~/.azcopy/<job-id>.log. An error from elsewhere goes to: npx storagebot diagnose - < file`;
