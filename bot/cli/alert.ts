/** `storagebot alert FILE`: an alert's payload of any schema → what it means for the storage account. */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type AlertReport, explainAlerts } from '../../knowledge/alerts/explainAlerts.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { EXIT, WrongUsage } from '../exit.ts';
import { showMarkdown } from './markdown.ts';
import { paint, printJson, readStdin, show } from './output.ts';
import { statOf } from './statOf.ts';

/** Senders post 256 KB at the most. */
const LARGEST = 4 * 1024 * 1024;
/** The pages of what no other page knows. */
const UNKNOWN = ['unknown', 'no-alert'];

export function register(command: Command): void {
  command
    .argument('<file>', 'the payload as it was posted (Azure Monitor, Event Grid, CloudEvents); - reads standard input')
    .option('--json', 'print one JSON object')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const text = file === '-' ? await readStdin() : readPayload(file);
      if (text.trim() === '') throw new WrongUsage('There is no alert in it. Save the payload that was posted.');
      const alerts = explainAlerts(openPayload(text), openKnowledge(), new Date());
      if (alerts.length === 0) throw new WrongUsage('There is no alert in it: the list is empty.');
      if (json) printJson({ ...alerts[0], alerts });
      else show(alerts.map(showAlert).join('\n'));
      const known = alerts.some(({ meaning }) => !UNKNOWN.includes(meaning));
      process.exitCode = known ? EXIT.answered : EXIT.notRecognised;
    });
}

function readPayload(file: string): string {
  const stat = statOf(file);
  if (!stat) throw new WrongUsage(`There is no file ${file}. - reads standard input.`);
  if (!stat.isFile()) throw new WrongUsage(`${file} is no file. Name the file that holds the payload.`);
  if (stat.size > LARGEST) throw new WrongUsage(`${file} has more than 4 MB: that is no alert.`);
  return readFileSync(file, 'utf8');
}

/** What is no JSON is somebody's alert all the same. */
function openPayload(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const STATES = { fired: 'FIRED', resolved: 'RESOLVED', event: 'EVENT' };

function showAlert(alert: AlertReport): string {
  const head = `${paint('bold', alert.title)} [${alert.meaning}]`;
  const state = `${STATES[alert.state]}, Sev${alert.severity}, ${alert.time.slice(0, 16).replace('T', ' ')} UTC, rule “${alert.rule}”`;
  const blocks = [
    [head, `  ${paint(alert.state === 'fired' ? 'red' : 'green', state)}`, ...factsOf(alert)].join('\n'),
    alert.caution ? paint('yellow', alert.caution) : '',
    block('What it means', [showMarkdown(alert.says, '  ')]),
    block('Likely causes', [...alert.causes.map(({ id, title }) => `  ${title} [${id}]`), ...hint(alert)]),
    block(
      'Check next',
      alert.next.map((step, index) => `  ${index + 1}. ${showMarkdown(step)}`),
    ),
    block('Log query (KQL)', alert.query ? [paint('cyan', alert.query.replace(/^/gm, '    '))] : []),
    paint('dim', `Sources: ${alert.sources.join(' ')}`),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

const sayWhere = (where: Record<string, string> = {}) =>
  Object.entries(where)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');

function factsOf(alert: AlertReport): string[] {
  const { resource, measured, also, portal, caller, told = {}, settings = [] } = alert;
  const facts: [string, string | undefined][] = [
    ['resource', [resource.name, resource.service, resource.type].filter(Boolean).join(', ')],
    ['group', resource.group],
    ['about', alert.object],
    ['measured', measured],
    ['where', sayWhere(alert.where)],
    ['sets', settings.slice(0, 8).join(', ')],
    ['says', told.sentence && `“${told.sentence}”`],
    ['by', caller],
    ['key', told.keyName],
    ['tracking', told.trackingId],
    ['notes', told.notes?.join('; ')],
    ['runbook', told.runbook],
    ['also', also.map(({ title }) => title).join('; ')],
    ['portal', portal],
  ];
  return facts.filter(([, value]) => value).map(([name, value]) => `  ${paint('dim', name.padEnd(10))}${value}`);
}

const block = (title: string, rows: string[]) => (rows.length === 0 ? '' : [paint('bold', title), ...rows].join('\n'));

const hint = ({ causes }: AlertReport) => (causes[0] ? [paint('dim', `  npx storagebot explain ${causes[0].id}`)] : []);
