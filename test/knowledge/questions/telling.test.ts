/** What nobody tells by chance puts the cause first that goes with it, however like its neighbour the words are. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const first = (text: string) => diagnose(openKnowledge(), redact(text)).causes[0]?.id;

test.each([
  [
    'Step one adds the runner to the network rules of the account, the next step uploads and gets 403 AuthorizationFailure.',
    'firewall-propagation',
  ],
  [
    'Der Agent trägt seine IP in die Firewall ein und lädt gleich danach hoch: 403 AuthorizationFailure. Beim zweiten Lauf geht es.',
    'firewall-propagation',
  ],
  [
    'We allow the agent in the storage firewall by script, then az storage blob upload says AuthorizationFailure; a second run without any change is green.',
    'firewall-propagation',
  ],
  [
    'The agent was put on the list of the storage firewall in spring, and uploads have been refused since, AuthorizationFailure.',
    'firewall-blocked',
  ],
  [
    'Assigned Storage Blob Data Contributor a minute ago, upload says AuthorizationPermissionMismatch',
    'rbac-propagation',
  ],
])('“%s”: %s', (text, cause) => {
  expect(first(text)).toBe(cause);
});
