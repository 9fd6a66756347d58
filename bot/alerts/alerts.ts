import type { Activity, CloudAdapter } from 'botbuilder';
import type { Registry } from 'prom-client';
import type { Server } from 'restify';
import type { AlertsPort } from '../../dialogs/alertsPort.ts';
import type { Redacted } from '../../knowledge/redact.ts';
import type { AlertSettings } from './settings.ts';

/** What the on-call part takes from the house; `bot/app.ts` hands it in. */
export interface AlertsDeps {
  settings: AlertSettings;
  /** Proactive cards go out through it. */
  adapter: CloudAdapter;
  /** Likeliest causes of a text, from the same knowledge that the chat uses; most likely first. */
  diagnose(report: Redacted, facts?: Record<string, string>): { causes: { id: string; title: string }[] };
  /** Title of a cause page; undefined for an unknown id. */
  causeTitle(id: string): string | undefined;
  /** The bot's metrics; without it the part counts for itself. */
  metrics?: Registry;
  log?: AlertsLog;
}

export interface AlertsLog {
  info(facts: object, text: string): void;
  warn(facts: object, text: string): void;
  error(facts: object, text: string): void;
}

export interface AlertsPart extends AlertsPort {
  /** Adds POST and OPTIONS /api/alerts. The part reads the body itself: no body parser and no JSON guard before it. */
  mount(server: Server): void;
  /** Opens the store and starts the pumps. Throws when the store cannot be opened. */
  start(): Promise<void>;
  /** Ends the pumps after the step at hand and closes the store. Nothing is lost: what was begun is taken up again. */
  stop(): Promise<void>;
  /** Call it for each verified activity (messages and installs alike): remembers where to post, ends parking. */
  remember(activity: Activity): Promise<void>;
  /** Call it when the bot was removed from the conversation: parks it. */
  forget(activity: Activity): Promise<void>;
  /** For /readyz: a sentence when alerts cannot be queued or posted now. */
  trouble(): Promise<string | undefined>;
}
