/** How large something is makes a limit no likelier than a slow line, a limit of time or of memory. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const certaintyOf = (text: string) => diagnose(knowledge, redact(text)).certainty;

test.each([
  'a single 400 GB file keeps failing, always some blocks',
  'upload of a 300 GB image hangs at 40 %',
  'the 120 GB database dump dies in our python script',
  'der Upload einer 2 TB großen Datei bricht in der Mitte ab',
])('%s', (text) => {
  expect(['unsure', 'unknown']).toContain(certaintyOf(text));
});

test('a limit that is told is one', () => {
  expect(certaintyOf('the request body of 300 MB is too large, 413')).not.toBe('unsure');
});
