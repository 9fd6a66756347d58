import { statusAsked } from '../../../../dialogs/moves/asked/statusAsked.ts';

test.each([
  ["i'm new, what does 403 mean", '403'],
  ['Hilfe, ich bin totaler Anfänger. Was bedeutet Fehler 404?', '404'],
  ['403とはどういう意味ですか', '403'],
  ['what is error 409', '409'],
  ['I get 403 on upload', undefined],
  ['what does AuthorizationFailure mean', undefined],
])('“%s” asks for %s', (text, status) => expect(statusAsked(text)).toBe(status));
