/** What is answered to a question about one alert, and what it may be answered from. */

import { alertTitleIn } from '../../../knowledge/translations/alertTitles.ts';
import { code, type Element, paragraph } from '../../cards/parts/elements.ts';
import type { PhraseName, Say } from '../../phrases/say.ts';
import type { ShownIncident } from '../alertsPort.ts';

/** A sentence or a few, and what is shown below it. */
export interface Answer {
  says: string;
  /** Shown where it is asked of one alone. */
  more?: Element[];
  /** To be pasted; shown of several as well. */
  paste?: Element[];
  /** Holds words of pages, which are English. */
  isEnglish?: boolean;
}

export interface Around {
  say: Say;
  now: number;
  /** What was asked. */
  said: string;
  /** IANA zone of the conversation. */
  zone: string;
}

export type Answering = (one: ShownIncident, around: Around) => Answer;

export const headOf = ({ view }: ShownIncident, say: Say): string => alertTitleIn(say.lang, view.title);

export const small = (text: string): Element => paragraph(text, { spacing: 'Small' });

export const command = (line: string | undefined): Element[] => (line ? [code(line, 'bash')] : []);

/** A query, and where it is pasted. */
export const query = (kql: string | undefined, say: Say, lead: PhraseName = 'pasteQuery'): Element[] =>
  kql ? [small(say(lead)), code(kql, 'kusto')] : [];
