/** What was found, in the person's language: the question, and the causes' titles and tells. Steps stay English. */
import type { Answer } from '../../knowledge/answers/answer.ts';
import type { DiagnosedCause, Diagnosis } from '../../knowledge/diagnose.ts';
import type { Explanation } from '../../knowledge/explain.ts';
import type { Facts } from '../../knowledge/facts/facts.ts';
import { instead } from '../../knowledge/lazily.ts';
import { causeOfCode } from '../../knowledge/pages/assemble.ts';
import { titleIn, translationOf } from '../../knowledge/translations/translations.ts';
import type { Say } from '../phrases/say.ts';
import { questionIn } from '../phrases.ts';
import { reasonIn } from './reasonIn.ts';

/** What is worked out late stays so: each property is asked of the original when somebody reads it. */
function causeIn(cause: DiagnosedCause, facts: Facts, say: Say): DiagnosedCause {
  const words = translationOf(say.lang, cause.id);
  if (!words || `${words.title}${words.tell}`.includes('{')) return cause;
  return instead(cause, {
    title: () => words.title,
    tell: () => words.tell,
    because: () => cause.because.map((reason) => reasonIn(reason, facts, say)),
  });
}

/** A meaning is told in the person's language; what else a page answers stays English. */
export function answerInLanguage(answer: Answer, say: Say): Answer {
  const text = answer.meaning?.[say.lang];
  return text ? { ...answer, sections: [{ heading: '', text }] } : answer;
}

export function inLanguage(diagnosis: Diagnosis, say: Say): Diagnosis {
  const causes = () => diagnosis.causes.map((cause) => causeIn(cause, diagnosis.facts, say));
  const question = () => diagnosis.question && questionIn(diagnosis.question, say);
  return instead(diagnosis, { ...(say.lang !== 'en' && { causes }), ...('question' in diagnosis && { question }) });
}

/** A page of a code or a cause by its name in the person's language. */
export function pageTitle({ code, title, cause }: Explanation, say: Say): string {
  const own = causeOfCode(code) ?? cause;
  return (own && translationOf(say.lang, own)?.title) ?? titleIn(say.lang, title);
}
