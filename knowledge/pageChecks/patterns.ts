/** What a pattern can see in a line of a command: a table for each kind of trouble, with what to write instead. */
import { ALL, BASH, checkFor, type Pattern, PS } from './pattern.ts';
import { linesOf, type Objection, type PageCheck, shellFences } from './view.ts';

/** GNU tools know these, those of macOS and BSD do not. */
const GNU_ONLY: Pattern[] = [
  {
    in: BASH,
    seen: /\bdate\b[^|;)]* (?:-d|--date)\b/,
    says: 'GNU date only: write {sasEnd}, or leave the date to {sas:job}.',
  },
  { in: BASH, seen: /\bgrep\b[^|;]* -\w*P/, says: 'grep -P is GNU only: write it with -E.' },
  { in: BASH, seen: /\bsed -i(?! *'')/, says: 'sed -i without a suffix is GNU only: write to another file.' },
  {
    in: BASH,
    seen: /\b(?:stat -c|readlink -f|base64 -w|xargs -r)\b/,
    says: 'an option of GNU tools only: macOS has it not.',
  },
  {
    in: BASH,
    seen: /"[^"]*\\\$web/,
    says: '\\$ is bash alone: write the address in single quotes, which PowerShell takes as well.',
  },
  { in: BASH, seen: /(?:^|[;&|] *)timeout \d/, says: 'macOS has no timeout: bound the loop or the command itself.' },
];

/** Windows servers have PowerShell 5.1. */
const POWERSHELL_7: Pattern[] = [
  { in: PS, seen: / -MaskInput\b/, says: '-MaskInput is PowerShell 7 only: write Read-Host -AsSecureString.' },
  {
    in: PS,
    seen: / -(?:SkipHttpErrorCheck|SkipCertificateCheck|NoProxy|AsHashtable|Parallel|TcpPort)\b/,
    says: 'a parameter of PowerShell 7 only: Windows servers have 5.1. curl.exe is there on both.',
  },
  {
    in: PS,
    seen: /ConvertFrom-SecureString[^|;]* -AsPlainText/,
    says: '-AsPlainText is PowerShell 7 only: take [Net.NetworkCredential]::new("", $secure).',
  },
  {
    in: PS,
    seen: /ConvertFrom-Json[^|;]* -Depth\b/,
    says: 'ConvertFrom-Json -Depth is PowerShell 7 only: leave it out.',
  },
  { in: PS, seen: /\?\?|\?\./, says: '?? and ?. are PowerShell 7 only: write if (…) { } else { }.' },
  { in: PS, seen: /(?:&&|\|\|)/, says: '&& and || are PowerShell 7 only: write ; or if ($LASTEXITCODE -eq 0) { }.' },
  { in: PS, seen: /= *\([^()]*\) *\? /, says: 'the ternary ? : is PowerShell 7 only: write if (…) { } else { }.' },
];

/** Loops that end only when something else happens. */
const UNBOUNDED: Pattern[] = [
  {
    in: BASH,
    seen: /^ *until\b|;\s*until\b/,
    says: 'endless when it fails for another reason: for try in $(seq 1 20); do … && break; sleep 15; done',
  },
  { in: BASH, seen: /\bwhile (?!.*\bread\b)|for \(\(;;\)\)/, says: 'may never end: count the tries with for.' },
  { in: PS, seen: /\bwhile *\(|\bdo *\{/, says: 'may never end: count the tries with foreach ($try in 1..20).' },
];

const IN_CMD: Pattern[] = [{ in: ['cmd'], seen: /'/, says: 'cmd knows no single quotes: write double ones.' }];

const BY_HAND: Pattern[] = [
  {
    in: ALL,
    seen: /(?:--scope|-Scope|--resource|--id|-ResourceId) ["']?\/subscriptions\//,
    says: 'nobody can type a scope: write "$(az storage account show --name "{account}" --query id --output tsv){below}".',
  },
  {
    in: ALL,
    seen: /Get-AzStorageAccount -ResourceGroupName ["'{<]/,
    says: 'the group is one value too many: Get-AzStorageAccount | Where-Object StorageAccountName -eq "{account}".',
  },
];

/** A SAS is made by the generator: `{sas:job}`, or `{letters}` and `{sasEnd}` where a command is special. */
const HAND_MADE_SAS: Pattern[] = [
  {
    in: ALL,
    seen: /(?:generate-sas|policy create|SASToken|StoredAccessPolicy)\b.*(?:--permissions|-Permission) "?[a-z]{1,15}"?(?: |$)/,
    says: 'letters made by hand: write {sas:job}, {sas:upload} and the like on a line of its own, or {letters}.',
  },
  {
    in: ALL,
    seen: /(?:generate-sas|policy create|SASToken|StoredAccessPolicy)\b.*(?:--expiry|-ExpiryTime) (?!"?\{sasEnd\})/,
    says: 'an end made by hand: write {sas:job} on a line of its own, or {sasEnd}.',
  },
];

export const checkGnuOnly = checkFor(GNU_ONLY);
export const checkPowerShell7 = checkFor(POWERSHELL_7);
export const checkLoops = checkFor(UNBOUNDED);
export const checkCmdQuotes = checkFor(IN_CMD);
export const checkTypedByHand = checkFor(BY_HAND);
export const checkHandMadeSas = checkFor(HAND_MADE_SAS);

const NOBODYS_ID = /(?:--assignee|--assignee-object-id|-ObjectId) ["']?(?:\{principal\}|<[^>]*id[^>]*>)/;
const LOOKED_UP = /\baz ad \w|Get-AzAD\w|principalId/;

/** Nobody knows an object id: the page says at least how to find it. */
export const checkObjectIds: PageCheck = (page) => {
  const texts = [...page.prose.map(({ text }) => text), ...page.fences.map(({ code }) => code)];
  if (texts.some((text) => LOOKED_UP.test(text))) return [];
  return shellFences(page).flatMap((fence) =>
    linesOf(fence)
      .filter(({ text }) => NOBODYS_ID.test(text))
      .map(
        ({ line }): Objection => ({
          line,
          says: 'nobody knows an object id: write "$(az ad signed-in-user show --query id --output tsv)", or (Get-AzADUser -SignedIn).Id.',
        }),
      ),
  );
};
