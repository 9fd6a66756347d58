/** Names of containers that the service will not take, as they stand in URLs and calls. Signs cannot see them: they read lower case. */
import type { ReportText } from '../text/text.ts';
import type { Recogniser } from './recogniser.ts';

export interface BadName {
  /** Somebody says that this is the name; a part of an address may be something else. */
  said: boolean;
  at: number;
  length: number;
  says: string;
}

const IN_URL = /https?:\/\/[a-z0-9]{3,24}\.blob\.[a-z0-9.-]+\/([A-Za-z0-9_.-]+)(?=[/?"'\s]|$)/g;
const IN_CALL =
  /(?:\b|(?<=ー|ナ))(?:create_?container|get_?container_?client|getblobcontainerclient|container_?name|containerreference|--container-name|containers? (?:named|called|with the name)|(?:container|file ?system)[ -]?names? (?:is|ist|lautet)|container heißt|(?<=コンテナー?)名は)\W{1,5}([A-Za-z0-9_.-]{1,80})(?=["'\s),.]|$)/giu;
/** https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata */
const LEGAL = /^(?:[a-z0-9](?:[a-z0-9]|-(?!-)){1,61}[a-z0-9]|\$root|\$web|\$logs)$/;
/** `None` and `str` are values of languages, a file with an ending stands in $root, and short words are placeholders. */
const NO_NAME = /^(?:none|null|str|string|true|false|undefined|self|name|container|[^.]+\.[a-z0-9]{1,5})$/i;

/** Container names with capitals, underscores or a wrong length. */
export function badContainerNames(text: Pick<ReportText, 'clean'>): BadName[] {
  const inUrls = [...text.clean.matchAll(IN_URL)].map((match) => ({ match, said: false }));
  const inCalls = [...text.clean.matchAll(IN_CALL)].map((match) => ({ match, said: true }));
  return [...inUrls, ...inCalls]
    .filter(({ match: [, name = ''] }) => !LEGAL.test(name) && /[A-Z_]/.test(name) && !NO_NAME.test(name))
    .slice(0, 1)
    .map(({ match, said }) => ({
      said,
      at: match.index,
      length: match[0].length,
      says: `The container name “${match[1]}” breaks the rules: 3 to 63 lower-case letters, digits and single hyphens.`,
    }));
}

export const containerNames: Recogniser = {
  name: 'container names',
  recognise: ({ reading }) => ({
    sightings: badContainerNames(reading.plain).map(({ said, says, at, length }) => ({
      id: 'container name',
      rank: said ? 'code' : 'symptom',
      causes: [{ cause: 'name-invalid' }],
      says,
      places: [{ at, length }],
    })),
  }),
};
