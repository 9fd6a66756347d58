import { type Config, isLoopback } from '../config.ts';

/**
 * May the bot post to this address? Anybody can write a serviceUrl into an unsigned activity, so without an app id
 * only loopback is allowed, and with one only Microsoft's hosts of the configured cloud; STORAGEBOT_SERVICE_HOSTS adds to both.
 */
export function mayReplyTo(serviceUrl: unknown, config: Pick<Config, 'app' | 'serviceHosts' | 'cloud'>): boolean {
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return false;
  if (isListed(url, config.serviceHosts)) return true;
  if (!config.app) return isLoopback(url.hostname);
  return url.protocol === 'https:' && !url.port && config.cloud.serviceHosts.some((host) => host.test(url.hostname));
}

/** A listed host without a port means any port. */
function isListed(url: URL, hosts: string[]): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return hosts.some((host) => {
    const listed = host.toLowerCase();
    return listed === url.hostname || listed === `${url.hostname}:${port}`;
  });
}
