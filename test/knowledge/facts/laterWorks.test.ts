/** What goes by itself a little later was set a moment before, or held by somebody; no rule and no role does that. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();

test.each([
  ['403, and ten minutes later it works', 'yes'],
  ['AuthorizationFailure; 2 minutes later the same command works', 'yes'],
  ['re-running the stage goes through', 'yes'],
  ['with a sleep of 60 between them it never happens again', 'yes'],
  ['beim zweiten Versuch klappt es', 'yes'],
  ['再実行すると成功します', 'yes'],
  ['it worked two minutes ago', undefined],
])('%s', (text, value) => {
  expect(recognise(knowledge, redact(text)).facts.laterWorks).toBe(value);
});

test.each([
  [
    'The release step puts the agent on the list of the storage firewall, and the next command gets AuthorizationFailure. A rerun two minutes later passes.',
    'firewall-propagation',
  ],
  [
    'I gave the identity Storage Blob Data Contributor and ran it at once: AuthorizationPermissionMismatch. Twenty minutes later, nothing changed, it works.',
    'rbac-propagation',
  ],
])('%s', (text, cause) => {
  expect(diagnose(knowledge, redact(text)).causes[0]?.id).toBe(cause);
});
