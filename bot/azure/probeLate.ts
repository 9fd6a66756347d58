/** The probe, loaded when somebody asks for the first one: a start need not wait for it, and many never ask. */
import type { BotProbe, openProbe } from './storageProbe.ts';

export function probeLate(...given: Parameters<typeof openProbe>): BotProbe {
  let opened: Promise<BotProbe> | undefined;
  return async (...asked) => {
    opened ??= import('./storageProbe.ts').then((loaded) => loaded.openProbe(...given));
    return (await opened)(...asked);
  };
}
