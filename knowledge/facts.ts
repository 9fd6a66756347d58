/**
 * The vocabulary of facts: what can be known about a failing job beside its error.
 * Recognition reads facts from a report; pages name them in `when` and `facts`; what is still unknown may become a question.
 */

export interface Answer {
  /** What a page and the command line write, such as `sas`. */
  value: string;
  /** What the button says. */
  label: string;
  /** Other words that people type for it. */
  also?: string[];
}

export interface FactDefinition {
  /** The question in plain words; a fact without one is read from texts and never asked. */
  question?: string;
  /** How to find the answer out. */
  howTo?: string;
  answers: Answer[];
}

const yes = (label = 'Yes', also: string[] = []): Answer => ({ value: 'yes', label, also: ['y', 'true', ...also] });
const no = (label = 'No', also: string[] = []): Answer => ({ value: 'no', label, also: ['n', 'false', ...also] });

export const FACTS = {
  tool: {
    question: 'Which program shows the error?',
    howTo: 'The name of the command or window that prints it.',
    answers: [
      { value: 'azcopy', label: 'AzCopy', also: ['azcopy v10'] },
      { value: 'explorer', label: 'Storage Explorer' },
      { value: 'cli', label: 'Azure CLI or PowerShell', also: ['az', 'azure cli', 'powershell', 'az cli'] },
      {
        value: 'sdk',
        label: 'My own code (SDK or REST)',
        also: ['sdk', 'rest', 'code', 'python', 'java', '.net', 'c#'],
      },
      {
        value: 'mount',
        label: 'A mounted share (SMB, NFS, blobfuse)',
        also: ['mount', 'smb', 'nfs', 'blobfuse', 'csi'],
      },
      { value: 'storage-mover', label: 'Storage Mover' },
      { value: 'browser', label: 'A web page in a browser', also: ['javascript'] },
      { value: 'pipeline', label: 'A pipeline task', also: ['azure devops', 'github actions', 'azurefilecopy'] },
      { value: 'other', label: 'Something else' },
    ],
  },
  operation: {
    question: 'What was the command meant to do?',
    howTo: 'The verb after azcopy, and which side is the cloud.',
    answers: [
      { value: 'upload', label: 'Upload to Azure' },
      { value: 'download', label: 'Download from Azure' },
      {
        value: 's2s',
        label: 'Copy between two accounts or services',
        also: ['copy', 'server to server', 'service to service'],
      },
      { value: 'sync', label: 'Sync' },
      { value: 'list', label: 'List' },
      { value: 'remove', label: 'Delete', also: ['remove'] },
      { value: 'create', label: 'Create a container, share or account', also: ['make'] },
      { value: 'login', label: 'Sign in', also: ['log in'] },
      { value: 'resume', label: 'Resume a job' },
      { value: 'set-properties', label: 'Change tier, metadata or tags' },
      { value: 'mount', label: 'Mount a share' },
      { value: 'generate-sas', label: 'Create a SAS' },
      { value: 'other', label: 'Something else' },
    ],
  },
  auth: {
    question: 'How does the client prove who it is?',
    howTo: 'A URL with sig= carries a SAS; azcopy login, az login or a managed identity is Microsoft Entra ID.',
    answers: [
      { value: 'sas', label: 'SAS (sig= in the URL)', also: ['sas token', 'shared access signature'] },
      {
        value: 'entra',
        label: 'Microsoft Entra ID (azcopy login)',
        also: ['entra id', 'aad', 'azure ad', 'oauth', 'login', 'rbac'],
      },
      { value: 'key', label: 'Account key', also: ['shared key', 'connection string'] },
      { value: 'anonymous', label: 'Nothing: public access', also: ['none', 'public'] },
    ],
  },
  identity: {
    question: 'Who signs in?',
    howTo: 'azcopy login without flags signs in a person; AZCOPY_AUTO_LOGIN_TYPE tells otherwise.',
    answers: [
      { value: 'user', label: 'A person' },
      { value: 'service-principal', label: 'A service principal', also: ['spn', 'app registration'] },
      { value: 'managed-identity', label: 'A managed identity', also: ['msi'] },
      { value: 'az-cli', label: 'The Azure CLI or PowerShell login' },
    ],
  },
  service: {
    question: 'Which storage service is it?',
    howTo: 'The word after the account name in the host: blob, file, queue, table or dfs.',
    answers: [
      { value: 'blob', label: 'Blobs' },
      { value: 'file', label: 'Azure Files', also: ['files', 'share'] },
      { value: 'dfs', label: 'Data Lake (dfs)', also: ['adls', 'data lake'] },
      { value: 'queue', label: 'Queues' },
      { value: 'table', label: 'Tables' },
    ],
  },
  cloud: {
    question: 'Which cloud is the account in?',
    howTo: 'The end of the host name, such as core.windows.net.',
    answers: [
      { value: 'global', label: 'Global Azure' },
      { value: 'china', label: 'China' },
      { value: 'usgov', label: 'US Government' },
      { value: 'germany', label: 'Germany (closed)' },
      { value: 'stack', label: 'Azure Stack Hub' },
      { value: 'emulator', label: 'An emulator (Azurite)' },
    ],
  },
  outcome: {
    question: 'How did it end?',
    howTo: 'The line "Final Job Status", or the exit code.',
    answers: [
      { value: 'completed', label: 'It worked in the end' },
      { value: 'partly', label: 'Some files failed' },
      { value: 'failed', label: 'It failed' },
      { value: 'hangs', label: 'It never ends' },
      { value: 'cancelled', label: 'It was stopped' },
    ],
  },
  request: {
    answers: [
      { value: 'head', label: 'HEAD' },
      { value: 'get', label: 'GET' },
      { value: 'put', label: 'PUT' },
      { value: 'post', label: 'POST' },
      { value: 'patch', label: 'PATCH' },
      { value: 'delete', label: 'DELETE' },
    ],
  },
  networkRules: {
    question: 'Does the storage account limit which networks may reach it?',
    howTo: 'Portal: storage account > Networking. "Enabled from selected networks" or "Disabled" means yes.',
    answers: [yes('Yes, selected networks or disabled'), no('No, all networks')],
  },
  networkRuleChanged: {
    question: 'Was a network rule of the account changed in the last minutes?',
    howTo: 'Also by a pipeline step right before the failing one.',
    answers: [yes(), no()],
  },
  otherNetworkWorks: {
    question: 'Does the same command work from another network?',
    howTo: 'Try it from Azure Cloud Shell or a phone hotspot.',
    answers: [yes(), no()],
  },
  privateEndpoint: {
    question: 'Does the account have a private endpoint?',
    howTo: 'Portal: storage account > Networking > Private endpoint connections; or nslookup shows privatelink.',
    answers: [yes(), no()],
  },
  proxy: {
    question: 'Is there a proxy between this machine and Azure?',
    howTo: 'Look at HTTPS_PROXY, or ask the network team; most company networks have one.',
    answers: [yes(), no()],
  },
  location: {
    question: 'Where does the command run?',
    howTo: 'The machine that runs it, not where the data is.',
    answers: [
      { value: 'local', label: 'A computer outside Azure', also: ['laptop', 'on-premises', 'on premises', 'home'] },
      { value: 'azure', label: 'A machine in Azure', also: ['vm', 'azure vm'] },
      { value: 'hosted-agent', label: 'A hosted build agent', also: ['build agent', 'github runner', 'hosted agent'] },
      { value: 'kubernetes', label: 'A container or Kubernetes', also: ['aks', 'pod', 'docker', 'container'] },
      { value: 'function', label: 'Functions or App Service', also: ['function app', 'app service', 'web app'] },
    ],
  },
  dataRole: {
    question: 'Does that identity have a role with "Data" in its name on the account or container?',
    howTo: 'Portal: storage account > Access control (IAM) > Check access. Owner and Contributor do not count.',
    answers: [yes(), no()],
  },
  roleChanged: {
    question: 'Was the role assigned in the last ten minutes?',
    howTo: 'Portal: Access control (IAM), or the pipeline step that assigns it.',
    answers: [yes(), no()],
  },
  hierarchicalNamespace: {
    question: 'Does the account have a hierarchical namespace (Data Lake Gen2)?',
    howTo: 'Portal: storage account > Overview > Hierarchical namespace.',
    answers: [yes(), no()],
  },
  otherClientWorks: {
    question: 'Does another program on the same machine reach the same data?',
    howTo: 'Try the portal or Storage Explorer; note that both may use the account key silently.',
    answers: [yes(), no()],
  },
  keysRotated: {
    question: 'Was an account key regenerated after the SAS or connection string was made?',
    howTo: 'Portal: storage account > Access keys shows the date of the last rotation.',
    answers: [yes(), no()],
  },
  sasMaker: {
    question: 'How was the SAS made?',
    howTo: "Portal, Storage Explorer and SDKs make right ones; a script of one's own often does not.",
    answers: [
      { value: 'tool', label: 'Portal, Storage Explorer, CLI or SDK' },
      { value: 'hand', label: 'By a script of our own', also: ['by hand', 'script'] },
      { value: 'policy', label: 'From a stored access policy (si=)' },
      { value: 'given', label: 'Somebody gave it to me' },
    ],
  },
  clockRight: {
    question: 'Is the clock of this machine right?',
    howTo: 'Compare with time.is, or run: curl -sI https://www.microsoft.com | grep -i ^date',
    answers: [yes(), no()],
  },
  failing: {
    question: 'Do all transfers fail, or only some?',
    howTo: 'The summary at the end counts them.',
    answers: [
      { value: 'all', label: 'All of them' },
      { value: 'some', label: 'Only some' },
      { value: 'none', label: 'None, it only warns' },
    ],
  },
  repeats: {
    question: 'Does it fail every time?',
    howTo: 'Run the same command again.',
    answers: [
      { value: 'always', label: 'Every time' },
      { value: 'sometimes', label: 'Now and then', also: ['intermittent', 'intermittently'] },
    ],
  },
  fileCount: {
    question: 'How many files does the job have?',
    howTo: 'A rough number is enough.',
    answers: [
      { value: 'few', label: 'Fewer than 100,000' },
      { value: 'many', label: '100,000 to 10 million' },
      { value: 'huge', label: 'More than 10 million' },
    ],
  },
  lastLine: {
    question: 'What is the last thing it shows?',
    howTo: 'The last line on the screen or in the log.',
    answers: [
      { value: 'scanning', label: 'Scanning…' },
      { value: 'percent', label: 'A percentage that does not move', also: ['progress'] },
      { value: 'login', label: 'A sign-in message' },
      { value: 'error', label: 'An error' },
      { value: 'nothing', label: 'Nothing at all' },
    ],
  },
  azcopyVersion: {
    question: 'Which AzCopy version is it?',
    howTo: 'Run: azcopy --version',
    answers: [
      { value: 'current', label: '10.2x or newer' },
      { value: 'old', label: '10.0 to 10.19' },
      { value: 'v8', label: '8 or older (slash options)' },
    ],
  },
  shell: {
    question: 'Which shell runs the command?',
    howTo: 'The window that you type it in, or the kind of the script.',
    answers: [
      { value: 'posix', label: 'bash, zsh or sh', also: ['bash', 'zsh', 'sh'] },
      { value: 'powershell', label: 'PowerShell', also: ['pwsh'] },
      { value: 'cmd', label: 'cmd or a .bat file', also: ['command prompt', 'bat'] },
    ],
  },
  os: {
    answers: [
      { value: 'windows', label: 'Windows' },
      { value: 'linux', label: 'Linux' },
      { value: 'macos', label: 'macOS' },
    ],
  },
  protocol: {
    question: 'Is the source or mount SMB or NFS?',
    howTo: 'The endpoint or mount command tells.',
    answers: [
      { value: 'smb', label: 'SMB' },
      { value: 'nfs', label: 'NFS' },
    ],
  },
  side: {
    question: 'Which side refuses: the source or the destination?',
    howTo: 'The host in the failing request, or "copy source" in the error.',
    answers: [
      { value: 'source', label: 'The source' },
      { value: 'destination', label: 'The destination', also: ['target'] },
    ],
  },
  sourceChanges: {
    question: 'Is the source written to while the job runs?',
    howTo: 'Logs, databases and busy folders are.',
    answers: [yes(), no()],
  },
  recentlyDeleted: {
    question: 'Was something of this name deleted shortly before?',
    howTo: 'By another process, a script, or an earlier step of the same program.',
    answers: [yes(), no()],
  },
  recentlyCreated: {
    question: 'Was the container, share or SAS created right before?',
    howTo: 'In the same program, within seconds.',
    answers: [yes(), no()],
  },
  exists: {
    question: 'Does the resource exist, spelled exactly like this?',
    howTo: 'Names of blobs are case-sensitive; look in the portal.',
    answers: [yes(), no()],
  },
  retried: {
    question: 'Did the client repeat the request by itself?',
    howTo: 'Two log entries with the same client request id.',
    answers: [yes(), no()],
  },
  port445: {
    question: 'Can this machine reach port 445 of the account?',
    howTo: 'Run: nc -zv <account>.file.core.windows.net 445 (PowerShell: Test-NetConnection -Port 445).',
    answers: [yes('Yes, it connects'), no('No, it times out')],
  },
  speaksOf: {
    question: 'What does the error message speak of?',
    howTo: 'The last lines on the screen or of the log. You can also paste them.',
    answers: [
      { value: 'refused', label: 'Refused: 403, permission, authorization' },
      { value: 'network', label: 'Network: timeout, host, connection, certificate' },
      { value: 'missing', label: 'Something not found' },
      { value: 'file', label: 'A local file, folder or disk' },
      { value: 'command', label: 'A flag, an argument or the URL' },
    ],
  },
  signIn: {
    question: 'What happens when you sign in?',
    howTo: 'The last lines on the screen, or of the browser page.',
    answers: [
      { value: 'refused', label: 'An AADSTS number or "refused"', also: ['aadsts'] },
      { value: 'policy', label: 'A page about policy, device or MFA' },
      { value: 'stored', label: 'It succeeds, then "no token" or keyring' },
      { value: 'network', label: 'Time-out, certificate or proxy' },
      { value: 'nothing', label: 'It does not even ask' },
    ],
  },
  networkWord: {
    question: 'Which of these does the network error say?',
    howTo: 'Behind "dial tcp" or in the last line of the log.',
    answers: [
      { value: 'no-host', label: 'No such host, name not known' },
      { value: 'timeout', label: 'Time-out or refused at once' },
      { value: 'broken', label: 'Reset, EOF, deadline exceeded in the middle' },
      { value: 'certificate', label: 'Certificate, x509, TLS' },
      { value: 'proxy', label: 'Proxy, 407' },
    ],
  },
  mountError: {
    question: 'Which number does the mount show?',
    howTo: 'mount error(13) on Linux, System error 53 on Windows.',
    answers: [
      { value: 'no-path', label: '115, 53, 67 or a time-out', also: ['115', '53', '67'] },
      { value: 'denied', label: '13, 5, 86 or 1326: denied', also: ['13', '5', '86', '1326'] },
      { value: 'not-found', label: '2: no such file', also: ['2'] },
      { value: 'dialect', label: '95 or 112: not supported, host is down', also: ['95', '112'] },
    ],
  },
  errorWord: {
    question: 'Which of these words stands in the error?',
    howTo: 'AzCopy writes it behind ERROR CODE; others as ErrorCode or x-ms-error-code. You can also paste the error.',
    answers: [
      { value: 'permission-mismatch', label: 'AuthorizationPermissionMismatch' },
      { value: 'authorization-failure', label: 'AuthorizationFailure' },
      { value: 'authentication-failed', label: 'AuthenticationFailed' },
      { value: 'key-not-permitted', label: 'KeyBasedAuthenticationNotPermitted' },
      { value: 'other', label: 'Another word, or none' },
    ],
  },
  sasEnds: {
    question: 'Does the SAS end in the future?',
    howTo: 'The date behind se= in the URL is UTC.',
    answers: [yes('Yes, later than now'), no('No, it is past')],
  },
  missing: {
    question: 'What is it that cannot be found?',
    howTo: 'The error names it, or look in the portal which part of the path does not exist.',
    answers: [
      { value: 'blob', label: 'A blob or file' },
      { value: 'container', label: 'The container' },
      { value: 'share', label: 'The file share' },
      { value: 'directory', label: 'A folder on the way' },
      { value: 'other', label: 'A queue, a table, or something else' },
    ],
  },
  conflict: {
    question: 'What does the conflict message speak of?',
    howTo: 'The sentence beside 409. You can also paste it.',
    answers: [
      { value: 'exists', label: 'It exists already' },
      { value: 'lease', label: 'A lease' },
      { value: 'deleting', label: 'It is being deleted' },
      { value: 'immutable', label: 'Immutability or legal hold' },
      { value: 'source', label: 'The copy source' },
    ],
  },
  http: {
    answers: [yes('http'), no('https')],
  },
} satisfies Record<string, FactDefinition>;

