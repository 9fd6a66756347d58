/** Versions of three numbers, as tools print them; what stands behind a hyphen (a preview) does not count. */

const numbers = (version: string) => version.split('.').map(Number);

/** Below zero where the first is older. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [numbers(one), numbers(other)];
  for (let part = 0; part < 3; part++) {
    const difference = (a[part] ?? 0) - (b[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export interface Span {
  /** The first version that has the fault; without it every older one. */
  from?: string | undefined;
  /** The first version that has the fix; without it none has yet. */
  fixed?: string | undefined;
}

export function isWithin(version: string, { from, fixed }: Span): boolean {
  return (!from || compareVersions(version, from) >= 0) && (!fixed || compareVersions(version, fixed) < 0);
}
