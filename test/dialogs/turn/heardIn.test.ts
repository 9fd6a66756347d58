import type { TurnContext } from 'botbuilder';
import type { Heard } from '../../../dialogs/turn/heard.ts';
import { heardIn, setTurn, type Turn } from '../../../dialogs/turn/turn.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const spoken: Heard = { kind: 'said', text: redact('2') };
const pressed: Heard = { kind: 'pressed', verb: 'answer', data: { value: 'sas' } };

function aContext(heard: Heard): TurnContext {
  const context = { turnState: new Map() } as unknown as TurnContext;
  setTurn(context, { heard } as Turn);
  return context;
}

test.each([
  ['what the wait handed on', pressed, pressed],
  ['what the turn heard, where the process died before the wait was written down', '2', spoken],
  ['what the turn heard, where nothing was handed on', undefined, spoken],
])('%s', (_name, result, expected) => {
  expect(heardIn({ result, context: aContext(spoken) })).toEqual(expected);
});
