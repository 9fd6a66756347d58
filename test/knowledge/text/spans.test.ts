import { spansIn } from '../../../knowledge/text/spans.ts';

test.each([
  ['for two hours', 120],
  ['half an hour later', 30],
  ['a SAS for 90 seconds', 1.5],
  ['nach einer halben Stunde', 30],
  ['8 Std', 480],
  ['zwei Stunden', 120],
  ['40 Sek', 2 / 3],
  ['1,5 Stunden', 90],
  ['ein paar Tage', 4320],
  ['a 12h token', 720],
  ['one-hour link', 60],
  ['within a week', 10_080],
  ['over the weekend', 3600],
  ['über nacht', 600],
  ['3日間', 4320],
  ['一時間待って', 60],
  ['数分後', 3],
])('%s: %d minutes', (text, minutes) => {
  expect(spansIn(text).map((span) => span.minutes)).toEqual([minutes]);
});

test.each(['a second error', 'the 3 shares', '40 GB', 'v2.5 days', 'some files'])('%s: no span', (text) => {
  expect(spansIn(text)).toEqual([]);
});

test('each with its place', () => {
  expect(spansIn('waited 2 h 30 min')).toEqual([
    { minutes: 120, said: '2 h', at: 7 },
    { minutes: 30, said: '30 min', at: 11 },
  ]);
});
