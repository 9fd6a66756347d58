/** Budgets of Cost Management: in a schema of their own, or below `AlertData` of the common one. */
import type { Alert } from '../alert.ts';
import { flatTexts, readNumber, readTime } from './loose.ts';
import { sumUp } from './pieces.ts';
import { findResource } from './resource.ts';

export const isBudget = (said: Record<string, string>): boolean => said.budgetname !== undefined;

/** `said` holds all texts of the message, whatever their depth. */
export function readBudget(said: Record<string, string>, id: string, now: number): Alert {
  const { subscriptionid, resourcegroup, subscriptionname, unit, description } = said;
  const group = resourcegroup ? `/resourceGroups/${resourcegroup}` : '';
  // A forecast is reached by what will be spent, if all goes on so.
  const what = /forecast/i.test(said.thresholdtype ?? '') ? 'Forecast' : 'Spent';
  const value = readNumber(said.spendingamount ?? said.spentamount);
  const threshold = lineOf(
    readNumber(said.budget ?? said.budgetthreshold),
    readNumber(said.notificationthresholdamount),
  );
  return sumUp({
    id,
    source: 'budget',
    condition: said.monitorcondition ?? said.status,
    severity: said.severity,
    rule: said.budgetname,
    description,
    firedAt: readTime(said.fireddatetime),
    resource: findResource({
      dimensions: {},
      ids: [said.scope, subscriptionid && `/subscriptions/${subscriptionid}${group}`],
      texts: [],
    }),
    conditions: [
      {
        metric: unit ? `${what} (${unit})` : what,
        operator: 'GreaterThan',
        ...known({ value, threshold }),
        dimensions: {},
      },
    ],
    dimensions: {
      ...(subscriptionname ? { Subscription: subscriptionname } : {}),
      ...(said.budget ? { Budget: [said.budget, unit].filter(Boolean).join(' ') } : {}),
    },
    told: { sentence: description },
    texts: [description],
    now,
  });
}

/** The line that was crossed: an amount, or a part of the budget. */
const lineOf = (budget: number | undefined, line: number | undefined): number | undefined =>
  line !== undefined && line <= 5 && budget !== undefined ? budget * line : (line ?? budget);

const known = (amounts: Record<'value' | 'threshold', number | undefined>) =>
  Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== undefined));

/** Undefined where the frame of the common schema holds no budget. */
export function budgetIn(context: unknown, frame: Record<string, unknown>, now: number): Alert | undefined {
  const said = { ...flatTexts(context, 3), ...flatTexts(frame, 0) };
  return isBudget(said) ? readBudget(said, said.alertid ?? said.budgetid ?? said.budgetname ?? '', now) : undefined;
}
