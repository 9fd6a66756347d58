/** Reads facts from a report: from its command line, its URLs, its log lines, and from how people say things. */
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

const CLOUDS: [RegExp, string][] = [
  [/chinacloudapi\.cn/, 'china'],
  [/usgovcloudapi\.net|microsoftonline\.us/, 'usgov'],
  [/cloudapi\.de/, 'germany'],
  [/azurestack|local\.stack/, 'stack'],
  [/devstoreaccount1|127\.0\.0\.1:1000[0-2]|localhost:1000[0-2]|azurite|storage emulator/, 'emulator'],
  [/core\.windows\.net|storage\.azure\.net/, 'global'],
];

/** Surer than words: shapes that tools and services write. They are read before the phrases. */
const READERS: Reader[] = [
  {
    fact: 'service',
    regex: /\.(blob|file|dfs|queue|table)\.(?:core\.|storage\.|[a-z0-9-]+\.azurestack)/,
    value: (match) => match[1],
  },
  { fact: 'service', regex: /\babfss?:\/\//, value: 'dfs' },
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

export function readFacts(text: ReportText): FactsRead {
  const read: FactsRead = { facts: {}, quotes: {} };
  for (const [regex, cloud] of CLOUDS) {
    const match = regex.exec(text.folded);
    if (match) set(read, 'cloud', cloud, quoteAt(text, match.index, match[0].length));
  }
  for (const { fact, regex, value } of READERS) {
    const match = regex.exec(text.folded);
    if (match)
      set(read, fact, typeof value === 'string' ? value : value(match), quoteAt(text, match.index, match[0].length));
  }
  for (const { fact, value, phrases } of PHRASES) {
    if (read.facts[fact] !== undefined) continue;
    for (const phrase of phrases) {
      const match = matchPhrase(phrase, text);
      if (!match) continue;
      set(read, fact, value, quoteAt(text, match.at, match.length));
      break;
    }
  }
  return read;
}
