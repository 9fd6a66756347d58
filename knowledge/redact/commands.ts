/** Passwords on command lines and in addresses. */
import { isNoise, keepName, type Mask, REDACTED } from './spellings.ts';

/** `az login -u app -p secret`: the one short option that carries a secret. */
export const maskLoginPassword: Mask = (text) =>
  text.replace(/((?<![a-z])(?:az|azcopy|docker)\s+login\b[^\n]{0,400}?\s-p(?:\s{1,3}|=)["']?)([^\s"']+)/gi, keepName);

/** `http://user:password@proxy:8080`; a password may hold an unescaped `@` itself. */
export const maskUserInfo: Mask = (text) =>
  text.includes('@')
    ? text.replace(
        /(:\\{0,4}\/\\{0,4}\/[^\s:/?#"'<>@\\]{0,128}:)([^\s/?#"'<>@]{1,256}(?:@[^\s/?#"'<>@]{1,256}(?=@))?)(?=@)/g,
        keepName,
      )
    : text;

/** A token in the place of the name: `https://TOKEN@host`, `https://TOKEN:x-oauth-basic@host`. */
export const maskTokenUsers: Mask = (text) => (text.includes('@') ? maskUsers(text) : text);

const maskUsers: Mask = (text) =>
  text
    .replace(/(:\/\/)([^\s:/?#"'<>@\\]{8,256})(?=:(?:x-oauth-basic|)@)/gi, keepName)
    .replace(/(:\/\/)([\w-]{20,256})(?=@)/g, (whole, start: string, user: string) =>
      isNoise(user) ? start + REDACTED : whole,
    );

/** `sshpass -p password`, `plink -pw password`, and the lines of a .netrc. */
export const maskRemoteLogins: Mask = (text) =>
  text
    .replace(
      /((?<![\w-])(?:sshpass\s{1,3}-p\s{0,3}|(?:plink|pscp|psftp)\b[^\r\n]{0,200}?\s-pw\s{1,3})["']?)([^\s"']+)/gi,
      keepName,
    )
    .replace(/(\bmachine\s{1,9}\S{1,200}\s{1,9}login\s{1,9}\S{1,200}\s{1,9}password\s{1,9})(\S+)/gi, keepName)
    .replace(/(\bjdbc:\w{1,20}:\w{1,20}:[^\s/@:]{1,60}\/)([^\s@"']{1,100})(?=@)/gi, keepName);

/** "net use Z: \\host\share gives system error 53": a sentence goes on where a key might stand. */
const GOES_ON = String.raw`(?!(?:gives?|gave|says?|said|returns?|returned|fails?|failed|ends?|ended|shows?|works?|hangs?|is|was|with|from|at|on|in|and|but|then|when|results?|throws?|system|error|gibt|sagt|geht|liefert|endet|scheitert|meldet|und|mit|von|im|beim|->|=>|→)[\s,:;])`;
const NET_USE_KEY = new RegExp(
  String.raw`(\bnet[ \t]{1,4}use[ \t]{1,4}(?:[a-z*]:?[ \t]{1,4})?["']?\\\\[^\s"']{1,300}["']?[ \t]{1,4})(?!/)${GOES_ON}([^\s/*]\S*)`,
  'gi',
);

/** `net use Z: \\host\share KEY /user:name`, in either order. */
export const maskNetUse: Mask = (text) =>
  text
    .replace(/(\bnet[ \t]{1,4}use\b[^\r\n]{0,400}?\s\/u(?:ser)?:\S{1,200}[ \t]{1,3})(?!\/)([^\s/*]\S*)/gi, keepName)
    .replace(NET_USE_KEY, keepName);

/** `curl -u name:password`, also of wget and httpie as `--user`, and smbclient's `-U name%password`. */
export const maskCommandUsers: Mask = (text) =>
  text
    .replace(
      /((?<![\w-])(?:-u|--user|--proxy-user|-U)(?:[ \t]{1,3}|=)["']?[^\s:"'%]{0,128}:)(?!\d+(?![^\s"']))([^\s"']{2,})/g,
      keepName,
    )
    .replace(/((?<![\w-])-U(?:[ \t]{1,3}|=)["']?[^\s:"'%]{1,128}%)([^\s"']{2,})/g, keepName);

/** `curl -b "session=…"`: all that is sent as a cookie. */
export const maskSentCookies: Mask = (text) =>
  text.includes('curl')
    ? text.replace(
        /(\bcurl\b[^\n]{0,400}?\s(?:-b|--cookie)[ \t=]{1,3}["']?)((?<=")[^"\n]{4,4000}|(?<=')[^'\n]{4,4000}|[^\s"']{4,})/g,
        keepName,
      )
    : text;

/** `ConvertTo-SecureString "…" -AsPlainText`, with the text at any place. */
export const maskSecureStrings: Mask = (text) =>
  text.replace(/(\bConvertTo-SecureString\b[^\r\n|;"']{0,120}["'])([^"'\r\n]{3,400})/gi, keepName);
