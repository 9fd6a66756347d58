import type { Translation } from '../say.ts';

export const circumstancesDe: Translation = {
  othersAccount:
    'Was am Konto eingestellt ist, gilt für beide; also kommt der andere auf einem anderen Weg: anderes Konto oder anderer Dienst davon, andere Anmeldung (das Portal und manche Werkzeuge nehmen ungesehen den Kontoschlüssel), ein Programm, das mehr kann, oder nur eine Kopie in einem Cache.',
  othersService:
    'Was am Dienst eingestellt ist, gilt für beide; also nutzt der andere einen anderen Dienst oder Host des Kontos, eine andere Anmeldung, oder er sieht nur eine Kopie in einem Cache.',
  othersContainer:
    'Es liegt an diesem einen Container oder dieser Freigabe: der andere arbeitet in einem anderen, oder tut dort etwas, das davon nicht berührt ist (liest, wo du schreibst).',
  othersItem:
    'Es liegt an einzelnen Dateien: der andere arbeitet mit anderen, oder tut mit ihnen etwas, das noch erlaubt ist (liest, wo du schreibst).',
  othersIdentity:
    'Weil sich der andere als jemand anderes anmeldet: mit einem Recht, das hier fehlt, einem eigenen oder über eine Gruppe, oder mit dem Kontoschlüssel, den manche Werkzeuge ungesehen nehmen. Stelle beide Identitäten und ihre Rollen nebeneinander.',
  othersToken:
    'Weil der andere eine andere SAS, einen anderen Schlüssel oder ein anderes Geheimnis benutzt, oder gar keines, sondern eine Anmeldung. Vergleiche beide, ohne das Geheimnis zu zeigen: bei einer SAS `se`, `sp`, `si` und den Pfad; bei Schlüssel oder Geheimnis die Id oder das Datum.',
  othersSignin:
    'Weil die Regel darauf sieht, wer sich anmeldet, mit welcher App, von welchem Gerät und von wo, und eines davon ist anders. Entra ID > Sign-in logs zeigt es für beide nebeneinander.',
  othersManagement:
    'Weil der andere eine Rolle hat, die hier fehlt, am Konto, an der Gruppe oder am Abonnement, oder dasselbe mit einer Datenrolle tut und diesen Aufruf gar nicht braucht.',
  othersNetwork:
    'Weil der andere auf einem anderen Weg kommt: andere Adresse, VPN, Proxy oder DNS. Vergleiche auf beiden Rechnern: `curl -s https://api.ipify.org` und `nslookup` des Hosts.',
  othersMachine:
    'Weil auf jenem Rechner etwas anders ist: System und Version, was installiert ist, Zertifikate, Uhr, freier Platz, Proxy. Sieh auf beiden dasselbe nach.',
  othersProgram:
    'Weil der andere ein anderes Programm, eine andere Version davon oder andere Einstellungen benutzt. Vergleiche zuerst diese (`--version`, die Konfiguration).',
  othersCommand:
    'Weil der andere Befehl ein anderer ist: vergleiche beide Buchstabe für Buchstabe, mit Anführungszeichen, Pfaden, Schaltern und Groß- und Kleinschreibung.',

  oftenExpires:
    'Vor jedem Ende wieder: es läuft von selbst ab. Also das nächste Ende in einen Kalender, oder ein Job erneuert es.',
  oftenChanged: 'Einmal. Danach bleibt es so, bis jemand es wieder ändert.',
  oftenGrows: 'Fürs Erste einmal; was wächst, kommt früher oder später wieder an seine Grenze.',
  oftenFirst:
    'Einmal für diese Art von Auftrag: was eingestellt ist, bleibt, und was im Skript steht, stimmt jedes Mal.',
  oftenUpdate: 'Einmal je Rechner oder Programm, und wieder erst, wenn eine Version endet.',
  oftenPassing: 'Nur wenn es sich wieder zeigt; meist vergeht es von selbst.',
  oftenOthers: 'Jedes Mal, wenn der andere Job oder Mensch dazwischenkommt, bis abgesprochen ist, wer wann schreibt.',
  oftenNetwork: 'Einmal. Danach nur wieder, wenn sich das Netzwerk ändert.',

  logResource:
    'In den Ressourcenprotokollen des Kontos (Portal: das Konto > Monitoring > Logs, Tabellen StorageBlobLogs, StorageFileLogs, StorageQueueLogs, StorageTableLogs). Darin steht nur, was nach dem Anlegen einer Diagnoseeinstellung kam, einige Minuten später.',
  logActivity:
    'Im Aktivitätsprotokoll des Kontos, der Gruppe oder des Abonnements (Portal: Activity log), 90 Tage lang.',
  logSignin:
    'In den Anmeldeprotokollen von Entra ID (Portal: Microsoft Entra ID > Sign-in logs; verwaltete Identitäten und Apps haben eigene Reiter). Suche nach der Correlation id des Fehlers.',
  logNetwork:
    'Was den Dienst nie erreicht, steht in keinem Protokoll von Azure Storage: sieh im Protokoll der Firewall oder des Proxys auf dem Weg nach. Was das Konto ablehnt, steht in seinen Ressourcenprotokollen (Portal: das Konto > Monitoring > Logs).',
  logMachine:
    'Auf diesem Rechner: Linux `journalctl -k` oder `dmesg`, und `journalctl -u <service>`; Windows Ereignisanzeige (SMB: Anwendungs- und Dienstprotokolle > Microsoft > Windows > SMBClient).',
  logProgram:
    'Im eigenen Protokoll oder in der Ausgabe des Programms, ausführlicher mit: Azure CLI `--debug`, PowerShell `-Debug`, SDKs über ihren Logger (`AZURE_LOG_LEVEL=verbose` in JavaScript, Logger `azure` in Python). Was den Dienst erreicht hat, steht auch in den Ressourcenprotokollen des Kontos.',
  logExplorer:
    'Im eigenen Log von Storage Explorer: Help > Open Logs Directory; ausführlicher mit Settings > Application > Log level. Was den Dienst erreicht hat, steht auch in den Ressourcenprotokollen des Kontos.',
  logFileSync:
    'Auf dem Server: Ereignisanzeige > Anwendungs- und Dienstprotokolle > Microsoft > FileSync > Agent > Telemetry; Ereignis 9102 beendet jede Sitzung und trägt ihren Code. Für einzelne Dateien `FileSyncErrorsReport.ps1` in `C:\\Program Files\\Azure\\StorageSyncAgent` ausführen.',
  logBlobfuse:
    'Im Systemprotokoll, wenn die Konfiguration nichts anderes sagt: `sudo journalctl --since "1 hour ago" | grep blobfuse` (mit rsyslog auch `/var/log/blobfuse2.log`). Ausführlicher mit `logging:` `level: log_debug` in der Konfiguration, nach einem neuen Mount.',
  logKubernetes:
    'Zuerst die Ereignisse des Pods: `kubectl describe pod <pod>`. Dann der Treiber auf seinem Knoten: `kubectl get pods -n kube-system -o wide -l app=csi-azurefile-node` (Blob: `csi-blob-node`) und `kubectl logs -n kube-system <driver-pod> -c azurefile` (`-c blob`).',
  logMover:
    'In den Protokollen des Laufs, sobald der Storage Mover eine Diagnoseeinstellung nach Log Analytics hat: Tabellen StorageMoverJobRunLogs und StorageMoverCopyLogsFailed. Was der Agent selbst schreibt, kommt mit seinem Support-Paket (Menü `6) Collect support bundle`).',
  logFactory:
    'Data Factory: Monitor > Pipeline runs > der Lauf > die Aktivität: das Zeichen neben ihrem Status zeigt den ganzen Fehler, die Brille die Einzelheiten. Was den Dienst erreicht hat, steht auch in den Ressourcenprotokollen des Kontos.',
  logFunctions:
    'In der App: Monitoring > Log stream, solange sie läuft, Application Insights > Failures (oder Logs, Tabellen traces und exceptions) für das, was war. Was den Dienst erreicht hat, steht auch in den Ressourcenprotokollen des Kontos.',
  logPipeline:
    'Im Log des Schritts, der scheitert. Ausführlicher in Azure DevOps mit der Variablen `system.debug` auf true, in GitHub mit dem Secret oder der Variablen `ACTIONS_STEP_DEBUG` auf true; Secrets sind darin maskiert, eine SAS in einer einfachen Variablen nicht.',
  logRclone:
    'In dem, was rclone mit `-vv --log-file=rclone.log` ausgibt. Was den Dienst erreicht hat, steht auch in den Ressourcenprotokollen des Kontos.',
  logRobocopy:
    'In dem, was Robocopy mit `/UNILOG:robocopy.log /TEE` schreibt: darin nach ERROR suchen. Zur Freigabe selbst: Ereignisanzeige > Anwendungs- und Dienstprotokolle > Microsoft > Windows > SMBClient.',
  logBrowser:
    'Im Browser: F12 > Network, die rote Zeile und ihre Antwort, und F12 > Console. Was den Dienst erreicht hat, steht auch in den Ressourcenprotokollen des Kontos.',
  logAzCopy:
    'Im Log von AzCopy: `~/.azcopy/<job-id>.log` (Windows `%USERPROFILE%\\.azcopy`), oder wohin AZCOPY_LOG_LOCATION zeigt. `azcopy jobs list` nennt die Id, `azcopy jobs show <job-id> --with-status=Failed`, was scheiterte.',

  sameOnMac: 'Genauso im Terminal von macOS (`brew install azure-cli`, `brew install azcopy`):',
  sameAnywhere: 'Das ist auf jedem System gleich:',
  notOnMac: 'Meine Seite hat keinen Befehl für macOS; das ist der für Linux, und was er tut, ist auch dort nötig:',
};
