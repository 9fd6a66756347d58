/** In which log the program writes that fails, whatever the cause: by its name, in what was told. Pure. */
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { table } from '../../../knowledge/table.ts';
import type { PhraseName } from '../../phrases/say.ts';

/** Names of products, which are the same in every language; the narrower ones first. */
const BY_NAME: readonly [RegExp, PhraseName][] = [
  [/\bfile ?sync\b|\bstorage sync\b|\bsync agent\b/i, 'logFileSync'],
  [/\bblobfuse2?\b/i, 'logBlobfuse'],
  [/\b(?:aks|kubernetes|kubectl|pods?|pvc|csi)\b/i, 'logKubernetes'],
  [/\bstorage mover\b|\bAZSM\d/i, 'logMover'],
  [/\bdata ?factory\b|\badf\b|\bsynapse pipeline/i, 'logFactory'],
  [/\bfunction ?apps?\b|\bazure functions?\b|\blogic app/i, 'logFunctions'],
  [/\bazcopy\b/i, 'logAzCopy'],
  [/\bstorage explorer\b/i, 'logExplorer'],
  [/\bazure devops\b|\bgithub actions?\b|\bazurefilecopy\b|\bbuild agent/i, 'logPipeline'],
  [/\brclone\b/i, 'logRclone'],
  [/\brobocopy\b/i, 'logRobocopy'],
  [/\bcors\b|\bin (?:the|a|my) browser\b|\bbrowser console\b/i, 'logBrowser'],
];

const BY_TOOL = table<PhraseName>({
  azcopy: 'logAzCopy',
  explorer: 'logExplorer',
  'storage-mover': 'logMover',
  pipeline: 'logPipeline',
  browser: 'logBrowser',
  mount: 'logMachine',
  cli: 'logProgram',
  sdk: 'logProgram',
});

/** Undefined where nothing tells which program it is. */
export const logOfProgram = (told: string, { tool }: Facts): PhraseName | undefined =>
  BY_NAME.find(([name]) => name.test(told))?.[1] ?? BY_TOOL.get(tool ?? '');
