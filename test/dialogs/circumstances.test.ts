/** A second message that tells only how things are settles nothing; what tells why still does. By circumstances.yaml. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { knowingTalk } from '../support/knowingTalk.ts';

jest.setTimeout(60_000);

interface Talk {
  first: string;
  /** What is said then, after which it stays open. */
  open?: string[];
  /** And what settles it, with words that show. */
  settled?: Record<string, string>;
}

const TALKS = parse(readFileSync(join(import.meta.dirname, 'circumstances.yaml'), 'utf8')) as Talk[];
const SETTLED = /^(?:Likely|Certain|Wahrscheinlich|Sicher|可能性が高い|確実)[ .(。]/imu;

async function answered(first: string, then: string): Promise<string> {
  const talk = knowingTalk();
  await talk.says(first);
  await talk.says(then);
  return talk.last().text;
}

test.each(TALKS.flatMap(({ first, open = [] }) => open.map((said) => [first, said] as const)))(
  '“%s”, then “%s”: it stays open',
  async (first, said) => expect(await answered(first, said)).not.toMatch(SETTLED),
);

test.each(
  TALKS.flatMap(({ first, settled = {} }) =>
    Object.entries(settled).map(([said, shows]) => [first, said, shows] as const),
  ),
)('“%s”, then “%s” settles it: %s', async (first, said, shows) => {
  const text = await answered(first, said);
  expect(text).toMatch(SETTLED);
  expect(text).toMatch(new RegExp(shows, 'iu'));
});
