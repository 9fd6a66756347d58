/** "GET works, PUT doesn't", "upload works now, list still 403": what goes with the same credential, and what is refused. Pure. */
import type { Facts } from '../facts/facts.ts';
import { wordCount } from '../text/wordCount.ts';
import { cuesOf } from './cuesOf.ts';

const says = cuesOf('words/operations.yaml');

const OPERATIONS = ['reads', 'lists', 'writes', 'deletes'] as const;
export type Operation = (typeof OPERATIONS)[number];

export interface OperationsTold {
  goes: readonly Operation[];
  refused: readonly Operation[];
}

const CLAUSES = /[,;.、。]\s*|\s[-–]\s|\s(?:but|and|while|whereas|only|aber|und|nur|doch)\s|(?<=(?:る|す|い|けど))が/iu;
/** Longer texts are reports. */
const MOST_LETTERS = 160;

/** What each clause says that goes, or is refused; what both are told of is neither. */
export function operationsIn(text: string): OperationsTold {
  const goes = new Set<Operation>();
  const refused = new Set<Operation>();
  let side: Set<Operation> | undefined;
  for (const clause of text.split(CLAUSES)) {
    side = says('refused', clause) ? refused : says('goes', clause) ? goes : side;
    for (const one of OPERATIONS) if (says(one, clause)) side?.add(one);
  }
  const isOne = (one: Operation) => goes.has(one) !== refused.has(one);
  return { goes: [...goes].filter(isOne), refused: [...refused].filter(isOne) };
}

/** Undefined unless something goes and something else is refused. */
export function operationsTold(text: string): OperationsTold | undefined {
  if (text.length > MOST_LETTERS || /[?？]\s*$/.test(text)) return undefined;
  const told = operationsIn(text);
  return told.goes.length > 0 && told.refused.length > 0 ? told : undefined;
}

const AS_FACT = { reads: 'download', lists: 'list', writes: 'upload', deletes: 'remove' } as const;
/** Of "I can list, but the upload is refused" what is refused, where it is one thing. */
export function operationRefused(text: string): string | undefined {
  const told = text
    .split('\n')
    .map(operationsTold)
    .find((one) => one !== undefined);
  const [only, ...more] = told?.refused ?? [];
  return only && more.length === 0 ? AS_FACT[only] : undefined;
}

const A_NAME = 2;
/** "Write", "only reading": what is done, and nothing else. */
export function operationAlone(text: string): Facts {
  const [only, ...more] = wordCount(text) <= A_NAME ? OPERATIONS.filter((one) => says(one, text)) : [];
  return only && more.length === 0 ? { operation: AS_FACT[only] } : {};
}

const CHANGES: readonly Operation[] = ['writes', 'deletes'];

/** With a SAS the letter of what is refused lacks; a login that reads and may change nothing is a reader's. */
export function rightLacking(text: string, auth: string | undefined): Facts {
  const told = auth === 'sas' || auth === 'entra' ? operationsTold(text) : undefined;
  if (!told) return {};
  // What fails now is what the case is about from here on.
  const [only, ...more] = told.refused;
  const operation = only && more.length === 0 ? { operation: AS_FACT[only] } : {};
  if (auth === 'sas') return { ...operation, sasLetters: 'lacks' };
  const isReader = !told.goes.some((one) => CHANGES.includes(one)) && told.refused.some((one) => CHANGES.includes(one));
  return isReader ? { ...operation, dataRole: 'yes', roleKind: 'reader' } : {};
}
