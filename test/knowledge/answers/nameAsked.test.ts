import { nameAsked } from '../../../knowledge/answers/nameAsked.ts';
import { openKnowledge } from '../../../knowledge/open.ts';

const knowledge = openKnowledge();

test.each([
  ['--decompress', '--decompress'],
  ['what does --decompress do?', '--decompress'],
  ['was macht der Schalter --decompress', '--decompress'],
  ['--decompress とは', '--decompress'],
  ['AZCOPY_LOG_LOCATION', 'AZCOPY_LOG_LOCATION'],
  ['what is AWS_SESSION_TOKEN for', 'AWS_SESSION_TOKEN'],
  ['what does the status SkippedEntityAlreadyExists mean in azcopy', 'SkippedEntityAlreadyExists'],
  // These tell trouble, or ask something else.
  ['AuthorizationFailure', undefined],
  ['what does AuthorizationFailure mean', undefined],
  ['--decompress fails', undefined],
  ['does --overwrite work with sync', undefined],
  ['what does AZCOPY_LOG_LOCATION do beside AZCOPY_JOB_PLAN_LOCATION', undefined],
  ['recursive', undefined],
])('“%s” asks about %s', (said, name) => {
  expect(nameAsked(knowledge, said)?.name).toBe(name);
});
