import { reportTime } from '../../../knowledge/recognisers/reportTime.ts';
import { frameMeasured, readTimeFrames } from '../../../knowledge/recognisers/timeFrame.ts';
import { readText } from '../../../knowledge/text/text.ts';

const frame = (start: string, expiry: string, current: string) =>
  `Signature not valid in the specified time frame: Start [${start}] - Expiry [${expiry}] - Current [${current}]`;

const DAY = 'Mon, 22 Apr 2024';

describe('the three times of the service', () => {
  test.each([
    [
      'after the expiry: expired',
      frame(`${DAY} 08:00:00 GMT`, `${DAY} 16:00:00 GMT`, `${DAY} 16:00:01 GMT`),
      ['sas-expired'],
    ],
    ['after the expiry, the start left out', frame('..', `${DAY}`, 'Wed, 24 Apr 2024'), ['sas-expired']],
    [
      'hours before the start: set for later',
      frame(`${DAY} 18:00:00 GMT`, `${DAY} 20:00:00 GMT`, `${DAY} 08:00:00 GMT`),
      ['sas-not-yet-valid'],
    ],
    [
      'minutes before the start: perhaps the clock',
      frame(`${DAY} 08:05:00 GMT`, `${DAY} 20:00:00 GMT`, `${DAY} 08:00:00 GMT`),
      ['sas-not-yet-valid', 'clock-skew'],
    ],
    [
      'after the end of the key that signed: the key',
      frame(`${DAY} 08:00:00 GMT`, `${DAY} 16:00:00 GMT`, `${DAY} 16:00:01 GMT`).replace(
        'time frame',
        'key time frame',
      ),
      ['sas-delegation-key'],
    ],
    [
      'before the start of the key, which is named beside each time',
      `Key start [${DAY} 08:00:00 GMT] - Key expiry [${DAY} 16:00:00 GMT] - Current [${DAY} 07:59:58 GMT]`,
      ['sas-delegation-key'],
    ],
    [
      'an expiry before the start',
      `Signed expiry time [Wed, 31 Aug 2022 00:00:00 GMT] has to be after signed start time [Thu, 20 Oct 2022 20:05:51 GMT]`,
      ['sas-expired'],
    ],
  ])('%s', (_name, text, causes) => {
    expect(readTimeFrames(readText(text)).flatMap((reading) => reading.causes.map((one) => one.cause))).toEqual(causes);
  });

  test.each([
    ['a valid frame', frame(`${DAY} 08:00:00 GMT`, `${DAY} 20:00:00 GMT`, `${DAY} 09:00:00 GMT`)],
    ['times that cannot be read', frame('yesterday evening', 'tomorrow morning', 'right now, you see')],
    ['another sentence', 'Start the job again'],
  ])('tell nothing of %s', (_name, text) => {
    expect(readTimeFrames(readText(text))).toEqual([]);
  });
});

describe('a frame without the present time', () => {
  const of = (start: string, expiry: string) =>
    `Signature not valid in the specified time frame: Start [${start}] - Expiry [${expiry}]`;
  const moment = (from: string, to = from) => ({ from: new Date(from), to: new Date(to) });

  test.each([
    ['ended by then', of(`${DAY} 08:00:00 GMT`, `${DAY} 16:00:00 GMT`), moment('2024-04-23T06:00Z'), ['sas-expired']],
    [
      'begins later',
      of(`${DAY} 18:00:00 GMT`, `${DAY} 20:00:00 GMT`),
      moment('2024-04-22T06:00Z'),
      ['sas-not-yet-valid'],
    ],
    ['lay around it', of(`${DAY} 08:00:00 GMT`, `${DAY} 16:00:00 GMT`), moment('2024-04-22T12:00Z'), []],
    [
      'may have ended',
      of(`${DAY} 08:00:00 GMT`, `${DAY} 16:00:00 GMT`),
      moment('2024-04-22T12:00Z', '2024-04-22T20:00Z'),
      [],
    ],
    ['at no known time', of(`${DAY} 08:00:00 GMT`, `${DAY} 16:00:00 GMT`), undefined, []],
  ])('%s', (_name, text, when, causes) => {
    const found = readTimeFrames(readText(text), when);
    expect(found.flatMap((reading) => reading.causes.map((one) => one.cause))).toEqual(causes);
  });
});

describe('a frame that today lies within, or that is cut', () => {
  const now = { from: new Date('2026-11-29T12:00:00Z'), to: new Date('2026-11-29T12:00:00Z') };
  const START = 'Signature not valid in the specified time frame: Start [Sun, 01 Nov 2026 08:00:00 GMT]';
  test.each([
    [
      'its end is still to come',
      `${START} - Expiry [Thu, 31 Dec 2026 08:00:00 GMT]`,
      { sasBegins: 'no', sasEnds: 'yes' },
    ],
    ['its end is cut off', `${START} - Expiry [`, { sasBegins: 'no' }],
    ['its start was an hour ago', START.replace('01 Nov 2026 08', '29 Nov 2026 11'), {}],
    ['it tells the present itself', `${START} - Expiry [Mon, 02 Nov 2026] - Current [Tue, 03 Nov 2026]`, {}],
    ['it is of the key', START.replace('time frame', 'key time frame'), {}],
  ])('%s', (_name, text, facts) => {
    expect(frameMeasured(readText(text), now)).toEqual(facts);
  });
});

describe('when a report happened', () => {
  test.each([
    ['the service’s XML', 'RequestId:1\nTime:2021-06-03T08:38:25.4063780Z</Message>', '2021-06-03T08:38:25.406Z'],
    ['a response header', '   Date: Fri, 20 Nov 2026 16:06:21 GMT', '2026-11-20T16:06:21.000Z'],
    ['an AzCopy log, its last line', '2026/11/20 16:30:10 a\n2026/11/20 16:31:12 b', '2026-11-20T16:31:12.000Z'],
    [
      'the current time of the detail',
      frame(`${DAY} 08:00:00 GMT`, `${DAY} 09:00:00 GMT`, `${DAY} 10:00:00 GMT`),
      '2024-04-22T10:00:00.000Z',
    ],
  ])('is read from %s', (_name, text, expected) => {
    expect(reportTime(readText(text))?.from.toISOString()).toBe(expected);
  });

  test('is not the end of a SAS', () => {
    expect(
      reportTime(readText('https://contoso.blob.core.windows.net/c?se=2026-12-01T00:00:00Z&sp=r&sig=REDACTED')),
    ).toBeUndefined();
  });
});
