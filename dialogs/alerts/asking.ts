import type { Say } from '../phrases/say.ts';
import type { AlertsPort, Below } from './alertsPort.ts';

/** Who asks, where, and in what language the answer is. */
export interface Asking {
  port: AlertsPort;
  say: Say;
  /** Of the conversation. */
  key: string;
  who: { name: string; id: string };
  /** The incident in whose thread it is said. */
  below?: Below;
}
