/** Is the text whole, and does it hold what its kind must hold? */
import { error, type Finding, info, type SasCheck, warning } from '../finding.ts';
import { MANDATORY, PARAMETERS } from '../parameters.ts';
import type { Damage, Sas } from '../sas.ts';

type Says = (says: string) => Finding[];
const malformed: Says = (says) => [error('sas-malformed', says)];
const shell: Says = (says) => [
  error('sas-malformed', says),
  error('azcopy-shell-quoting', 'Put the whole URL into quotes: double ones in cmd, single ones elsewhere.'),
];
const harmless: Says = (says) => [info('sas-malformed', says)];

const DAMAGE: Readonly<Record<Damage, Finding[]>> = {
  'cut-at-ampersand': shell(
    'Everything after the first & is missing: the shell took the & for the end of the command.',
  ),
  'percent-eaten': shell(
    'The percent signs are gone: cmd took %3A, %2B and the like for variables. In a .bat file write %% for each %.',
  ),
  'blank-for-plus': malformed('The signature holds a blank where a + was: write + as %2B.'),
  'plain-plus': [
    warning(
      'sas-malformed',
      'The signature holds a plain +, which services and tools read as a blank: write it as %2B.',
    ),
  ],
  'encoded-twice': malformed('It was encoded twice (%253D stands where %3D belongs): decode it once.'),
  'html-escaped': malformed('It holds &amp; where & belongs: it was copied from the source of a web page.'),
  'two-question-marks': malformed(
    'There are two question marks: a token was put behind a URL that had a query already.',
  ),
  'url-within-token': malformed(
    'A whole URL stands where the token belongs: only the part after the question mark is wanted.',
  ),
  'no-question-mark': malformed('The question mark between the address and the token is missing.'),
  'parameter-twice': malformed('A parameter stands there twice: two tokens were put together.'),
  'line-break': malformed('A line break stands inside: join the lines.'),
  'hidden-character': malformed('Invisible characters stand inside: copy it again from where it was made.'),
  'json-escaped': harmless('It was copied from JSON, with \\u0026 for &: write it plainly in a command.'),
  'encoded-whole': harmless('It is %-encoded as a whole, as part of another URL: decode it once before use.'),
  quoted: harmless('Quotes stand around it: in a command they belong there, in a setting or a field they do not.'),
  'quote-inside': malformed('A quotation mark stands inside the token: quotes belong around the whole URL only.'),
};

/** How the text was broken between the one who made it and here. */
const checkDamage: SasCheck = ({ damage }) => damage.flatMap((kind) => DAMAGE[kind]);

const SIGNATURE = {
  'too-short': 'The signature is cut off: 44 characters belong there.',
  'too-long': 'The signature is longer than the 44 characters that belong there: something was appended.',
  'padding-lost': 'The signature lost its = at the end (%3D).',
  alphabet: 'The signature holds characters that do not belong into Base64.',
} as const;

const checkSignature: SasCheck = ({ signature, damage }) => {
  if (signature.kind !== 'damaged' || damage.includes('percent-eaten')) return undefined;
  return error('sas-malformed', SIGNATURE[signature.how]);
};

const isThere = (sas: Sas, name: string) =>
  name === 'sig' ? sas.signature.kind !== 'missing' : (sas.parameters.get(name) ?? '') !== '';

/** `sp` and `se` may be held by the stored access policy; a table's SAS has `tn`, a queue's nothing of the kind. */
function missing(sas: Sas): string[] {
  const names = MANDATORY[sas.kind].filter((name) => !isThere(sas, name));
  return sas.parameters.has('si') ? names.filter((name) => name !== 'sp' && name !== 'se') : names;
}

/** Queues and tables have no `sr`; a delegation key says for which service it is, and `tn` names a table. */
const hasResource = (sas: Sas) =>
  sas.kind !== 'account' &&
  !/^[qt]$/.test(sas.parameters.get('sks') ?? '') &&
  /\.(?:blob|file|dfs)\./.test(sas.url?.hostname ?? '.blob.');

/** Account: `ss` and `srt`. Service and user delegation: `sr`, or `tn`; the latter also all of the key's parameters. */
const checkMandatory: SasCheck = (sas) => {
  if (sas.damage.includes('cut-at-ampersand')) return undefined;
  const names = missing(sas);
  const list = names.map((name) => `${name} (${PARAMETERS.get(name)?.means})`).join(', ');
  const found: Finding[] = [];
  if (names.length > 0)
    found.push(error('sas-malformed', `These parameters are missing: ${list}. It was cut off, or copied in part.`));
  if (hasResource(sas) && !isThere(sas, 'sr') && !isThere(sas, 'tn'))
    found.push(
      sas.url
        ? error('sas-malformed', 'sr is missing: it says for which resource the SAS is.')
        : warning('sas-malformed', 'sr is missing: only a SAS for a queue has none.'),
    );
  return found;
};

/** Parameters of another kind: two tokens were mixed, or one was written by hand. */
const checkForeign: SasCheck = (sas) => {
  const foreign = [...sas.parameters.keys()].filter((name) => {
    const kinds = PARAMETERS.get(name)?.kinds;
    return kinds !== undefined && !kinds.includes(sas.kind);
  });
  if (foreign.length === 0) return undefined;
  const cause = sas.kind === 'user-delegation' && foreign.includes('si') ? 'sas-stored-policy' : 'sas-malformed';
  return error(cause, `A SAS of kind ${sas.kind} cannot hold ${foreign.join(', ')}.`);
};

/** The whole URL where only the token is taken, and the reverse. */
const checkForm: SasCheck = ({ form }, { wants }) => {
  if (wants === 'token' && form === 'url')
    return error('sas-malformed', 'Only the token is wanted here: the part after the question mark.');
  if (wants === 'url' && form === 'token')
    return error(
      'sas-malformed',
      'A URL is wanted here: put the address of the container or share and a question mark before the token.',
    );
  return undefined;
};

/** In the order in which people should read what they find. */
export const SHAPE_CHECKS: readonly SasCheck[] = [checkDamage, checkMandatory, checkForeign, checkForm, checkSignature];
