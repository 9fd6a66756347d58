/** Reads what the command was given, or says what is wrong with it. */
import type { Command } from 'commander';
import { isGuid } from '../../knowledge/text/shapes.ts';
import { script } from '../../knowledge/tools/script.ts';
import { CLOUDS, type Cloud, type Registration } from './appPackage.ts';

export const packageCommand = (): Command =>
  script('npm run teams:package --', 'Makes the app package for Teams, and checks its manifest first.')
    .option('--app-id <guid>', 'the bot’s app id; MicrosoftAppId where it is not given')
    .option('--host <name>', 'host name of the bot')
    .option('--cloud <name>', Object.keys(CLOUDS).join(', '), 'public')
    .option('--preview', 'with what Teams has in preview')
    .option('--out <file>', 'the package (default: storagebot.zip, or storagebot-preview.zip)');

interface Given {
  appId?: string;
  host?: string;
  cloud: string;
  preview?: boolean;
  out?: string;
}

export type Asked = { kind: 'asked'; registration: Registration; out: string } | { kind: 'wrong'; faults: string[] };

/** A name with a dot, as certificates have it; a port is for a tunnel that forwards another one. */
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** Also takes MicrosoftAppId of the bot's own settings. */
export function readAsked(values: Given, env: Record<string, string | undefined> = {}): Asked {
  const { cloud } = values;
  const appId = values.appId ?? env.MicrosoftAppId ?? '';
  const host = (values.host ?? '').replace(/^https:\/\//i, '').replace(/\/$/, '');
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
  const registration = { appId, host: host.toLowerCase(), cloud: cloud as Cloud, preview: values.preview ?? false };
  return {
    kind: 'asked',
    registration,
    out: values.out ?? (values.preview ? 'storagebot-preview.zip' : 'storagebot.zip'),
  };
}
