/** Names of containers that the service will not take, as they stand in URLs and calls. Signs cannot see them: they read lower case. */
import type { ReportText } from '../text/text.ts';
import type { Recogniser } from './recogniser.ts';

export interface BadName {
  at: number;
  length: number;
  says: string;
}

const IN_URL = /https?:\/\/[a-z0-9]{3,24}\.blob\.[a-z0-9.-]+\/([A-Za-z0-9_.-]+)(?=[/?"'\s]|$)/g;
const IN_CALL =
  /\b(?:create_?container|get_?container_?client|getblobcontainerclient|container_?name|containerreference|--container-name|containers? (?:named|called|with the name))\W{1,5}([A-Za-z0-9_.-]{1,80})(?=["'\s),])/gi;
/** https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata */
const LEGAL = /^(?:[a-z0-9](?:[a-z0-9]|-(?!-)){1,61}[a-z0-9]|\$root|\$web|\$logs)$/;
/** `None` and `str` are values of languages, a file with an ending stands in $root, and short words are placeholders. */
const NO_NAME = /^(?:none|null|str|string|true|false|undefined|self|name|container|[^.]+\.[a-z0-9]{1,5})$/i;

/** Container names with capitals, underscores or a wrong length. */
export function badContainerNames(text: Pick<ReportText, 'clean'>): BadName[] {
  return [...text.clean.matchAll(IN_URL), ...text.clean.matchAll(IN_CALL)]
    .filter(
      (match) =>
        !LEGAL.test(match[1] as string) && /[A-Z_]/.test(match[1] as string) && !NO_NAME.test(match[1] as string),
    )
    .slice(0, 1)
    .map((match) => ({
      at: match.index,
      length: match[0].length,
      says: `The container name “${match[1]}” breaks the rules: 3 to 63 lower-case letters, digits and single hyphens.`,
    }));
}

export const containerNames: Recogniser = {
  name: 'container names',
  recognise: ({ reading }) => ({
    sightings: badContainerNames(reading.plain).map(({ says, at, length }) => ({
      id: 'container name',
      rank: 'symptom',
      causes: [{ cause: 'name-invalid' }],
      says,
      places: [{ at, length }],
    })),
  }),
};
