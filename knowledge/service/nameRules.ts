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

/** What stands in quotes, else is said to be a name, else has the shape of one, or is all that was said. */
const NAMED = [
  /["“„'`「]([^"”“'`」\s]{2,80})["”“'`」]/u,
  /\b(?:called|named|name is|is called|heißt|namens|nennt sich)\s+["“„]?([\w.-]{2,80})|(?:名前?|コンテナー?|共有)(?:は|が)\s*([A-Za-z0-9][\w.-]{1,79})/u,
  /\b(?!(?:e\.g|i\.e|z\.b|d\.h|etc)\b)([A-Za-z0-9-]+[_.][\w.-]*|\w+_\w+)\b|^\s*([\w.-]{2,80})\s*$/iu,
];

export function nameTold(text: string): string | undefined {
  const found = NAMED.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  return found?.slice(1).find(Boolean)?.replace(/[.,]$/, '');
}
