/** "We can list, only the upload fails" is not said by those who cannot list. Pure. */
import { type OperationsTold, operationsIn } from '../words/operationsTold.ts';
import { ofEach } from './ofEach.ts';

const HALF = 0.5;
const operationsOf = ofEach(operationsIn);
const shares = (some: readonly string[], others: readonly string[]) => some.some((one) => others.includes(one));

/** Half of those who say it are refused just what goes here, or the other way round, and nobody tells it as it is here. */
export function isOfAnotherStep(said: readonly string[], text: string): boolean {
  const { goes, refused } = operationsIn(text);
  if (goes.length + refused.length === 0) return false;
  const rows = operationsOf(said);
  const agrees = (row: OperationsTold) => shares(row.goes, goes) || shares(row.refused, refused);
  const differs = (row: OperationsTold) => shares(row.refused, goes) || shares(row.goes, refused);
  return rows.filter(differs).length >= HALF * said.length && !rows.some(agrees);
}
