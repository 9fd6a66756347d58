import { cloudOf } from '../../../bot/clouds.ts';
import { mayReplyTo } from '../../../bot/teams/serviceUrl.ts';

const local = { serviceHosts: ['127.0.0.1:9000', 'connector.test', 'mock:7000'], cloud: cloudOf() };
const signed = { serviceHosts: ['mock:7000'], app: { id: 'x' }, cloud: cloudOf() };

test.each<[string, boolean]>([
  ['http://127.0.0.1:3978/connector/', true],
  ['http://localhost:1', true],
  ['http://[::1]:9', true],
  ['https://127.0.0.1', true],
  ['http://connector.test:1234', true],
  ['http://mock:7000/', true],
  ['http://mock:7001/', false],
  ['http://169.254.169.254/', false],
  ['https://smba.trafficmanager.net/emea/', false],
  ['http://127.0.0.1.evil.example', false],
  ['http://localhost.evil.example', false],
  ['http://user:pw@127.0.0.1', false],
  ['http://2130706433/', true],
  ['file:///etc/passwd', false],
  ['not a url', false],
])('without an app id: %s → %p', (url, expected) => {
  expect(mayReplyTo(url, local)).toBe(expected);
});

test.each<[string, boolean]>([
  ['https://smba.trafficmanager.net/emea/', true],
  ['https://smba.infra.gcc.teams.microsoft.com/teams', true],
  ['https://webchat.botframework.com/', true],
  ['https://europe.webchat.botframework.com/', true],
  ['http://mock:7000/', true],
  ['http://smba.trafficmanager.net/emea/', false],
  ['https://smba.trafficmanager.net:444/', false],
  ['https://botframework.com.evil.example/', false],
  ['https://evil-botframework.com/', false],
  ['https://evil.trafficmanager.net/', false],
  ['http://127.0.0.1:3978/', false],
  ['https://10.0.0.5/', false],
])('with an app id: %s → %p', (url, expected) => {
  expect(mayReplyTo(url, signed)).toBe(expected);
});

const CLOUDS = {
  public: cloudOf(),
  'US Government': cloudOf('https://botframework.azure.us/'),
  China: cloudOf('https://botframework.azure.cn'),
};

test.each<[string, keyof typeof CLOUDS]>([
  ['https://smba.trafficmanager.net/emea/', 'public'],
  ['https://smba.infra.gcc.teams.microsoft.com/teams', 'public'],
  ['https://directline.botframework.com/', 'public'],
  ['https://smba.infra.gov.teams.microsoft.us/teams', 'US Government'],
  ['https://smba.infra.dod.teams.microsoft.us/teams', 'US Government'],
  ['https://directline.botframework.azure.us/', 'US Government'],
  ['https://directline.botframework.azure.cn/', 'China'],
  ['https://smba.trafficmanager.cn/teams/', 'China'],
])('%s belongs to %s and to no other cloud', (url, home) => {
  const takes = Object.entries(CLOUDS).filter(([, cloud]) => mayReplyTo(url, { ...signed, cloud }));
  expect(takes.map(([name]) => name)).toEqual([home]);
});

test.each([undefined, null, 5, {}])('%p is no address', (url) => {
  expect(mayReplyTo(url, local)).toBe(false);
});
