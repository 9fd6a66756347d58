/** What is amiss in the lists, in followUps/ and looks/, and in the commands within sentences of all pages: abroad.yaml, belonging.yaml, cues.yaml, glossary.yaml, plain.yaml, rivals.yaml, synonyms.yaml, told.yaml, values.yaml, effects/actions.yaml, effects/plans.yaml. */

import { ACTIONS_FILE } from '../effects/actions.ts';
import { actionsSchema } from '../effects/compileActions.ts';
import { plansSchema } from '../effects/compilePlans.ts';
import { PLANS } from '../effects/planList.ts';
import { planOf } from '../effects/plans.ts';
import { factValues, isFactName } from '../facts/facts.ts';
import { COMPARED } from '../followUps/compared.ts';
import { fileOf, readFollowUps } from '../followUps/compileFollowUps.ts';
import { OF_NO_CAUSE } from '../followUps/followUps.ts';
import { fileOfLook, readLooks } from '../looks/compileLooks.ts';
import { type Look, readLook } from '../looks/looks.ts';
import type { Knowledge } from '../pages/assemble.ts';
import type { Fault } from '../pages/page.ts';
import { KNOWLEDGE_ROOT } from '../root.ts';
import { programsSchema } from '../snippets/compilePrograms.ts';
import { PROGRAMS } from '../snippets/programs.ts';
import { RIVALS } from '../verdict/rivals.ts';
import { ABROAD } from '../words/abroad.ts';
import { BELONGING } from '../words/belonging.ts';
import { abroadSchema } from '../words/compileAbroad.ts';
import { belongingSchema } from '../words/compileBelonging.ts';
import { cuesSchema } from '../words/compileCues.ts';
import { glossarySchema } from '../words/compileGlossary.ts';
import { plainSchema } from '../words/compilePlain.ts';
import { rivalsSchema } from '../words/compileRivals.ts';
import { synonymsSchema } from '../words/compileSynonyms.ts';
import { toldSchema } from '../words/compileTold.ts';
import { valuesSchema } from '../words/compileValues.ts';
import { whereRunSchema } from '../words/compileWhereRun.ts';
import { CUE_LISTS, type CuePage } from '../words/cueLists.ts';
import { GLOSSARY } from '../words/glossary.ts';
import { readList } from '../words/lists.ts';
import { PLAIN } from '../words/plain.ts';
import { SYNONYMS } from '../words/synonyms.ts';
import { TOLD } from '../words/told.ts';
import { VALUES } from '../words/values.ts';
import { WHERE_RUN } from '../words/whereRun.ts';
import { unexpandedRows, unfilledRows } from './rowsFilled.ts';
import { saidFaults } from './said.ts';

const FEWEST_SAID = 3;

type Wanted = (file: string) => boolean;

/** A cause that was renamed or taken away would be kept from nothing. */
function unknownCauses({ causes }: Knowledge): Fault[] {
  const { value = [], faults } = readList(RIVALS, rivalsSchema);
  const unknown = value.flatMap(({ of }) => of).filter((cause) => !causes.has(cause));
  return [...faults, ...unknown.map((cause) => ({ file: RIVALS, line: 1, says: `there is no cause "${cause}".` }))];
}

/** A meaning leads on to a page of answers. */
function unknownAnswers({ answers }: Knowledge): Fault[] {
  const { value = {}, faults } = readList(GLOSSARY, glossarySchema);
  const known = new Set(answers.map(({ name }) => name));
  const unknown = Object.values(value).flatMap(({ see }) => (see && !known.has(see) ? [see] : []));
  return [
    ...faults,
    ...unknown.map((page) => ({ file: GLOSSARY, line: 1, says: `there is no page answers/${page}.md.` })),
  ];
}

/** A plan points to a page that there is, and brings about causes that there are. */
function unknownOfPlans({ answers, causes }: Knowledge): Fault[] {
  const known = new Set(answers.map(({ name }) => name));
  return Object.entries(readList(PLANS, plansSchema).value?.plans ?? {}).flatMap(([plan, { see, brings = [] }]) => [
    ...(see && !known.has(see)
      ? [{ file: PLANS, line: 1, says: `${plan} sees "${see}", and there is no page answers/${see}.md.` }]
      : []),
    ...brings
      .filter((cause) => !causes.has(cause))
      .map((cause) => ({ file: PLANS, line: 1, says: `${plan} brings "${cause}", and there is no such cause.` })),
  ]);
}

/** What people wrote leads to the plan under which it stands. */
function unheard(): Fault[] {
  const { value, faults } = readList(PLANS, plansSchema);
  const missed = Object.entries(value?.plans ?? {}).flatMap(([plan, { heard }]) =>
    heard
      .filter((text) => planOf(text, 'ofStorage') !== plan)
      .map((text) => ({ plan, text, found: planOf(text, 'ofStorage') })),
  );
  return [
    ...faults,
    ...missed.map(({ plan, text, found = 'nothing' }) => ({
      file: PLANS,
      line: 1,
      says: `${plan} is not heard in "${text}" (${found} is): add its words under told:, or verbs and things.`,
    })),
  ];
}

