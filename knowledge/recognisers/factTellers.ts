/** What tells a fact: shapes that tools and services write, and how people say it. */
import type { Facts } from '../facts.ts';
import { bounded } from '../phrases/bounded.ts';
import type { LexiconBuilder, Term } from '../phrases/lexicon.ts';
import { like } from '../phrases/phrase.ts';
import { FACT_PHRASES } from './factPhrases.ts';

/** A fact is told where one of the terms stands. */
export interface FactTeller {
  fact: keyof Facts;
  value: Reader['value'];
  terms: Term[];
}

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

/** In the order in which they count: shapes first, then words; of several the first one. */
export function factTellers(terms: LexiconBuilder): FactTeller[] {
  const shapes = READERS.map(({ fact, value, regex }) => ({
    fact,
    value,
    terms: [terms.add({ source: bounded(regex.source), flags: 'g' })],
  }));
  const words = FACT_PHRASES.map((row) => ({
    fact: row.fact,
    value: row.value,
    terms: row.like.map((phrase) => terms.add(like(phrase))),
  }));
  return [...shapes, ...words];
}
