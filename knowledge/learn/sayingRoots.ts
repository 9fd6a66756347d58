/** Folders of what people say, a sentence a line, by what it is. */
import { join } from 'node:path';
import { KNOWLEDGE_ROOT } from '../root.ts';

export const ASKED_ROOT = join(KNOWLEDGE_ROOT, 'asked');
export const PLANNED_ROOT = join(KNOWLEDGE_ROOT, 'planned');
export const HAPPENED_ROOT = join(KNOWLEDGE_ROOT, 'happened');
export const ON_CALL_ROOT = join(KNOWLEDGE_ROOT, 'onCall');
