/** Reads facts from a report: from its command line, its URLs, its log lines, and from how people say things. */

import type { CommandSide, FoundCommand } from '../azcopy/azcopyCommand.ts';
import { readStorageUrl } from '../endpoints.ts';
import type { Facts } from '../facts.ts';
import { like, matchPhrase, type Phrase } from '../signs.ts';
import { quoteAt, type ReportText } from '../text.ts';
import { FACT_PHRASES } from './factPhrases.ts';

export interface FactsRead {
  facts: Facts;
  quotes: Partial<Record<keyof Facts, string>>;
}

const PHRASES: { fact: keyof Facts; value: string; phrases: Phrase[] }[] = FACT_PHRASES.map((row) => ({
  fact: row.fact,
  value: row.value,
  phrases: row.like.map(like),
}));

interface Reader {
  fact: keyof Facts;
  value: string | ((match: RegExpExecArray) => string | undefined);
  regex: RegExp;
}

/** Surer than words: shapes that tools and services write. They are read before the phrases. */
const READERS: Reader[] = [
  { fact: 'cloud', regex: /azurestack|local\.stack/, value: 'stack' },
  {
    fact: 'cloud',
    regex: /devstoreaccount1|127\.0\.0\.1:1000[0-2]|localhost:1000[0-2]|azurite|storage emulator/,
    value: 'emulator',
  },
  { fact: 'cloud', regex: /chinacloudapi\.cn/, value: 'china' },
  {
    fact: 'cloud',
    regex: /usgovcloudapi\.net|microsoftonline\.us|us ?gov(?:ernment)? cloud|azureusgovernment/,
    value: 'usgov',
  },
  { fact: 'os', regex: /\bwindows(?!\.net|azure|-azure|_azure)\b|(?<![a-z])[a-z]:\\|windows_nt/, value: 'windows' },
  { fact: 'os', regex: /\b(?:linux|ubuntu|debian|rhel|centos|alpine)\b|\/home\/|\/mnt\/|\/srv\//, value: 'linux' },
  { fact: 'os', regex: /\bmac ?os\b|\bdarwin\b|\bos x\b/, value: 'macos' },
  {
    fact: 'service',
    regex: /\.(blob|file|dfs|queue|table)\.(?:core\.|storage\.|[a-z0-9-]+\.azurestack)/,
    value: (match) => match[1],
  },
  { fact: 'service', regex: /\babfss?:\/\//, value: 'dfs' },
  {
    fact: 'service',
    regex: /azure\.storage\.(queue|table|blob)s?\b|\b(queue|table)(?:service)?client\b/,
    value: (match) => match[1] ?? match[2],
  },
  { fact: 'service', regex: /azure files?\b|file share|fileshare/, value: 'file' },
  {
    fact: 'http',
    regex: /http:\/\/(?:[a-z0-9-]+\.(?:blob|file|dfs|queue|table)\.|127\.0\.0\.1:1000|localhost:1000|azurite)/,
    value: 'yes',
  },
  { fact: 'hierarchicalNamespace', regex: /\.dfs\.|windows-azure-hdfs|abfss?:\/\/|adlsgen2|blobfs/, value: 'yes' },
  { fact: 'outcome', regex: /final job status: completed\s/, value: 'completed' },
  { fact: 'outcome', regex: /final job status: completedwith(?:errors|skipped)/, value: 'partly' },
  { fact: 'outcome', regex: /final job status: failed/, value: 'failed' },
  { fact: 'outcome', regex: /final job status: cancelled/, value: 'cancelled' },
  {
    fact: 'azcopyVersion',
    regex: /azcopy(?:version)?[\s/]+v?10\.(\d+)/,
    value: (match) => (Number(match[1]) >= 20 ? 'current' : 'old'),
  },
  { fact: 'azcopyVersion', regex: /\/(?:source|dest|sourcekey|destkey|pattern|sourcesas|destsas):/, value: 'v8' },
  { fact: 'request', regex: /\b(head|get|put|post|patch|delete) https?:\/\//, value: (match) => match[1] },
  { fact: 'failing', regex: /transfers completed: 0\b[\s\S]{0,300}transfers failed: [1-9]/, value: 'all' },
  { fact: 'failing', regex: /transfers completed: [1-9][\s\S]{0,300}transfers failed: [1-9]/, value: 'some' },
  { fact: 'auth', regex: /authenticating to (?:source|destination) using azure ad/, value: 'entra' },
  { fact: 'auth', regex: /[?&;]sig=|\bsig=redacted|\bsig=-redacted-|[?&]se=\d{4}|\bsp=[a-z]+&/, value: 'sas' },
  { fact: 'auth', regex: /authorization: bearer/, value: 'entra' },
  { fact: 'auth', regex: /authorization: sharedkey/, value: 'key' },
];

function set(read: FactsRead, fact: keyof Facts, value: string | undefined, quote: string): void {
  if (value === undefined || read.facts[fact] !== undefined) return;
  read.facts[fact] = value;
  read.quotes[fact] = quote;
}

const URL_TEXT = /https?:\/\/[^\s"'<>\\)\]]{4,2000}/g;
const MOST_URLS = 20;

/** What the hosts of the report tell: service, cloud, namespace, and whether http is used. */
function readHosts(text: ReportText, read: FactsRead): void {
  let seen = 0;
  for (const match of text.folded.matchAll(URL_TEXT)) {
    if (++seen > MOST_URLS) return;
    const url = URL.parse(match[0]);
    const address = url ? readStorageUrl(url) : undefined;
    if (!url || !address?.service) continue;
    const quote = quoteAt(text, match.index, match[0].length);
    set(read, 'service', address.service === 'web' ? 'blob' : address.service, quote);
    set(read, 'cloud', address.cloud, quote);
    if (address.service === 'dfs') set(read, 'hierarchicalNamespace', 'yes', quote);
    if (url.protocol === 'http:') set(read, 'http', 'yes', quote);
  }
}

const OPERATIONS = new Set([
  'upload',
  'download',
  's2s',
  'sync',
  'list',
  'remove',
  'create',
  'login',
  'resume',
  'set-properties',
]);
const bringsSas = (side: CommandSide | undefined) => side !== undefined && side.credential !== 'none';

function readCommands(text: ReportText, commands: FoundCommand[], read: FactsRead): void {
  for (const { command, at, length } of commands) {
    const quote = quoteAt(text, at, Math.min(length, 120));
    set(read, 'tool', 'azcopy', quote);
    if (OPERATIONS.has(command.operation)) set(read, 'operation', command.operation, quote);
    if (bringsSas(command.source) || bringsSas(command.destination)) set(read, 'auth', 'sas', quote);
  }
}

/** A data role of another service is none here: blob roles open no queue, and file roles no blob. */
function judgeDataRole(text: ReportText, read: FactsRead): void {
  const role = /storage (blob|queue|table|file) data/.exec(text.folded)?.[1];
  const service = read.facts.service === 'dfs' ? 'blob' : read.facts.service;
  if (read.facts.dataRole === 'yes' && role && service && role !== service) read.facts.dataRole = 'no';
}

/** @param commands the azcopy command lines of the report: surer than how people describe what they did. */
export function readFacts(text: ReportText, commands: FoundCommand[] = []): FactsRead {
  const read: FactsRead = { facts: {}, quotes: {} };
  // A log names its own tool first: Storage Explorer runs AzCopy under the hood.
  readHosts(text, read);
  readCommands(text, commands, read);
  for (const { fact, regex, value } of READERS) {
    const match = regex.exec(text.folded);
    if (match)
      set(read, fact, typeof value === 'string' ? value : value(match), quoteAt(text, match.index, match[0].length));
  }
  for (const { fact, value, phrases } of PHRASES) {
    if (read.facts[fact] !== undefined) continue;
    const match = phrases.map((phrase) => matchPhrase(phrase, text)).find((found) => found !== undefined);
    if (match) set(read, fact, value, quoteAt(text, match.at, match.length));
  }
  judgeDataRole(text, read);
  return read;
}
