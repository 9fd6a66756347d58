/** Real parts that a machine may lack: their tests are skipped with a sentence, but never where CI promises them. */
export function describeWith(parts: Record<string, boolean>): jest.Describe {
  const missing = Object.entries(parts)
    .filter(([, present]) => !present)
    .map(([name]) => name);
  if (missing.length === 0) return describe;
  if (process.env.CI === 'true')
    throw new Error(`${missing.join(' and ')} missing: CI runs these tests, so install it.`);
  console.warn(`Skipped on this machine: no ${missing.join(' and no ')}.`);
  return describe.skip;
}
