/**
 * Tokens that say by their first letters what they are, as their makers publish them. A kept rule set such as gitleaks'
 * asks for exact lengths and for words nearby; a paste is cut, wrapped and quoted, so the first letters have to do.
 */
import { eachRun, inLongRuns, kindOf } from './runs.ts';
import { isPlaceholder, type Mask, REDACTED } from './spellings.ts';

/** Least length of what follows, and the prefixes for which it holds. */
const PREFIXES: readonly [least: number, prefixes: string][] = [
  [16, 'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_'],
  [16, 'glpat- gldt- glrt- glptt- glcbt- glft- glffct- gloas- glsoat- glimt- glagent- GR1348941'],
  [8, 'xoxa- xoxb- xoxe- xoxe.xoxb- xoxe.xoxp- xoxo- xoxp- xoxr- xoxs- xapp-'],
  [16, 'npm_ pypi- rubygems_ dckr_pat_ dckr_oat_'],
  [16, 'sk_live_ sk_test_ rk_live_ rk_test_ sk-ant- sk-proj- sk-svcacct- sk-admin- sk-or- pplx- hf_ nvapi-'],
  [16, 'AKIA ASIA AIza ya29. GOCSPX- SG. hvs. hvb. ATATT3 ATCTT3'],
  [16, 'dop_v1_ doo_v1_ dor_v1_ shpat_ shpca_ shppa_ shpss_ PMAK- glc_ glsa_ lin_api_ ntn_ secret_ pul- tskey-'],
  [16, 'sntrys_ sntryu_ pnu_ pscale_tkn_ pscale_pw_ pscale_oauth_ dp.pt. dp.st. dt0c01. rdme_ tfp_ EZAK figd_ ops_eyJ'],
  // Codes and refresh tokens of Entra.
  [32, '0.A 1.A'],
  [32, 'dapi oy2 HRKU- AGE-SECRET-KEY-1'],
];

const TOKEN = new RegExp(
  `(?<![A-Za-z0-9_-])(?:${PREFIXES.map(([least, prefixes]) => `(?:${prefixes.split(' ').map(RegExp.escape).join('|')})[\\w.=-]{${least},}`).join('|')})`,
  'y',
);
const IN_TOKEN = kindOf(/[\w.=-]/);
const SHORTEST_TOKEN = Math.min(
  ...PREFIXES.flatMap(([least, prefixes]) => prefixes.split(' ').map((prefix) => least + prefix.length)),
);

/** By their first two characters. */
const BEGINNINGS = new Set(
  PREFIXES.flatMap(([, prefixes]) => prefixes.split(' ').map((one) => one.charCodeAt(0) * 128 + one.charCodeAt(1))),
);
const DOT = 46;
const EQUALS = 61;
/** Within a run a token begins behind what its own name does not hold. */
const mayBegin = (text: string, at: number, from: number) =>
  (at === from || text.charCodeAt(at - 1) === DOT || text.charCodeAt(at - 1) === EQUALS) &&
  BEGINNINGS.has(text.charCodeAt(at) * 128 + text.charCodeAt(at + 1));

const maskPrefixed: Mask = (text) => {
  let masked = '';
  let done = 0;
  eachRun(text, IN_TOKEN, SHORTEST_TOKEN, (from, to) => {
    for (let at = from; at + SHORTEST_TOKEN <= to; at++) {
      if (!mayBegin(text, at, from)) continue;
      TOKEN.lastIndex = at;
      const [token] = TOKEN.exec(text) ?? [];
      if (token === undefined) continue;
      masked += text.slice(done, at) + (isPlaceholder(token) ? token : REDACTED);
      done = at + token.length;
      at = done - 1;
    }
  });
  return done === 0 ? text : masked + text.slice(done);
};

/** Those of Azure DevOps: 84 characters with AZDO among them, or 52 of Base32. */
const AZURE_DEVOPS =
  /(?<![A-Za-z0-9])(?:[A-Za-z0-9]{70,80}AZDO[A-Za-z0-9]{4}|(?=[a-z]{0,51}[2-7])[a-z2-7]{52})(?![A-Za-z0-9])/g;

/** Keys of Azure services carry four letters of their own: Functions, Event Grid, API Management, Cosmos DB and others. */
const AZURE_KEYS =
  /(?<![\w+/-])[\w+/-]{33,80}(?:AzFu|AzSe|AzCa|AZEG|AZST|AIoT|APIM|ACDb|ACR[A-Z]|ASb[A-Z]|AEhA|ABa[a-z]|AAAA[A-Z]AAA|AMLw|JQQJ99[\w]{0,4}|ASt)[\w+/-]{1,12}={0,2}(?![\w+/=-])/g;

/** An incoming webhook is a key in the form of an address. */
const WEBHOOKS =
  /(hooks\.slack\.com\/(?:services|workflows|triggers)\/|\.webhook\.office\.com\/webhookb2\/|discord(?:app)?\.com\/api\/webhooks\/)([\w@/-]{16,})/gi;

const maskAzureKeys = inLongRuns((text) =>
  text
    .replace(AZURE_DEVOPS, REDACTED)
    .replace(AZURE_KEYS, (key) => (/\d/.test(key) && /[a-z]/.test(key) && /[A-Z]/.test(key) ? REDACTED : key)),
);

export const maskTokens: Mask = (text) => maskAzureKeys(maskPrefixed(text)).replace(WEBHOOKS, `$1${REDACTED}`);
