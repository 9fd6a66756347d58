/** What a message is to the case: an answer, more evidence, a question back … */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import type { FactName, Facts } from '../../../knowledge/facts/facts.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import type { Lately, Reply } from '../../case/triage.ts';
import type { Outcome } from '../done/outcomeWords.ts';
import type { Trouble } from '../troubles/whichTrouble.ts';

/** Intents that ask back about the advice that stands. */
export const ASKED = [
  'why',
  'which-exactly',
  'check-first',
  'undo-it',
  'how-long',
  'other-tool',
  'other-side',
  'what-else',
  'show-all',
  'is-it-safe',
  'who-can',
  'another-way',
  'what-next',
  'guess',
  'doubt',
  'costs',
  'limits',
  /** What the open question means, or is good for. */
  'about-question',
  /** Whether something can be done with it: cancelled, forced, extended, and the like. */
  'possible',
  /** Ours, or Microsoft's? */
  'whose-fault',
  'who-did',
  'restart',
  'data-lost',
  /** Does everything have to be done once more? */
  'redo',
  /** Does it interrupt others? */
  'disturbs',
  'not-allowed',
  /** Did it work? */
  'worked',
  'prevent',
  'urgent',
  /** The whole account, or one container? */
  'reach',
  /** For files, Data Lake, another region, premium as well? */
  'also-for',
  'automate',
  'best-way',
  'try-first',
  'why-now',
  'why-some',
] as const;

export type Asked = (typeof ASKED)[number];

export type About =
  | Asked
  /** One of the steps by its number. */
  | 'step'
  /** What somebody else is asked to do. */
  | 'ask-for'
  /** A step is done, and nobody says whether it helped. */
  | 'just-done'
  /** What comes after what comes next. */
  | 'that-is-all'
  /** Where to begin: what tells the causes apart, or the first step of the one that stands. */
  | 'what-first'
  /** Whoever does not know, or does not follow: what it is about, and what to begin with. */
  | 'plainly'
  /** Where a command is typed. */
  | 'where-typed'
  /** The program of a command is missing. */
  | 'get-program'
  /** Where in the portal one clicks. */
  | 'where-clicked'
  /** Where the words of the error stand. */
  | 'where-error'
  /** Somebody else has to do it: what that one is sent. */
  | 'no-rights'
  /** The verdict and the one step, in a sentence each. */
  | 'in-short'
  /** How sure the verdict is, and by what. */
  | 'how-sure'
  /** Where it is written. */
  | 'links'
  /** It works somewhere else: the two are compared. */
  | 'compare'
  /** Why others are not hit. */
  | 'why-others'
  /** How often something has to be done, or is done. */
  | 'how-often'
  /** Where it is written down. */
  | 'which-log'
  /** What goes into a gap of a command. */
  | 'gap'
  /** One of several that it may be. */
  | 'candidate'
  /** A thing that is asked for by its kind: which port, which flag. */
  | 'thing'
  /** The page's own words on what was asked. */
  | 'page-says'
  /** What somebody answers to just these words. */
  | 'reply';

const NAMES = new Set<string>(ASKED);

export const asksBack = (intent: string | undefined): intent is Asked => NAMES.has(intent ?? '');

/** What a correction takes back: words of the case, and causes that cannot be without them. */
export interface Denied {
  words: string[];
  causes: string[];
  /** What it was instead. */
  instead?: string;
}

/** What may be meant as well: things to say, in the person's language. */
export interface Offering {
  offers?: string[];
  /** What was done did not help, and what else it may be is wanted with it. */
  wantsNext?: true;
}

export type Move = Offering & Meant;

type Meant =
  /** `leftToOthers`: somebody else sees it, and can be asked. */
  | { kind: 'answer'; fact: FactName; value: string; leftToOthers?: true }
  | { kind: 'symptom'; symptom: string }
  /** `asks`: what it was, or whether it stays away. */
  | { kind: 'outcome'; outcome: Outcome; asks?: true }
  /** More of the same trouble. */
  | { kind: 'evidence'; text: Redacted; facts?: Facts }
  /** Further facts, in one's own words. */
  | {
      kind: 'told';
      text: Redacted;
      facts: Facts;
      beside?: boolean;
      ofFacts?: boolean;
      answered?: Reply;
      before?: Lately;
      /** It says that something is right: its words speak for nothing. */
      denies?: true;
    }
  /** Takes the place of what was said before. */
  | { kind: 'corrects'; text: Redacted; facts: Facts; codes: boolean; denies?: Denied; swaps?: true }
  /** The advice was followed in vain, or denied for what it is; perhaps with words that tell more. */
  | { kind: 'tried'; text?: Redacted; facts: Facts; causes?: string[]; denied?: true }
  /** Another trouble, which begins a case of its own; one that `follows` comes of the same run. */
  | { kind: 'another'; text: Redacted; solved?: true; follows?: true }
  /** The words "another problem" without the problem. */
  | { kind: 'newCase' }
  /** The other case of the two, or the one that was told first. */
  | { kind: 'backTo'; trouble?: Trouble; solved?: true; text?: Redacted }
  /** What stands, shown once more. */
  | { kind: 'again' }
  | {
      kind: 'asks';
      about: About;
      text: Redacted;
      also?: { about: About; text: Redacted };
      answered?: Reply;
      /** The answer was written for just this question. */
      isSure?: true;
      /** Of a candidate: its place among the causes. */
      place?: number;
      /** What the words lean on. */
      before?: Lately;
      /** What the words name was done in vain. */
      inVain?: true;
    }
  | { kind: 'says'; what: Aside }
  | { kind: 'human' }
  /** How something is done, or is: answered aside, the case stands. `ofPage`: it is about the page that was shown before. */
  | { kind: 'question'; answer: Answer; ofPage?: true }
  /** Names of the person's own, which commands need. */
  | { kind: 'names'; text: Redacted }
  /** It tells nothing that we know the meaning of. */
  | { kind: 'unheard'; text: Redacted }
  | { kind: 'nothing' };

/** One sentence; the case stands as it is. */
export type Aside =
  | 'thanks'
  | 'smallTalk'
  | 'listening'
  | 'takeYourTime'
  | 'letItBe'
  | 'notStorage'
  | 'whatToSend'
  | 'cannotDoIt';
