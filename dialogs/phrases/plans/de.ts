import type { PlanPhrase } from './en.ts';

export const plansDe: Record<PlanPhrase | 'beforeYouDo' | 'firstIfLost' | 'firstIfExposed', string> = {
  beforeYouDo: 'Bevor du das tust: {caution}',
  firstIfExposed:
    'Zuerst schließen. Ein Container: anonymer Zugriff aus. Eine SAS: über ihre Richtlinie, ihren Unterzeichner oder ihren Schlüssel (`explain revoke-sas`). Ein Schlüssel: was wichtig ist, auf den anderen umstellen, dann ihn erneuern (`explain rotate-keys`). Eine gelöschte Nachricht oder ein gelöschter Commit nimmt nichts zurück. Dann in den Ressourcenlogs nachsehen, wer da war.',
  firstIfLost:
    'Zuerst: halte an, was dort löscht oder schreibt, und lege nichts unter dem alten Namen neu an: das steht einer Wiederherstellung im Weg. Soft Delete, Versionen, Snapshots oder eine Sicherung bringen Daten zurück, manche nur einige Tage lang; `explain data-deleted` hat die Schritte.',
  planTellsSecret:
    'Kein Kennwort, keinen Schlüssel und keine SAS hier einfügen: zum Finden der Ursache braucht sie niemand. Der Fehler, der Code und der Befehl ohne sein Geheimnis genügen.',
  planLifts:
    'Ein Legal Hold oder eine Aufbewahrungsrichtlinie kann gesetzlich vorgeschrieben sein: nur wer sie gesetzt hat, darf sie aufheben. Zum Hochladen unter einem anderen Namen schreiben; eine gesperrte Richtlinie läuft nur aus.',
  planUnlocks:
    'Eine Sperre steht da, damit niemand dies löscht oder ändert. Sieh nach, welche es ist, und frag, wer sie gesetzt hat; hebe nur diese auf und setze sie danach wieder.',
  planBreaksLease:
    'Jemand hält es. Läuft dessen Programm noch, gehen seine Daten verloren oder werden beschädigt: erst den Halter finden und ihn fertig werden lassen.',
  planMirrors:
    'Spiegeln löscht am Ziel alles, was der Quelle fehlt: eine leere oder falsche Quelle leert es. Erst mit dem versuchen, was nur auflistet (robocopy `/L`, sonst `--dry-run`), und das Löschen weglassen, wenn du nur kopieren willst.',
  planFailsOver:
    'Ein ungeplantes Failover lässt sich nicht zurücknehmen: was nach der letzten Synchronisierung geschrieben wurde, ist verloren, und das Konto ist danach nur lokal redundant. Erst die Zeit der letzten Synchronisierung und den Azure-Status ansehen; die meisten Ausfälle enden früher.',
  planUpgrades:
    'Ein Konto mit hierarchischem Namensraum bleibt so: es gibt kein Zurück. Erst nur die Überprüfung laufen lassen; sie ändert nichts und sagt, was im Weg steht.',
  planDeletesSnapshots:
    'Snapshots sind vielleicht die einzige Sicherung: erst fragen, wem sie gehören. Die einer Dateifreigabe zählen nicht zu ihrem Kontingent, sie zu löschen schafft also keinen Platz.',
  planPurges:
    'Was endgültig gelöscht ist, bringt niemand zurück, auch Microsoft nicht. Vorläufig Gelöschtes geht von selbst, wenn seine Tage um sind; sieh erst, wem es gehört.',
  planDeletesJobFolder:
    'Nicht, solange ein Auftrag läuft oder fortgesetzt werden soll: sein Plan steht in diesem Ordner, und ohne ihn lässt sich nichts fortsetzen. Das Log daneben sagt, was fehlschlug.',
  planCutsNetwork:
    'Das schneidet sofort alle ab, die auf diesem Weg kommen. Sieh erst, wer das ist; ein fehlender Eintrag oder eine fehlende Verknüpfung lässt sich ergänzen, ohne etwas wegzunehmen.',
  planDeletes:
    'Gelöschtes kommt nur durch Soft Delete, eine Version, eine Sicherung oder eine Kopie zurück, und was unter demselben Namen neu angelegt wird, versperrt die Wiederherstellung. Liste erst auf, was es träfe. Um noch einmal zu kopieren, muss nichts gelöscht werden: Unvollständiges wird neu geschrieben.',
  planPublic:
    'Öffentlich heißt: jeder im Internet kann sofort alles darin lesen, und das entscheidet der Eigentümer der Daten. Eine SAS für den einen Blob oder ein CDN davor genügt meist.',
  planOpensFirewall:
    'Die ganze Firewall zu öffnen lässt jedes Netz heran und hilft nur, wenn das Netz die Ursache ist. Erlaube die eine Adresse oder das eine Subnetz, das abgelehnt wird; das geht genauso schnell.',
  planRotates:
    'Ein erneuerter Schlüssel beendet sofort jedes Programm, jede Einbindung und jede SAS dieses Schlüssels. Erst alles auf den anderen Schlüssel umstellen, dann den einen erneuern, nie beide zugleich. Nur ein Schlüssel, der gerade missbraucht wird, wird sofort erneuert, Ausfall hin oder her.',
  planDropsProtection:
    'Abgeschaltet oder verkürzt bringt weniger oder nichts zurück, was von da an gelöscht oder überschrieben wird, und das schon Aufbewahrte kostet weiter. Eine Lifecycle-Regel, die alte Versionen entfernt, spart ebenso viel und behält den Schutz; das entscheidet der Eigentümer der Daten.',
  planOpensToEveryone:
    'Volle Rechte für alle öffnen die Daten jedem und ersetzen keine fehlende Rolle und keinen Schlüssel. Gib der einen Identität das Recht, das ihr fehlt, auf der einen Freigabe oder dem einen Ordner.',
  planWideRole:
    'Besitzer und Mitwirkender haben kein Recht an den Daten und öffnen viel anderes. Es braucht eine Rolle mit „Data“ im Namen, nur auf dem Container oder der Freigabe.',
  planStrongSas:
    'Wer so eine SAS findet, kann alles, bis der Schlüssel erneuert wird. Wenige Buchstaben und ein kurzes Leben genügen; eine gespeicherte Zugriffsrichtlinie macht sie widerrufbar, und eine Anmeldung braucht keine.',
  planKeyInFiles:
    'Einen Schlüssel oder eine SAS in Dateien, Pipelines oder Code liest jeder, der sie sieht, und der Schlüssel öffnet das ganze Konto. Eine verwaltete Identität oder die eigene Anmeldung der Pipeline mit einer Datenrolle braucht keinen; sonst gehört er in Key Vault oder eine geheime Variable.',
  planKeysOn:
    'Der Zugriff mit Schlüssel wurde abgeschaltet, damit niemand ohne Namen arbeitet. Frag den Eigentümer des Kontos; eine Anmeldung mit Datenrolle braucht keinen Schlüssel.',
  planSkipsCheck:
    'Ohne diese Prüfung weiß niemand, wer antwortet und ob die Daten heil ankommen; ein Token oder eine SAS geht vielleicht an einen Fremden. AzCopy hat keinen Schalter für Zertifikate: lege das Stammzertifikat des Ausstellers in den Speicher des Systems.',
  planPlain:
    'Das gilt für alle Clients des Kontos: ihre Daten gehen schlechter geschützt oder im Klartext durchs Netz. Aktualisiere lieber den einen alten Client; welche es gibt, sagen die Ressourcenlogs (TlsVersion).',
  planNoMfa:
    'Der zweite Faktor schützt den ganzen Mandanten, und nur dessen Administratoren dürfen etwas ausnehmen. `az login` im Browser erledigt ihn einmal; was unbeaufsichtigt läuft, nimmt eine verwaltete Identität oder einen Dienstprinzipal.',
  planNoPolicy:
    'Eine Richtlinie ist eine Regel deiner Organisation und schützt mehr als dieses Konto. Bitte ihren Eigentümer um eine Ausnahme für dieses eine, oder arbeite ohne das Verbotene: sind Schlüssel aus, melde dich mit einer Datenrolle an.',
  planGuardsOff:
    'Ohne ihn ist die Maschine offen, und selten ist er es, was eine Kopie bremst. Lass den einen Ordner oder das Programm von dem ausnehmen, der die Maschine betreut, und miss davor und danach.',
  planKills:
    'Strg+C in seinem Fenster beendet AzCopy geordnet, und der Auftrag lässt sich fortsetzen; was angekommen ist, bleibt. Ein abgeschossenes Programm, das auf eine Einbindung schreibt, verliert das noch nicht Geschriebene: erst ordentlich schließen, dann aushängen.',
  planOverwritesAll:
    'Überschriebenes ist verloren, wenn es nicht Versionen oder Soft Delete behalten. `--overwrite=ifSourceNewer` ersetzt nur, was älter ist, und `--dry-run` listet es vorher auf.',
  planChangesTier:
    'Jeder Wechsel der Ebene kostet je Blob: Schreiben in eine kältere, Lesen aus ihr, und eine Gebühr vor 30 (cool), 90 (cold) oder 180 Tagen (archive). Archiviertes ist erst Stunden später lesbar, nach dem Reaktivieren. Verschiebe nur, was du brauchst.',
  planHandsOutKey:
    'Der Schlüssel öffnet alles im Konto, für immer, und lässt sich keinem Einzelnen wieder nehmen. Eine SAS mit wenigen Buchstaben und kurzem Leben, oder ein Gast mit einer Datenrolle auf dem einen Container, gibt, was nötig ist.',
  planLessRedundant:
    'Bei LRS stehen alle Kopien in einem Rechenzentrum: was dort geschieht, trifft alle, und die zweite Region ist sofort weg. Der Weg zurück kostet die Übertragung von allem. Das entscheidet der Eigentümer der Daten.',
  planShutsOut:
    'Das sperrt sofort alle aus, die heute so arbeiten. Sieh erst in den Ressourcenlogs nach, wer das ist (AuthenticationType, TlsVersion, CallerIpAddress), stelle sie um, wähle eine ruhige Stunde und notiere, was eingestellt war.',
  planEverywhere:
    'Was zu einem Konto passt, sperrt bei einem anderen aus, öffnet oder kostet etwas. Versuche es an einem, liste die anderen erst auf, notiere, was in jedem eingestellt ist, und mache weiter, wenn das erste sich bewährt hat.',
  planPurgesKey:
    'Was mit einem verschwundenen Schlüssel verschlüsselt ist, bleibt für immer unlesbar, was immer sonst gesichert wurde, und Blobs können noch an einer älteren Version hängen. Behalte jeden Schlüssel und jede Version, mit Löschschutz; willst du einen loswerden, stelle das Konto erst auf einen anderen um und warte, bis ihn nichts mehr verlangt.',
  planReplaces:
    'Ein Speicherkonto, einen Container oder eine Freigabe zu ersetzen löscht sie mit allem darin und legt sie leer neu an. Lies im Plan, was „forces replacement“ verursacht, nimm diesen Wert zurück oder ändere ihn an Ort und Stelle, und setze `prevent_destroy` auf alles, was Daten hält; kein Apply ungelesen.',
  planRuleDeletes:
    'Eine solche Regel löscht von selbst, Tag für Tag, in jedem Container, den sie erreicht, auch Sicherungen und Logs; zurück kommt nur, was Soft Delete oder Versionen noch halten. Nenne im Präfix den einen Container, liste erst auf, was so alt ist, und schalte Soft Delete vor der Regel ein.',
  planDeletesSource:
    'Nicht, bevor alles angekommen ist: „Erfolg bei den meisten“ lässt den Rest zurück, und Übersprungenes zählt nicht als Fehler. `azcopy jobs show` muss 0 fehlgeschlagene und 0 übersprungene nennen; vergleiche Zahl und Größe auf beiden Seiten, versuche einen Sync mit `--dry-run` (er darf nichts zu tun haben), und behalte die Quelle noch einige Wochen.',
  planWritesOver:
    'Wurde etwas dieses Namens gelöscht, hole es zuerst zurück (`explain restore`): was jetzt geschrieben wird, steht ihm im Weg, und Soft Delete behält es nur einige Tage. Schreibe Neues bis dahin unter einem anderen Namen.',
  planDeletesContainer:
    'Das nimmt sofort und ohne Liste alles darin mit; zurück kommt nur, was Soft Delete oder eine Sicherung hält. Der Name bleibt eine halbe Minute oder länger belegt, sofort neu anlegen geht also schief. Zum Leeren erst auflisten (`azcopy remove "URL/*" --recursive --dry-run`), dann löschen, was die Liste zeigt.',
  planSkipsHash:
    'Dann gilt als heil, was beschädigt ankam. Hole es noch einmal, auch von einem anderen Rechner und Netz; `--check-md5 LogOnly` lässt den Auftrag zu Ende laufen und nennt im Log jede Datei, die abweicht.',
  planHidesFault:
    'Dann sieht der Auftrag gut aus, während am Ziel Dateien fehlen. Lass ihn fehlschlagen, sieh nach, was fehlt (`azcopy jobs show "JOB-ID" --with-status=Failed`), wiederhole ihn dafür (`azcopy jobs resume`), und behebe, was jedes Mal fehlschlägt.',
  planSilences:
    'Ohne sie sieht niemand den nächsten Fehler, oder wer an den Daten war. Finde heraus, welche Aufrufe den Lärm machen (Ressourcenlogs nach CallerIpAddress und StatusText), nimm nur diese im Filter der Warnung aus, oder stelle die eine Warnung für einige Stunden stumm.',
};
