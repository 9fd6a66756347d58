import { twoQuestions } from '../../../../dialogs/moves/asked/parts.ts';
import { intentOf } from '../../../../knowledge/learn/intents.ts';

test.each<[text: string, asked: string[] | undefined]>([
  ['how do I know if there is a proxy? and who would fix it?', ['check-first', 'who-can']],
  ['is that dangerous and how long does it take?', ['is-it-safe', 'how-long']],
  ['Wie lange dauert das, und wer darf das?', ['how-long', 'who-can']],
  ['安全ですか？ 料金はかかりますか？', ['is-it-safe', 'costs']],
  ['why?', undefined],
  ['why? why is that?', undefined],
  ['we use a SAS. it ends in 2027', undefined],
])('“%s”', (text, asked) => expect(twoQuestions(text, intentOf)?.map(({ about }) => about)).toEqual(asked));
