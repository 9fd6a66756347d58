/**
 * A table whose rows are asked for by names from outside. As a Map it holds what stands in it and nothing else; an object
 * would also answer to `constructor` and `__proto__`, which people do write.
 */
export function table<Row>(rows: Record<string, Row>): ReadonlyMap<string, Row> {
  return new Map(Object.entries(rows));
}
