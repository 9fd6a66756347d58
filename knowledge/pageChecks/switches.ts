/** Switches of tools beside those of Azure, from their own pages: robocopy, and what `mount -o` takes for SMB and NFS. */
import { table } from '../table.ts';
import { linesOf, type Objection, type PageCheck, shellFences } from './view.ts';

const set = (text: string) => new Set(text.trim().split(/\s+/));

const ROBOCOPY = set(`
  S E LEV Z B ZB J EFSRAW COPY DCOPY SEC COPYALL NOCOPY SECFIX TIMFIX PURGE MIR MOV MOVE A+ A- CREATE FAT 256 MON MOT RH PF IPG
  SJ SL MT NODCOPY NOOFFLOAD COMPRESS SPARSE NOCLONE A M IA XA XF XD XC XN XO XX XL IM IS IT MAX MIN MAXAGE MINAGE MAXLAD MINLAD
  XJ FFT DST XJD XJF R W REG TBD LFSM L X V TS FP BYTES NS NC NFL NDL NP ETA LOG LOG+ UNILOG UNILOG+ UNICODE TEE NJH NJS JOB SAVE
  QUIT NOSD NODD IF
`);
/** Without one of them /SECFIX does not know what to fix. */
const SECURITY = /\/(?:COPYALL|SEC|COPY:[DATX]*[SOU])(?![A-Z]*FIX)/i;
/** Both take away at the destination what the source has not. */
const DELETES = /\/(?:MIR|PURGE)\b/i;

/** For cifs (mount.cifs) and for nfs (nfs(5)), and for both (mount(8)). */
const MOUNT = table<Set<string>>({
  cifs: set(`
    vers credentials cred username user password pass domain dom sec seal serverino noserverino nosharesock actimeo acregmax acdirmax
    mfsymlinks nobrl cache uid gid file_mode dir_mode forceuid forcegid noperm cifsacl cruid multiuser soft hard rsize wsize
    handletimeout max_channels multichannel persistenthandles nopersistenthandles port ip echo_interval closetimeo dynperm iocharset
  `),
  nfs: set(
    'vers nfsvers minorversion sec nconnect hard soft timeo retrans rsize wsize actimeo noac acregmax acdirmax proto port noresvport resvport notls clean lookupcache nolock',
  ),
  any: set('rw ro _netdev noauto nofail defaults noatime nodiratime relatime exec noexec suid nosuid users bg fg'),
});

const calls = (line: string, name: RegExp) =>
  line.split(/\s(?:\|\|?|&&)\s|;\s/).filter((part) => name.test(part.trimStart()));

function objectionsToRobocopy(call: string): string[] {
  const given = [...call.replace(/"[^"]*"/g, 'X').matchAll(/\s\/([A-Z0-9]+[+-]?)(?=[:\s]|$)/gi)];
  const unknown = given.map(([, name = '']) => name.toUpperCase()).filter((name) => !ROBOCOPY.has(name));
  return [
    ...unknown.map((name) => `robocopy knows no /${name}.`),
    ...(/\/SECFIX\b/i.test(call) && !SECURITY.test(call)
      ? ['/SECFIX fixes nothing without /COPY:S (with O for owners), /SEC or /COPYALL.']
      : []),
    ...(DELETES.test(call) && !/\/L\b/i.test(call)
      ? ['/MIR and /PURGE delete at the destination: show the command with /L, which only lists.']
      : []),
  ];
}

function objectionsToMount(call: string): string[] {
  const kind = /\s-t\s+"?(cifs|nfs4?|aznfs)/.exec(call)?.[1];
  const options = /\s-o\s+("[^"]*"|'[^']*'|\S+)/.exec(call)?.[1]?.replace(/["']/g, '');
  if (!kind || !options) return [];
  const known = MOUNT.get(kind === 'cifs' ? 'cifs' : 'nfs');
  return options
    .split(',')
    .map((option) => option.split('=')[0] as string)
    .filter((name) => /^[a-z_]+$/.test(name) && !known?.has(name) && !MOUNT.get('any')?.has(name))
    .map((name) => `mount -t ${kind} knows no ${name}.`);
}

/** What those tools say against the commands of a line. */
export const objectionsToSwitches = (line: string): string[] => [
  ...calls(line, /^robocopy(?:\.exe)?\s/i).flatMap(objectionsToRobocopy),
  ...calls(line, /^(?:sudo )?mount\s/).flatMap(objectionsToMount),
];

export const checkSwitches: PageCheck = (page) =>
  shellFences(page).flatMap((fence) =>
    linesOf(fence).flatMap(({ text, line }) => objectionsToSwitches(text).map((says): Objection => ({ line, says }))),
  );
