/** The answers of a log as `sort | uniq -c` counts them. */
import { answersCounted } from '../../../knowledge/looks/answersCounted.ts';

test.each([
  ['4211 RESPONSE Status: 200\n   3 RESPONSE Status: 503', 'good'],
  ['   890 RESPONSE Status: 201\n   512 RESPONSE Status: 503', 'busy'],
  ['12 ServerBusy\n3 timeout', 'busy'],
  ['  40 timeout\n   2 ServerBusy\n 100 RESPONSE Status: 206', 'breaks'],
  ['33 429\n10 200', 'too-many'],
  ['7 RESPONSE Status: 403', 'refused'],
  ['503', undefined],
  ['mostly 503', undefined],
  ['403 files failed', undefined],
])('“%s”: %s', (printed, answer) => {
  expect(answersCounted(printed)).toBe(answer);
});
