/** What was learned of several things apart, as one file. Pure. */
import type { Trained } from './train.ts';

/** Two trainings as one: each label keeps its own weights. */
export function besideEachOther(one: Trained, other: Trained): Trained {
  const hashes = Uint32Array.from(new Set([...one.hashes, ...other.hashes]));
  const places = new Map([...hashes].map((hash, place) => [hash, place]));
  const widened = ({ hashes: own, weights }: Trained) => {
    const placeOf = own.map((hash) => places.get(hash) as number);
    return weights.map((narrow) => {
      const wide = new Float32Array(hashes.length + 1);
      for (let at = 0; at < own.length; at++) wide[placeOf[at] as number] = narrow[at] as number;
      wide[hashes.length] = narrow[own.length] as number;
      return wide;
    });
  };
  return {
    labels: [...one.labels, ...other.labels],
    told: [...one.told, ...other.told],
    hashes,
    weights: [...widened(one), ...widened(other)],
  };
}
