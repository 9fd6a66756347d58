/** What a container's name must not be, so that a name that somebody tells is judged at once. Pure. */

export type NameFault = 'upper' | 'sign' | 'hyphen' | 'length';

const SHORTEST = 3;
const LONGEST = 63;

/** The rules that the name breaks; for containers, shares and queues alike. */
export function nameFaults(name: string): NameFault[] {
  const faults: [NameFault, boolean][] = [
    ['upper', /\p{Lu}/u.test(name)],
    ['sign', /[^a-z0-9-]/.test(name.toLowerCase())],
    ['hyphen', /^-|-$|--/.test(name)],
    ['length', name.length < SHORTEST || name.length > LONGEST],
  ];
  return faults.flatMap(([fault, breaks]) => (breaks ? [fault] : []));
}

/** What stands in quotes, has the shape of a name, or is said to be one. */
const NAMED =
  /["“„'`「]([^"”“'`」\s]{2,80})["”“'`」]|\b(?:called|named|name is|is called|heißt|namens|nennt sich)\s+["“„]?([\w.-]{2,80})|\b([A-Za-z0-9-]+[_.][\w.-]*|\w+_\w+)\b|(?:名前?|コンテナー?|共有)(?:は|が)\s*([A-Za-z0-9][\w.-]{1,79})|^\s*([\w.-]{2,80})\s*$/u;

export function nameTold(text: string): string | undefined {
  return NAMED.exec(text)?.slice(1).find(Boolean)?.replace(/[.,]$/, '');
}
