/** One of several that it may be, by itself: what one would see, why it makes the error, and the look that shows it. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { lookAndProof } from '../../knowledge/snippets/logProof.ts';
import type { Asked } from './asked/aboutParts.ts';
import { firstCommand } from './asked/firstCommand.ts';
import { heading, note, paragraph, title } from './parts/elements.ts';
import { saysEnglish } from './parts/inEnglish.ts';
import { markdown } from './parts/markdown.ts';
import { type Reply, reply } from './parts/reply.ts';
import { pendingPart } from './plainCards.ts';

const firstPart = (text: string) => text.split(/\n\s*\n/)[0] ?? '';

export function candidateCard(cause: DiagnosedCause, { say, shell, pending, diagnosis }: Asked): Reply {
  const { look } = lookAndProof(cause.confirm);
  const command = firstCommand([look], shell);
  const english = [
    ...markdown(firstPart(cause.why), 'why'),
    ...(command.length > 0 ? [heading(say('howToMakeSure')), ...command] : []),
  ];
  const isFirst = cause.id === diagnosis.causes[0]?.id;
  const head = say(isFirst ? 'perhaps' : 'orPerhaps', { title: cause.title });
  return reply({
    speak: head,
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(head),
      ...(cause.tell ? [paragraph(say('youWouldSee', { tell: cause.tell }))] : []),
      ...english,
      note(say('explainHint', { cause: cause.id })),
      ...saysEnglish(english, say),
      ...pendingPart(pending, say),
    ],
  });
}
