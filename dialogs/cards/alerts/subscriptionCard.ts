/** What alerts this conversation gets, and the form to change it. */
import type { PhraseName, Say } from '../../phrases/say.ts';
import {
  answerButtons,
  buttons,
  container,
  type Element,
  heading,
  note,
  paragraph,
  title,
  toggle,
} from '../parts/elements.ts';
import { type Reply, reply } from '../parts/reply.ts';

export interface SubscriptionView {
  head: string;
  /** One line each, numbered for `unsubscribe 2`. */
  subscriptions: string[];
  quiet: string[];
  digest?: string;
  /** Kinds of trouble to choose from. */
  kinds: { title: string; value: string }[];
  /** Conversations that alerts may be escalated to. */
  others: { key: string; name: string }[];
  zone: string;
}

const SEVERITIES: PhraseName[] = ['severity0', 'severity1', 'severity2', 'severity3', 'severity4'];

function input(type: string, id: string, label: string, more: Record<string, unknown> = {}): Element {
  return { type: `Input.${type}`, id, label, ...more };
}

function form(view: SubscriptionView, say: Say): Element[] {
  const severities = SEVERITIES.map((name, index) => ({ title: say(name), value: String(index) }));
  const others = [
    { title: say('formNowhere'), value: '' },
    ...view.others.map(({ key, name }) => ({ title: name, value: key })),
  ];
  return [
    heading(say('formTitle')),
    note(say('formNothing')),
    input('ChoiceSet', 'severities', say('formSeverities'), { isMultiSelect: true, choices: severities }),
    input('Text', 'accounts', say('formAccounts'), { placeholder: 'contosodata01, contosologs*', maxLength: 500 }),
    input('Text', 'groups', say('formGroups'), { placeholder: 'contoso-data-rg', maxLength: 500 }),
    input('ChoiceSet', 'meanings', say('formMeanings'), { isMultiSelect: true, choices: view.kinds }),
    input('Text', 'quiet', say('formQuiet'), { placeholder: '22:00-07:00', maxLength: 20 }),
    input('Text', 'digest', say('formDigest'), { placeholder: '07:30', maxLength: 5 }),
    input('Number', 'minutes', say('formMinutes'), { min: 1, max: 1440, placeholder: '15' }),
    ...(view.others.length > 0
      ? [input('ChoiceSet', 'to', say('formTo'), { style: 'compact', value: '', choices: others })]
      : []),
    note(say('formZone', { zone: view.zone })),
    ...answerButtons([
      { title: say('formSubscribe'), verb: 'alert.subscribe', data: {}, withInputs: true },
      { title: say('formUnsubscribe'), verb: 'alert.unsubscribe', data: {} },
    ]),
  ];
}

export function subscriptionCard(view: SubscriptionView, say: Say): Reply {
  const rows = (list: string[]) => list.map((row, index) => paragraph(`${index + 1}. ${row}`, { spacing: 'None' }));
  return reply({
    speak: view.head,
    cut: say('formCut'),
    lang: say.lang,
    body: [
      title(view.head),
      ...(view.subscriptions.length > 0 ? [heading(say('thisGets')), ...rows(view.subscriptions)] : []),
      ...(view.quiet.length > 0 ? [note(`${say('quietHours')}: ${view.quiet.join('; ')}`)] : []),
      ...(view.digest ? [note(`${say('digest')}: ${view.digest}`)] : []),
      buttons([toggle(say('chooseWhat'), ['form'])]),
      container(form(view, say), { id: 'form', isVisible: false }),
      note(say('formInWords')),
    ],
  });
}
