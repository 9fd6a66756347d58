import type { Questions } from './questions.ts';

/** Die Fragen des Wortschatzes (knowledge/facts.ts). Was fehlt, wird englisch gefragt. */
export const questionsDe: Questions = {
  tool: {
    text: 'Welches Programm zeigt den Fehler?',
    howTo: 'Der Name des Befehls oder Fensters, das ihn ausgibt.',
    labels: {
      cli: 'Azure CLI oder PowerShell',
      sdk: 'Eigener Code (SDK oder REST)',
      mount: 'Eine eingebundene Freigabe (SMB, NFS, blobfuse)',
      browser: 'Eine Webseite im Browser',
      pipeline: 'Ein Pipeline-Task',
      other: 'Etwas anderes',
    },
  },
  operation: {
    text: 'Was sollte der Befehl tun?',
    howTo: 'Das Verb nach azcopy, und welche Seite die Cloud ist.',
    labels: {
      upload: 'Nach Azure hochladen',
      download: 'Von Azure herunterladen',
      s2s: 'Zwischen zwei Konten oder Diensten kopieren',
      sync: 'Abgleichen (sync)',
      list: 'Auflisten',
      remove: 'Löschen',
      create: 'Container, Freigabe oder Konto anlegen',
      login: 'Anmelden',
      resume: 'Einen Job fortsetzen',
      'set-properties': 'Tier, Metadaten oder Tags ändern',
      mount: 'Eine Freigabe einbinden',
      'generate-sas': 'Eine SAS erzeugen',
      other: 'Etwas anderes',
    },
  },
  auth: {
    text: 'Womit weist sich der Client aus?',
    howTo:
      'Eine URL mit sig= trägt eine SAS; azcopy login, az login oder eine verwaltete Identität ist Microsoft Entra ID.',
    labels: { sas: 'SAS (sig= in der URL)', key: 'Kontoschlüssel', anonymous: 'Gar nicht: öffentlicher Zugriff' },
  },
  identity: {
    text: 'Wer meldet sich an?',
    howTo: 'azcopy login ohne Schalter meldet eine Person an; sonst steht es in AZCOPY_AUTO_LOGIN_TYPE.',
    labels: {
      user: 'Eine Person',
      'service-principal': 'Ein Dienstprinzipal',
      'managed-identity': 'Eine verwaltete Identität',
      'az-cli': 'Die Anmeldung der Azure CLI oder PowerShell',
    },
  },
  service: {
    text: 'Welcher Speicherdienst ist es?',
    howTo: 'Das Wort nach dem Kontonamen im Host: blob, file, queue, table oder dfs.',
    labels: { queue: 'Warteschlangen (Queues)', table: 'Tabellen (Tables)' },
  },
  cloud: {
    text: 'In welcher Cloud ist das Konto?',
    howTo: 'Das Ende des Hostnamens, etwa core.windows.net.',
    labels: {
      global: 'Globales Azure',
      usgov: 'US-Regierung',
      germany: 'Deutschland (geschlossen)',
      emulator: 'Ein Emulator (Azurite)',
    },
  },
  outcome: {
    text: 'Wie ist es ausgegangen?',
    howTo: 'Die Zeile „Final Job Status“, oder der Exit-Code.',
    labels: {
      completed: 'Am Ende hat es geklappt',
      partly: 'Einige Dateien schlugen fehl',
      failed: 'Es schlug fehl',
      hangs: 'Es hört nie auf',
      cancelled: 'Es wurde angehalten',
    },
  },
  networkRules: {
    text: 'Beschränkt das Speicherkonto, aus welchen Netzen man es erreicht?',
    howTo: 'Portal: Speicherkonto > Netzwerk. „Ausgewählte Netzwerke“ oder „Deaktiviert“ heißt ja.',
    labels: { yes: 'Ja, ausgewählte Netze oder deaktiviert', no: 'Nein, alle Netze' },
  },
  networkRuleChanged: {
    text: 'Wurde in den letzten Minuten eine Netzwerkregel des Kontos geändert?',
    howTo: 'Auch durch einen Pipeline-Schritt direkt vor dem fehlschlagenden.',
  },
  otherNetworkWorks: {
    text: 'Geht derselbe Befehl aus einem anderen Netz?',
    howTo: 'Versuche es aus der Azure Cloud Shell oder über ein Telefon.',
  },
  privateEndpoint: {
    text: 'Hat das Konto einen privaten Endpunkt?',
    howTo: 'Portal: Speicherkonto > Netzwerk > Private Endpunktverbindungen; oder nslookup zeigt privatelink.',
  },
  proxy: {
    text: 'Steht ein Proxy zwischen diesem Rechner und Azure?',
    howTo: 'Sieh nach HTTPS_PROXY, oder frage das Netzwerkteam; die meisten Firmennetze haben einen.',
  },
  location: {
    text: 'Wo läuft der Befehl?',
    howTo: 'Der Rechner, der ihn ausführt, nicht der Ort der Daten.',
    labels: {
      local: 'Auf einem Rechner außerhalb von Azure',
      azure: 'Auf einer Maschine in Azure',
      'hosted-agent': 'Auf einem gehosteten Build-Agenten',
      kubernetes: 'In einem Container oder Kubernetes',
      function: 'In Functions oder App Service',
    },
  },
  dataRole: {
    text: 'Hat diese Identität auf Konto oder Container eine Rolle mit „Data“ im Namen?',
    howTo: 'Portal: Speicherkonto > Zugriffssteuerung (IAM) > Zugriff überprüfen. Owner und Contributor zählen nicht.',
  },
  roleChanged: {
    text: 'Wurde die Rolle in den letzten zehn Minuten zugewiesen?',
    howTo: 'Portal: Zugriffssteuerung (IAM), oder der Pipeline-Schritt, der sie zuweist.',
  },
  hierarchicalNamespace: {
    text: 'Hat das Konto einen hierarchischen Namespace (Data Lake Gen2)?',
    howTo: 'Portal: Speicherkonto > Übersicht > Hierarchischer Namespace.',
  },
  otherClientWorks: {
    text: 'Erreicht ein anderes Programm auf demselben Rechner dieselben Daten?',
    howTo: 'Versuche Portal oder Storage Explorer; beide nehmen womöglich still den Kontoschlüssel.',
  },
  keysRotated: {
    text: 'Wurde ein Kontoschlüssel erneuert, nachdem SAS oder Verbindungszeichenfolge entstanden?',
    howTo: 'Portal: Speicherkonto > Zugriffsschlüssel zeigt das Datum.',
  },
  sasMaker: {
    text: 'Wie wurde die SAS gemacht?',
    howTo: 'Portal, Storage Explorer und SDKs machen richtige; ein eigenes Skript oft nicht.',
    labels: {
      tool: 'Portal, Storage Explorer, CLI oder SDK',
      hand: 'Mit einem eigenen Skript',
      policy: 'Aus einer gespeicherten Richtlinie (si=)',
      given: 'Jemand gab sie mir',
    },
  },
  sasEnds: {
    text: 'Endet die SAS in der Zukunft?',
    howTo: 'Das Datum hinter se= in der URL ist UTC.',
    labels: { yes: 'Ja, später als jetzt', no: 'Nein, sie ist vorbei' },
  },
  clockRight: {
    text: 'Geht die Uhr dieses Rechners richtig?',
    howTo: 'Vergleiche mit time.is, oder: curl -sI https://www.microsoft.com | grep -i ^date',
  },
  failing: {
    text: 'Schlagen alle Übertragungen fehl, oder nur einige?',
    howTo: 'Die Zusammenfassung am Ende zählt sie.',
    labels: { all: 'Alle', some: 'Nur einige', none: 'Keine, es warnt nur' },
  },
  repeats: {
    text: 'Schlägt es jedes Mal fehl?',
    howTo: 'Führe denselben Befehl noch einmal aus.',
    labels: { always: 'Jedes Mal', sometimes: 'Ab und zu' },
  },
  fileCount: {
    text: 'Wie viele Dateien hat der Job?',
    howTo: 'Eine ungefähre Zahl genügt.',
    labels: { few: 'Weniger als 100.000', many: '100.000 bis 10 Millionen', huge: 'Mehr als 10 Millionen' },
  },
  lastLine: {
    text: 'Was zeigt es zuletzt?',
    howTo: 'Die letzte Zeile am Bildschirm oder im Log.',
    labels: {
      percent: 'Eine Prozentzahl, die stehen bleibt',
      login: 'Eine Meldung zur Anmeldung',
      error: 'Einen Fehler',
      nothing: 'Gar nichts',
    },
  },
  azcopyVersion: {
    text: 'Welche Version von AzCopy ist es?',
    howTo: 'Führe aus: azcopy --version',
    labels: {
      current: '10.2x oder neuer',
      old: '10.0 bis 10.19',
      v8: '8 oder älter (Schalter mit Schrägstrich)',
    },
  },
  shell: {
    text: 'Welche Shell führt den Befehl aus?',
    howTo: 'Das Fenster, in das du ihn schreibst, oder die Art des Skripts.',
    labels: { posix: 'bash, zsh oder sh', cmd: 'cmd oder eine .bat-Datei' },
  },
  protocol: {
    text: 'Ist die Quelle oder Einbindung SMB oder NFS?',
    howTo: 'Der Endpunkt oder der mount-Befehl sagt es.',
  },
  side: {
    text: 'Welche Seite lehnt ab: Quelle oder Ziel?',
    howTo: 'Der Host in der fehlschlagenden Anfrage, oder „copy source“ im Fehler.',
    labels: { source: 'Die Quelle', destination: 'Das Ziel' },
  },
  sourceChanges: {
    text: 'Wird in die Quelle geschrieben, während der Job läuft?',
    howTo: 'Bei Logs, Datenbanken und viel benutzten Ordnern ist es so.',
  },
  recentlyDeleted: {
    text: 'Wurde kurz vorher etwas mit diesem Namen gelöscht?',
    howTo: 'Von einem anderen Prozess, einem Skript oder einem früheren Schritt.',
  },
  recentlyCreated: {
    text: 'Wurde Container, Freigabe oder SAS unmittelbar vorher erzeugt?',
    howTo: 'Im selben Programm, binnen Sekunden.',
  },
  exists: {
    text: 'Gibt es die Ressource, genau so geschrieben?',
    howTo: 'Blobnamen unterscheiden Groß und Klein; sieh im Portal nach.',
  },
  retried: {
    text: 'Hat der Client die Anfrage von selbst wiederholt?',
    howTo: 'Zwei Logeinträge mit derselben Client-Request-ID.',
  },
  port445: {
    text: 'Erreicht dieser Rechner den Port 445 des Kontos?',
    howTo: 'Führe aus: nc -zv <account>.file.core.windows.net 445 (PowerShell: Test-NetConnection -Port 445).',
    labels: { yes: 'Ja, es verbindet', no: 'Nein, Zeitüberschreitung' },
  },
  speaksOf: {
    text: 'Wovon spricht die Fehlermeldung?',
    howTo: 'Die letzten Zeilen am Bildschirm oder im Log. Du kannst sie auch einfügen.',
    labels: {
      refused: 'Abgelehnt: 403, Rechte, Autorisierung',
      network: 'Netz: Zeitüberschreitung, Host, Verbindung, Zertifikat',
      missing: 'Etwas wird nicht gefunden',
      file: 'Eine lokale Datei, ein Ordner oder die Platte',
      command: 'Ein Schalter, ein Argument oder die URL',
    },
  },
  signIn: {
    text: 'Was geschieht beim Anmelden?',
    howTo: 'Die letzten Zeilen am Bildschirm oder der Browserseite.',
    labels: {
      refused: 'Eine AADSTS-Nummer oder „abgelehnt“',
      policy: 'Eine Seite über Richtlinie, Gerät oder MFA',
      stored: 'Es gelingt, dann „no token“ oder Keyring',
      network: 'Zeitüberschreitung, Zertifikat oder Proxy',
      nothing: 'Es fragt nicht einmal',
    },
  },
  networkWord: {
    text: 'Was davon sagt der Netzwerkfehler?',
    howTo: 'Hinter „dial tcp“ oder in der letzten Zeile des Logs.',
    labels: {
      'no-host': 'Kein solcher Host, Name unbekannt',
      timeout: 'Zeitüberschreitung oder gleich abgewiesen',
      broken: 'Reset, EOF, deadline exceeded mittendrin',
      certificate: 'Zertifikat, x509, TLS',
    },
  },
  mountError: {
    text: 'Welche Nummer zeigt das Einbinden?',
    howTo: 'mount error(13) unter Linux, Systemfehler 53 unter Windows.',
    labels: {
      'no-path': '115, 53, 67 oder Zeitüberschreitung',
      denied: '13, 5, 86 oder 1326: verweigert',
      'not-found': '2: keine solche Datei',
      dialect: '95 oder 112: nicht unterstützt, Host nicht da',
    },
  },
  errorWord: {
    text: 'Welches dieser Wörter steht im Fehler?',
    howTo:
      'AzCopy schreibt es hinter ERROR CODE; andere als ErrorCode oder x-ms-error-code. Du kannst den Fehler auch einfügen.',
    labels: { other: 'Ein anderes Wort, oder keines' },
  },
  missing: {
    text: 'Was wird nicht gefunden?',
    howTo: 'Der Fehler nennt es, oder sieh im Portal, welcher Teil des Pfades fehlt.',
    labels: {
      blob: 'Ein Blob oder eine Datei',
      container: 'Der Container',
      share: 'Die Dateifreigabe',
      directory: 'Ein Ordner auf dem Weg',
      other: 'Eine Queue, eine Tabelle oder etwas anderes',
    },
  },
  conflict: {
    text: 'Wovon spricht die Meldung zum Konflikt?',
    howTo: 'Der Satz neben 409. Du kannst ihn auch einfügen.',
    labels: {
      exists: 'Es gibt das schon',
      lease: 'Eine Lease',
      deleting: 'Es wird gerade gelöscht',
      immutable: 'Unveränderlichkeit oder Aufbewahrung',
      source: 'Die Kopierquelle',
    },
  },
};
