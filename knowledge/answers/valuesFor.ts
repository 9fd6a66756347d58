/** What stands in the gaps of a page's commands, by the question that it answers. Pure. */
import { fillings } from '../text/render.ts';
import { factsTold } from '../words/told.ts';
import { namesAsked } from './namesAsked.ts';
import type { AnswerPage } from './page.ts';
import { sasAsked } from './sasAsked.ts';

const givesRole = ({ sections }: AnswerPage) => sections.some(({ text }) => text.includes('{role}'));
const makesSas = ({ sections }: AnswerPage) => sections.some(({ text }) => text.includes('{sas:'));

/** What a question names stands in the commands of its answer, before what the page has for everybody. */
export const valuesFor = (page: AnswerPage, asked: string) =>
  fillings(
    { ...page.matter.placeholders, ...namesAsked(asked), ...(makesSas(page) && sasAsked(asked)) },
    {},
    {},
    givesRole(page) ? factsTold(asked) : {},
  );
