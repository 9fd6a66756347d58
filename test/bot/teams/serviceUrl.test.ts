import { mayReplyTo } from '../../../bot/teams/serviceUrl.ts';

const local = { serviceHosts: ['127.0.0.1:9000', 'connector.test', 'mock:7000'] };
const signed = { serviceHosts: ['mock:7000'], app: { id: 'x' } };

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
  ['https://smba.infra.gov.teams.microsoft.us/teams', true],
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

test.each([undefined, null, 5, {}])('%p is no address', (url) => {
  expect(mayReplyTo(url, local)).toBe(false);
});