/** What people say next belongs to causes that there are, and leads to one. */
function followUpFaults(knowledge: Knowledge, wanted: Wanted): Fault[] {
  const { causes } = knowledge;
  const { all, faults } = readFollowUps(KNOWLEDGE_ROOT, wanted);
  const named = all.flatMap(({ id, causes: of, leads }) =>
    [...of, ...(leads ? [leads] : [])].map((cause) => ({ file: fileOf(id), cause })),
  );
  // Each row of a page has the causes of the page.
  const unknown = new Map(
    named
      .filter(({ cause }) => !OF_NO_CAUSE.has(cause) && !causes.has(cause))
      .map((one) => [`${one.file} ${one.cause}`, one]),
  );
  return [
    ...faults,
    ...[...unknown.values()].map(({ file, cause }) => ({ file, line: 1, says: `there is no cause "${cause}".` })),
    ...all
      .filter(({ when }) => when !== undefined && !COMPARED.includes(when))
      .map(({ id, when }) => ({
        file: fileOf(id),
        line: 1,
        says: `the row ${id}: when=${when} is not one of ${COMPARED.join(', ')}, nor bounds like time>=5m,time<15m (time, since, size, count, share).`,
      })),
    ...unfilledRows(knowledge, all),
    ...unexpandedRows(all),
    ...all
      .filter(({ said, says }) => said.length < FEWEST_SAID || says === '')
      .map(({ id }) => ({
        file: fileOf(id),
        line: 1,
        says: `the row ${id}: say it in ${FEWEST_SAID} ways at least, and answer it below.`,
      })),
  ];
}

/** The causes that a look is tried beside. */
const triedBeside = ({ causes, leads }: Look) => causes?.slice(0, 1) ?? (leads ? [leads] : []);

/** What a command shows is read as it says, and belongs to causes that there are. */
function lookFaults({ causes }: Knowledge, wanted: Wanted): Fault[] {
  const { all, faults } = readLooks(KNOWLEDGE_ROOT, wanted);
  const fault = (look: Look, says: string): Fault => ({ file: fileOfLook(look), line: 1, says: `${look.id}: ${says}` });
  const unread = (look: Look) => {
    const ids = readLook(look.sample, triedBeside(look))?.ids ?? [];
    return ids.includes(look.id) ? [] : [fault(look, `its sample is read as ${ids.join(', ') || 'nothing'}.`)];
  };
  return [
    ...faults,
    ...all.flatMap((look) =>
      [...(look.causes ?? []), ...(look.leads ? [look.leads] : [])]
        .filter((cause) => !causes.has(cause))
        .map((cause) => fault(look, `there is no cause "${cause}".`)),
    ),
    ...all.flatMap((look) =>
      Object.entries(look.tells ?? {})
        .filter(([fact, value = '']) => !isFactName(fact) || !factValues(fact).includes(value))
        .map(([fact, value]) => fault(look, `"${value}" is no answer of a fact "${fact}".`)),
    ),
    ...all.filter(({ says }) => says === '').map((look) => fault(look, 'say below what is read in it.')),
    ...all.flatMap(unread),
  ];
}

/** The lists that are checked by their shape, and what else is asked of one. */
const listChecks = (knowledge: Knowledge): [file: string, check: () => Fault[]][] => [
  [ABROAD, () => readList(ABROAD, abroadSchema).faults],
  [BELONGING, () => readList(BELONGING, belongingSchema).faults],
  ...(Object.keys(CUE_LISTS) as CuePage[]).map((page): [string, () => Fault[]] => [
    page,
    () => readList(page, cuesSchema(page)).faults,
  ]),
  [ACTIONS_FILE, () => readList(ACTIONS_FILE, actionsSchema).faults],
  [PLAIN, () => readList(PLAIN, plainSchema).faults],
  [RIVALS, () => unknownCauses(knowledge)],
  [GLOSSARY, () => unknownAnswers(knowledge)],
  [SYNONYMS, () => readList(SYNONYMS, synonymsSchema).faults],
  [TOLD, () => readList(TOLD, toldSchema).faults],
  [VALUES, () => readList(VALUES, valuesSchema).faults],
  [WHERE_RUN, () => readList(WHERE_RUN, whereRunSchema).faults],
  [PROGRAMS, () => readList(PROGRAMS, programsSchema).faults],
  [PLANS, () => [...unknownOfPlans(knowledge), ...unheard()]],
];

/** @param wanted whether a file is to be checked; one page takes a fraction of the time of all */
export const listFaults = (knowledge: Knowledge, wanted: Wanted = () => true): Fault[] => [
  ...followUpFaults(knowledge, wanted),
  ...lookFaults(knowledge, wanted),
  ...listChecks(knowledge).flatMap(([file, check]) => (wanted(file) ? check() : [])),
  ...saidFaults(KNOWLEDGE_ROOT, wanted),
];
