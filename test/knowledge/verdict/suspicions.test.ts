/** A case that an incident begins starts with what its card knows. */

import { enrich } from '../../../knowledge/alerts/enrich.ts';
import { alertKnowledge } from '../../../knowledge/alerts/explainAlerts.ts';
import { readAlerts } from '../../../knowledge/alerts/readAlerts.ts';
import { sift } from '../../../knowledge/alerts/sift.ts';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { alertSample, alertSamples } from '../../support/alertSamples.ts';

const knowledge = openKnowledge();
const now = new Date('2026-03-25T12:00:00Z');
const known = alertKnowledge(knowledge, () => now);
const meaningOf = (body: unknown) => enrich(readAlerts(sift(body), now.getTime())[0]!, known).meaning;

const withCauses = alertSamples().filter(({ expect: expected, body }) => expected && meaningOf(body).causes.length > 0);

test.each(withCauses.map(({ name, body }) => [name, body]))(
  '%s: the first cause of the card is the first of the case',
  (_name, body) => {
    const { report, causes, title, facts } = meaningOf(body);
    const suspicions = [{ says: title, causes: causes.map(({ id }) => id), explains: false, facts }];
    expect(diagnose(knowledge, report, {}, { now, suspicions }).causes[0]?.id).toBe(causes[0]?.id);
  },
);

const refused = meaningOf(alertSample('metric-transactions-authorizationerror-fired'));
const ofItsKind = { says: refused.title, causes: refused.causes.map(({ id }) => id), explains: false };
const regenerated = {
  says: 'key1 was regenerated',
  causes: ['sas-signature-invalid', 'key-invalid'],
  explains: true,
  facts: { keysRotated: 'yes' },
};

test('what explains the trouble stands before what merely is of its kind, and is the reason', () => {
  const { causes, facts, question } = diagnose(
    knowledge,
    refused.report,
    {},
    { now, suspicions: [regenerated, ofItsKind] },
  );
  expect(causes[0]).toMatchObject({
    id: 'sas-signature-invalid',
    because: expect.arrayContaining(['key1 was regenerated']),
  });
  expect(facts.keysRotated).toBe('yes');
  expect(question?.fact).not.toBe('keysRotated');
});

test('what somebody pastes afterwards counts more', () => {
  const report = redact(
    `${refused.report}\nERROR CODE: AuthorizationPermissionMismatch\nit is a managed identity, no SAS`,
  );
  const { causes } = diagnose(knowledge, report, { auth: 'entra' }, { now, suspicions: [ofItsKind] });
  expect(causes[0]?.id).toBe('rbac-role-missing');
});
