import type { AlertPages } from '../../knowledge/alerts/load.ts';
import type { AlertKind, DataAt } from '../../knowledge/alerts/schema.ts';
import type { Whose } from '../../knowledge/alerts/whose.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import type { Suspicion } from '../../knowledge/verdict/suspicions.ts';
import type { MUTES } from '../cards/alerts/incidentCard.ts';
import type { IncidentView } from '../cards/alerts/incidentView.ts';
import type { StatusView } from '../cards/alerts/statusCard.ts';
import type { Activity } from '../turn/channel.ts';
import type { Filter, Listener, Mute } from './listener.ts';
import type { AlertPolicy } from './policy.ts';

/**
 * What the conversations need of the alerts side: who listens, what is open, and what a person does with an incident.
 * `bot/alerts/` implements it and `bot/app.ts` hands it in, so that the dialogs know nothing of queues and stores.
 */
export interface AlertsPort {
  /** The pages of all meanings. */
  pages: AlertPages;
  /** IANA zone of a conversation that names none. */
  zone: string;
  /** ms since 1970. */
  now(): number;
  /** Keeps where to post, and returns the conversation's key. Who speaks, and where, is read from a verified activity only. */
  here(activity: Partial<Activity>): Promise<string>;
  /** Who may do what. */
  policy: AlertPolicy;
  /** By key: this conversation, and the channels and group chats in which the person has spoken to the bot. */
  listeners(key: string, person: string): Promise<Map<string, Listener>>;
  /** Changes what is kept of a conversation; undefined when it is not known. */
  edit<R>(key: string, decide: (here: Listener) => R): Promise<R | undefined>;
  /** Whoever subscribes in the middle of trouble wants to see it. */
  tellWhatIsOpen(key: string): Promise<void>;
  status(key: string, person: string): Promise<Standing>;
  /** Undefined: no incident of that name is shown in this conversation. */
  press(press: Press): Promise<Pressed | undefined>;
  /** The same press on every open incident that is shown there and fits. */
  handle(wish: HandleAll): Promise<Handled>;
  /** The incident in whose thread something was said. */
  below(activity: Partial<Activity>): Promise<Below>;
  /** Whether alerts come to the conversation. It is asked of what anybody says, so it looks into the store once in some seconds only. */
  hears(key: string): Promise<boolean>;
  /** What is known of the incidents that are asked about there: the one below whose card it is, else all that are open. */
  shown(key: string, below: Below): Promise<ShownIncident[]>;
  /** How many of the incidents of the last days a filter would have brought. */
  caught(filter: Filter): Promise<{ fitting: number; of: number }>;
  /** Takes an incident out of a storm's card. False: it is not shown in this conversation. */
  giveOwnCard(key: string, of: { incident: string; ledger: string }): Promise<boolean>;
}

/** Id of an incident. */
export type Below = string | undefined;

/** What was heard of within so many ms may still be asked about. */
export const LATELY = 12 * 3_600_000;

/** An incident whose card stands in a conversation, with what is not on its card. */
export interface ShownIncident {
  view: IncidentView;
  /** When something was last heard of it (ms). */
  heard: number;
  whose: Whose;
  /** Of trouble, as its page says. */
  kind?: AlertKind;
  /** How many others are open there. */
  othersOpen: number;
  /** Incidents of the same meaning on the same resource. */
  earlier: { since: number; until?: number }[];
  /** What people did to the resource around that time, the latest first. */
  deeds: { title: string; at: number; caller?: string }[];
  /** Commands that look and change nothing: at what fires, and at who changed the resource. */
  look?: string;
  activityLook?: string;
  /** The command that lists the roles of whoever did it. */
  rolesLook?: string;
  /** The query that counts who calls. */
  callers?: string;
  /** What it means for what is stored. */
  data: DataAt;
  /** Steps that put back what somebody did. */
  back: string[];
}

/** What `status` tells, apart from the words for the conversation's own wishes. */
export type Standing = Omit<StatusView, 'subscriptions' | 'mutes' | 'quiet' | 'digest' | 'key'>;

/** A press of an incident's button. */
export interface Press {
  act: 'acknowledge' | 'assign' | 'resolve' | 'mute' | 'triage' | 'raw';
  /** Key of the conversation in which it was pressed. */
  key: string;
  incident: string;
  ledger: string;
  who: { name: string; id: string };
  /** Of a mute. */
  howLong: keyof typeof MUTES;
}

export interface HandleAll extends Pick<Press, 'key' | 'who'> {
  act: Extract<Press['act'], 'acknowledge' | 'assign' | 'resolve' | 'triage'>;
  filter: Filter;
  /** Those that somebody acknowledged, or those that nobody did. */
  acknowledged?: boolean;
  /** Only where a single one is open: nobody said which. */
  only: boolean;
  /** The one in whose thread it is said, or that was pointed at: then that one, whatever else is open. */
  incident?: Below;
}

export interface Handled {
  /** Shown there and open. */
  open: number;
  /** Of those, the ones that were meant. */
  fitting: number;
  /** Titles of those that changed. */
  done: string[];
  /** What the one that was meant knows, where the diagnosis is to begin with it. */
  triage?: IncidentTold;
}

/** What an incident's card knows, for the case that begins with it. */
export interface IncidentTold {
  report: Redacted;
  /** Its causes in their order, with what explains them in front. */
  suspicions: Suspicion[];
}

export interface Pressed {
  /** How the incident stands now. */
  view: IncidentView;
  /** Begin the diagnosis with it, in the thread of the incident. */
  triage?: IncidentTold;
  /** What was muted. */
  mute?: Mute;
}
