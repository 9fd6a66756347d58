/** Every page of the product, checked by `npm run knowledge`: its shape, its references, and its samples as reports. */
import { spawnSync } from 'node:child_process';
import { checkKnowledge } from '../../knowledge/pageChecks/checkKnowledge.ts';
import { showFault } from '../../knowledge/pages/load.ts';
import { aCause, aCode, aKnowledge } from '../support/aKnowledge.ts';

/** The command itself, in a process of its own: it tries every sign on every report, which takes twice as long in here. */
test('nothing is amiss on any page', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['knowledge/tools/check.ts'], { encoding: 'utf8' });
  expect(stdout + stderr).toMatch(/^(?:advice: .*\n)*\d+ causes, [^\n]*: nothing amiss\.\n$/);
}, 120_000);

const SECTIONS =
  '## Why\n\nx\n\n## Confirm\n\nx\n\n## Fix\n\nx\n\n## See that it worked\n\nx\n\n## Undo\n\nx\n\n## What does not help\n\nx\n\n## Samples\n\n';
const sample = (text: string, settings = '') => `\`\`\`sample ${settings}\n${text}\n\`\`\`\n\n`;
const THREE = sample('disk full') + sample('the disk full again') + sample('DISK FULL');
const TWO = sample('disk fine', 'expect=not-this') + sample('full of hope', 'expect=not-this');
const cause = (more = 'signs: [{ says: disk full }]', body = SECTIONS + THREE + TWO) => aCause('disk', more, body);
const faults = (...pages: [string, string][]) => {
  const read = aKnowledge(...pages);
  return [...read.faults, ...checkKnowledge(read.knowledge, new Date('2026-11-21'))].map(showFault).join('\n');
};

const withoutNature = ([path, text]: [string, string]): [string, string] => [
  path,
  text.replace(/^(?:reach|since): .*\n/gm, ''),
];

test('a whole page has no fault', () => {
  expect(faults(cause())).toBe('');
});

describe('the check says what to write instead of', () => {
  test.each<[string, [string, string][], string]>([
    ['signs without a sample', [cause(undefined, SECTIONS + TWO)], 'the page has signs and no sample of its own'],
    ['what it holds for', [withoutNature(cause())], 'reach: is missing. Say what it holds for: account'],
    ['why it begins', [withoutNature(cause())], 'since: is missing. Say why it begins to fail: expires'],
    ['signs without a look-alike', [cause(undefined, SECTIONS + THREE)], 'the page has signs and no look-alike'],
    [
      'how people say it',
      [cause('signs: [disk full]')],
      '"disk full" is how people say it. Paste a report into knowledge/examples',
    ],
    [
      'a sign of more than a line',
      [cause(`signs: [{ says: disk full }, { says: ${'very '.repeat(25)}full }]`)],
      'has 129 characters. A sign has at most 120',
    ],
    [
      'signs that fill a page',
      [cause(`signs: [{ says: disk full }, ${'{ says: disk full }, '.repeat(40)}{ says: disk full }]`)],
      'the rest stands in codes/azcopy or codes/tools',
    ],
    [
      'a sign that no text shows',
      [cause('signs: [{ says: disk full }, { says: qwertyuiop never stands }]')],
      'no text shows the sign "qwertyuiop never stands"',
    ],
    [
      'a sign that stands on two pages',
      [cause(), aCause('other', 'signs: [{ says: disk full }]')],
      'stands on causes/disk.md as well',
    ],
    [
      "a sign that claims another page's sample",
      [
        cause(),
        aCause(
          'other',
          'signs: [{ says: other full }]',
          SECTIONS + sample('other full, and disk full') + sample('x', 'expect=not-this'),
        ),
      ],
      'a sign of causes/disk.md claims this sample of other',
    ],
    [
      'a sample that gives another cause',
      [cause(undefined, SECTIONS + THREE + TWO + sample('something else'))],
      'this sample should give disk first and gives nothing',
    ],
    [
      'a look-alike that is taken for the page',
      [cause(undefined, SECTIONS + THREE + TWO + sample('disk full', 'expect=not-this'))],
      'this look-alike is taken for the page itself',
    ],
    [
      'a fact that a sample does not show',
      [cause(undefined, SECTIONS + THREE + TWO + sample('disk full', 'auth=sas'))],
      'auth should be read as sas and is not read',
    ],
    ['a cause that no text can reach', [cause('', SECTIONS)], 'no text can lead to this cause'],
    [
      'an effect without a page',
      [cause('signs: [{ says: too full, over: [nowhere] }]')],
      'the cause "nowhere" has no page',
    ],
    ['a cause without a page', [cause(), aCode('Full', 'causes: [nowhere]')], 'the cause "nowhere" has no page'],
    [
      'a code that stands twice',
      [cause(), aCode('Full', 'causes: [disk]'), ['codes/azcopy/Full.md', aCode('Full', 'causes: [disk]')[1]]],
      'Full stands on',
    ],
    [
      'a heading that is unknown',
      [cause(undefined, `## Reason\n\nx\n\n${SECTIONS}${THREE}${TWO}`)],
      'the heading "Reason" is unknown',
    ],
    [
      'a heading that is missing',
      [cause(undefined, (SECTIONS + THREE + TWO).replace('## Undo\n\nx\n\n', ''))],
      'the heading "## Undo" is missing',
    ],
    [
      'a file of another name',
      [['causes/other.md', cause()[1]]],
      'the file is called other.md, the page is about disk',
    ],
    [
      'a neighbour that has no page',
      [cause('signs: [{ says: disk full }]\nneighbours: [{ cause: nowhere, tells: it is not there }]')],
      'the neighbour "nowhere" is no other cause',
    ],
    [
      'a cause without neighbours beside others',
      [cause(), aCause('other', 'signs: [{ says: other }]')],
      'no neighbours: are named',
    ],
    [
      'a cause that is its own neighbour',
      [cause('signs: [{ says: disk full }]\nneighbours: [{ cause: disk, tells: it is itself }]')],
      'the neighbour "disk" is no other cause',
    ],
    [
      'an unknown placeholder',
      [cause(undefined, SECTIONS.replace('## Fix\n\nx', '## Fix\n\nuse {thing}') + THREE + TWO)],
      '{thing} is no placeholder',
    ],
    [
      'an idle placeholder',
      [cause('signs: [{ says: disk full }]\nplaceholders: { thing: x }')],
      'the placeholder thing is declared and not used',
    ],
    [
      'a secret',
      [
        cause(
          undefined,
          SECTIONS +
            THREE +
            TWO +
            sample(`disk full https://contoso.blob.core.windows.net/c?sig=${'a1B2'.repeat(11)}%3D`),
        ),
      ],
      'here stands what looks like a secret',
    ],
    [
      'a sign that is no regular expression',
      [cause("signs: [{ says: disk full }, { pattern: '(' }]")],
      'the pattern cannot be understood',
    ],
    [
      'a review in the future',
      [['causes/disk.md', cause()[1].replace('2026-01-01', '2027-01-01')]],
      'lies in the future',
    ],
  ])('%s', (_name, pages, says) => {
    expect(faults(...pages)).toContain(says);
  });
});
