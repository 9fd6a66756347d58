/** What the pages say to a question: the short answer first, then commands, then where to read on. */
import type { Answer } from '../../knowledge/answers/answer.ts';
import { blocksOf } from '../../knowledge/text/markdown.ts';
import type { Tool } from '../moves/message/tools.ts';
import type { Say } from '../phrases/say.ts';
import { container, type Element, heading, link, note, paragraph, title } from './parts/elements.ts';
import { markdown } from './parts/markdown.ts';
import type { Shell } from './parts/nearestShell.ts';
import { inPowerShell } from './parts/powershell.ts';
import { type Reply, reply } from './parts/reply.ts';
import { listPart, type Pending, pendingPart } from './plainCards.ts';

const MOST_LINKS = 4;

function part({ heading: head, text }: Answer['sections'][number], index: number, shell?: Shell): Element {
  const shown = markdown(text, `answer${index}`, '', shell);
  return container(index === 0 ? shown : [heading(head), ...shown]);
}

/** That nothing is found is said in the person's language; what a page says is English. */
function titleOf({ kind, title: own, lastResort }: Answer, say: Say): string {
  if (kind === 'planned') return say('onlyPlanned');
  if (kind !== 'links') return own;
  return say(lastResort === 'unsure' ? 'pagesNear' : 'noPageForThis');
}

const isInEnglish = ({ kind, meaning }: Answer, say: Say) => kind === 'page' && !meaning && say.lang !== 'en';

interface Asked {
  /** The question of the case that stands, to be put again below. */
  pending?: Pending | undefined;
  /** Whose commands are shown first. */
  shell?: Shell | undefined;
  /** What it is asked for: where the page has no words for it, that is said. */
  tool?: Tool | undefined;
  /** The page was just shown, and says nothing of what is asked now. */
  saysNothing?: boolean | undefined;
  /** The step of the case that still stands. */
  back?: string | undefined;
  /** What can be said all the same. */
  instead?: Element[] | undefined;
}

const fencesOf = ({ sections }: Answer) =>
  sections.flatMap(({ text }) => blocksOf(text)).flatMap((block) => (block.kind === 'code' ? [block] : []));

/** In PowerShell the Azure CLI and AzCopy are the same programs: where the page has only bash, what stands around them is put right. */
function alsoInPowerShell(answer: Answer): Answer {
  if (fencesOf(answer).some(({ language }) => language === 'powershell')) return answer;
  const both = (fence: string, snippet: string) => {
    const same = inPowerShell(snippet.trimEnd());
    return same ? `${fence}\n\n\`\`\`powershell\n${same}\n\`\`\`` : fence;
  };
  const sections = answer.sections.map((one) => ({
    ...one,
    text: one.text.replace(/^```(?:bash|sh)\n([\s\S]*?)^```/gm, both),
  }));
  return { ...answer, sections };
}

/** Programs and templates have their own documentation. */
const WITHOUT_A_SHELL = new Set<Tool | undefined>(['python', 'code', 'template']);

export function answerCard(
  told: Answer,
  say: Say,
  { pending, shell, tool, saysNothing, instead = [], back }: Asked = {},
): Reply {
  const answer = tool === 'powershell' ? alsoInPowerShell(told) : told;
  const links = answer.sources.slice(0, MOST_LINKS).map(link).join(', ');
  const languages = new Set(fencesOf(answer).map(({ language }) => language));
  const isMissing = WITHOUT_A_SHELL.has(tool) && languages.size > 0 && !languages.has(tool ?? '');
  return reply({
    speak: titleOf(answer, say),
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(titleOf(answer, say)),
      ...(saysNothing && instead.length === 0 ? [paragraph(say('nothingOnPage'))] : instead),
      ...(isMissing ? [paragraph(say('notInThatTool', { links }))] : []),
      ...answer.sections.map((section, index) => part(section, index, shell)),
      ...listPart(
        say('seeAlso'),
        answer.see.slice(0, MOST_LINKS).map(({ name, title: about }) => `${about} (explain ${name})`),
      ),
      ...(isInEnglish(answer, say) ? [note(say('pageInEnglish'))] : []),
      ...(links ? [note(say('sources', { links }))] : []),
      ...(back ? [paragraph(say('backToStep', { step: back }), { separator: true })] : []),
      ...pendingPart(pending, say),
    ],
  });
}
