/** Tables, without an SDK of their own: what a SAS for them may read. Writing knows no request that could not come true. */
import { type Ground, type Plan, untried } from './tries.ts';

const HEADERS = { accept: 'application/json;odata=nometadata', dataserviceversion: '3.0;NetFx' };
const SAYS = 'Not tried: the probe has no harmless way to test this on a table.';

export function tableTries({ ask, sas, target }: Ground): Plan {
  const table = sas.parameters.get('tn') ?? target.place.container;
  const path = table ? `/${encodeURIComponent(table)}()` : '/Tables';
  const letter = table ? 'r' : 'l';
  const [name, what] = table ? ['read', 'Reading'] : ['list', 'Listing tables'];
  return [
    {
      kind: 'try',
      level: 'look',
      letter,
      name,
      what,
      run: () => ask({ method: 'GET', path, query: { $top: '1' }, headers: HEADERS }),
    },
    untried('a', 'add', 'exercise', SAYS),
    untried('u', 'update', 'exercise', SAYS),
    untried('d', 'delete', 'exercise', SAYS),
  ];
}
