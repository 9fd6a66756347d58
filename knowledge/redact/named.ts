/** Secrets that stand behind their name: options, fields, form values, query keys, and sentences. */
import {
  ENCODED,
  EQUALS,
  isNoise,
  isPlaceholder,
  keepName,
  looksRandom,
  type Mask,
  QUOTE,
  REDACTED,
} from './spellings.ts';

/** As people call it, in the languages that reports come in. */
const PASSWORD_NAMES =
  '(?:pass(?:word|wd|phrase|code)|pwd|passwort|kennwort|mot de passe|contrase(?:ñ|n)a|senha|wachtwoord|lösenord|hasło|пароль|パスワード|密码|密碼|비밀번호)';

export const SECRET_NAMES = [
  '(?:account|storage|access|source|dest|destination|primary|secondary|shared|private|api|subscription|functions|storagebot|encryption|alert|master|system|sas)[_-]?keys?',
  'aeg-sas-key',
  'secret(?:[_-]?(?:access[_-]?key|key|value|text))?',
  PASSWORD_NAMES,
  '(?:refresh|access|id|session|security|auth)[_-]?token',
  'client[_-]?assertion',
  'secureString',
].join('|');
/** Options such as `--account-key VALUE`, `-StorageAccountKey VALUE`, `/DestKey:VALUE`, `-p VALUE`. */
const OPTION = String.raw`(?:(?:(?<![\w-])|(?<=u00[0-9a-f]{2}|%[0-9a-f]{2}|\\[nrt]))(?:--?|\/)[\w-]{0,40}?(?:${SECRET_NAMES}|(?<!by)pass)(?:\s{1,3}|${EQUALS}))`;
/** YAML puts a long value below its name. */
const BLOCK = String.raw`(?:[|>][+-]?[ \t]{0,3}\r?\n[ \t]{1,40})?`;
const FIELD = String.raw`(?:(?:${SECRET_NAMES}|(?<=[a-z0-9][_-])pass)${QUOTE}?\s{0,3}(?:${EQUALS}|>)\s{0,3}${BLOCK})`;
/** `os.environ["STORAGE_KEY"] = "…"`, `setenv('CLIENT_SECRET', '…')`, `setx STORAGE_KEY …`. */
const VARIABLE = String.raw`${QUOTE}[\w.-]{0,80}?(?:${SECRET_NAMES})[\w.]{0,80}${QUOTE}`;
const ARGUMENT = String.raw`(?:(?:\b\w{0,40}set\w{0,40}|\bputenv)\(\s{0,3}${VARIABLE}\s{0,3},\s{0,3}(?=${QUOTE})|\[${VARIABLE}\]\s{0,3}=\s{0,3}(?=${QUOTE}))`;
const SETX = String.raw`(?:\bsetx(?:\s{1,3}\/m)?\s{1,3}${QUOTE}?\w{0,60}?(?:${SECRET_NAMES}|(?<=_)pass)\w{0,40}${QUOTE}?\s{1,3})`;
/** ODBC puts a password with odd characters between braces. */
const BRACED = String.raw`(?<==)\{(?=[^}\r\n]{0,200}[^\w\s.}-]|\w{0,200}\d)[^{}\r\n]{1,200}\}`;
const NAMED = new RegExp(
  String.raw`(?<name>${OPTION}|${FIELD}|${ARGUMENT}|${SETX})(?:(?<braced>${BRACED})|(?<quote>${QUOTE})(?<quoted>(?:(?!\k<quote>)[^\r\n]){1,8000})|` +
    String.raw`(?<plain>(?:${ENCODED}|[^\s"'<>\x60&;,%\\]|,(?!\s|\w{1,20}=)|%(?!(?:25)*(?:2[267]|3b|0[ad]))|\\(?![nrtu"']))+))`,
  'gi',
);
/** Stands in every name of a password, and in no case of ASCII in those that have other letters. */
const OF_PASSWORDS = 'pass|pwd|kennwort|contrase|senha|wachtwoord|[^\\0-\\x7f]';
const MAY_NAME = new RegExp(`key|secret|token|assertion|securestring|${OF_PASSWORDS}`, 'i');
const MAY_SAY = new RegExp(`key|secret|token|geheimnis|clave|chiave|${OF_PASSWORDS}`, 'i');

/** What was typed at a prompt is not shown; the next line is the program's answer. */
const AT_A_PROMPT = /:\s{0,2}\n\s{0,3}$/;
const ANSWER =
  /^(?:Permission denied|Connect(?:ed to|ion (?:closed|reset|refused|timed out|to))|Access (?:is )?denied|(?:Login|Authentication) failed|Received disconnect|mount error|System error|debug[123]:|sftp>)/;

const isTemplate = (value: string) =>
  /^(?:<[^>]*>?|\[[^\]]*\]|\{\{?[^}]*\}?\}?|%[A-Z_]+%|\$[({][\w.: ]*[)}]?|@?Microsoft\.KeyVault\(.*)$/.test(value);

/** The text behind the name, of what `replace` hands over. */
const behind = (rest: unknown[], name: string) => String(rest.at(-2)).slice(Number(rest.at(-3)) + name.length);

export const maskNamedSecrets: Mask = (text) => (MAY_NAME.test(text) ? maskNamed(text) : text);

