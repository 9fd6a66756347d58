import { openKnowledge } from '../../../knowledge/open.ts';
import { readingOf } from '../../../knowledge/reading.ts';
import { RECOGNISERS } from '../../../knowledge/recognise.ts';
import type { Sight } from '../../../knowledge/recognisers/recogniser.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const REPORT =
  redact(`azcopy copy ./x "https://contoso.blob.core.windows.net/Backup_1?sp=r&se=2020-01-01T00:00Z&sig=REDACTED"
RESPONSE 403: AuthenticationFailed
Signature not valid in the specified time frame: Start [Mon, 01 Jan 2024 00:00:00 GMT] - Expiry [Tue, 02 Jan 2024 00:00:00 GMT] - Current [Wed, 03 Jan 2024 00:00:00 GMT]`);

const freeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    if (!(value instanceof Map || value instanceof Set)) Object.values(value).forEach(freeze);
  }
  return value;
};

describe.each(RECOGNISERS.map((one) => [one.name, one] as const))('%s', (_name, recogniser) => {
  const sight: Sight = {
    knowledge,
    reading: readingOf(knowledge, REPORT),
    now: new Date('2026-11-20T00:00:00Z'),
    facts: freeze({ service: 'blob', operation: 'upload' }),
    observations: freeze([]),
  };

  test('changes nothing that it is shown, and says the same twice', () => {
    expect(recogniser.recognise(sight)).toEqual(recogniser.recognise(sight));
  });

  test('sees nothing in an empty report', () => {
    const nothing = { ...sight, reading: readingOf(knowledge, redact('')) };
    expect(recogniser.recognise(nothing).sightings).toEqual([]);
  });
});

test('recognisers have names of their own', () => {
  expect(new Set(RECOGNISERS.map(({ name }) => name)).size).toBe(RECOGNISERS.length);
});

test('a report is read once, whoever asks', () => {
  expect(readingOf(knowledge, REPORT)).toBe(readingOf(knowledge, REPORT));
});
