/** What the pages are made of, handed in by the wiring. */
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import type { Diagnose } from '../abilities/judging.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';

export interface PagesParts {
  config: Pick<Config, 'app' | 'alertKeys'>;
  /** How much is switched on. */
  mode: 'read' | 'key' | 'open';
  knowledge: Knowledge;
  diagnose: Diagnose;
  /** The local chat has `/`. */
  chat: boolean;
  log: Logger;
}
