/**
 * Whether a step is meant for somebody else: it opens with whom or what it is for ("Linux: …", "A machine outside Azure: …",
 * "AzCopy: …"), and what is known of the case is another system, place, program or service. Pure.
 */
import type { Facts } from '../../knowledge/facts/facts.ts';
import { remembered } from '../../knowledge/remembered.ts';
import { callerOf } from '../../knowledge/text/forApp.ts';

/** What the words of a step fit, by fact: the values that they leave room for. */
type Aim = readonly [words: RegExp, values: readonly string[]];

const WRITING = ['upload', 'sync', 's2s', 'create', 'set-properties', 'resume', 'mount', 'other'];

const AIMS = new Map<string, readonly Aim[]>(
  Object.entries({
    os: [
      [/\bwindows\b/i, ['windows']],
      [/\blinux\b|\bubuntu\b|\bdebian\b|\brhel\b|\bfedora\b|\bsystemd\b/i, ['linux']],
      [/\bmac(?:os)?\b/i, ['macos']],
    ],
    location: [
      [/\boutside azure\b|\bon[ -]prem|\blaptop\b|\blocal machine\b|\bhome network\b/i, ['local']],
      [/\bin azure\b/i, ['azure', 'kubernetes', 'function']],
      [/\bvms?\b|\bvirtual machine\b/i, ['azure']],
      [/(?<!self-)\bhosted (?:build )?(?:agents?|runners?)\b|\bgithub\b|\bazure devops\b/i, ['hosted-agent']],
      [/\baks\b|\bkubernetes\b|\bpods?\b|\bcontainer app\b/i, ['kubernetes']],
      [/\bfunctions\b|\bfunction app\b|\bapp service\b/i, ['function']],
    ],
    program: [
      [/\bazcopy\b/i, ['azcopy', 'pipeline']],
      [/\brclone\b/i, ['rclone']],
      [/\brobocopy\b/i, ['robocopy']],
      [/\bterraform\b/i, ['terraform']],
      [/\bblobfuse2?\b/i, ['mount']],
      [/\bazure cli\b/i, ['cli', 'pipeline']],
      [/\bstorage explorer\b/i, ['explorer']],
      [/\bsdks?\b|\bown code\b|\bin code\b/i, ['sdk']],
    ],
    service: [
      [/\bqueues?\b/i, ['queue']],
      [/\btables?\b/i, ['table']],
      [/\bfile shares?\b|\bazure files\b/i, ['file']],
      [/\b(?:append |page |block )?blobs?\b/i, ['blob', 'dfs']],
      [/\bdata lake\b|\babfss\b/i, ['dfs']],
    ],
    protocol: [
      [/\bsmb\b|\bcifs\b/i, ['smb']],
      [/\bnfs\b/i, ['nfs']],
    ],
    operation: [
      [/^an? upload\b|^uploads?\b/i, WRITING],
      [/^an? download\b|^downloads\b/i, ['download', 'sync', 's2s', 'resume', 'other']],
      [/^an? delete\b|^azcopy (?:remove|rm)\b/i, ['remove', 'sync', 'other']],
      [/^an? copy\b/i, [...WRITING, 'download', 'list']],
    ],
    networkRules: [[/^(?:a |the )?firewall$|\bnetwork rules\b|\bselected networks\b/i, ['yes']]],
    caller: [
      [/\buser account\b|\ba person\b/i, ['person']],
      [/\bmanaged identit|\bservice principal\b|\bservice connection\b|\bunattended\b/i, ['app']],
    ],
    shell: [
      [/\.bat\b|\bbatch file\b|\bcmd\b/i, ['cmd']],
      [/(?<!\bwindows )\bpowershell\b/i, ['powershell']],
      [/\bbash\b/i, ['posix']],
    ],
  } satisfies Record<string, readonly Aim[]>),
);

