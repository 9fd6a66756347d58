/** The pages of alerts as the product uses them: prepared, so that nothing that reads pages is loaded. */
import { createRequire } from 'node:module';
import { prepared } from '../pages/prepared.ts';
import type { AlertPages } from './load.ts';

const load = createRequire(import.meta.url);

/** @throws AlertPageFault with every page that cannot be read. */
export const openAlertPages = (): AlertPages =>
  prepared('alerts', () => (load('./load.ts') as { loadAlertPages(): AlertPages }).loadAlertPages(), {
    pages: ['alerts'],
  });
