/**
 * A placeholder in a row of `followUps` is filled by the cause that the talk is about, so each cause that the row stands for
 * has to know it: else people read the name between its braces.
 */
import { fileOf, type Row } from '../followUps/compileFollowUps.ts';
import { OF_NO_CAUSE } from '../followUps/followUps.ts';
import type { Knowledge } from '../pages/assemble.ts';
import type { Fault } from '../pages/page.ts';
import { strayDirectives, unknownDirectives } from '../snippets/expand.ts';
import { COMMON_PLACEHOLDERS, fillings, placeholdersIn } from '../text/render.ts';

/** Programs have braces of their own (`f"{url}?{token}"`), and so have shells (`${SAS}`) and the format of curl (`%{http_code}`). */
const OF_PROGRAMS = /```(?:python|javascript|typescript|csharp|java|go|json)\n[\s\S]*?```|[%$]\{\w+\}/g;

/** What a trigger of Functions calls the part of the path that it hands on: https://learn.microsoft.com/azure/azure-functions/functions-bindings-storage-blob-trigger#blob-name-patterns */
const OF_A_BINDING = 'name';

const EVERYWHERE = new Set([...Object.keys({ ...fillings({}), ...COMMON_PLACEHOLDERS }), OF_A_BINDING]);

/** What would fill a line of the row stands within one, or is nothing that we know. */
export const unexpandedRows = (rows: readonly Row[]): Fault[] =>
  rows.flatMap(({ id, says }) =>
    [...strayDirectives(says), ...unknownDirectives(says)].map((directive) => ({
      file: fileOf(id),
      line: 1,
      says: `the row ${id}: ${directive} is shown as it stands. Write one that there is, on a line of its own.`,
    })),
  );

export function unfilledRows({ causes: pages }: Knowledge, rows: readonly Row[]): Fault[] {
  const isKnown = (cause: string, name: string) =>
    !OF_NO_CAUSE.has(cause) && Object.hasOwn(pages.get(cause)?.matter.placeholders ?? {}, name);
  return rows.flatMap(({ id, causes, says }) =>
    placeholdersIn(says.replace(OF_PROGRAMS, ''))
      .filter((name) => !EVERYWHERE.has(name))
      .flatMap((name) => {
        const strange = causes.filter((cause) => !isKnown(cause, name));
        return strange.length === 0
          ? []
          : [
              {
                file: fileOf(id),
                line: 1,
                says: `the row ${id}: {${name}} is no placeholder of ${strange.join(', ')}. Write a gap such as <${name}>, or declare it on the page of the cause.`,
              },
            ];
      }),
  );
}