const maskNamed: Mask = (text) =>
  text.replace(NAMED, (whole: string, ...rest: unknown[]) => {
    const { name = '', quote = '', braced, quoted, plain } = rest.at(-1) as Record<string, string | undefined>;
    if (braced) return name + REDACTED;
    const value = quoted ?? plain ?? '';
    const isAnswer = plain !== undefined && AT_A_PROMPT.test(name) && ANSWER.test(behind(rest, name));
    const nextOption = plain?.startsWith('--') && /\s$/.test(name);
    // "access keys: both were regenerated"
    const isProse = /keys\W{0,3}\s$/i.test(name) && /^\p{L}+[.,;]?$/u.test(value);
    // `"hasSshPassword": true` tells whether there is one.
    const isSwitch = plain !== undefined && /^(?:true|false|null)[)\]}]{0,4}$/i.test(plain);
    return nextOption || isAnswer || isProse || isSwitch || isPlaceholder(value) || isTemplate(value)
      ? whole
      : name + quote + REDACTED;
  });

/** Keys in a query: a function's `?code=`, our own `?key=`, and tokens. */
const QUERY_KEY = new RegExp(String.raw`([?&;](?:key|code|token|auth)${EQUALS})([^\s"'<>&;]{8,})`, 'gi');
/** What a sign-in sends by form, and Docker keeps: too long for anything else. */
const SIGN_IN_FIELD =
  /((?<![a-z])(?:SAMLResponse|device_code|id_token_hint|"auth)["']?\s{0,3}[:=]\s{0,3}["']?)([\w%+/=.-]{20,})/gi;

export const maskQueryKeys: Mask = (text) => text.replace(QUERY_KEY, keepName).replace(SIGN_IN_FIELD, keepName);

const MADE_NAMES =
  'key[12]?|secret(?: value)?|token|(?:zugriffs)?schlüssel|geheimnis|clé|clave|chiave|キー|シークレット|密钥|密鑰';
/** "the password is S3cret!", "Das Kennwort lautet …": told in a sentence, so the value must look like one. */
const SAID = new RegExp(
  String.raw`((?<![a-z])(?:${PASSWORD_NAMES}|(?<made>${MADE_NAMES}))(?:(?:[ \t](?:for|of|to|von|für)[ \t][^\s:]{1,100})?[ \t]{1,3}(?:is|was|now|ist|war|lautet|heißt|est|es|è|é|jest|är)(?:[ \t]{1,3}(?:now|jetzt|still|set to))?:?[ \t]{1,3}|[ \t](?:for|of|to|von|für|zu[mr]?)(?:[ \t][^\s:]{1,100}){1,4}:[ \t]{1,3}|[ \t]{0,3}(?:は|是)[ \t]{0,3})["'„“”‘’«「\x60]?)` +
    String.raw`([^\s"'„“”‘’«»「」\x60,;]{5,200})`,
  'gi',
);
/** "key = Jx8V…", and cut: what else is called a key is a name. */
const MADE = new RegExp(String.raw`((?<![a-z])(?:${MADE_NAMES})[ \t]{0,3}[:=][ \t]{0,3})([\w+/-]{20,200}={0,4})`, 'gi');
export const maskMade: Mask = (text) =>
  !MAY_SAY.test(text)
    ? text
    : text.replace(MADE, (whole: string, name: string, value: string) => (isNoise(value) ? name + REDACTED : whole));

const bare = (value: string) => value.replace(/[.!?)\]:]+$/, '');
/** Capitals in the middle of a word are no word's either. */
const isPassword = (value: string) =>
  (/[^\p{L}.'’/-]/u.test(value) && /\p{L}/u.test(value)) || /\p{Ll}\p{Lu}{2}/u.test(value);
/** People say "key" and "secret" of much that is none, so what follows must look made by a machine. */
const isMade = (value: string) => value.length >= 16 && looksRandom(value) && /\d/.test(value);

/** "with password Tr0ub4dor": without a word between, what follows must look like nothing else; codes do not count. */
const BESIDE = new RegExp(
  String.raw`((?<![\p{L}\d_-])${PASSWORD_NAMES}[ \t]{1,3}["'„“”‘’«「\x60]?)([^\s"'„“”‘’«»「」\x60,;=:]{8,200})`,
  'giu',
);
const isLikeAPassword = (value: string) =>
  value.length >= 8 &&
  /\d/.test(value) &&
  /\p{L}/u.test(value) &&
  !/^(?:[A-Z]{2,12}[-_]?\d{1,8}|[\w-]+\.[\w.-]+)$/i.test(value);
const maskBeside: Mask = (text) =>
  text.replace(BESIDE, (whole: string, name: string, value: string) => {
    const said = bare(value);
    return isLikeAPassword(said) && !isPlaceholder(said) && !isTemplate(said)
      ? name + REDACTED + value.slice(said.length)
      : whole;
  });

export const maskSaidPasswords: Mask = (text) => (MAY_SAY.test(text) ? maskBeside(maskSaid(text)) : text);

const maskSaid: Mask = (text) =>
  text.replace(SAID, (whole: string, name: string, made: string | undefined, value: string) => {
    const said = bare(value);
    const isSecret = made === undefined ? isPassword : isMade;
    if (said.length < 5 || isPlaceholder(said) || isTemplate(said) || !isSecret(said)) return whole;
    return name + REDACTED + value.slice(said.length);
  });

/** `mount -t cifs … -o username=a,pass=…`: the short name counts among other options only. */
const MOUNT_PASSWORD =
  /((?:^|[,\s"'])(?:user(?:name)?=[^\s,"']{1,256},)(?:[\w.]{1,30}(?:=[^\s,"']{0,256})?,){0,10}pass=)([^\s,"']+)/gim;
export const maskMountPasswords: Mask = (text) => text.replace(MOUNT_PASSWORD, keepName);
