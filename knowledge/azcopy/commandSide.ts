/** One side of a copy as it is typed: a path, a URL of some service, a placeholder; with its token, if any. Pure. */
import { guessService, readStorageHost, readStorageUrl } from '../service/endpoints.ts';
import { table } from '../table.ts';

export type SideKind = 'local' | 'blob' | 'file' | 'dfs' | 's3' | 'gcp' | 'pipe' | 'trash' | 'none' | 'url';

export interface CommandSide {
  /** As typed, quotes taken off. May hold a secret unless the line was redacted. */
  text: string;
  /** `url` is remote, but the service cannot be told: a placeholder, an address, a custom domain. */
  kind: SideKind;
  url?: URL;
  /** The query as typed, without `?`. */
  sas?: string;
  /** Of a local side: a token stands where a URL belongs. `placeholder` for `[SAS]`, `<SAS>`, `$SAS`; `masked` for a token whose signature was taken out. */
  credential: 'sas' | 'masked' | 'placeholder' | 'none';
  level?: 'account' | 'container' | 'object';
  wildcard: boolean;
}

export const KINDS_OF_FROM_TO = table<SideKind>({
  local: 'local',
  blob: 'blob',
  blobfs: 'dfs',
  file: 'file',
  filesmb: 'file',
  filenfs: 'file',
  s3: 's3',
  gcp: 'gcp',
  pipe: 'pipe',
  trash: 'trash',
  none: 'none',
});
const FROM_TO =
  /^(local|blobfs|blob|filesmb|filenfs|file|s3|gcp|pipe)(local|blobfs|blob|filesmb|filenfs|file|pipe|trash|none)$/i;

/** Words that stand for a URL in documentation and questions: `URL`, `<container URL>`, `$SAS_URL`, `[DESTINATION]`. */
export const isUrlPlaceholder = (text: string) =>
  /^(?:[A-Z_]*(?:URL|URI|SAS)\w*|[<[{].*(?:url|uri|sas|container|share|blob|storage).*[>\]}].*|\$[\w:{}()]*(?:url|uri|sas)[\w})]*)$/i.test(
    text,
  ) && !/[\\.]|\/(?!.*[>\]}])/.test(text.replace(/[<[{].*[>\]}]/, ''));

function kindOfUrl(url: URL): SideKind {
  const known = readStorageHost(url.host);
  const service = known?.service ?? guessService(url.host);
  if (service === 'blob' || service === 'file' || service === 'dfs') return service;
  if (/(?:^|\.)s3[.-].*amazonaws\.com(?:\.cn)?$/.test(url.hostname)) return 's3';
  if (/^storage\.(?:cloud\.google|googleapis)\.com$/.test(url.hostname)) return 'gcp';
  return 'url';
}

const readUrl = (text: string): URL | undefined => {
  try {
    return /^https?:\/\//i.test(text)
      ? new URL((text.includes('//[') ? text : text.replace(/[<[{]|[>\]}]/g, '')).replaceAll('&amp;', '&'))
      : undefined;
  } catch {
    return undefined;
  }
};

function credentialOf(text: string): CommandSide['credential'] {
  const signature = /[?&;]sig(?:=|%3D)(.*?)(?:&|$)/i.exec(text)?.[1];
  if (signature !== undefined) return /^-?(?:REDACTED|\*+|x{3,}|\.{3}|<.*>)/i.test(signature) ? 'masked' : 'sas';
  if (/[[<{(]\s*(?:your[ -_]?)?sas.{0,20}[\]>})]|\?\s*SAS\b|[$%{][\w:]*(?:sas|token)\w*/i.test(text))
    return 'placeholder';
  return /[?&](?:sv|sp|se|sr|ss)=/i.test(text) ? 'masked' : 'none';
}

/** A token where a URL belongs: AzCopy takes it for a local path. */
const isToken = (text: string) => /^\??(?:[a-z]{2,5}=[^&\s]*&)+[a-z]{2,5}=\S*$/.test(text);

export function readSide(text: string): CommandSide {
  const url = readUrl(text);
  const remote = url !== undefined || /^https?:\/\//i.test(text) || isUrlPlaceholder(text);
  const query = remote ? /\?(.*)$/s.exec(text)?.[1] : undefined;
  return {
    text,
    kind: url ? kindOfUrl(url) : remote ? 'url' : 'local',
    ...(url ? { url, level: readStorageUrl(url).level } : {}),
    ...(query ? { sas: query } : {}),
    credential: remote || isToken(text) ? credentialOf(text) : 'none',
    wildcard: (url ? /\*|%2a/i : /\*/).test(url?.pathname ?? text),
  };
}

export const isRemote = (side: CommandSide | undefined) =>
  side !== undefined && ['blob', 'file', 'dfs', 's3', 'gcp', 'url'].includes(side.kind);

/** Gives the sides the kinds that `--from-to` names; a side that is left out is a pipe. */
export function applyFromTo(
  sides: (CommandSide | undefined)[],
  fromTo: string | undefined,
): (CommandSide | undefined)[] {
  const kinds = FROM_TO.exec(fromTo ?? '')
    ?.slice(1)
    .map((kind) => KINDS_OF_FROM_TO.get(kind.toLowerCase()));
  const pipe: CommandSide = { text: '', kind: 'pipe', credential: 'none', wildcard: false };
  if (kinds?.[0] === 'pipe' && sides.length === 1) return [pipe, sides[0] && { ...sides[0], kind: kinds[1] ?? 'url' }];
  return sides.map((side, index) => {
    const kind = kinds?.[index];
    return side && kind ? { ...side, kind } : (side ?? (kind === 'pipe' ? pipe : undefined));
  });
}

export const serviceOf = (...sides: (CommandSide | undefined)[]) =>
  sides.map((side) => side?.kind).find((kind) => kind === 'blob' || kind === 'file' || kind === 'dfs');
