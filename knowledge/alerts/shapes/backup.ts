/** Azure Backup's built-in alerts: a job that failed, in the common schema's frame with a context of their own. */
import { isObject } from '../../text/shapes.ts';
import { lowerNames, openJson, textsOf } from './loose.ts';
import { adviceIn, type Parts } from './pieces.ts';

/** All texts of the context, nested ones too, by their bare names: senders differ in blanks and in depth. */
function flat(value: unknown, depth = 3): Record<string, string> {
  const low = lowerNames(value);
  let found: Record<string, string> = {};
  if (depth > 0)
    for (const inner of Object.values(low)) {
      const opened = openJson(inner);
      if (isObject(opened)) found = { ...flat(opened, depth - 1), ...found };
    }
  for (const [name, said] of Object.entries(textsOf(low))) found[name.replace(/[\s_-]/g, '')] = said;
  return found;
}

const asSentences = (said: (string | undefined)[]) =>
  said
    .filter(Boolean)
    .map((one) => one?.replace(/[.\s]+$/, ''))
    .join('. ') || undefined;

type Told = Pick<Parts, 'status' | 'told' | 'texts'> & { dimensions: Record<string, string>; ids: string[] };

export function readBackup(context: unknown, description: string | undefined): Told {
  const said = flat(context);
  const code = said.errorcode ?? said.failurecode;
  const message = said.errormessage;
  const kind = said.datasourcetype ?? said.backupmanagementtype;
  const item = said.backupitemname ?? said.datasourcename ?? said.protecteditem;
  return {
    status: said.status ?? said.jobstatus,
    told: { sentence: asSentences([description, message]), advice: adviceIn(said) },
    texts: [description, said.alerttype, said.operation, kind, item, message],
    dimensions: { ...(code ? { ErrorCode: code } : {}), ...(item ? { Item: item } : {}) },
    ids: [said.datasourceid, said.sourceresourceid].filter((id) => id !== undefined),
  };
}
