/** Abilities for transcripts: a tiny engine that knows two codes, a clock that stands still, names that count up. */
import type { Deps, OutcomeEntry } from '../../dialogs/deps.ts';
import type { DiagnosedCause, Diagnosis } from '../../knowledge/diagnose.ts';
import type { Facts } from '../../knowledge/facts/facts.ts';
import { askFor } from '../../knowledge/questions/question.ts';
import { hasSecret, type Redacted, redact } from '../../knowledge/redact/redact.ts';

function cause(id: string, title: string, more: Partial<DiagnosedCause> = {}): DiagnosedCause {
  return {
    id,
    title,
    confidence: 0.6,
    because: [`“${id} line”`],
    fix: [
      'Assign the role:\n\n```bash\naz role assignment create\n```\n\n```powershell\nNew-AzRoleAssignment\n```',
      'Try again.',
    ],
    confirm: 'Look at the portal.',
    why: 'Because of this.',
    tell: 'you see it',
    worked: 'List the container.',
    undo: 'Remove the role.',
    notHelping: 'Another key.',
    neighbours: [],
    filled: (text) => text,
    tables: [],
    ownSteps: 0,
    benign: false,
    takes: {},
    owner: 'whoever manages the account',
    reach: 'account',
    since: ['changed'],
    services: ['blob'],
    hurry: false,
    switched: undefined,
    sources: ['https://learn.microsoft.com/azure/storage/'],
    reviewed: '2026-11-01',
    ...more,
  };
}

const ROLE = cause('rbac-role-missing', 'The identity has no data role here');
const LETTER = cause('sas-missing-permission', 'The SAS lacks a permission', { confidence: 0.5 });
const BUSY = cause('server-busy', 'The service is throttling');
const NOTHING: Diagnosis = {
  causes: [],
  certainty: 'unknown',
  codes: [],
  seen: [],
  facts: {},
  requestIds: [],
  times: [],
};

function mismatch(codes: string[], facts: Facts): Diagnosis {
  const base = { ...NOTHING, codes, facts };
  if (facts.auth === 'sas') return { ...base, causes: [LETTER], certainty: 'certain' };
  if (facts.auth === 'entra' && facts.dataRole === undefined)
    return { ...base, causes: [ROLE, LETTER], certainty: 'likely', question: askFor('dataRole') };
  if (facts.auth) return { ...base, causes: [ROLE], certainty: 'likely' };
  return { ...base, causes: [ROLE, LETTER], certainty: 'unsure', question: askFor('auth') };
}

/** Knows AuthorizationPermissionMismatch (asks auth, then dataRole), 403 (the same), ServerBusy, and azcopy login. */
export function fakeDiagnose(report: Redacted, given: Facts = {}, tried: string[] = []): Diagnosis {
  const diagnosis = fakeVerdict(report, given);
  const causes = diagnosis.causes.filter(({ id }) => !tried.includes(id));
  return {
    ...diagnosis,
    causes,
    ...(causes.length === 0 && { certainty: 'unknown' as const, question: undefined as never }),
  };
}

function fakeVerdict(report: Redacted, given: Facts): Diagnosis {
  const codes = ['AuthorizationPermissionMismatch', 'ServerBusy', '403'].filter((code) => report.includes(code));
  const facts: Facts = { ...given };
  if (/azcopy login/.test(report)) facts.auth ??= 'entra';
  if (codes.includes('ServerBusy')) return { ...NOTHING, codes, facts, causes: [BUSY], certainty: 'likely' };
  if (codes.length > 0) return mismatch(codes, facts);
  if (/hangs|slow|fails/.test(report))
    return { ...NOTHING, facts, causes: [BUSY], certainty: 'unsure', question: askFor('proxy') };
  return { ...NOTHING, facts: /azcopy login/.test(report) ? facts : {} };
}

/** What the learned reader of intents says of the sentences that transcripts use. */
const INTENTS: [string, RegExp][] = [
  ['solved', /^(that helped|solved|it works now)/i],
  ['still-fails', /still fails/i],
  ['back-to', /^back to the/i],
  ['dont-know', /^(idk|no idea)$/i],
  ['why', /^why/i],
  ['which-exactly', /^which/i],
  ['other-tool', /powershell/i],
  ['correction', /^sorry, i meant/i],
];

function fakeIntentOf(text: string) {
  const found = INTENTS.find(([, words]) => words.test(text.trim()));
  return found && { intent: found[0], sure: 1 };
}

export interface FakeDeps extends Deps {
  clock: { now: Date };
  outcomes: OutcomeEntry[];
}

export function fakeDeps(more: Partial<Deps> = {}): FakeDeps {
  const clock = { now: new Date('2026-01-02T03:04:05Z') };
  const outcomes: OutcomeEntry[] = [];
  let cases = 0;
  return {
    clock,
    outcomes,
    diagnose: fakeDiagnose,
    intentOf: fakeIntentOf,
    explain: (word) =>
      /^AZSM1024$/i.test(word)
        ? {
            title: 'The agent may not write to the target',
            code: 'AZSM1024',
            sections: [{ heading: 'What it means', text: 'The target refused the identity.' }],
            causes: [{ id: 'rbac-role-missing', title: 'The identity has no data role here', tell: '', fix: '' }],
            sources: ['https://learn.microsoft.com/azure/storage-mover/status-code'],
            reviewed: '2026-11-01',
          }
        : word === 'AuthorizationPermissionMismatch'
          ? {
              title: 'Not allowed',
              code: word,
              status: [403],
              sections: [],
              causes: [],
              sources: [],
              reviewed: '2026-11-01',
            }
          : undefined,
    redact,
    hasSecret,
    feedback: {
      record: (entry) => {
        outcomes.push(entry);
      },
    },
    now: () => clock.now,
    newCase: () => `C${++cases}`,
    version: '0.0.0-test',
    ...more,
  };
}
