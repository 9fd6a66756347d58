import { asksForTheError, isLost, newcomerAsked } from '../../../../dialogs/moves/asked/newcomerAsked.ts';

test.each<[text: string, about: string | undefined]>([
  ['where do I type this', 'where-typed'],
  ['where do I have to enter that command?', 'where-typed'],
  ['how do I open powershell', 'where-typed'],
  ['Wo gebe ich das ein?', 'where-typed'],
  ['このコマンドはどこに入力しますか', 'where-typed'],
  ["it says 'az' is not recognized as an internal or external command", 'get-program'],
  ['bash: azcopy: command not found', 'get-program'],
  ['how do I install it', 'get-program'],
  ['do I have to install something for that?', 'get-program'],
  ['"az" wurde nicht gefunden', 'get-program'],
  ['az コマンドが見つかりません', 'get-program'],
  ['where do I click', 'where-clicked'],
  ['which button exactly', 'where-clicked'],
  ['Wo klicke ich da?', 'where-clicked'],
  ['どこをクリックすればいいですか', 'where-clicked'],
  ['I have no admin rights', 'no-rights'],
  ['the add button is greyed out', 'no-rights'],
  ['who can I ask?', 'no-rights'],
  ['Ich bin kein Administrator', 'no-rights'],
  ['管理者権限がありません', 'no-rights'],
  ['does that command need admin', 'who-can'],
  ['did I do something wrong?', 'whose-fault'],
  ['where do I look for the error', 'where-error'],
  // These only sound like it.
  ['where does the key go in the web app', undefined],
  ['the blob was not found', undefined],
  ['the button works now', undefined],
  ['I have admin rights on the subscription', undefined],
  ['I have no admin rights on this machine', undefined],
  ['where is the log', undefined],
])('“%s” asks for %s', (text, about) => {
  expect(newcomerAsked(text, false)).toBe(about);
});

test.each<[text: string, whileOpen: string | undefined, later: string | undefined]>([
  ['which of these do I pick', 'about-question', 'best-way'],
  ['which option should I take?', 'about-question', 'best-way'],
  ['woher weiß ich welche davon', 'about-question', undefined],
  ['which role do I need', undefined, undefined],
])('“%s” asks of the open question, and of the step where none is open', (text, whileOpen, later) => {
  expect([newcomerAsked(text, true), newcomerAsked(text, false)]).toEqual([whileOpen, later]);
});

test.each<[text: string, lost: boolean]>([
  ["I don't understand", true],
  ['too technical', true],
  ['I am not technical', true],
  ['what does that mean?', true],
  ['Versteh ich nicht', true],
  ['意味がわかりません', true],
  ["I don't know", false],
  ["I don't understand why the SAS is refused", false],
  ['what does sp mean', false],
  ["I don't know any of this, who can I ask", false],
])('“%s” wants it said more plainly: %s', (text, lost) => {
  expect(isLost(text)).toBe(lost);
});

test('before anything is known, the words of the error are what is wanted', () => {
  expect(asksForTheError('I have no idea what you mean')).toBe(true);
  expect(asksForTheError('where do I see the error?')).toBe(true);
  expect(asksForTheError('the error is 403')).toBe(false);
});
