/** The keeper that the settings ask for. */
import type { Clock } from '../clock.ts';
import type { AlertSettings } from '../settings.ts';
import { azureStore } from './azureStore.ts';
import { sqliteStore } from './sqliteStore.ts';
import type { AlertStore } from './store.ts';
import { upgraded } from './upgraded.ts';

export function openAlertStore(
  settings: Pick<AlertSettings, 'dataFolder' | 'storage' | 'managedIdentityClientId'>,
  clock: Clock,
): AlertStore {
  const { storage, dataFolder, managedIdentityClientId } = settings;
  return upgraded(storage ? azureStore({ storage, managedIdentityClientId }) : sqliteStore(dataFolder, clock.now));
}
