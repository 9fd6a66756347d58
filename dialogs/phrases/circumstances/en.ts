/** What people ask of any cause beside the step: why others are not hit, how often it has to be done, in which log it stands. */
export const circumstancesEn = {
  // Why does it work for my colleague?
  othersAccount:
    'What is set at the account holds for both of you, so the other one comes another way: another account or service of it, another sign-in (the portal and some tools take the account key unseen), a program that offers more, or only a copy in a cache.',
  othersService:
    'What is set at the service holds for both of you, so the other one uses another service or host of the account, another way to sign in, or only sees a copy in a cache.',
  othersContainer:
    'It lies in this one container or share: the other one works in another, or does something there that is not touched by it (reads where you write).',
  othersItem:
    'It lies in single files: the other one works with others, or does something with them that is still allowed (reads where you write).',
  othersIdentity:
    'Because the other one signs in as somebody else: with a right that is missing here, of his own or through a group, or with the account key, which some tools take unseen. Put both identities and their roles side by side.',
  othersToken:
    'Because the other one uses another SAS, key or secret, or none at all but a login. Compare the two without showing the secret: for a SAS `se`, `sp`, `si` and the path; for a key or secret its id or date.',
  othersSignin:
    'Because the rule looks at who signs in, with which app, from which device and which place, and one of these differs. Entra ID > Sign-in logs shows it for both, side by side.',
  othersManagement:
    'Because the other one has a role that is missing here, on the account, the group or the subscription, or does the same with a data role and needs that call not at all.',
  othersNetwork:
    'Because the other one comes another way: another address, VPN, proxy or DNS. Compare on both machines: `curl -s https://api.ipify.org` and `nslookup` of the host.',
  othersMachine:
    'Because something on that machine differs: system and version, what is installed, certificates, clock, free room, proxy. Do the same look on both.',
  othersProgram:
    'Because the other one uses another program, another version of it, or other settings. Compare these first (`--version`, the configuration).',
  othersCommand:
    'Because the other command is another one: compare the two letter by letter, with quotes, paths, flags and case.',

  // How often do I have to do that?
  oftenExpires:
    'Again before each end: it runs out by itself. So put the next end in a calendar, or let a job renew it.',
  oftenChanged: 'Once. It then stays so until somebody changes it again.',
  oftenGrows: 'Once for now; what grows comes to its limit again, sooner or later.',
  oftenFirst: 'Once for this kind of job: what is set stays set, and what is written in a script is right each time.',
  oftenUpdate: 'Once for each machine or program, and again only when a version ends.',
  oftenPassing: 'Only when it shows again; it mostly passes by itself.',
  oftenOthers: 'Each time the other job or person gets in the way, until it is agreed who writes when.',
  oftenNetwork: 'Once. Then again only when the network changes.',

  // Where is the log of that?
  logResource:
    'In the resource logs of the account (portal: the account > Monitoring > Logs, tables StorageBlobLogs, StorageFileLogs, StorageQueueLogs, StorageTableLogs). They hold only what came after a diagnostic setting was made, some minutes later.',
  logActivity:
    'In the Activity log of the account, the group or the subscription (portal: Activity log), kept for 90 days.',
  logSignin:
    'In the sign-in logs of Entra ID (portal: Microsoft Entra ID > Sign-in logs; managed identities and apps have tabs of their own). Search by the correlation id of the error.',
  logNetwork:
    'What never reaches the service stands in no log of Azure Storage: look in the log of the firewall or proxy on the way. What the account refuses stands in its resource logs (portal: the account > Monitoring > Logs).',
  logMachine:
    'On that machine: Linux `journalctl -k` or `dmesg`, and `journalctl -u <service>`; Windows Event Viewer (SMB: Applications and Services Logs > Microsoft > Windows > SMBClient).',
  logProgram:
    'In the program’s own log or output, with more detail switched on: Azure CLI `--debug`, PowerShell `-Debug`, SDKs by their logger (`AZURE_LOG_LEVEL=verbose` in JavaScript, logger `azure` in Python). What reached the service stands in the resource logs of the account too.',
  logExplorer:
    'In Storage Explorer’s own log: Help > Open Logs Directory; more of it with Settings > Application > Log level. What reached the service stands in the resource logs of the account too.',
  logFileSync:
    'On the server: Event Viewer > Applications and Services Logs > Microsoft > FileSync > Agent > Telemetry; event 9102 ends each session and holds its code. For single files run `FileSyncErrorsReport.ps1` in `C:\\Program Files\\Azure\\StorageSyncAgent`.',
  logBlobfuse:
    'In the system log, unless the config says otherwise: `sudo journalctl --since "1 hour ago" | grep blobfuse` (with rsyslog also `/var/log/blobfuse2.log`). More of it with `logging:` `level: log_debug` in the config, after a new mount.',
  logKubernetes:
    'First the events of the pod: `kubectl describe pod <pod>`. Then the driver on its node: `kubectl get pods -n kube-system -o wide -l app=csi-azurefile-node` (blob: `csi-blob-node`), and `kubectl logs -n kube-system <driver-pod> -c azurefile` (`-c blob`).',
  logMover:
    'In the run’s own logs, once the storage mover has a diagnostic setting to Log Analytics: tables StorageMoverJobRunLogs and StorageMoverCopyLogsFailed. What the agent itself writes comes with its support bundle (menu `6) Collect support bundle`).',
  logFactory:
    'Data Factory: Monitor > Pipeline runs > the run > the activity: the sign beside its status shows the whole error, the glasses show the details. What reached the service stands in the resource logs of the account too.',
  logFunctions:
    'In the app: Monitoring > Log stream while it runs, Application Insights > Failures (or Logs, tables traces and exceptions) for what was before. What reached the service stands in the resource logs of the account too.',
  logPipeline:
    'In the log of the step that fails. More of it in Azure DevOps with the variable `system.debug` set to true, in GitHub with the secret or variable `ACTIONS_STEP_DEBUG` set to true; secrets are masked there, a SAS in a plain variable is not.',
  logRclone:
    'In what rclone prints with `-vv --log-file=rclone.log`. What reached the service stands in the resource logs of the account too.',
  logRobocopy:
    'In what Robocopy writes with `/UNILOG:robocopy.log /TEE`: search it for ERROR. For the share itself: Event Viewer > Applications and Services Logs > Microsoft > Windows > SMBClient.',
  logBrowser:
    'In the browser: F12 > Network, the red line and its response, and F12 > Console. What reached the service stands in the resource logs of the account too.',
  logAzCopy:
    'In AzCopy’s log: `~/.azcopy/<job-id>.log` (Windows `%USERPROFILE%\\.azcopy`), or where AZCOPY_LOG_LOCATION points. `azcopy jobs list` tells the id, `azcopy jobs show <job-id> --with-status=Failed` what failed.',

  // And on my Mac?
  sameOnMac: 'The same in the Terminal of macOS (`brew install azure-cli`, `brew install azcopy`):',
  sameAnywhere: 'That is the same on every system:',
  notOnMac: 'My page has no command for macOS; this is the one for Linux, and what it does is wanted there too:',
} as const;