export type FactName = keyof typeof FACTS;

/** What is known about a report, by fact name. A value that is not in the vocabulary never gets in. */
export type Facts = Partial<Record<FactName, string>>;

/** The answer that always leads on. */
export const UNKNOWN = 'unknown';

export const FACT_NAMES = Object.keys(FACTS) as FactName[];

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(FACTS, name);
}

export function factDefinition(name: FactName): FactDefinition {
  return FACTS[name];
}

/** The allowed values of a fact, `unknown` left out. */
export function factValues(name: FactName): string[] {
  return FACTS[name].answers.map((answer) => answer.value);
}

const fold = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** Reads a typed or pressed answer ("SAS", "2", "i don't know"); undefined when it is none of the fact's answers. */
export function readAnswer(name: FactName, typed: string): string | undefined {
  const said = fold(typed);
  if (/^(unknown|dunno|no idea|not sure|(i )?do(n'?t| not) know|\?)$/.test(said)) return UNKNOWN;
  const { answers } = factDefinition(name);
  if (/^\(?\d{1,2}\)?$/.test(said)) {
    const index = Number.parseInt(said.replace(/\D/g, ''), 10) - 1;
    return index === answers.length ? UNKNOWN : answers[index]?.value;
  }
  const fits = (answer: Answer) =>
    [answer.value, answer.label, ...(answer.also ?? [])].some((word) => fold(word) === said);
  return answers.find(fits)?.value;
}
