import { type Config, isLoopback } from '../config.ts';

/**
 * Where the Bot Framework and Teams let replies go. The token says so too (claim `serviceurl`), but a second, own look
 * costs nothing. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#base-uri
 */
const CHANNEL_HOSTS = [
  /^smba\.trafficmanager\.net$/,
  /\.botframework\.(com|azure\.us|azure\.cn)$/,
  /\.teams\.microsoft\.(com|us)$/,
  /^smba\.infra\.(gcc\.teams\.microsoft\.com|gov\.teams\.microsoft\.us|dod\.teams\.microsoft\.us)$/,
  /^(webchat|directline)\.botframework\.com$/,
];

/**
 * May the bot post to this address? Anybody can write a serviceUrl into an unsigned activity, so without an app id
 * only loopback is allowed, and with one only Microsoft's hosts; STORAGEBOT_SERVICE_HOSTS adds to both.
 */
export function mayReplyTo(serviceUrl: unknown, config: Pick<Config, 'app' | 'serviceHosts'>): boolean {
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return false;
  if (isListed(url, config.serviceHosts)) return true;
  if (!config.app) return isLoopback(url.hostname);
  return url.protocol === 'https:' && !url.port && CHANNEL_HOSTS.some((host) => host.test(url.hostname));
}

/** A listed host without a port means any port. */
function isListed(url: URL, hosts: string[]): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return hosts.some((host) => {
    const listed = host.toLowerCase();
    return listed === url.hostname || listed === `${url.hostname}:${port}`;
  });
}
