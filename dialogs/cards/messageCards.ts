/** The dialog that one person sees about a message, and what is posted of it for all. */
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import type { Question } from '../../knowledge/questions/question.ts';
import type { Say } from '../phrases/say.ts';
import { answerCard } from './answerCard.ts';
import { diagnosisCard } from './diagnosisCard.ts';
import { buttons, type Element, heading, note, paragraph, title, warning } from './parts/elements.ts';
import { type Reply, reply } from './parts/reply.ts';

interface Told {
  say: Say;
  diagnosis: Diagnosis;
}

/** The answer without a case: nothing of it is pressed. */
function answerPart({ say, diagnosis }: Told): Element[] {
  const { answer, causes } = diagnosis;
  if (answer) return bodyOf(answerCard(answer, say));
  if (causes.length === 0 && !diagnosis.question) return [];
  return bodyOf(diagnosisCard({ diagnosis, say }));
}

const bodyOf = ({ card }: Reply) => (card.body ?? []) as Element[];

export const saysSomething = ({ answer, causes, question }: Diagnosis) =>
  answer !== undefined || causes.length > 0 || question !== undefined;

/** Inputs of a dialog; what each answers with is read in `messageDialog.ts`. */
export const ANSWER = 'answer';
export const MORE = 'more';

const submit = (label: string, data: object): Element => ({ type: 'Action.Submit', title: label, data });

function questionForm(question: Question, say: Say): Element[] {
  const choices = question.answers.map((value, at) => ({ title: question.labels[at] ?? value, value }));
  return [
    heading(say('question')),
    ...(question.howTo ? [note(say('howToFindOut', { howTo: question.howTo }))] : []),
    { type: 'Input.ChoiceSet', id: ANSWER, style: 'expanded', label: question.text, wrap: true, choices },
  ];
}

const moreField = (label: string, placeholder: string): Element => ({
  type: 'Input.Text',
  id: MORE,
  label,
  placeholder,
  isMultiline: true,
  maxLength: 20_000,
});

export interface MessageDialog extends Told {
  /** What the buttons hand back. */
  carries: string;
  /** To the presser only. */
  secret?: string;
  remarks: string[];
}

export function messageDialogCard({ say, diagnosis, carries, secret, remarks }: MessageDialog): Reply {
  const { question, ...settled } = diagnosis;
  const shown = answerPart({ say, diagnosis: diagnosis.causes.length > 0 ? settled : diagnosis });
  const go = (label: string) => submit(label, { do: 'go', carries });
  const known = saysSomething(diagnosis);
  const form = known
    ? [...(question ? questionForm(question, say) : []), moreField(say('addMore'), say('addMoreHint'))]
    : [title(say('messageUnreadTitle')), moreField(say('pasteHere'), say('addMoreHint'))];
  const ways = known ? [go(say('go')), submit(say('postToThread'), { do: 'post', carries })] : [go(say('diagnoseIt'))];
  return reply({
    speak: diagnosis.causes[0]?.title ?? question?.text ?? say('messageDiagnosis'),
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      ...(secret ? [warning(secret)] : []),
      ...remarks.map((remark) => paragraph(remark)),
      ...shown,
      ...form,
      buttons(ways),
      note(say('onlyYouSee')),
    ],
  });
}

/** For everybody in the thread. */
export function sharedCard({ say, diagnosis, name }: Told & { name?: string }): Reply {
  const { title: first } = diagnosis.causes[0] ?? {};
  return reply({
    speak: first ?? say('messageDiagnosis'),
    cut: say('cutPlain'),
    lang: say.lang,
    body: [...answerPart({ say, diagnosis }), note(name ? say('sharedBy', { name }) : say('sharedNote'))],
  });
}
