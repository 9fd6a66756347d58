/** What alerts this conversation gets, and the form to change it. */
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
} from './elements.ts';
import { type Reply, reply } from './reply.ts';

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

const SEVERITIES = ['Sev0 critical', 'Sev1 error', 'Sev2 warning', 'Sev3 informational', 'Sev4 verbose'];

function input(type: string, id: string, label: string, more: Record<string, unknown> = {}): Element {
  return { type: `Input.${type}`, id, label, ...more };
}

function form(view: SubscriptionView): Element[] {
  const severities = SEVERITIES.map((name, index) => ({ title: name, value: String(index) }));
  const others = [
    { title: 'nowhere', value: '' },
    ...view.others.map(({ key, name }) => ({ title: name, value: key })),
  ];
  return [
    heading('Add a subscription'),
    note('Nothing chosen means everything.'),
    input('ChoiceSet', 'severities', 'Severities', { isMultiSelect: true, choices: severities }),
    input('Text', 'accounts', 'Storage accounts, separated by commas', {
      placeholder: 'contosodata01, contosologs*',
      maxLength: 500,
    }),
    input('Text', 'groups', 'Resource groups, separated by commas', { placeholder: 'contoso-data-rg', maxLength: 500 }),
    input('ChoiceSet', 'meanings', 'Kinds of trouble', { isMultiSelect: true, choices: view.kinds }),
    input('Text', 'quiet', 'Quiet hours for Sev2 to Sev4', { placeholder: '22:00-07:00', maxLength: 20 }),
    input('Text', 'digest', 'Morning digest at', { placeholder: '07:30', maxLength: 5 }),
    input('Number', 'minutes', 'Escalate without an acknowledgement after minutes', {
      min: 1,
      max: 1440,
      placeholder: '15',
    }),
    ...(view.others.length > 0
      ? [input('ChoiceSet', 'to', 'Escalate to', { style: 'compact', value: '', choices: others })]
      : []),
    note(`Times are in ${view.zone}; write \`subscribe zone Europe/Berlin\` to change that.`),
    ...answerButtons([
      { title: 'Subscribe', verb: 'alert.subscribe', data: {}, withInputs: true },
      { title: 'Unsubscribe from all', verb: 'alert.unsubscribe', data: {} },
    ]),
  ];
}

export function subscriptionCard(view: SubscriptionView): Reply {
  const rows = (list: string[]) => list.map((row, index) => paragraph(`${index + 1}. ${row}`, { spacing: 'None' }));
  return reply({
    speak: view.head,
    cut: 'Some choices were left out to fit.',
    body: [
      title(view.head),
      ...(view.subscriptions.length > 0 ? [heading('This conversation gets'), ...rows(view.subscriptions)] : []),
      ...(view.quiet.length > 0 ? [note(`Quiet hours: ${view.quiet.join('; ')}`)] : []),
      ...(view.digest ? [note(`Digest: ${view.digest}`)] : []),
      buttons([toggle('Choose what comes here…', ['form'])]),
      container(form(view), { id: 'form', isVisible: false }),
      note('Or in words: `subscribe sev0-2 account contosodata01 throttling quiet 22:00-07:00 digest 07:30`'),
    ],
  });
}
