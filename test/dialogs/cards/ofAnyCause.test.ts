/** What people ask of any cause, answered from its page's words and from what its step does: each cause has an answer to each. */
import { answerAbout } from '../../../dialogs/cards/asked/answerAbout.ts';
import { reply } from '../../../dialogs/cards/parts/reply.ts';
import type { About } from '../../../dialogs/moves/message/move.ts';
import { phrasesFor } from '../../../dialogs/phrases.ts';
import type { DiagnosedCause, Diagnosis } from '../../../knowledge/diagnose.ts';
import { NO_EVIDENCE } from '../../../knowledge/evidence/evidence.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { readingOf } from '../../../knowledge/reading.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { explainCause } from '../../../knowledge/verdict/diagnosedCause.ts';

const knowledge = openKnowledge();
const IDS = [...knowledge.causes.values()].flatMap(({ name, ofCode }) => (ofCode ? [] : [name]));

const causeOf = (id: string): DiagnosedCause =>
  explainCause(
    knowledge,
    { evidence: NO_EVIDENCE, given: {}, reading: readingOf(knowledge, redact('')), scores: undefined },
    { cause: id, score: 1, because: [] } as never,
  );

function answered(id: string, about: About, text = 'and that?', lang = 'en', refused: string[] = []): string {
  const say = phrasesFor(lang);
  const cause = causeOf(id);
  const diagnosis: Diagnosis = {
    causes: [cause],
    certainty: 'certain',
    codes: [],
    seen: [],
    facts: {},
    requestIds: [],
    times: [],
  };
  const body = answerAbout(cause, { about, text, told: text, refused, shownStep: 0, diagnosis, say });
  return reply({ speak: '', cut: '', lang, body }).text;
}

const OF_ANY: readonly About[] = [
  'costs',
  'how-long',
  'disturbs',
  'not-allowed',
  'worked',
  'prevent',
  'urgent',
  'reach',
  'also-for',
  'automate',
  'best-way',
  'try-first',
  'why-now',
  'why-some',
  'restart',
  'whose-fault',
];

test.each(OF_ANY)('every cause answers: %s', (about) => {
  const nothing = phrasesFor('en')('nothingOnPage');
  expect(IDS.filter((id) => !answered(id, about).trim() || answered(id, about).includes(nothing))).toEqual([]);
});

test.each<[id: string, about: About, text: string, says: RegExp]>([
  ['sas-expired', 'why-now', 'why only now', /ran out by itself/],
  ['quota-exceeded', 'why-now', 'why only now', /until a limit was reached/],
  ['firewall-blocked', 'why-now', 'why only now', /Activity log[\s\S]*another address/],
  ['key-access-disabled', 'reach', 'one container?', /whole account/],
  ['lease-active', 'reach', 'all of them?', /single files/],
  ['sas-malformed', 'reach', 'all of them?', /this one SAS/],
  ['quota-exceeded', 'urgent', 'can it wait', /gets worse/],
  ['data-deleted', 'urgent', 'can it wait', /Do not wait/],
  ['azcopy-benign-403', 'urgent', 'can it wait', /nothing is broken/],
  ['throttled', 'prevent', 'next time', /80 %/],
  ['sas-expired', 'prevent', 'next time', /managed identity/],
  ['blob-archived', 'also-for', 'for azure files too?', /^No: that is of blobs and Data Lake/],
  ['sas-expired', 'also-for', 'for azure files too?', /^Yes, for files as well/],
  ['sas-expired', 'also-for', 'in every region?', /makes no difference/],
  ['rbac-role-missing', 'how-long', 'when', /ten minutes/],
  ['sas-expired', 'how-long', 'when', /new SAS counts at once/],
  ['rbac-role-missing', 'costs', 'what does it cost', /costs nothing/],
  ['blob-archived', 'costs', 'what does it cost', /cost|billed|price/i],
  ['rbac-role-missing', 'disturbs', 'downtime?', /^No: it needs no downtime/],
  ['rbac-role-missing', 'not-allowed', 'I may not', /User Access Administrator[\s\S]*somebody else does that step/],
  ['acl-limit', 'other-tool', 'how do I do it without the portal', /az storage fs access/],
  ['agent-registration', 'data-lost', 'is data gone', /Nothing of this removes/],
  ['already-exists', 'data-lost', 'is data gone', /lost unless/],
  ['sas-expired', 'who-did', 'who did that', /ran out by itself[\s\S]*Activity log/],
  ['firewall-blocked', 'who-did', 'who did that', /^Settings, keys/],
  ['key-access-disabled', 'limits', 'how many', /No number decides/],
  ['sas-delegation-key', 'limits', 'how long at most', /seven days/],
  ['nfs-root-squash', 'redo', 'the files that were copied already, again?', /^No\./],
  ['azcopy-benign-403', 'try-first', 'can I test it', /nothing is broken/],
  ['key-access-disabled', 'possible', 'can I just turn it back on', /takes a protection away/],
  ['sas-delegation-key', 'possible', 'can it last 10 days', /more than it may be/],
  ['sas-expired', 'restart', 'does a restart help', /A restart changes nothing/],
  ['rbac-role-missing', 'which-exactly', 'which role', /Storage Blob Data/],
  ['management-lock', 'which-exactly', 'which role do I need', /Owner or User Access Administrator/],
])('%s, %s: “%s”', (id, about, text, says) => {
  expect(answered(id, about, text)).toMatch(says);
});

test.each<[id: string, refused: string[], says: RegExp, not: RegExp]>([
  ['quota-exceeded', [], /Raise the quota/, /Make room/],
  ['quota-exceeded', ['we cannot raise the quota'], /enable large file shares|Make room/, /^.{0,120}Raise the quota/],
  ['sas-expired', ['SAS are forbidden here'], /of the ways that are left/, /generate-sas/],
])('the best way for %s when %j was said', (id, refused, says, not) => {
  expect(answered(id, 'best-way', 'so what is best', 'en', refused)).toMatch(says);
  expect(answered(id, 'best-way', 'so what is best', 'en', refused)).not.toMatch(not);
});

test.each(['de', 'ja'])('answers are in the language of the person (%s)', (lang) => {
  for (const about of ['why-now', 'reach', 'urgent', 'prevent', 'also-for'] as const)
    expect(answered('sas-expired', about, 'x', lang)).not.toBe(answered('sas-expired', about, 'x', 'en'));
});
