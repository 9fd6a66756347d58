/** A number that hangs on the text alone: what is left out together, and what an example gets. */
export function hashOf(text: string, seed = 2166136261): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return hash >>> 0;
}
