/** The private form for a SAS, and what was read from it. Nothing here ever holds the SAS itself. */

import type { SasReport } from '../../knowledge/sas/report.ts';
import { table } from '../../knowledge/table.ts';
import type { PhraseName, Say } from '../phrases/say.ts';
import {
  buttons,
  code,
  container,
  type Element,
  heading,
  note,
  openTask,
  paragraph,
  title,
  toggle,
  warning,
} from './parts/elements.ts';
import { markdown } from './parts/markdown.ts';
import { type AdaptiveCard, type Reply, reply, shorten } from './parts/reply.ts';
import { sayTime } from './parts/time.ts';

export const SAS_TASK = 'checkSas';

export function sasInviteCard(say: Say): Reply {
  return reply({
    speak: say('sasInvite'),
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(say('sasFormTitle')),
      paragraph(say('sasInvite')),
      buttons([openTask(say('sasOpen'), SAS_TASK)]),
      note(say('sasTyped')),
    ],
  });
}

export interface SasForm {
  say: Say;
  canProbe: boolean;
  canExercise: boolean;
  /** What was wrong with the last attempt; the field is empty again, as nothing of it is kept. */
  fault?: string;
}

/** Masked input hides on the screen only; that the text is not kept is our part. */
export function sasFormCard({ say, canProbe, canExercise, fault }: SasForm): AdaptiveCard {
  const field: Element = {
    type: 'Input.Text',
    id: 'sas',
    style: 'Password',
    label: say('sasField'),
    placeholder: say('sasFieldHint'),
    isRequired: true,
    errorMessage: say('sasFieldMissing'),
    maxLength: 8_000,
  };
  const job: Element = { type: 'Input.Text', id: 'job', label: say('sasJob'), maxLength: 4_000 };
  const tick = (id: string, name: PhraseName): Element => ({
    type: 'Input.Toggle',
    id,
    title: say(name),
    valueOn: 'yes',
    valueOff: 'no',
    value: 'no',
  });
  const body = [
    ...(fault ? [warning(fault)] : []),
    field,
    job,
    ...(canProbe ? [tick('probe', 'sasProbe')] : []),
    ...(canProbe && canExercise ? [tick('exercise', 'sasExercise')] : []),
  ];
  const send = { type: 'Action.Submit', title: say('sasSubmit'), data: { task: SAS_TASK } };
  const { card } = reply({
    speak: say('sasFormTitle'),
    cut: say('cutPlain'),
    lang: say.lang,
    body: [...body, buttons([send])],
  });
  return card;
}

const SEVERITIES = table<PhraseName>({
  error: 'severityError',
  warning: 'severityWarning',
  info: 'severityInfo',
});
const MOST_FINDINGS = 12;

function findings(reading: SasReport, say: Say): Element[] {
  return reading.findings
    .slice(0, MOST_FINDINGS)
    .map(({ severity, says }) =>
      paragraph(`**${say(SEVERITIES.get(severity) ?? 'severityInfo')}:** ${shorten(says, 500)}`, { spacing: 'Small' }),
    );
}

const timeOf = (iso: string | undefined) => iso && sayTime(Date.parse(iso));

/** A letter says little to whoever did not choose it. */
const inWords = ({ letters, permissions }: SasReport) =>
  letters.map(({ letter, name }) => `${letter} (${name.toLowerCase()})`).join(', ') || (permissions.has ?? '');

function known(reading: SasReport, say: Say): Element[] {
  const { kind, opens, starts, expires, permissions } = reading;
  const lines = [
    say('sasKind', { kind }),
    opens && say('sasOpens', { opens }),
    say('sasLife', { starts: timeOf(starts) ?? say('sasFromNow'), expires: timeOf(expires) ?? say('sasNoEnd') }),
    permissions.has && say('sasHas', { has: inWords(reading) }),
    permissions.needs && say('sasNeeds', { needs: permissions.needs }),
    permissions.missing && say('sasMissing', { missing: permissions.missing }),
  ];
  if (kind === 'none') return [];
  return lines.filter((line) => line !== undefined && line !== '').map((line) => note(line as string));
}

/** Commands that make a right one, or do the job without any SAS. */
function remedy({ remedy: right, valid }: SasReport, say: Say): Element[] {
  if (!right || valid) return [];
  const { az, powershell, role } = right;
  const without = [
    paragraph(say('sasRemedyRole', { role: role.name, use: role.use }), { spacing: 'Small' }),
    code(role.assign, 'bash'),
  ];
  return [
    heading(say('sasRemedy')),
    ...markdown(`\`\`\`bash\n${az}\n\`\`\`\n\n\`\`\`powershell\n${powershell}\n\`\`\``, 'sasRemedy'),
    buttons([toggle(say('sasWithout'), ['sasRole'])]),
    container(without, { id: 'sasRole', isVisible: false }),
  ];
}

export function sasReportCard(reading: SasReport, say: Say): Reply {
  const head = say(reading.valid ? 'sasGood' : 'sasBad');
  return reply({
    speak: `${head}. ${reading.findings[0]?.says ?? ''}`,
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(head),
      ...findings(reading, say),
      ...known(reading, say),
      ...remedy(reading, say),
      ...(reading.revoke && !reading.over ? [note(say('sasRevoke', { revoke: reading.revoke }))] : []),
    ],
  });
}
