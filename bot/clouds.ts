/** The clouds that Azure runs: where one signs in, who issues tokens, and where Teams' connectors are. `ChannelService` chooses. */
import { table } from '../knowledge/table.ts';

export interface Cloud {
  /** Where the bot and its managed identity sign in. */
  login: string;
  /** Who issues the tokens that Azure Monitor shows, version 1 and 2. */
  issuers(tenant: string): string[];
  /**
   * Where replies may go. The token says so too (claim `serviceurl`), but a second, own look costs nothing.
   * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#base-uri
   */
  serviceHosts: RegExp[];
  /** botbuilder's settings for it; it knows the first two by itself. */
  botbuilder(tenant?: string): Record<string, string>;
}

/** GCC has Teams of its own beside the bots of the public cloud. */
const PUBLIC: Cloud = {
  login: 'https://login.microsoftonline.com',
  issuers: (tenant) => [`https://sts.windows.net/${tenant}/`, `https://login.microsoftonline.com/${tenant}/v2.0`],
  serviceHosts: [/^smba\.trafficmanager\.net$/, /\.botframework\.com$/, /\.teams\.microsoft\.com$/],
  botbuilder: () => ({}),
};

/** https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high */
const US_GOVERNMENT: Cloud = {
  login: 'https://login.microsoftonline.us',
  issuers: (tenant) => [`https://sts.windows.net/${tenant}/`, `https://login.microsoftonline.us/${tenant}/v2.0`],
  serviceHosts: [/\.botframework\.azure\.us$/, /\.teams\.microsoft\.us$/],
  botbuilder: () => ({ ChannelService: 'https://botframework.azure.us' }),
};

/** https://docs.azure.cn/bot-service/how-to-deploy-china-cloud */
const CHINA: Cloud = {
  login: 'https://login.partner.microsoftonline.cn',
  issuers: (tenant) => [
    `https://sts.chinacloudapi.cn/${tenant}/`,
    `https://login.partner.microsoftonline.cn/${tenant}/v2.0`,
  ],
  // Microsoft's pages name no connector there; those who run bots in that cloud name the twin of the public one.
  serviceHosts: [/^smba\.trafficmanager\.cn$/, /\.botframework\.azure\.cn$/, /\.teams\.microsoftonline\.cn$/],
  botbuilder: (tenant) => ({
    OAuthUrl: 'https://token.botframework.azure.cn',
    ToChannelFromBotLoginUrl: `https://login.partner.microsoftonline.cn/${tenant ?? 'microsoftservices.partner.onmschina.cn'}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.azure.cn',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.azure.cn',
    ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration',
  }),
};

/** By the value of ChannelService; the first is what nothing set means. */
const CLOUDS = table<Cloud>({
  'https://botframework.com': PUBLIC,
  'https://botframework.azure.us': US_GOVERNMENT,
  'https://botframework.azure.cn': CHINA,
});

export const CLOUD_NAMES = [...CLOUDS.keys()];

export const isCloud = (channelService: string): boolean => CLOUDS.has(bare(channelService));

export const cloudOf = (channelService = ''): Cloud => CLOUDS.get(bare(channelService)) ?? PUBLIC;

const bare = (channelService: string) => channelService.replace(/\/+$/, '').toLowerCase();
