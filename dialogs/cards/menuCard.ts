/** The start menu: for people who have no code. */

import { SYMPTOMS } from '../case/symptoms.ts';
import type { Say } from '../phrases/say.ts';
import { type CaseMark, marked } from './parts/caseButtons.ts';
import { buttons, type Element, execute, paragraph, title } from './parts/elements.ts';
import { type Reply, reply } from './parts/reply.ts';

export interface Menu {
  say: Say;
  mark: CaseMark;
  head?: string;
  lead?: string;
}

function choices(say: Say): Element {
  return {
    type: 'Input.ChoiceSet',
    id: 'symptom',
    style: 'expanded',
    label: say('symptomsLabel'),
    isRequired: true,
    errorMessage: say('whatYouSee'),
    choices: SYMPTOMS.map(({ id, label }) => ({ title: say(label), value: id })),
  };
}

export function menuCard({ say, mark, head, lead }: Menu): Reply {
  const [go] = marked(mark, [{ title: say('symptomChoose'), verb: 'symptom', withInputs: true }]);
  const text = lead ?? say('pasteTheError');
  return reply({
    speak: `${head ?? ''} ${text}`.trim(),
    cut: say('cutPlain'),
    lang: say.lang,
    body: [title(head ?? say('whatYouSee')), paragraph(text), choices(say), buttons(go ? [execute(go)] : [])],
  });
}
