/** Reads what the command was given, or says what is wrong with it. */
import { parseArgs } from 'node:util';
import { isGuid } from '../../knowledge/shapes.ts';
import { CLOUDS, type Cloud, type Registration } from './appPackage.ts';

export const USAGE =
  'npm run teams:package -- --app-id <the bot’s app id, a GUID> --host <host name of the bot> [--cloud public|gcc|gcc-high|dod|china] [--preview] [--out storagebot.zip]';

export type Asked = { kind: 'asked'; registration: Registration; out: string } | { kind: 'wrong'; faults: string[] };

/** A name with a dot, as certificates have it; a port is for a tunnel that forwards another one. */
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** Also takes MicrosoftAppId of the bot's own settings. */
export function readAsked(args: string[], env: Record<string, string | undefined> = {}): Asked {
  let values: ReturnType<typeof parsed>['values'];
  try {
    ({ values } = parsed(args));
  } catch (fault) {
    return { kind: 'wrong', faults: [(fault as Error).message] };
  }
  const appId = values['app-id'] ?? env.MicrosoftAppId ?? '';
  const host = (values.host ?? '').replace(/^https:\/\//i, '').replace(/\/$/, '');
  const cloud = values.cloud ?? 'public';
  const faults = [
    ...(isGuid(appId)
      ? []
      : [`--app-id ${appId || '(missing)'}: the app id is a GUID; \`az bot show\` prints it as msaAppId.`]),
    ...(HOST.test(host)
      ? []
      : [`--host ${host || '(missing)'}: write the public host name alone, such as storagebot-abc.azurewebsites.net.`]),
    ...(Object.hasOwn(CLOUDS, cloud) ? [] : [`--cloud ${cloud}: one of ${Object.keys(CLOUDS).join(', ')}.`]),
  ];
  if (faults.length > 0) return { kind: 'wrong', faults };
  const registration = { appId, host: host.toLowerCase(), cloud: cloud as Cloud, preview: values.preview };
  return {
    kind: 'asked',
    registration,
    out: values.out ?? (values.preview ? 'storagebot-preview.zip' : 'storagebot.zip'),
  };
}

const parsed = (args: string[]) =>
  parseArgs({
    args,
    options: {
      'app-id': { type: 'string' },
      host: { type: 'string' },
      cloud: { type: 'string' },
      preview: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
