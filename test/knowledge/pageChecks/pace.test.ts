import { faultOf } from '../../../knowledge/pageChecks/pace.ts';

test.each([
  ['an unanchored repetition before a word', '(\\w{1,300}[ .]){1,300}of the end', /takes \d+ ms for/],
  ['repetitions within each other', 'is (a{1,300}b?){1,300}denied', /takes \d+ ms for/],
  ['no word of its own', '\\d{3}', /tried on every text/],
  ['a bounded gap', 'lookup \\S{1,253} on \\S{1,40}: no such host', undefined],
  ['gaps that the page left open', 'block size of .* exceeds maximum allowed .* block size', undefined],
])('%s', (_name, source, says) => {
  const fault = faultOf(source);
  if (says) expect(fault).toMatch(says);
  else expect(fault).toBeUndefined();
});
