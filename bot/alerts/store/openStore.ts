/** The keeper that the settings ask for. */
import { createRequire } from 'node:module';
import type { Clock } from '../clock.ts';
import type { AlertSettings } from '../settings.ts';
import type { azureStore } from './azureStore.ts';
import { sqliteStore } from './sqliteStore.ts';
import type { AlertStore } from './store.ts';
import { upgraded } from './upgraded.ts';

/** Loaded only where an account is set: the packages of Azure take a tenth of a second and 20 MB. */
const load = createRequire(import.meta.url);
const inAzure: typeof azureStore = (settings) =>
  (load('./azureStore.ts') as { azureStore: typeof azureStore }).azureStore(settings);

export function openAlertStore(
  settings: Pick<AlertSettings, 'dataFolder' | 'storage' | 'managedIdentityClientId'>,
  clock: Clock,
): AlertStore {
  const { storage, dataFolder, managedIdentityClientId } = settings;
  return upgraded(storage ? inAzure({ storage, managedIdentityClientId }) : sqliteStore(dataFolder, clock.now));
}