/** What a step opens with, up to its colon, and its parts: any of them is enough. */
const OPENING = /^(?:[^.:?!\n]|[.:?!](?!\s)){2,160}[:?](?= +\S)/;
const openingOf = (step: string) => OPENING.exec(step.replaceAll('**', ''))?.[0];
const ALTERNATIVE = /, (?!and\b|where\b|which\b|whose\b|but\b|when\b|if\b)(?:or )?|\((?:or )?/;
const partsOf = (opening: string) => opening.split(ALTERNATIVE).filter((part) => part.trim() !== '');

/** "Linux:", "Kubernetes, AKS:", "An SDK": nothing else is said of it. */
const ALONE = new Set(['os', 'location', 'program']);
const NOTHING_ELSE = /^\W*(?:an?|the)?\W*$/i;
/** A mounted share is mounted by many programs: that it is mounted names none. */
const OF_MANY = 'mount';

/** By part: the facts that it speaks of, each with what fits. */
const readOpening = remembered((step) => {
  const opening = openingOf(step);
  if (opening === undefined) return [];
  return partsOf(opening).map((part) =>
    [...AIMS].flatMap(([fact, aims]) => {
      const named = aims.filter(([words]) => words.test(part.trim()));
      const values = new Set(named.flatMap(([, of]) => of));
      const alone =
        ALONE.has(fact) && !values.has(OF_MANY) && named.some(([words]) => NOTHING_ELSE.test(part.replace(words, '')));
      return named.length > 0 ? [{ fact, named, values, alone }] : [];
    }),
  );
});

/** What is typed in cmd, and in no other shell. */
const ONLY_WINDOWS = /^(?![\s\S]*```(?:bash|powershell|python))[\s\S]*```cmd\b/;

/** What is known says that it is not meant for this person. */
export const isStepForOthers = (step: string, facts: Facts, told: string): boolean =>
  (ONLY_WINDOWS.test(step) && facts.os !== undefined && facts.os !== 'windows') ||
  aimOf(step, knownOf(facts, told), told) === 'others';

/** Or it opens with a case that nobody told of. */
export const isStepForSomeOther = (step: string, facts: Facts, told: string): boolean =>
  isStepForOthers(step, facts, told) || (hasOpening(step) && aimOf(step, knownOf(facts, told), told) === undefined);

export const hasOpening = (step: string): boolean => openingOf(step) !== undefined;

const PROGRAM =
  /\b(rclone|robocopy|terraform|rsync|velero|restic|cyberduck|veeam|commvault|fluent-?bit|fluentd|loki|thanos|snowflake|hyper backup|duplicati|kopia|power bi|data factory|azure backup|logic apps?)\b/i;
/** A resource of the provider in a paste names Terraform. */
const OF_TERRAFORM = /\bazurerm_[a-z_]+/;
/** A credential that is made, or an exception that was thrown: somebody's own code. */
const OF_CODE = /\bnew \w{1,40}(?:Credential|Client)\(|\b\w{1,40}Credential\(\)|\bDefaultAzureCredential\b/;
export const programNamed = (text: string): string | undefined =>
  PROGRAM.exec(text)?.[1]?.toLowerCase() ??
  (OF_TERRAFORM.test(text) ? 'terraform' : OF_CODE.test(text) ? 'sdk' : undefined);

/** What is known, as steps speak of it: a program that is no tool of ours counts as well, and whether a person signs in. */
export function knownOf(facts: Facts, told: string): Facts {
  const { tool } = facts;
  const program = programNamed(told);
  return {
    ...facts,
    program: program ?? (tool === 'other' ? undefined : tool),
    caller: callerOf(facts),
  };
}

/** A role that somebody has or tried tells nothing of what is called, nor does the answer that lists all services. */
const ROLE = /\bstorage (?:blob|queue|table|file) data\b|\bdata role of another service[^\n]*/gi;

/** `others`: not meant for this person; `theirs`: names what is known of them, `just theirs` nothing else. */
export type Aimed = 'others' | 'theirs' | 'just theirs' | undefined;

function aimOfPart(aims: ReturnType<typeof readOpening>[number], known: Facts, said: string): Aimed {
  const fits = ({ fact, values }: { fact: string; values: Set<string> }) => values.has(known[fact] ?? '');
  const of = aims.filter(({ fact }) => known[fact] !== undefined);
  // What the person said counts, whatever was made of it.
  const isSaid = ({ named }: (typeof of)[number]) => named.some(([words]) => words.test(said));
  if (of.some((one) => !fits(one) && !isSaid(one))) return 'others';
  const fitting = of.filter(fits);
  if (fitting.length === 0) return undefined;
  return fitting.some(({ alone }) => alone) ? 'just theirs' : 'theirs';
}

export function aimOf(step: string, known: Facts, told: string): Aimed {
  const said = told.replace(ROLE, ' ');
  const parts = readOpening(step).map((aims) => aimOfPart(aims, known, said));
  if (parts.length > 0 && parts.every((one) => one === 'others')) return 'others';
  return (['just theirs', 'theirs'] as const).find((one) => parts.includes(one));
}
