/** What a page that was shown tells of whoever goes on behind it: what was asked with it, and which causes it leads to. Pure. */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import type { Facts } from '../../../knowledge/facts/facts.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import type { Deps } from '../../deps.ts';

export interface PageKnown {
  answer: Answer;
  facts: Facts;
  /** What the page is written for, links to, or names in its text; likeliest first. */
  causes: string[];
}

/** More than these are no kind of trouble any more. */
const MOST_CAUSES = 3;

/** "`explain key-invalid`", in the middle of a page. */
const NAMED = /`explain ([\w-]+)`/g;

function causesOf({ for: own = [], see, sections }: Answer, explain: Deps['explain']): string[] {
  const text = sections.map((section) => section.text).join('\n');
  const named = [...text.matchAll(NAMED)].map(([, name = '']) => name);
  const led = [...see.map(({ name }) => name), ...named].filter((name) => explain(name)?.cause === name);
  return [...new Set([...own, ...led])].slice(0, MOST_CAUSES);
}

/** @param asked the question that was answered by a page, or by pages that come near; undefined where it was trouble, or is none of ours */
export function pageKnown(
  { diagnose, explain }: Pick<Deps, 'diagnose' | 'explain'>,
  asked: string,
): PageKnown | undefined {
  const { answer, codes, facts } = diagnose(asked as Redacted);
  if (!answer || answer.kind === 'outside' || codes.length > 0) return undefined;
  return { answer, facts, causes: causesOf(answer, explain) };
}
