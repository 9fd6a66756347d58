/** What is asked of any cause beside its step. */
import { circumstanceAsked } from '../../../../dialogs/moves/asked/circumstanceAsked.ts';

test.each([
  ['why does it work for my colleague?', 'why-others'],
  ['how come it is only me', 'why-others'],
  ['warum geht es beim Kollegen', 'why-others'],
  ['同僚は開けるのになぜですか', 'why-others'],
  ['how often does it run', 'how-often'],
  ['do I have to do that every month?', 'how-often'],
  ['muss ich das jedes Mal machen', 'how-often'],
  ['毎回やる必要がありますか', 'how-often'],
  ['where is the log of that', 'which-log'],
  ['in welchem Log steht das', 'which-log'],
  ['ログはどこにありますか', 'which-log'],
  ['will other jobs notice if I make a new one', 'disturbs'],
  ['merken das die Benutzer', 'disturbs'],
  // A step, a login, a reason of another kind.
  ['why did my colleague delete it', undefined],
  ['where do I log in', undefined],
  ['how long does it take', undefined],
  ['does it cost anything', undefined],
])('“%s” asks %s', (text, about) => {
  expect(circumstanceAsked(text)).toBe(about);
});
